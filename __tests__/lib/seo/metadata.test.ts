import {emptyFrame, frame} from '@/components/cast.fixtures.ts'
import {dryNeedling, postExamples} from '@/components/post/post.fixtures.ts'
import {inEveryLanguage, pageMetadata, postMetadata} from '@/lib/seo/metadata.ts'

const siteUrl = 'https://blog.example'

test('the home page carries the site’s own name', () => {
  expect(pageMetadata({siteUrl, frame, path: '/'})).toMatchObject({title: 'Thistledown Rounds', alternates: {canonical: '/'}})
  expect(pageMetadata({siteUrl, frame: emptyFrame, path: '/'})).toMatchObject({title: 'Rounds'})
})

test('search words written for a page win over its own', () => {
  const seo = {title: 'Dry needling', description: 'What it does.', noIndex: false}
  expect(pageMetadata({siteUrl, frame, path: '/x', title: 'Long', description: 'Longer', seo})).toMatchObject({
    title: 'Dry needling · Thistledown Rounds',
    description: 'What it does.',
  })
})

test('a page kept out of search engines says so', () => {
  expect(pageMetadata({siteUrl, frame, path: '/x', seo: {title: null, description: null, noIndex: true}})).toMatchObject({
    robots: {index: false},
  })
  expect(pageMetadata({siteUrl, frame, path: '/x'})).not.toHaveProperty('robots')
})

test('a post shares its picture, authors and dates', () => {
  expect(postMetadata({siteUrl, frame, publication: dryNeedling, authors: ['Maren Okafor']})).toMatchObject({
    openGraph: {
      type: 'article',
      publishedTime: dryNeedling.publishedAt,
      modifiedTime: dryNeedling.updatedAt,
      images: [
        {
          url: '/posts/dry-needling-and-sciatica/picture.png',
          width: 1200,
          height: 630,
          alt: 'Can dry needling help with sciatica pain? By Maren Okafor, PT, DPT and Leila Haddad, MD, FAAPMR. Medically reviewed by Hannah Sorrel, PT, DPT · November 2026. Thistledown Rounds.',
        },
      ],
    },
  })
})

test('a post names every language it is to be read in, itself included, and stands alone where there is one', () => {
  const languagesOf = (publication: typeof dryNeedling) =>
    postMetadata({siteUrl, frame, publication, authors: []}).alternates?.languages
  const spanish = {locale: 'es', slug: 'puncion-seca', title: 'Punción seca'} as const
  expect(languagesOf({...dryNeedling, otherLanguages: [spanish]})).toEqual({
    en: '/posts/dry-needling-and-sciatica',
    es: '/es/posts/puncion-seca',
    'x-default': '/posts/dry-needling-and-sciatica',
  })
  expect(languagesOf(dryNeedling)).toBeUndefined()
  const retracted = {...dryNeedling, standing: 'retracted' as const, otherLanguages: [spanish]}
  expect(languagesOf(retracted)).toBeUndefined()
})

test('a Spanish post has its own address, language and words', () => {
  const publication = {...dryNeedling, locale: 'es' as const, slug: 'puncion-seca'}
  expect(postMetadata({siteUrl, frame, publication, authors: []})).toMatchObject({
    alternates: {canonical: '/es/posts/puncion-seca', types: {'application/rss+xml': [{url: '/es/feed.xml'}]}},
    openGraph: {locale: 'es_US'},
  })
  const retraction = {at: '2026-03-03T17:00:00Z', reason: '', notice: ''}
  expect(
    postMetadata({siteUrl, frame, publication: {...publication, standing: 'retracted', retraction}, authors: []}),
  ).toMatchObject({
    description: 'Este artículo fue retirado el 3 de marzo de 2026.',
  })
})

test('lists there are in every language the clinic writes in', () => {
  expect(inEveryLanguage('/posts', frame)).toEqual({en: '/posts', es: '/es/posts'})
  expect(inEveryLanguage('/', emptyFrame)).toEqual({en: '/'})
})

test('every page says where all posts can be followed, a list where its own can', () => {
  const types = (feeds: boolean) => pageMetadata({siteUrl, frame, path: '/topics/knee', title: 'Knee', feeds}).alternates?.types
  const all = (file: string) => ({url: `/${file}`, title: 'Thistledown Rounds'})
  const own = (file: string) => ({url: `/topics/knee/${file}`, title: 'Knee · Thistledown Rounds'})
  expect(types(false)).toEqual({
    'application/rss+xml': [all('feed.xml')],
    'application/atom+xml': [all('atom.xml')],
    'application/feed+json': [all('feed.json')],
  })
  expect(types(true)).toEqual({
    'application/rss+xml': [own('feed.xml'), all('feed.xml')],
    'application/atom+xml': [own('atom.xml'), all('atom.xml')],
    'application/feed+json': [own('feed.json'), all('feed.json')],
  })
})

test('a post says where it stands as plain text', () => {
  const {alternates} = postMetadata({siteUrl, frame, publication: dryNeedling, authors: []})
  expect(alternates?.types?.['text/markdown']).toEqual([{url: '/posts/dry-needling-and-sciatica.md', title: dryNeedling.title}])
  expect(alternates?.types).toHaveProperty(['application/rss+xml'])
})

const ofPost = (publication: typeof dryNeedling) => postMetadata({siteUrl, frame, publication, authors: []})
const unlisted = {robots: {index: false, follow: true}}

describe('R9: an overdue review', () => {
  test('leaves search engines when the policy says so, and not before', () => {
    expect(ofPost(postExamples['a review that is overdue for long'].publication)).toMatchObject(unlisted)
    for (const title of ['a review that is overdue, noted', 'a review that is overdue, said in a box'] as const)
      expect(ofPost(postExamples[title].publication)).not.toHaveProperty('robots')
  })
})

describe('R13: a retracted post', () => {
  test('is not listed, and shared links carry nothing it claimed', () => {
    const metadata = ofPost({
      ...postExamples.retracted.publication,
      seo: {title: 'Cured', description: 'Needles cure.', noIndex: false},
    })
    expect(metadata).toMatchObject({...unlisted, description: 'This post was retracted on November 18, 2026.'})
    expect(JSON.stringify(metadata)).not.toMatch(/Cured|Needles cure/)
    expect(metadata.openGraph).not.toHaveProperty('images')
  })
})

test('an archived post stays listed until something else takes it out', () => {
  const {publication} = postExamples.archived
  expect(ofPost(publication)).not.toHaveProperty('robots')
  expect(ofPost({...publication, currency: {isDue: true, noIndex: true, changesAt: null}})).toMatchObject(unlisted)
})
