/**
 * Who may do what, in one table.
 *
 * It is written from what the roles are said to be (`sanity/embedded/people.ts`, the README's table of roles), not from what the lake
 * answers. `post`, `cta` and `disclaimer` stand for clinical text, for marketing's and for compliance's; `licenseRecord` for private records.
 */
import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'

import {openStream, closeStreams} from '../../setup/event-stream.ts'
import {API_VERSION, failure, newId, startTestLake, type TestLake} from '../../setup/lake.ts'
import {plain} from '../../setup/pictures.ts'

const CALLERS = [
  'anonymous',
  'read robot',
  'write robot',
  'clinician-author',
  'clinical-reviewer',
  'editor',
  'marketing',
  'compliance',
  'moderator',
  'administrator',
] as const
type Caller = (typeof CALLERS)[number]

/** Who can sign in with which role. */
const PERSONAS: Partial<Record<Caller, string>> = {
  'clinician-author': 'maren',
  'clinical-reviewer': 'teodor',
  editor: 'ines',
  marketing: 'callum',
  compliance: 'adaeze',
  moderator: 'jonah',
  administrator: 'saskia',
}

/**
 * `✓` yes, `–` no. For reading, `p` is what is published alone, and `c` are readers' comments alone. The columns are the callers, in
 * their order: anonymous, read robot, write robot, author, reviewer, editor, marketing, compliance, moderator, administrator.
 */
const TABLE = `
  production query               | p ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
  production doc                 | p ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
  production listen              | p ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
  production history             | – ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
  production upload              | – – ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
  production create draft post   | – – ✓ ✓ ✓ ✓ – – – ✓
  production update draft post   | – – ✓ ✓ ✓ ✓ – – – ✓
  production delete draft post   | – – ✓ ✓ ✓ ✓ – – – ✓
  production publish post        | – – ✓ – – ✓ – – – ✓
  production create post         | – – ✓ – – ✓ – – – ✓
  production update post         | – – ✓ – – ✓ – – – ✓
  production delete post         | – – ✓ – – ✓ – – – ✓
  production publish cta         | – – ✓ – – – ✓ – – ✓
  production create cta          | – – ✓ – – – ✓ – – ✓
  production update cta          | – – ✓ – – – ✓ – – ✓
  production delete cta          | – – ✓ – – – ✓ – – ✓
  production publish disclaimer  | – – ✓ – – – – ✓ – ✓
  production create disclaimer   | – – ✓ – – – – ✓ – ✓
  production update disclaimer   | – – ✓ – – – – ✓ – ✓
  production delete disclaimer   | – – ✓ – – – – ✓ – ✓
  production create publication  | – – ✓ – – – – – – –
  production update publication  | – – ✓ – – – – – – –
  compliance query               | – ✓ ✓ – – – – ✓ c ✓
  compliance doc                 | – ✓ ✓ – – – – ✓ c ✓
  compliance listen              | – ✓ ✓ – – – – ✓ c ✓
  compliance history             | – ✓ ✓ – – – – ✓ – ✓
  compliance upload              | – – ✓ – – – – ✓ – ✓
  compliance create licenseRecord  | – – ✓ – – – – ✓ – ✓
  compliance update licenseRecord  | – – ✓ – – – – ✓ – ✓
  compliance delete licenseRecord  | – – ✓ – – – – ✓ – ✓
  compliance publish licenseRecord | – – ✓ – – – – ✓ – ✓
  compliance create readerComment  | – – ✓ – – – – – – –
  compliance update readerComment  | – – ✓ – – – – – – –
  both webhooks                  | – – – – – – – – – ✓
`

type Row = {dataset: string; operation: string; type: string; caller: Caller; verdict: string}

const rows: Row[] = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [what = '', verdicts = ''] = line.split('|')
    const [dataset = '', ...words] = what.trim().split(/\s+/)
    const type = words.length > 1 ? (words.pop() ?? '') : ''
    return verdicts
      .trim()
      .split(' ')
      .map((verdict, index) => ({dataset, operation: words.join(' '), type, caller: CALLERS[index] ?? 'anonymous', verdict}))
  })

let lake: TestLake
const clients = new Map<Caller, SanityClient>()
const clientOf = (caller: Caller, dataset: string) => clients.get(caller)!.withConfig({dataset, perspective: 'raw'})

/** One document of each kind of reading: everybody's, a draft, a record, a comment. */
const KNOWN: Record<string, {_id: string; _type: string}[]> = {
  production: [
    {_id: 'known', _type: 'post'},
    {_id: 'drafts.known', _type: 'post'},
  ],
  compliance: [
    {_id: 'known-record', _type: 'licenseRecord'},
    {_id: 'known-comment', _type: 'readerComment'},
  ],
}
const seen = (dataset: string, verdict: string) =>
  (KNOWN[dataset] ?? [])
    .filter(
      ({_id, _type}) => verdict === '✓' || (verdict === 'p' && _id === 'known') || (verdict === 'c' && _type === 'readerComment'),
    )
    .map(({_id}) => _id)
    .toSorted()

beforeAll(async () => {
  lake = await startTestLake()
  for (const [dataset, documents] of Object.entries(KNOWN)) {
    for (const document of documents) await lake.admin.withConfig({dataset}).create(document)
  }
  clients.set('anonymous', lake.anonymous)
  clients.set('read robot', lake.client(lake.secrets.serverToken))
  clients.set('write robot', lake.client(lake.secrets.deskToken))
  for (const caller of CALLERS) {
    const persona = PERSONAS[caller]
    if (persona !== undefined) clients.set(caller, await lake.signIn(persona))
  }
})

async function reads({dataset, operation, caller}: Row): Promise<string[]> {
  const client = clientOf(caller, dataset)
  const ids = (KNOWN[dataset] ?? []).map(({_id}) => _id)
  if (operation === 'query') return client.fetch<string[]>('*[_id in $ids]._id | order(@)', {ids})
  if (operation === 'doc') return (await client.getDocuments(ids)).flatMap((document) => document?._id ?? []).toSorted()
  const token = client.config().token
  const search = new URLSearchParams({query: '*[_id in $ids]', $ids: JSON.stringify(ids)})
  const stream = await openStream(
    `${lake.url}/v${API_VERSION}/data/listen/${dataset}?${search}`,
    token === undefined ? {} : {authorization: `Bearer ${token}`},
  )
  if (!stream.response.ok) return []
  await stream.next()
  for (const id of ids)
    await lake.admin
      .withConfig({dataset})
      .patch(id)
      .set({heard: newId('heard')})
      .commit()
  const heard = (await stream.rest()).map(({data}) => data.documentId)
  closeStreams()
  return heard.toSorted()
}

/** Does it, with everything that must be there for it made before. */
async function attempt(row: Row): Promise<unknown> {
  const {dataset, operation, type, caller} = row
  const client = clientOf(caller, dataset)
  const admin = lake.admin.withConfig({dataset})
  const isDraft = operation.endsWith(' draft')
  const id = `${isDraft ? 'drafts.' : ''}${newId('made')}`
  const document = {_id: id, _type: type}
  const publish = {actionType: 'sanity.action.document.publish' as const, publishedId: id, draftId: `drafts.${id}`}
  switch (operation.split(' ')[0]) {
    case 'create':
      return client.create(document)
    case 'update':
      await admin.create(document)
      return client.patch(id).set({a: 1}).commit()
    case 'delete':
      await admin.create(document)
      return client.delete(id)
    case 'publish':
      await admin.create({...document, _id: `drafts.${id}`})
      return client.action(publish)
    case 'upload':
      return client.assets.upload(
        'image',
        await plain(2 + rows.indexOf(row), 2)
          .png()
          .toBuffer(),
        {filename: 'a.png'},
      )
    default:
      return client.request({url: '/hooks/projects/rounds'})
  }
}

async function history({dataset, caller}: Row): Promise<string> {
  const [first] = KNOWN[dataset] ?? []
  const token = clientOf(caller, dataset).config().token
  const answer = await lake.ask(`/v${API_VERSION}/data/history/${dataset}/transactions/${first?._id}`, {token})
  return answer.ok ? answer.text() : ''
}

it('has a verdict for everybody in every row', () => {
  expect(rows).toHaveLength(CALLERS.length * TABLE.trim().split('\n').length)
  expect(rows.filter(({verdict}) => !['✓', '–', 'p', 'c'].includes(verdict))).toEqual([])
})

describe.each(CALLERS)('%s', (who) => {
  it.each(rows.filter(({caller}) => caller === who))('$dataset $operation $type: $verdict', async (row) => {
    const {dataset, operation, verdict} = row
    if (['query', 'doc', 'listen'].includes(operation)) {
      expect(await reads(row)).toEqual(seen(dataset, verdict))
    } else if (operation === 'history') {
      expect((await history(row)).includes('mutations')).toBe(verdict === '✓')
    } else if (verdict === '✓') {
      await expect(attempt(row)).resolves.toBeDefined()
    } else {
      expect([401, 403]).toContain((await failure(attempt(row))).status)
    }
  })
})
