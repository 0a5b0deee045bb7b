/** What the lake tells is what the site understands: the webhook's own text, over every document of the demo clinic. */
import {evaluate, parse} from 'groq-js'

import {readChange} from '../../../lib/webhooks/change.ts'
import {CHANGE_FILTER, CHANGE_PROJECTION} from '../../../sanity/embedded/webhook.ts'
import {demoClinic, type SeedDocument} from '../../../sanity/seed/index.ts'

const clinic = demoClinic()
const documents = clinic.documents(Object.fromEntries(clinic.pictures.map(({name}) => [name, `image-${name}-600x400-png`])))

async function inDelta(query: string, document: SeedDocument): Promise<unknown> {
  const answer = await evaluate(parse(query, {mode: 'delta'}), {before: document, after: document, root: document, dataset: []})
  return answer.get()
}

test('a change of any document that some page shows is understood', async () => {
  const told: string[] = []
  for (const document of documents) {
    if ((await inDelta(CHANGE_FILTER, document)) !== true) continue
    const change = readChange(JSON.stringify(await inDelta(`@${CHANGE_PROJECTION}`, document)))
    expect([document._id, change]).toEqual([document._id, expect.objectContaining({id: document._id, type: document._type})])
    told.push(document._type)
  }
  // The authors of a source are names where those of a post are references.
  expect(told).toEqual(expect.arrayContaining(['source', 'clinician', 'topic', 'cta', 'crawlerPolicy']))
})

test('what a post pointed at is told, and where search engines stood', async () => {
  const [post] = documents.filter(({_type}) => _type === 'post')
  const told = await inDelta(`@${CHANGE_PROJECTION}`, {...post!, _type: 'publication', seo: {noIndex: true}})
  const change = readChange(JSON.stringify(told))
  expect(change?.after).toMatchObject({noIndex: true})
  expect(change?.after?.authors?.every((id) => id.startsWith('clinician-'))).toBe(true)
  expect(change?.after?.topics?.every((id) => id.startsWith('topic-'))).toBe(true)
})
