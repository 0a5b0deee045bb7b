import {emptyFrame, frame, people} from '@/components/cast.fixtures.ts'
import {clinicianPageExamples} from '@/components/clinician-page/clinician-page.fixtures.ts'
import {dryNeedling, postExamples} from '@/components/post/post.fixtures.ts'
import {topicPageExamples} from '@/components/topic-page/topic-page.fixtures.ts'
import {numberCitations} from '@/lib/editorial/citations.ts'
import type {Publication} from '@/lib/editorial/publication.ts'
import {HOME} from '@/lib/editorial/trail.ts'
import {clinicianGraph, homeGraph, postGraph, toJsonLd, topicGraph} from '@/lib/seo/json-ld.ts'

const siteUrl = 'https://blog.example'

type Node = {'@type': string; '@id'?: string} & Record<string, unknown>

function nodes(json: string): Node[] {
  return JSON.parse(json)['@graph']
}

function ofPost(publication: Publication, over = frame): Node[] {
  const {sources} = numberCitations(publication.body, publication.furtherSources)
  return nodes(toJsonLd(postGraph({siteUrl, frame: over, publication, sources, trail: [HOME]})))
}

const all = () => [
  nodes(toJsonLd(homeGraph({siteUrl, frame}))),
  ofPost(dryNeedling),
  ofPost(postExamples['only what a post cannot do without'].publication, emptyFrame),
  nodes(toJsonLd(topicGraph({siteUrl, frame, topic: topicPageExamples['with posts'].topic}))),
  nodes(toJsonLd(clinicianGraph({siteUrl, frame, clinician: clinicianPageExamples['a clinician with posts'].clinician}))),
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
