/**
 * R39: every property fits the type it stands on, by the vocabulary itself. The table is made from `schema-dts` by
 * `__tests__/setup/schema-org.ts`.
 */
import {readFileSync} from 'node:fs'

import {corrections, emptyFrame, frame, interests, people, sponsorship} from '@/components/cast.fixtures.ts'
import {clinicianPageExamples} from '@/components/clinician-page/clinician-page.fixtures.ts'
import {cliniciansPageExamples} from '@/components/clinicians-page/clinicians-page.fixtures.ts'
import {dryNeedling, postExamples} from '@/components/post/post.fixtures.ts'
import {topicPageExamples} from '@/components/topic-page/topic-page.fixtures.ts'
import {numberCitations} from '@/lib/editorial/citations.ts'
import type {Publication} from '@/lib/editorial/publication.ts'
import {HOME} from '@/lib/editorial/trail.ts'
import {clinicianGraph, cliniciansGraph, homeGraph, postGraph, toJsonLd, topicGraph} from '@/lib/seo/json-ld.ts'

import {makeSchemaTable, TABLE_FILE, type SchemaTable} from '../../setup/schema-org.ts'

const TABLE = JSON.parse(readFileSync(TABLE_FILE, 'utf8')) as SchemaTable
const WORDS = new Set(['Text', 'URL', 'Date', 'DateTime', 'Time'])
const NUMBERS = new Set(['Number', 'Integer', 'Float', 'Text'])
const DATES = new Set(['datePublished', 'dateModified', 'dateCreated', 'lastReviewed', 'validFrom', 'expires'])
/** A day, or an instant with its offset. */
const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/
/** Said of our people these are false; of our pages, that every question on them was asked by a reader. */
const FALSE_TYPES = new Set(['Physician', 'IndividualPhysician', 'FAQPage'])
const SCHEMA = 'https://schema.org/'

type Node = Record<string, unknown>

/** The type with everything it is a kind of. */
function kindsOf(type: string): string[] {
  return [type, ...(TABLE.types[type]?.parents ?? []).flatMap(kindsOf)]
}

/** What is wrong with a piece of search markup, a sentence each. */
function problemsOf(json: string): string[] {
  const {'@graph': graph} = JSON.parse(json) as {'@graph': Node[]}
  const byId = new Map(graph.map((node) => [node['@id'], node]))
  const raw = json.includes('<') ? ['a text could end the script element'] : []
  return [...raw, ...graph.flatMap((node) => problemsOfNode(node, byId))]
}

function problemsOfNode(node: Node, byId: ReadonlyMap<unknown, Node>): string[] {
  const type = String(node['@type'])
  if (!TABLE.types[type]) return [`${type} is no type in the table`]
  const problems = FALSE_TYPES.has(type) ? [`${type} says what is not so`] : []
  for (const [property, value] of Object.entries(node).filter(([name]) => !name.startsWith('@'))) {
    const owner = kindsOf(type).find((kind) => TABLE.types[kind]?.properties[property])
    if (!owner) {
      problems.push(`${type} has no ${property}`)
      continue
    }
    if (TABLE.superseded[owner]?.includes(property)) problems.push(`${property} has been superseded`)
    const range = TABLE.types[owner]?.properties[property] ?? []
    for (const one of Array.isArray(value) ? value : [value])
      problems.push(...problemsOfValue(`${type}.${property}`, one, range, byId))
    if (DATES.has(property) && !ISO.test(String(value))) problems.push(`${type}.${property} is no date with an offset`)
  }
  const name = String(node['name'] ?? '')
  if (type === 'Person' && /,\s*[A-Z]{2}|^Dr\b|\b(?:PT|DPT|MD|RN)$/.test(name))
    problems.push('a person’s name holds more than the name')
  return problems
}

function problemsOfValue(place: string, value: unknown, range: readonly string[], byId: ReadonlyMap<unknown, Node>): string[] {
  if (typeof value === 'number') return range.some((type) => NUMBERS.has(type)) ? [] : [`${place} is no number`]
  if (typeof value === 'string') {
    const members = range.flatMap((type) => TABLE.enumerations[type] ?? [])
    if (members.length > 0 && members.includes(value.replace(SCHEMA, ''))) return []
    const mayBeWords = range.some((type) => WORDS.has(type)) && !value.startsWith(SCHEMA)
    return mayBeWords ? [] : [`${place} cannot be “${value}”`]
  }
  const node = value as Node
  const isPointer = node['@type'] === undefined
  const target = isPointer ? byId.get(node['@id']) : node
  if (!target) return [`${place} leads nowhere`]
  const kinds = kindsOf(String(target['@type']))
  const fits = range.some((type) => kinds.includes(type)) ? [] : [`${place} cannot be a ${String(target['@type'])}`]
  return isPointer ? fits : [...fits, ...problemsOfNode(node, byId)]
}

const siteUrl = 'https://blog.example'

function ofPost(publication: Publication, over = frame): string {
  const {sources} = numberCitations(publication.body, publication.furtherSources)
  return toJsonLd(postGraph({siteUrl, frame: over, publication, sources, trail: [HOME]}))
}

const {clinician} = clinicianPageExamples['a clinician with posts']
const PAGES: [page: string, json: string][] = [
  ['home', toJsonLd(homeGraph({siteUrl, frame}))],
  ['home of an empty site', toJsonLd(homeGraph({siteUrl, frame: emptyFrame}))],
  ['a post', ofPost(dryNeedling)],
  ...Object.entries(postExamples).map(([name, {publication}]): [string, string] => [`a post: ${name}`, ofPost(publication)]),
  ['a post without a reviewer', ofPost({...dryNeedling, reviewers: [], lastReviewedAt: null})],
  [
    'a post whose reviewer has lost the license',
    ofPost({...dryNeedling, currency: {...dryNeedling.currency, isDue: true, isReviewLost: true}}),
  ],
  [
    'a post with all that can be said of one',
    ofPost({
      ...dryNeedling,
      authors: [{...people.okafor, honorificPrefix: 'Dr', interests: interests.consulting}],
      corrections: Object.values(corrections),
      sponsorship,
    }),
  ],
  [
    'an original with a translation',
    ofPost({...dryNeedling, otherLanguages: [{locale: 'es', slug: 'puncion-seca', title: 'Punción seca'}]}),
  ],
  [
    'a translation',
    ofPost({
      ...dryNeedling,
      locale: 'es',
      madeFrom: {by: 'person', original: {locale: 'en', slug: 'x', title: 'X', isNewer: false, isRetracted: false}},
      otherLanguages: [{locale: 'en', slug: 'x', title: 'X'}],
    }),
  ],
  ['a topic in Spanish', toJsonLd(topicGraph({siteUrl, frame, topic: topicPageExamples['with posts'].topic, locale: 'es'}))],
  ['a topic', toJsonLd(topicGraph({siteUrl, frame, topic: topicPageExamples['with posts'].topic}))],
  ['a clinician', toJsonLd(clinicianGraph({siteUrl, frame, clinician: {...clinician, languages: ['English', 'Igbo']}}))],
  [
    'who writes here',
    toJsonLd(cliniciansGraph({siteUrl, frame, clinicians: cliniciansPageExamples['someone here, someone gone'].clinicians})),
  ],
]

test.each(PAGES)('says nothing that the vocabulary does not know: %s', (_page, json) => {
  expect(problemsOf(json)).toEqual([])
})

const graph = (...nodes: Node[]) => JSON.stringify({'@graph': nodes})
const page = (more: Node) => graph({'@type': 'MedicalWebPage', ...more})
const clinicWith = (more: Node) => graph({'@type': 'MedicalClinic', ...more})
const personWith = (more: Node) => graph({'@type': 'Person', name: 'Jane Doe', ...more})
const credential = (more: Node) =>
  personWith({hasCredential: {'@type': 'EducationalOccupationalCredential', name: 'PT', ...more}})

/** Mistakes that published guides make. */
const TRAPS: [trap: string, json: string, problem: string][] = [
  [
    'a review of the text',
    graph({'@type': 'BlogPosting', reviewedBy: {'@type': 'Person', name: 'Jane Doe'}}),
    'BlogPosting has no reviewedBy',
  ],
  ['the day of a review on the text', graph({'@type': 'Article', lastReviewed: '2026-11-12'}), 'Article has no lastReviewed'],
  ['a specialty of the text', graph({'@type': 'BlogPosting', specialty: 'Physiotherapy'}), 'BlogPosting has no specialty'],
  [
    'patients as a kind of audience',
    page({medicalAudience: 'https://schema.org/Patient'}),
    'MedicalWebPage.medicalAudience cannot be “https://schema.org/Patient”',
  ],
  ['a property that was given up', page({aspect: 'treatment'}), 'aspect has been superseded'],
  ['a specialty of a person', personWith({medicalSpecialty: 'Physiotherapy'}), 'Person has no medicalSpecialty'],
  [
    'a clinic that is a treatment',
    graph({'@type': 'PhysicalTherapy', telephone: '+1 555 555 0100'}),
    'PhysicalTherapy has no telephone',
  ],
  [
    'a specialty that does not exist',
    clinicWith({medicalSpecialty: 'https://schema.org/OccupationalTherapy'}),
    'MedicalClinic.medicalSpecialty cannot be “https://schema.org/OccupationalTherapy”',
  ],
  ['a provider number on a person', personWith({usNPI: '1234567893'}), 'Person has no usNPI'],
  ['a provider number on a clinic', clinicWith({usNPI: '1234567893'}), 'MedicalClinic has no usNPI'],
  ['a therapist who is a physician', graph({'@type': 'Physician', name: 'Jane Doe'}), 'Physician says what is not so'],
  [
    'a therapist who is one physician',
    graph({'@type': 'IndividualPhysician', name: 'Jane Doe'}),
    'IndividualPhysician says what is not so',
  ],
  ['a credential with a beginning', credential({validFrom: '2020-01-01'}), 'EducationalOccupationalCredential has no validFrom'],
  ['a retraction', graph({'@type': 'BlogPosting', retraction: 'We take it back.'}), 'BlogPosting has no retraction'],
  ['questions of ours as a FAQ', graph({'@type': 'FAQPage'}), 'FAQPage says what is not so'],
  ['letters in a name', personWith({name: 'Jane Doe, PT, DPT'}), 'a person’s name holds more than the name'],
  ['a title in a name', personWith({name: 'Dr. Jane Doe'}), 'a person’s name holds more than the name'],
  [
    'an instant without an offset',
    graph({'@type': 'BlogPosting', datePublished: '2026-11-12T15:30:00'}),
    'BlogPosting.datePublished is no date with an offset',
  ],
  ['text that ends the element', graph({'@type': 'WebPage', name: '</script>'}), 'a text could end the script element'],
  ['a reference to nothing', page({breadcrumb: {'@id': '#trail'}}), 'MedicalWebPage.breadcrumb leads nowhere'],
  ['a reviewer that is a page', page({reviewedBy: {'@type': 'WebPage'}}), 'MedicalWebPage.reviewedBy cannot be a WebPage'],
  ['a type that was made up', graph({'@type': 'PhysicalTherapist'}), 'PhysicalTherapist is no type in the table'],
]

test.each(TRAPS)('finds %s', (_trap, json, problem) => {
  expect(problemsOf(json)).toContain(problem)
})

test.each([
  ['patients', page({medicalAudience: {'@type': 'MedicalAudience', audienceType: 'Patient'}})],
  ['patients as a class', page({medicalAudience: {'@type': 'Patient'}})],
  ['a specialty of a clinic', clinicWith({medicalSpecialty: 'https://schema.org/Physiotherapy'})],
  ['a provider number', personWith({identifier: {'@type': 'PropertyValue', propertyID: 'NPI'}})],
  ['a certification with a beginning', personWith({hasCertification: {'@type': 'Certification', validFrom: '2020-01-01'}})],
])('lets the right way of saying it pass: %s', (_what, json) => {
  expect(problemsOf(json)).toEqual([])
})

test('the table is what the installed package says', () => {
  expect(TABLE).toEqual(makeSchemaTable())
})

test('the table is of one release', () => {
  expect(TABLE.release).toBe('30.0')
  // Release 30.0 has 42 and neither audiology nor ophthalmology; the version in development has both.
  expect(TABLE.enumerations['MedicalSpecialty']).toHaveLength(42)
})
