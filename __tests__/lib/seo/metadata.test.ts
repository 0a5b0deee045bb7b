import {emptyFrame, frame} from '@/components/cast.fixtures.ts'
import {dryNeedling} from '@/components/post/post.fixtures.ts'
import {pageMetadata, postMetadata} from '@/lib/seo/metadata.ts'

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
      images: [{width: 1200, height: 630}],
    },
  })
})
