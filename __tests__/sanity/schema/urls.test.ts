/** A dangerous address is refused by the form in every place of the content model where an address can stand. */
import {createClient} from '@sanity/client'
import {createSchema, validateDocument, type SanityDocument, type SchemaType} from 'sanity'

import {clientOptions, readConnection} from '../../../sanity/connection.ts'
import {schemaTypes} from '../../../sanity/schema/index.ts'

const schema = createSchema({name: 'production', types: schemaTypes})
const DANGEROUS = 'javascript:alert(1)'
const text = (href: string) => [
  {
    _type: 'block',
    _key: 'b',
    style: 'normal',
    markDefs: [{_type: 'link', _key: 'l', href}],
    children: [{_type: 'span', _key: 's', text: 'here', marks: ['l']}],
  },
]

/** Every field that takes an address, with a document that has the address there. */
const PLACES: [place: string, document: (href: string) => Record<string, unknown>][] = [
  ['cta.actions.href', (href) => ({_type: 'cta', actions: [{_type: 'offerAction', _key: 'a', kind: 'book', label: 'Go', href}]})],
  ['source.url', (href) => ({_type: 'source', url: href})],
  ['post.body link', (href) => ({_type: 'post', body: text(href)})],
  ['post.body callout link', (href) => ({_type: 'post', body: [{_type: 'callout', _key: 'c', body: text(href)}]})],
  [
    'post.body faq link',
    (href) => ({_type: 'post', body: [{_type: 'faq', _key: 'f', items: [{_type: 'question', _key: 'q', answer: text(href)}]}]}),
  ],
  ['post.body video.url', (href) => ({_type: 'post', body: [{_type: 'video', _key: 'v', url: href}]})],
  [
    'post.body video transcript link',
    (href) => ({_type: 'post', body: [{_type: 'video', _key: 'v', url: 'https://film.example', transcript: text(href)}]}),
  ],
  ['clinician.bio link', (href) => ({_type: 'clinician', bio: text(href)})],
  ['topic.introduction link', (href) => ({_type: 'topic', introduction: text(href)})],
  ['disclaimer.text link', (href) => ({_type: 'disclaimer', text: text(href)})],
  ['clinician.codeOfEthics.url', (href) => ({_type: 'clinician', codeOfEthics: {url: href}})],
  ['disclaimer.legalBasis url', (href) => ({_type: 'disclaimer', legalBasis: [{_type: 'basis', _key: 'b', url: href}]})],
  ['legalRule.url', (href) => ({_type: 'legalRule', url: href})],
  ['siteSettings.about link', (href) => ({_type: 'siteSettings', about: text(href)})],
]

/** The sentences about addresses that the form shows for a document. */
async function complaints(document: Record<string, unknown>): Promise<string[]> {
  const markers = await validateDocument({
    document: {
      _id: 'drafts.probe',
      _rev: 'r',
      _createdAt: '2026-01-01T00:00:00Z',
      _updatedAt: '2026-01-01T00:00:00Z',
      ...document,
    } as SanityDocument,
    // Nothing in these documents is looked up: the client is asked for and not used.
    getClient: () => createClient(clientOptions(readConnection({}))),
    getDocumentExists: async () => true,
    // Of a whole workspace only these two are read here.
    // The validator uses these two of a workspace's many parts.
    workspace: {schema, i18n: {loadNamespaces: async () => {}, t: (key: string) => key}} as never,
  })
  return markers.filter(({path}) => /href|url/.test(JSON.stringify(path))).map(({message}) => message)
}

test('the content model compiles without a problem', () => {
  expect(schema._validation?.flatMap(({problems}) => problems.filter(({severity}) => severity === 'error')) ?? []).toEqual([])
})

test.each(PLACES)('%s refuses an address that runs script', async (_place, document) => {
  expect(await complaints(document(DANGEROUS))).toEqual([expect.stringContaining('Use a web address')])
})

test.each(PLACES)('%s takes a web address', async (_place, document) => {
  expect(await complaints(document('https://medlineplus.gov/sciatica.html'))).toEqual([])
})

test('the table names every field of the content model that takes an address', () => {
  const found = new Set<string>()
  const seen = new Set<SchemaType>()
  const walk = (type: SchemaType, owner: string): void => {
    if (seen.has(type)) return
    seen.add(type)
    if ('fields' in type) {
      for (const field of type.fields) {
        if (/^(?:href|url)$/.test(field.name)) found.add(`${type.name === 'object' ? owner : type.name}.${field.name}`)
        walk(field.type, field.name)
      }
    }
    if ('of' in type) for (const member of type.of) walk(member, owner)
    if ('annotations' in type) for (const annotation of type.annotations as SchemaType[]) walk(annotation, owner)
  }
  for (const name of schemaTypes.map((type) => type.name)) {
    const type = schema.get(name)
    if (type) walk(type, name)
  }
  // Names of the types that own such a field; the actions of an offer and every link in text share one each. A work in a
  // publication is a source as it stood, and is written by the server alone.
  expect([...found].toSorted()).toEqual([
    'basis.url',
    'codeOfEthics.url',
    'languageHelp.url',
    'legalRule.url',
    'link.href',
    'offerAction.href',
    'source.url',
    'video.url',
    'work.url',
  ])
})
