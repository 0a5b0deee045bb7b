import {corrections, emptyFrame, frame, lapsed, people, retraction, sponsorship} from '@/components/cast.fixtures.ts'
import {clinicianPageExamples} from '@/components/clinician-page/clinician-page.fixtures.ts'
import {dryNeedling, postExamples} from '@/components/post/post.fixtures.ts'
import {topicPageExamples} from '@/components/topic-page/topic-page.fixtures.ts'
import {numberCitations} from '@/lib/editorial/citations.ts'
import type {Publication} from '@/lib/editorial/publication.ts'
import {HOME} from '@/lib/editorial/trail.ts'
import {clinicianGraph, cliniciansGraph, homeGraph, postGraph, toJsonLd, topicGraph} from '@/lib/seo/json-ld.ts'

const siteUrl = 'https://blog.example'

type Node = {'@type': string; '@id'?: string} & Record<string, unknown>

function nodes(json: string): Node[] {
  return JSON.parse(json)['@graph']
}

function ofPost(publication: Publication, over = frame): Node[] {
  const {sources} = numberCitations(publication.body, publication.furtherSources)
  return nodes(toJsonLd(postGraph({siteUrl, frame: over, publication, sources, trail: [HOME]})))
}

const spanishProfile = clinicianPageExamples['in Spanish, with posts in both languages']

const all = () => [
  nodes(toJsonLd(homeGraph({siteUrl, frame}))),
  ofPost(dryNeedling),
  ofPost(postExamples['only what a post cannot do without'].publication, emptyFrame),
  nodes(toJsonLd(topicGraph({siteUrl, frame, topic: topicPageExamples['with posts'].topic}))),
  nodes(toJsonLd(clinicianGraph({siteUrl, frame, clinician: clinicianPageExamples['a clinician with posts'].clinician}))),
  nodes(toJsonLd(cliniciansGraph({siteUrl, frame, clinicians: [people.okafor, people.haddad]}))),
  nodes(toJsonLd(clinicianGraph({siteUrl, frame, ...spanishProfile}))),
  nodes(toJsonLd(cliniciansGraph({siteUrl, frame, clinicians: [people.okafor, people.haddad], locale: 'es'}))),
]

test('every reference leads to a node of the same page', () => {
  for (const graph of all()) {
    const ids = new Set(graph.map((node) => node['@id']))
    const references = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id)
    for (const id of references) expect(ids).toContain(id)
  }
})

test('only the page is reviewed, never the text on it, and nothing is typed as what it is not', () => {
  for (const node of all().flat()) {
    if (node['@type'] === 'MedicalWebPage') continue
    expect(Object.keys(node)).not.toEqual(expect.arrayContaining([expect.stringMatching(/reviewedBy|lastReviewed|specialty/)]))
  }
  const text = JSON.stringify(all())
  expect(text).not.toMatch(/medicalAudience|aspect|usNPI/)
  expect(text).not.toMatch(/"@type":"(?:PhysicalTherapy|Physician|FAQPage)"/)
})

test('a person’s name is the name alone', () => {
  const person = ofPost(dryNeedling).find((node) => node['@type'] === 'Person')
  expect(person).toMatchObject({
    name: 'Maren Okafor',
    honorificSuffix: 'PT, DPT',
    jobTitle: 'Lead physical therapist',
    url: 'https://blog.example/clinicians/maren-okafor',
  })
})

test('a profile in Spanish is a page of its own about the same person', () => {
  const graph = nodes(toJsonLd(clinicianGraph({siteUrl, frame, ...spanishProfile})))
  const url = 'https://blog.example/es/clinicians/maren-okafor'
  expect(graph.find((node) => node['@type'] === 'ProfilePage')).toMatchObject({
    '@id': `${url}#page`,
    inLanguage: 'es',
    isPartOf: {'@id': 'https://blog.example/es#website'},
  })
  expect(graph.find((node) => node['@type'] === 'Person')).toMatchObject({
    '@id': 'https://blog.example/clinicians/maren-okafor#person',
    url,
    jobTitle: 'Fisioterapeuta principal',
    hasOccupation: {name: 'Fisioterapeuta'},
  })
  expect(JSON.stringify(graph)).toContain('Quiénes escriben')
})

test('a former contributor does not work for the clinic', () => {
  const gone = ofPost({...dryNeedling, authors: [people.haddad]}).find((node) => node['@type'] === 'Person')
  expect(gone).not.toHaveProperty('worksFor')
})

test('dates are those of the page; an unchanged post was last changed when it was published', () => {
  const post = (publication: Publication) => ofPost(publication).find((node) => node['@type'] === 'BlogPosting')
  expect(post(dryNeedling)).toMatchObject({datePublished: dryNeedling.publishedAt, dateModified: dryNeedling.updatedAt})
  expect(post({...dryNeedling, updatedAt: null})).toMatchObject({dateModified: dryNeedling.publishedAt})
})

test('no text can end the script element', () => {
  const json = toJsonLd(
    homeGraph({
      siteUrl,
      frame: {...frame, settings: frame.settings && {...frame.settings, clinicName: '</script><script>alert(1)</script>\u2028'}},
    }),
  )
  expect(json).not.toMatch(/<|\u2028/)
  expect(nodes(json).find((node) => node['@type'] === 'Organization')?.['name']).toBe('</script><script>alert(1)</script>\u2028')
})

const find = (publication: Publication, type: string) => ofPost(publication).find((node) => node['@type'] === type)

test('a reviewer is a person with the name alone, named by the page', () => {
  expect(find(dryNeedling, 'MedicalWebPage')).toMatchObject({
    lastReviewed: '2026-11-12',
    reviewedBy: [{'@id': 'https://blog.example/clinicians/hannah-sorrel#person'}],
  })
  const reviewer = ofPost(dryNeedling).find((node) => node['name'] === 'Hannah Sorrel')
  expect(reviewer).toMatchObject({'@type': 'Person', honorificSuffix: 'PT, DPT'})
  expect(reviewer).not.toHaveProperty('jobTitle')
})

test('a review that counts no longer is not claimed: nobody who gave it may practice', () => {
  const lost = {...dryNeedling, currency: {...dryNeedling.currency, isDue: true, isReviewLost: true as const}}
  for (const claim of ['lastReviewed', 'reviewedBy']) expect(find(lost, 'MedicalWebPage')).not.toHaveProperty(claim)
  expect(find({...dryNeedling, lastReviewedAt: null}, 'MedicalWebPage')).not.toHaveProperty('reviewedBy')
})

test('every page but the home page says where it is', () => {
  for (const graph of all().slice(1)) {
    const trail = graph.find((node) => node['@type'] === 'BreadcrumbList')
    expect(trail).toBeDefined()
    expect(JSON.stringify(graph)).toContain(`"breadcrumb":{"@id":"${trail?.['@id']}"}`)
  }
})

test('lists name what they list, in order', () => {
  const topic = nodes(toJsonLd(topicGraph({siteUrl, frame, topic: topicPageExamples['with posts'].topic})))
  const {posts} = topicPageExamples['with posts'].topic
  expect(topic[0]).toMatchObject({
    mainEntity: {
      numberOfItems: posts.length,
      itemListElement: posts.map(({title, slug}, index) => ({position: index + 1, name: title, url: `${siteUrl}/posts/${slug}`})),
    },
  })
})

test('an archived post says so', () => {
  expect(find(postExamples.archived.publication, 'BlogPosting')).toMatchObject({creativeWorkStatus: 'Archived'})
  expect(find(dryNeedling, 'BlogPosting')).not.toHaveProperty('creativeWorkStatus')
})

test('someone who wrote and reviewed is described once', () => {
  const ids = ofPost({...dryNeedling, reviewers: [people.okafor]}).map((node) => node['@id'])
  expect(new Set(ids).size).toBe(ids.length)
})

test('letters, titles and credentials go with the license', () => {
  const person = find({...dryNeedling, authors: [{...people.okafor, licensure: lapsed}]}, 'Person')
  expect(person).toMatchObject({honorificSuffix: 'DPT'})
  expect(person).not.toHaveProperty('jobTitle')
  expect(person).not.toHaveProperty('hasOccupation')
  const retired = find({...dryNeedling, authors: [{...people.okafor, licensure: {...lapsed, retired: true}}]}, 'Person')
  expect(retired).toMatchObject({honorificSuffix: 'DPT'})
  const {clinician} = clinicianPageExamples['a license that has lapsed']
  const profile = nodes(toJsonLd(clinicianGraph({siteUrl, frame, clinician}))).find((node) => node['@type'] === 'Person')
  expect(profile?.['hasCredential']).not.toContainEqual(expect.objectContaining({name: 'Physical Therapist'}))
})

test('who paid is named', () => {
  expect(find({...dryNeedling, sponsorship}, 'BlogPosting')).toMatchObject({
    sponsor: {'@type': 'Organization', name: 'Acme Needles'},
  })
  expect(find({...dryNeedling, sponsorship: {...sponsorship, kind: 'none'}}, 'BlogPosting')).not.toHaveProperty('sponsor')
})

describe('R10: a review that changes nothing', () => {
  test('moves the date of the review and leaves the date of the change', () => {
    const reviewed = {...dryNeedling, lastReviewedAt: '2027-02-01T18:00:00.000Z'}
    expect(find(reviewed, 'MedicalWebPage')).toMatchObject({lastReviewed: '2027-02-01'})
    expect(find(reviewed, 'BlogPosting')).toMatchObject({dateModified: dryNeedling.updatedAt})
    expect(find({...reviewed, updatedAt: null}, 'BlogPosting')).toMatchObject({dateModified: dryNeedling.publishedAt})
  })
})

describe('R12: corrections', () => {
  test('are in the markup with their dates, the newest first, without typos', () => {
    const post = find({...dryNeedling, corrections: Object.values(corrections)}, 'BlogPosting')
    expect(post?.['correction']).toEqual(
      [corrections.safety, corrections.major, corrections.minor].map(({summary, at}) => ({
        '@type': 'CorrectionComment',
        text: summary,
        datePublished: at,
      })),
    )
  })

  test('a typo alone leaves no trace', () => {
    expect(find({...dryNeedling, corrections: [corrections.typo]}, 'BlogPosting')).not.toHaveProperty('correction')
  })
})

describe('R13: a retracted post', () => {
  test('keeps its headline and claims nothing else', () => {
    const {publication} = postExamples.retracted
    const post = find(publication, 'BlogPosting')
    expect(post).toMatchObject({
      headline: publication.title,
      creativeWorkStatus: 'Retracted',
      correction: [{text: retraction.notice, datePublished: retraction.at}],
    })
    for (const claim of ['description', 'citation', 'image', 'articleBody']) expect(post).not.toHaveProperty(claim)
    const page = find(publication, 'MedicalWebPage')
    for (const claim of ['lastReviewed', 'reviewedBy']) expect(page).not.toHaveProperty(claim)
  })
})

describe('R43: attribution', () => {
  test.each(['formerContributor', 'deceased'] as const)('someone %s stays the author and works for nobody', (status) => {
    const publication = {...dryNeedling, authors: [{...people.okafor, status}]}
    expect(find(publication, 'BlogPosting')?.['author']).toHaveLength(1)
    expect(find(publication, 'Person')).toMatchObject({name: 'Maren Okafor'})
    expect(find(publication, 'Person')).not.toHaveProperty('worksFor')
  })
})

test('dates that are none and people without a name stay out', () => {
  const bad = {...dryNeedling, publishedAt: '', updatedAt: null, lastReviewedAt: 'soon', reviewers: []}
  const text = JSON.stringify(ofPost({...bad, authors: [{...people.okafor, givenName: ' ', familyName: null}]}))
  expect(text).not.toMatch(/"datePublished"|"dateModified"|"lastReviewed"|"@type":"Person"|"author"/)
})
