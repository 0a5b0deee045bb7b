import {afterAll, afterEach, beforeAll, describe, expect, it} from '@jest/globals'
import type {ListenEvent, SanityClient} from '@sanity/client'
import {applyPatch, type RawPatch} from 'mendoza'

import {LOCAL_PROJECT_ID} from '../../../sanity/connection.ts'
import {lakeConfig} from '../../../sanity/embedded/lake.ts'
import {readOrMakeSecrets} from '../../../sanity/embedded/secrets.ts'
import {readSettings} from '../../../sanity/embedded/settings.ts'
import {serveLake, type ServedLake} from '../../../sanity/lake/serve.ts'
import {closeStreams, openStream, type OpenStream} from '../../setup/event-stream.ts'
import {API_VERSION, newId, startTestLake, temporaryFolder, type TestLake} from '../../setup/lake.ts'

let lake: TestLake
let admin: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  admin = lake.admin
})

afterEach(closeStreams)

function addressOf(url: string, query: string, options: Record<string, string> = {}): string {
  const search = new URLSearchParams({query, ...options})
  return `${url}/v${API_VERSION}/data/listen/production?${search}`
}

/** A listener that has been welcomed. */
async function listen(
  query: string,
  options: Record<string, string> = {},
  token: string | undefined = lake.secrets.adminToken,
): Promise<OpenStream> {
  const stream = await openStream(addressOf(lake.url, query, options), token ? {authorization: `Bearer ${token}`} : {})
  expect((await stream.next()).name).toBe('welcome')
  return stream
}

const act = (...actions: Record<string, unknown>[]) =>
  admin.request<{transactionId: string}>({method: 'POST', url: '/data/actions/production', body: {actions}})

describe('a listener', () => {
  it('is welcomed before anything else, and hears only what comes after', async () => {
    const id = newId()
    await admin.create({_id: id, _type: 'early'})
    const stream = await openStream(addressOf(lake.url, '*[_type == "early"]'))
    expect(stream.response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(await stream.next()).toMatchObject({name: 'welcome', id: expect.any(String), data: {listenerName: expect.any(String)}})
    expect(await stream.rest()).toEqual([])
  })

  it('hears a document appear, change and disappear', async () => {
    const id = newId()
    const stream = await listen('*[_type == "life"]')
    const {_rev: first} = await admin.create({_id: id, _type: 'life', title: 'A'})
    const {_rev: second} = await admin.patch(id).set({title: 'B'}).commit()
    await admin.delete(id)
    const [appear, update, disappear] = [await stream.next(), await stream.next(), await stream.next()]

    expect(appear).toMatchObject({name: 'mutation', id: `${first}#${id}`})
    expect(appear.data).toMatchObject({
      eventId: `${first}#${id}`,
      documentId: id,
      documentType: 'life',
      transactionId: first,
      transition: 'appear',
      identity: 'robot-admin',
      resultRev: first,
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      visibility: 'query',
      transactionTotalEvents: 1,
      transactionCurrentEvent: 1,
      mutations: [{create: expect.objectContaining({_id: id, title: 'A', _rev: first})}],
    })
    // Absent, not null: Studio takes null for a revision.
    expect(appear.data).not.toHaveProperty('previousRev')
    expect(update.data).toMatchObject({
      transition: 'update',
      previousRev: first,
      resultRev: second,
      mutations: [{patch: {id, set: {title: 'B'}}}],
    })
    expect(disappear.data).toMatchObject({
      transition: 'disappear',
      previousRev: second,
      resultRev: disappear.data.transactionId,
      mutations: [{delete: {id}}],
    })
  })

  it('hears documents move in and out of its filter', async () => {
    const id = newId()
    const stream = await listen('*[_type == "move" && open == true]')
    await admin.create({_id: id, _type: 'move', open: false})
    const {_rev} = await admin.patch(id).set({open: true}).commit()
    await admin.patch(id).set({open: false}).commit()
    const events = [await stream.next(), await stream.next()]
    expect(events.map(({data}) => [data.transition, data.documentId])).toEqual([
      ['appear', id],
      ['disappear', id],
    ])
    expect(events[0]?.data.resultRev).toBe(_rev)
    expect(await stream.rest()).toEqual([])
  })

  it('is told a change that puts back together the document it makes', async () => {
    const id = newId()
    const stream = await listen('*[_type == "effect"]')
    await admin.create({_id: id, _type: 'effect', title: 'A'})
    await admin.patch(id).set({title: 'B'}).commit()
    await admin.delete(id)
    const effects = [await stream.next(), await stream.next(), await stream.next()].map(
      ({data}) => data.effects as {apply: RawPatch; revert: RawPatch},
    )
    let document: unknown = null
    const seen: unknown[] = []
    for (const {apply} of effects) seen.push((document = applyPatch(document, apply)))
    expect(seen).toEqual([expect.objectContaining({title: 'A'}), expect.objectContaining({title: 'B'}), null])
    expect(seen[0]).not.toHaveProperty('_rev')
    for (const {revert} of effects.toReversed()) document = applyPatch(document, revert)
    expect(document).toBeNull()
  })

  it('is told in order, each revision following the one before', async () => {
    const id = newId()
    const stream = await listen('*[_id == $id]', {$id: JSON.stringify(id)})
    await admin.create({_id: id, _type: 'chain', n: 0})
    await Promise.all(Array.from({length: 20}, () => admin.patch(id).inc({n: 1}).commit()))
    let revision: string | undefined
    for (let count = 0; count < 21; count++) {
      const {data} = await stream.next()
      expect(data.previousRev).toBe(revision)
      revision = data.resultRev
    }
    expect((await admin.getDocument(id))?._rev).toBe(revision)
  })

  it('counts the events of a transaction that are for it, and no others', async () => {
    const [a, b, other] = [newId(), newId(), newId()]
    const stream = await listen('*[_type == "counted"]')
    await admin
      .transaction()
      .create({_id: a, _type: 'counted'})
      .create({_id: other, _type: 'uncounted'})
      .create({_id: b, _type: 'counted'})
      .commit()
    const events = [await stream.next(), await stream.next()]
    expect(events.map(({data}) => [data.documentId, data.transactionCurrentEvent, data.transactionTotalEvents])).toEqual([
      [a, 1, 2],
      [b, 2, 2],
    ])
    expect(events.map(({data}) => data.mutations.length)).toEqual([1, 1])
  })

  it('hears only the filter of a query with order, slice and projection', async () => {
    const id = newId()
    const stream = await listen('*[_type == $type] | order(title) [0...10] {title}', {$type: '"shaped"', includeResult: 'true'})
    await admin.create({_id: id, _type: 'shaped', title: 'A', more: 1})
    expect((await stream.next()).data.result).toMatchObject({_id: id, title: 'A', more: 1})
  })

  it('gets documents only where it wants them', async () => {
    const [plain, full, bare] = [
      await listen('*[_type == "wish"]'),
      await listen('*[_type == "wish"]', {includeResult: 'true', includePreviousRevision: 'true'}),
      await listen('*[_type == "wish"]', {includeMutations: 'false'}),
    ]
    const id = newId()
    await admin.create({_id: id, _type: 'wish', n: 1})
    await admin.patch(id).set({n: 2}).commit()
    const seconds = await Promise.all(
      [plain, full, bare].map(async (stream) => (await stream.next(), (await stream.next()).data)),
    )
    expect(seconds.map((data) => ['result' in data, 'previous' in data, 'mutations' in data])).toEqual([
      [false, false, true],
      [true, true, true],
      [false, false, false],
    ])
    expect(seconds[1]).toMatchObject({result: {_id: id, n: 2}, previous: {n: 1}})
  })

  it('hears nothing of what was refused or rehearsed', async () => {
    const stream = await listen('*[_type == "never"]')
    await admin.create({_type: 'never'}, {dryRun: true})
    await admin
      .transaction()
      .create({_id: newId(), _type: 'never'})
      .patch('nowhere', {set: {a: 1}})
      .commit()
      .catch(() => {})
    await admin.create({_type: 'never', p: {_ref: 'nowhere'}}).catch(() => {})
    const id = newId()
    await admin.create({_id: id, _type: 'never'})
    expect((await stream.next()).data.documentId).toBe(id)
    expect(await stream.rest()).toEqual([])
  })

  it('can read, when it hears of a change, what the change made', async () => {
    const stream = await listen('*[_type == "committed"]')
    const writing = admin.create({_type: 'committed', n: 1})
    const {data} = await stream.next()
    expect(await admin.fetch('*[_id == $id][0].n', {id: data.documentId})).toBe(1)
    await writing
  })

  it('is asked to begin anew after a gap, where it understands that', async () => {
    const headers = {authorization: `Bearer ${lake.secrets.adminToken}`, 'last-event-id': 'x#y'}
    expect((await (await openStream(addressOf(lake.url, '*', {enableResume: 'true'}), headers)).next()).name).toBe('reset')
    expect((await (await openStream(addressOf(lake.url, '*'), headers)).next()).name).toBe('welcome')
  })
})

describe('actions as a listener hears them', () => {
  it('shows publishing as a draft that disappears and a document that appears', async () => {
    const id = newId()
    await admin.create({_id: `drafts.${id}`, _type: 'acted', title: 'A'})
    const stream = await listen('*[_id in $ids]', {$ids: JSON.stringify([id, `drafts.${id}`])})
    const {transactionId} = await act({actionType: 'sanity.action.document.publish', publishedId: id, draftId: `drafts.${id}`})
    const events = [await stream.next(), await stream.next()].map(({data}) => data)
    const [published, draft] = [
      events.find(({documentId}) => documentId === id),
      events.find(({documentId}) => documentId === `drafts.${id}`),
    ]
    expect(published).toMatchObject({transition: 'appear', resultRev: transactionId, transactionTotalEvents: 2})
    expect(Object.keys(published?.mutations[0] ?? {})[0]).toMatch(/^create/)
    expect(draft).toMatchObject({
      transition: 'disappear',
      resultRev: transactionId,
      transactionTotalEvents: 2,
      mutations: [{delete: {id: `drafts.${id}`}}],
    })
  })

  it('shows the first edit of a published document as a draft that is created', async () => {
    const id = newId()
    await admin.create({_id: id, _type: 'acted', title: 'A'})
    const stream = await listen('*[_id in $ids]', {$ids: JSON.stringify([id, `drafts.${id}`])})
    await act({actionType: 'sanity.action.document.edit', publishedId: id, draftId: `drafts.${id}`, patch: {set: {title: 'B'}}})
    const {data} = await stream.next()
    expect(data).toMatchObject({documentId: `drafts.${id}`, transition: 'appear', transactionTotalEvents: 1})
    expect(data.mutations.map((mutation: object) => Object.keys(mutation)[0])).toEqual(['create', 'patch'])
    expect(data).not.toHaveProperty('previousRev')
  })

  it('shows a discarded draft with the revision that discarded it', async () => {
    const id = newId()
    await admin.create({_id: `drafts.${id}`, _type: 'acted'})
    const stream = await listen('*[_id == $id]', {$id: JSON.stringify(`drafts.${id}`)})
    const {transactionId} = await act({actionType: 'sanity.action.document.version.discard', versionId: `drafts.${id}`})
    expect((await stream.next()).data).toMatchObject({transition: 'disappear', resultRev: transactionId})
  })

  it('creates again for a listener what one transaction deleted and made anew', async () => {
    const id = newId()
    const {_rev} = await admin.create({_id: id, _type: 'acted'})
    const stream = await listen('*[_id == $id]', {$id: JSON.stringify(id)})
    await admin.transaction().delete(id).create({_id: id, _type: 'acted', n: 2}).commit()
    expect((await stream.next()).data).toMatchObject({transition: 'update', previousRev: _rev})
  })
})

describe('who hears what', () => {
  it('tells anonymous listeners of published documents only', async () => {
    const stream = await listen('*', {includeResult: 'true'}, '')
    for (const _id of ['drafts.secret', 'versions.r1.secret', 'dotted.id']) await admin.createOrReplace({_id, _type: 'told'})
    await admin.create({_id: newId('open'), _type: 'told'})
    expect((await stream.next()).data.documentId).toMatch(/^open-/)
    expect(await stream.rest()).toEqual([])
  })

  it('tells of one dataset only, and of the private one only those it is for', async () => {
    const compliance = admin.withConfig({dataset: 'compliance'})
    const streams = await Promise.all([
      listen('*'),
      openStream(addressOf(lake.url, '*').replace('/production', '/compliance')),
      openStream(addressOf(lake.url, '*').replace('/production', '/compliance'), {
        authorization: `Bearer ${lake.secrets.adminToken}`,
      }),
    ])
    await Promise.all(streams.slice(1).map((stream) => stream.next()))
    await compliance.create({_id: newId(), _type: 'licence'})
    const heard = await Promise.all(streams.map((stream) => stream.rest()))
    expect(heard.map(({length}) => length)).toEqual([0, 0, 1])
  })

  it('answers 401 to an unknown token and 404 to a dataset that is not there', async () => {
    expect((await openStream(addressOf(lake.url, '*'), {authorization: 'Bearer nonsense'})).response.status).toBe(401)
    expect((await openStream(addressOf(lake.url, '*').replace('/production', '/elsewhere'))).response.status).toBe(404)
  })
})

describe('a listener with a wrong query', () => {
  it.each<[string, string, Record<string, string>, RegExp]>([
    ['a query that ends too early', '*[_type == ', {}, /unexpected end-of-file/],
    ['a parameter that was not given', '*[_type == $type]', {}, /\$type/],
    ['a parameter that is no JSON', '*[_type == $type]', {$type: 'x'}, /JSON/],
  ])('is told of %s on the stream, which then ends', async (_name, query, options, message) => {
    const stream = await openStream(addressOf(lake.url, query, options))
    expect(await stream.next()).toMatchObject({name: 'channelError', data: {message: expect.stringMatching(message)}})
    expect(await stream.ended()).toBe(true)
  })
})

describe('the real client as a listener', () => {
  it('hears changes, and goes on after it is done', async () => {
    const events: ListenEvent<Record<string, unknown>>[] = []
    const welcomed = Promise.withResolvers<void>()
    const heard = Promise.withResolvers<void>()
    const subscription = admin
      .listen('*[_type == "client"]', {}, {events: ['welcome', 'mutation'], includeResult: true})
      .subscribe({
        next: (event) => {
          events.push(event)
          if (event.type === 'welcome') welcomed.resolve()
          else heard.resolve()
        },
        error: heard.reject,
      })
    await welcomed.promise
    const {_id} = await admin.create({_type: 'client', n: 1})
    await heard.promise
    subscription.unsubscribe()
    expect(events[1]).toMatchObject({type: 'mutation', documentId: _id, transition: 'appear', result: {n: 1}})
  })

  it('is told for good that its query is wrong', async () => {
    const error = await new Promise<Error>((resolve) => admin.listen('*[_type == ').subscribe({error: resolve}))
    expect(error.message).toMatch(/unexpected end-of-file/)
  })
})

describe('browsers, which open only six connections to a port', () => {
  let clock = Date.now()
  let served: ServedLake
  let url: string
  let tokens: {serverToken: string; adminToken: string}

  beforeAll(async () => {
    const folder = temporaryFolder()
    tokens = readOrMakeSecrets(folder)
    const settings = readSettings({ROUNDS_DATA: folder, PORT: '1'})
    served = await serveLake(
      {...lakeConfig(settings, readOrMakeSecrets(folder), LOCAL_PROJECT_ID), now: () => clock},
      {host: '127.0.0.1', port: 0},
    )
    url = `http://127.0.0.1:${served.port}`
  })
  afterAll(() => served.close())

  const ORIGIN = 'http://localhost:1'
  const redirected = async (headers: Record<string, string> = {}) =>
    (await openStream(addressOf(url, '*'), {origin: ORIGIN, ...headers})).response

  it('are sent on to a port of their own with a ticket that stands for them', async () => {
    const answer = await redirected({authorization: `Bearer ${tokens.adminToken}`})
    expect(answer.status).toBe(307)
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const target = new URL(answer.headers.get('location') ?? '')
    expect(served.streamPorts).toContain(Number(target.port))
    expect(target.searchParams.get('query')).toBe('*')

    // After the redirect a browser sends neither the token nor its origin.
    const stream = await openStream(target.href, {origin: 'null'})
    expect(stream.response.headers.get('access-control-allow-origin')).toBe('null')
    expect((await stream.next()).name).toBe('welcome')
    const body = JSON.stringify({mutations: [{create: {_id: 'drafts.a', _type: 'a'}}]})
    await fetch(`${url}/v1/data/mutate/production`, {
      method: 'POST',
      body,
      headers: {authorization: `Bearer ${tokens.adminToken}`},
    })
    expect((await stream.next()).data.documentId).toBe('drafts.a')
  })

  it('are spread over the ports', async () => {
    const ports = new Set<string>()
    for (let count = 0; count < served.streamPorts.length; count++) {
      const target = new URL((await redirected()).headers.get('location') ?? '')
      await (await openStream(target.href, {origin: 'null'})).next()
      ports.add(target.port)
    }
    expect(ports.size).toBe(served.streamPorts.length)
  })

  it('hear nothing of drafts where nobody is signed in', async () => {
    const stream = await openStream((await redirected()).headers.get('location') ?? '', {origin: 'null'})
    await stream.next()
    const body = JSON.stringify({mutations: [{create: {_id: 'drafts.b', _type: 'a'}}]})
    await fetch(`${url}/v1/data/mutate/production`, {
      method: 'POST',
      body,
      headers: {authorization: `Bearer ${tokens.adminToken}`},
    })
    expect(await stream.rest()).toEqual([])
  })

  it('are served in place where they are no browsers', async () => {
    expect((await openStream(addressOf(url, '*'))).response.status).toBe(200)
  })

  const ticket = async () => (await redirected({authorization: `Bearer ${tokens.adminToken}`})).headers.get('location') ?? ''

  it.each<[string, () => Promise<string>]>([
    [
      'a minute later',
      async () => {
        const target = await ticket()
        clock += 61_000
        return target
      },
    ],
    [
      'a second time',
      async () => {
        const target = await ticket()
        await (await openStream(target, {origin: 'null'})).next()
        return target
      },
    ],
    ['at the main port', async () => Object.assign(new URL(await ticket()), {port: String(served.port)}).href],
    ['for another dataset', async () => (await ticket()).replace('/production', '/compliance')],
    ['for anything but the stream', async () => (await ticket()).replace('/data/listen', '/data/query')],
    ['when it was made up', async () => (await ticket()).replace(/__ticket=.*/, '__ticket=AAAA')],
  ])('cannot use a ticket %s', async (_name, address) => {
    expect((await openStream(await address(), {origin: 'null'})).response.status).toBe(401)
  })

  it('may not listen from pages of strangers', async () => {
    const stranger = await openStream(addressOf(url, '*'), {
      origin: 'https://evil.example',
      authorization: `Bearer ${tokens.adminToken}`,
    })
    expect(stranger.response.headers.get('access-control-allow-origin')).toBeNull()
    expect(stranger.response.headers.get('location')).toBeNull()
  })
})
