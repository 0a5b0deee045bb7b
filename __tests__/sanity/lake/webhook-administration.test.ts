import {afterAll, afterEach, beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'
import {isValidSignature, SIGNATURE_HEADER_NAME} from '@sanity/webhook'

import {failure, newId, startTestLake, temporaryFolder, type TestLake} from '../../setup/lake.ts'
import {Receiver} from '../../setup/receiver.ts'

type Hook = {
  id: string
  name: string
  deliveries: {queued: number; success: number; failure: number}
  [field: string]: unknown
}
type Message = {id: string; status: string; payload: string; failureCount: number; resultCode: number | null; hookId: string}
type Attempt = {
  id: string
  messageId: string
  isFailure: boolean
  failureReason: string | null
  resultCode: number | null
  resultBody: string
  duration: number
  createdAt: string
}

const receiver = new Receiver()
let lake: TestLake
let admin: SanityClient
/** An administrator; a program is none. */
let saskia: SanityClient

const HOOKS = '/hooks/projects/rounds'
const list = () => saskia.request<Hook[]>({url: HOOKS})
const get = (id: string) => saskia.request<Hook>({url: `${HOOKS}/${id}`})
const make = (hook: Record<string, unknown>) =>
  saskia.request<Hook>({
    method: 'POST',
    url: HOOKS,
    body: {name: newId('hook'), dataset: 'production', url: `http://127.0.0.1:${receiver.port}/told`, ...hook},
  })
const change = (id: string, body: Record<string, unknown>) => saskia.request<Hook>({method: 'PATCH', url: `${HOOKS}/${id}`, body})
const remove = (id: string) => saskia.request<unknown>({method: 'DELETE', url: `${HOOKS}/${id}`})
const messagesOf = (id: string) => saskia.request<Message[]>({url: `${HOOKS}/${id}/messages`})
const attemptsOf = (id: string) => saskia.request<Attempt[]>({url: `${HOOKS}/${id}/attempts`})

beforeAll(async () => {
  await receiver.open()
  lake = await startTestLake({environment: {LAKE_WEBHOOK_HOSTS: '127.0.0.1'}})
  admin = lake.admin
  saskia = await lake.signIn('saskia')
})

afterEach(async () => {
  receiver.answers = []
  receiver.says = ''
  for (const {id, isGivenByInstallation} of await list()) if (isGivenByInstallation !== true) await remove(id)
})
afterAll(() => receiver.close())

/** Waits until something is so: what is written down after an answer has no event of its own. */
async function eventually<T>(look: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const value = await look()
    if (isSo(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('It never came to that')
}

const toldBy = (hook: Hook, count = 1) =>
  receiver.until(({headers}) => headers['sanity-webhook-id'] === hook.id, count, `webhook ${hook.name}`)

describe('a webhook that is made', () => {
  it('has the fields of the hosted service, in their usual state', async () => {
    const hook = await make({name: 'Posts', rule: {on: ['create', 'update'], filter: '_type == "post"', projection: '{_id}'}})
    const known = {
      type: 'document',
      id: hook.id,
      name: 'Posts',
      description: null,
      projectId: 'rounds',
      dataset: 'production',
      url: `http://127.0.0.1:${receiver.port}/told`,
      httpMethod: 'POST',
      apiVersion: 'v2025-02-19',
      includeDrafts: false,
      includeAllVersions: false,
      headers: {},
      hasSecret: false,
      rule: {on: ['create', 'update'], filter: '_type == "post"', projection: '{_id}'},
      isDisabled: false,
      isDisabledByUser: false,
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      createdByUserId: 'saskia',
      deletedAt: null,
      isGivenByInstallation: false,
    }
    expect(hook).toMatchObject(known)
    expect(await get(hook.id)).toMatchObject(known)
    expect((await list()).map(({id}) => id)).toContain(hook.id)
  })

  it('is told of what its rule picks out, signed, with its headers', async () => {
    const hook = await make({
      secret: 'between us',
      headers: {authorization: 'Bearer abc', 'X-Clinic': 'Rounds'},
      httpMethod: 'PUT',
      rule: {
        on: ['update'],
        filter: '_type == "told" && after().n > before().n',
        projection: '{"id": _id, n, "old": before().n}',
      },
    })
    const id = newId()
    const {_rev: first} = await admin.create({_id: id, _type: 'told', n: 1})
    await admin.patch(id).set({n: 0}).commit()
    const {_rev} = await admin.patch(id).set({n: 5}).commit()
    await admin.delete(id)
    const last = newId()
    await admin.create({_id: last, _type: 'told', n: 1})
    await admin.patch(last).set({n: 2}).commit()
    const received = await toldBy(hook, 2)
    expect(received.map(({payload}) => payload)).toEqual([
      {id, n: 5, old: 0},
      {id: last, n: 2, old: 1},
    ])
    expect(received[0]).toMatchObject({method: 'PUT', path: '/told'})
    expect(received[0]?.headers).toMatchObject({
      authorization: 'Bearer abc',
      'x-clinic': 'Rounds',
      'content-type': 'application/json',
      'sanity-webhook-id': hook.id,
      'sanity-transaction-id': _rev,
      'sanity-operation': 'update',
      'sanity-document-id': id,
      'sanity-dataset': 'production',
      'sanity-project-id': 'rounds',
      'idempotency-key': `${_rev}-${id}-${hook.id}`,
    })
    expect(first).not.toBe(_rev)
    const signature = String(received[0]?.headers[SIGNATURE_HEADER_NAME])
    expect(await isValidSignature(received[0]!.body, signature, 'between us')).toBe(true)
  })

  it('without a secret comes unsigned; without a projection as the document is', async () => {
    const hook = await make({rule: {filter: '_type == "plain"'}})
    const document = await admin.create({_id: newId(), _type: 'plain', words: 'as they are'})
    const [received] = await toldBy(hook)
    expect(received?.payload).toEqual(document)
    expect(received?.headers).not.toHaveProperty(SIGNATURE_HEADER_NAME)
  })

  it('may say a single value, and where it is from', async () => {
    const one = await make({rule: {filter: '_type == "single"', projection: 'title'}})
    const two = await make({rule: {filter: '_type == "single"', projection: '[sanity::projectId(), sanity::dataset()]'}})
    await admin.create({_id: newId(), _type: 'single', title: 'A title'})
    expect((await toldBy(one))[0]?.payload).toBe('A title')
    expect((await toldBy(two))[0]?.payload).toEqual(['rounds', 'production'])
  })

  it('is told of drafts, versions and other datasets only where it asks for them', async () => {
    const projection = '{"id": _id}'
    const filter = '_type == "layer"'
    const plain = await make({rule: {filter, projection}})
    const drafts = await make({rule: {filter, projection}, includeDrafts: true})
    const versions = await make({rule: {filter, projection}, includeAllVersions: true})
    const everywhere = await make({rule: {filter, projection}, dataset: '*'})
    const id = newId()
    await admin.create({_id: `drafts.${id}`, _type: 'layer'})
    await admin.create({_id: `versions.r1.${id}`, _type: 'layer'})
    await admin.withConfig({dataset: 'compliance'}).create({_id: `${id}-private`, _type: 'layer'})
    await admin.create({_id: id, _type: 'layer'})
    const idsOf = async (hook: Hook, count: number) =>
      (await toldBy(hook, count)).map(({payload}) => (payload as {id: string}).id).toSorted()
    expect(await idsOf(drafts, 2)).toEqual([id, `drafts.${id}`])
    expect(await idsOf(versions, 2)).toEqual([id, `versions.r1.${id}`])
    expect(await idsOf(everywhere, 2)).toEqual([id, `${id}-private`])
    expect(await idsOf(plain, 1)).toEqual([id])
  })

  it('of transactions is told once of each, with the ids alone', async () => {
    const hook = await make({type: 'transaction', rule: {filter: '_type == "many"'}})
    const [first, second] = [newId(), newId()]
    const {transactionId} = await admin
      .transaction()
      .create({_id: first, _type: 'many'})
      .create({_id: second, _type: 'many'})
      .create({_id: `drafts.${first}`, _type: 'many'})
      .commit({returnDocuments: false})
    await admin
      .transaction()
      .delete(first)
      .patch(second, {set: {a: 1}})
      .commit({returnDocuments: false})
    const received = await toldBy(hook, 2)
    expect(received[0]?.payload).toEqual({
      projectId: 'rounds',
      dataset: 'production',
      transactionId,
      ids: {created: [first, second], updated: [], deleted: [], all: [first, second]},
    })
    expect(received[1]?.payload).toMatchObject({ids: {created: [], updated: [second], deleted: [first]}})
    expect(received[0]?.headers['idempotency-key']).toBe(`${transactionId}-${hook.id}`)
    expect(received[0]?.headers).not.toHaveProperty('sanity-document-id')
  })

  it('outlives the lake', async () => {
    const folder = temporaryFolder()
    const environment = {LAKE_WEBHOOK_HOSTS: '127.0.0.1'}
    const first = await startTestLake({folder, environment})
    const before = await first.signIn('saskia')
    const body = {name: 'Lasting', dataset: 'production', url: `http://127.0.0.1:${receiver.port}/told`, secret: 's'}
    const hook = await before.request<Hook>({method: 'POST', url: HOOKS, body})
    await first.kill()
    const second = await startTestLake({folder, environment})
    const {_rev} = await second.admin.create({_id: 'later', _type: 'later'})
    const [received] = await toldBy(hook)
    expect(received?.payload).toMatchObject({_id: 'later', _rev})
    await second.stop()
  })
})

describe('a webhook that is changed', () => {
  it('keeps what is not named, its secret too, also where its whole answer is sent back', async () => {
    const hook = await make({secret: 'kept', description: 'First', rule: {on: ['create'], filter: '_type == "a"'}})
    expect(await change(hook.id, {description: 'Second'})).toMatchObject({...hook, description: 'Second'})
    const {deliveries: _, ...whole} = hook
    expect(await change(hook.id, whole)).toMatchObject({description: 'First', hasSecret: true})
    expect(await change(hook.id, {rule: {filter: null}})).toMatchObject({rule: {on: ['create'], filter: null}})
    expect(await change(hook.id, {secret: null})).toMatchObject({hasSecret: false})
  })

  it('is not told while it is turned off, and again from when it is on', async () => {
    const hook = await make({rule: {filter: '_type == "switch"', projection: '{"id": _id}'}})
    await change(hook.id, {isDisabledByUser: true})
    await admin.create({_id: newId(), _type: 'switch'})
    await change(hook.id, {isDisabledByUser: false})
    const id = newId()
    await admin.create({_id: id, _type: 'switch'})
    expect((await toldBy(hook)).map(({payload}) => payload)).toEqual([{id}])
  })

  it('that is deleted is told nothing any more, and its log is gone', async () => {
    const hook = await make({rule: {filter: '_type == "over"'}})
    await admin.create({_id: newId(), _type: 'over'})
    await toldBy(hook)
    const [attempt] = await eventually(
      () => attemptsOf(hook.id),
      ({length}) => length === 1,
    )
    await remove(hook.id)
    expect((await failure(get(hook.id))).status).toBe(404)
    expect((await failure(messagesOf(hook.id))).status).toBe(404)
    expect((await failure(saskia.request({url: `${HOOKS}/attempts/${attempt?.id}`}))).status).toBe(404)
    await admin.create({_id: newId(), _type: 'over'})
    const other = await make({rule: {filter: '_type == "after"'}})
    await admin.create({_id: newId(), _type: 'after'})
    await toldBy(other)
    expect(receiver.received.filter(({headers}) => headers['sanity-webhook-id'] === hook.id)).toHaveLength(1)
  })
})

describe('the webhooks of the installation', () => {
  it('are listed, marked, and cannot be changed or deleted', async () => {
    const [site, siteOfRecords] = await list()
    expect(site).toMatchObject({id: 'site', name: 'site', dataset: 'production', isGivenByInstallation: true, hasSecret: true})
    expect(siteOfRecords).toMatchObject({id: 'site-private', dataset: 'compliance', isGivenByInstallation: true})
    for (const attempt of [
      () => change('site', {url: 'https://example.com'}),
      () => change('site', {isDisabledByUser: true}),
      () => remove('site'),
    ]) {
      expect(await failure(attempt())).toMatchObject({status: 403, message: expect.stringContaining('given by the installation')})
    }
  })
})

describe('secrets', () => {
  it('are never given back', async () => {
    const hook = await make({secret: 'never-told-again'})
    const answers = [hook, await get(hook.id), await list(), await change(hook.id, {secret: 'never-told-again-2'})]
    expect(JSON.stringify(answers)).not.toContain('never-told-again')
    expect(JSON.stringify(answers)).not.toContain(lake.secrets.webhookSecret)
    expect(hook).not.toHaveProperty('secret')
  })
})

describe('who may administer webhooks', () => {
  it.each(['maren', 'teodor', 'ines', 'callum', 'adaeze', 'jonah'])('is not %s', async (persona) => {
    const client = await lake.signIn(persona)
    for (const request of [
      {url: HOOKS},
      {url: `${HOOKS}/site`},
      {url: `${HOOKS}/site/attempts`},
      {url: `${HOOKS}/site/messages`},
      {url: '/hooks/site/messages'},
      {url: `${HOOKS}/attempts/1`},
      {method: 'POST', url: HOOKS, body: {name: 'Mine', dataset: '*', url: 'https://example.com'}},
      {method: 'PATCH', url: `${HOOKS}/site`, body: {name: 'x'}},
      {method: 'DELETE', url: `${HOOKS}/site`},
      {method: 'POST', url: `${HOOKS}/site/messages/1/redelivery`, body: {}},
    ]) {
      expect(await failure(client.request(request))).toMatchObject({
        status: 403,
        message: expect.stringContaining('administrators'),
      })
    }
  })

  it('are neither programs nor strangers', async () => {
    expect((await failure(lake.admin.request({url: HOOKS}))).status).toBe(403)
    expect((await failure(lake.client(lake.secrets.serverToken).request({url: HOOKS}))).status).toBe(403)
    expect((await failure(lake.anonymous.request({url: HOOKS}))).status).toBe(401)
  })

  it('do so in their own project', async () => {
    expect((await failure(saskia.request({url: '/hooks/projects/another'}))).status).toBe(404)
  })
})

describe('what is refused when a webhook is made', () => {
  const good = {name: 'Good', dataset: 'production', url: 'https://example.com/told'}
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['no name', {...good, name: undefined}, /needs a "name"/],
    ['an empty name', {...good, name: ' '}, /"name" is a text/],
    ['a name that is none', {...good, name: 7}, /"name" is a text/],
    ['no address', {...good, url: undefined}, /needs a "url"/],
    ['an address that is none', {...good, url: 'example'}, /not an address/],
    ['an address of a file', {...good, url: 'file:///etc/passwd'}, /https:\/\//],
    ['an address with a password', {...good, url: 'https://a:b@example.com'}, /password/],
    ['a dataset that is not there', {...good, dataset: 'staging'}, /no dataset "staging"/],
    ['another type', {...good, type: 'function'}, /"type" is one of/],
    ['another method', {...good, httpMethod: 'TRACE'}, /"httpMethod" is one of/],
    ['an API version that is none', {...good, apiVersion: 'latest'}, /is a date/],
    ['a field that there is not', {...good, retries: 5}, /no field "retries"/],
    ['a filter in the wrong place', {...good, filter: 'true'}, /Put it into "rule"/],
    ['no rule', {...good, rule: []}, /"rule" is an object/],
    ['a rule for nothing', {...good, rule: {on: []}}, /lists one or more/],
    ['a rule for something else', {...good, rule: {on: ['publish']}}, /is one of create, update, delete/],
    ['a filter that cannot be read', {...good, rule: {filter: '_type == '}}, /The filter cannot be used: Expected expression/],
    ['a filter with a parameter', {...good, rule: {filter: '_type == $type'}}, /The filter cannot be used: param \$type/],
    ['a filter with an unknown function', {...good, rule: {filter: 'vector::near()'}}, /The filter cannot be used/],
    ['a projection that cannot be read', {...good, rule: {projection: '{_id,'}}, /The projection cannot be used/],
    ['a projection that leaves its braces', {...good, rule: {projection: '{_id}}'}}, /The projection cannot be used/],
    ['headers that are none', {...good, headers: ['a']}, /"headers" is an object/],
    ['a header’s name with a space', {...good, headers: {'a b': 'c'}}, /cannot be the name/],
    ['a header of two lines', {...good, headers: {a: 'b\r\nhost: c'}}, /one line/],
    ['a header of the lake’s own', {...good, headers: {'Sanity-Dataset': 'other'}}, /written by the lake itself/],
    ['a description that is too long', {...good, description: 'x'.repeat(1025)}, /"description"/],
    ['a switch that is none', {...good, includeDrafts: 'yes'}, /"includeDrafts" is true or false/],
  ])('is %s', async (_, hook, sentence) => {
    const refused = await failure(saskia.request({method: 'POST', url: HOOKS, body: hook}))
    expect(refused).toMatchObject({status: 400, message: expect.stringMatching(sentence)})
    expect(await list()).toHaveLength(2)
  })

  it.each([
    'http://localhost:3000',
    'http://studio.localhost',
    'http://127.0.0.2/',
    'http://2130706434/',
    'http://0x7f.2/',
    'http://[::1]:4010/',
    'http://[::ffff:10.0.0.1]/',
    'http://10.1.2.3/',
    'http://172.31.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[fd00::1]/',
    'http://0.0.0.0:4010/',
  ])('is an address of this machine or its network: %s', async (url) => {
    const refused = await failure(saskia.request({method: 'POST', url: HOOKS, body: {...good, url}}))
    expect(refused).toMatchObject({status: 400, message: expect.stringContaining('LAKE_WEBHOOK_HOSTS')})
  })

  it('is a change to what would be refused, and the webhook stays as it was', async () => {
    const hook = await make({rule: {filter: '_type == "a"'}})
    expect((await failure(change(hook.id, {rule: {filter: '('}}))).status).toBe(400)
    expect((await failure(change(hook.id, {url: 'http://10.0.0.1'}))).status).toBe(400)
    expect((await failure(change(hook.id, {type: 'transaction'}))).status).toBe(400)
    expect(await get(hook.id)).toMatchObject({rule: hook['rule'], url: hook['url']})
  })

  it('is not a public address, which is looked up only when there is something to send', async () => {
    expect(await make({url: 'https://example.com/told', rule: {filter: 'false'}})).toMatchObject({
      url: 'https://example.com/told',
    })
  })
})

describe('what became of messages', () => {
  it('is written down: when, what was answered, how long it took', async () => {
    receiver.says = 'Thank you'
    const hook = await make({rule: {filter: '_type == "logged"', projection: '{"id": _id}'}})
    const id = newId()
    const before = Date.now()
    await admin.create({_id: id, _type: 'logged'})
    await toldBy(hook)
    const [attempt] = await eventually(
      () => attemptsOf(hook.id),
      ({length}) => length === 1,
    )
    expect(attempt).toMatchObject({
      isFailure: false,
      failureReason: null,
      resultCode: 200,
      resultBody: 'Thank you',
      inProgress: false,
    })
    expect(attempt?.duration).toBeGreaterThanOrEqual(0)
    expect(Date.parse(attempt?.createdAt ?? '')).toBeGreaterThanOrEqual(before)
    const [message] = await messagesOf(hook.id)
    expect(message).toMatchObject({
      id: attempt?.messageId,
      hookId: hook.id,
      status: 'success',
      payload: JSON.stringify({id}),
      failureCount: 0,
      resultCode: 200,
      documentId: id,
    })
    expect(await saskia.request({url: `${HOOKS}/attempts/${attempt?.id}`})).toEqual(attempt)
    expect(await saskia.request({url: `/hooks/${hook.id}/messages`})).toEqual([message])
    expect((await get(hook.id)).deliveries).toMatchObject({queued: 0, success: 1, failure: 0, last: {isFailure: false}})
  })

  it('counts those that failed, with what was answered', async () => {
    receiver.answers = [422]
    receiver.says = 'Unknown document'
    const hook = await make({rule: {filter: '_type == "refused"'}})
    await admin.create({_id: newId(), _type: 'refused'})
    await toldBy(hook, 2)
    const attempts = await eventually(
      () => attemptsOf(hook.id),
      ({length}) => length === 2,
    )
    expect(attempts.map(({failureReason, resultCode, resultBody}) => ({failureReason, resultCode, resultBody}))).toEqual([
      {failureReason: null, resultCode: 200, resultBody: 'Unknown document'},
      {failureReason: 'http', resultCode: 422, resultBody: 'Unknown document'},
    ])
    expect(await messagesOf(hook.id)).toMatchObject([{status: 'success', failureCount: 1}])
  })

  it('says that nobody answered, and keeps the message', async () => {
    const gone = new Receiver()
    await gone.open()
    await gone.close()
    const hook = await make({url: `http://127.0.0.1:${gone.port}/`, rule: {filter: '_type == "nobody"'}})
    await admin.create({_id: newId(), _type: 'nobody'})
    const [attempt] = await eventually(
      () => attemptsOf(hook.id),
      ({length}) => length > 0,
    )
    expect(attempt).toMatchObject({
      isFailure: true,
      failureReason: 'network',
      resultCode: null,
      resultBody: expect.stringContaining('ECONNREFUSED'),
    })
    expect(await messagesOf(hook.id)).toMatchObject([{status: expect.stringMatching(/queued|sending/), resultCode: null}])
    expect((await get(hook.id)).deliveries).toMatchObject({queued: 1, restsUntil: expect.any(String)})
  })

  it('follows no redirect', async () => {
    receiver.answers = [302]
    const hook = await make({rule: {filter: '_type == "led astray"'}})
    await admin.create({_id: newId(), _type: 'led astray'})
    await toldBy(hook, 2)
    const attempts = await eventually(
      () => attemptsOf(hook.id),
      ({length}) => length === 2,
    )
    expect(attempts[1]).toMatchObject({isFailure: true, resultCode: 302})
  })

  it('answers a wrong limit with what a right one is', async () => {
    for (const limit of ['0', '1001', 'many', '1.5']) {
      const refused = await failure(saskia.request({url: `${HOOKS}/site/messages?limit=${limit}`}))
      expect(refused).toMatchObject({status: 400, message: expect.stringContaining('from 1 to 1000')})
    }
  })
})

describe('sending again', () => {
  it('sends the same message, under the same key, freshly signed', async () => {
    const hook = await make({secret: 's', rule: {filter: '_type == "again"', projection: '{"id": _id, n}'}})
    const id = newId()
    await admin.create({_id: id, _type: 'again', n: 1})
    await admin.patch(id).set({n: 2}).commit()
    await toldBy(hook, 2)
    const messages = await eventually(
      () => messagesOf(hook.id),
      (all) => all.filter(({status}) => status === 'success').length === 2,
    )
    const first = messages.at(-1)
    await saskia.request({method: 'POST', url: `${HOOKS}/${hook.id}/messages/${first?.id}/redelivery`, body: {}})
    const [original, , again] = await toldBy(hook, 3)
    expect(again?.payload).toEqual({id, n: 1})
    expect(again?.headers['idempotency-key']).toBe(original?.headers['idempotency-key'])
    expect(again?.headers[SIGNATURE_HEADER_NAME]).not.toBe(original?.headers[SIGNATURE_HEADER_NAME])
    expect(await isValidSignature(again!.body, String(again?.headers[SIGNATURE_HEADER_NAME]), 's')).toBe(true)
    const attempts = await eventually(
      () => attemptsOf(hook.id),
      ({length}) => length === 3,
    )
    expect(attempts.filter(({messageId}) => messageId === first?.id)).toHaveLength(2)
    expect(await messagesOf(hook.id)).toHaveLength(2)
  })

  it('does not wait for the pause of one that is tried anyway', async () => {
    receiver.answers = [500, 500, 500]
    const hook = await make({rule: {filter: '_type == "hastened"', projection: '{"id": _id}'}})
    await admin.create({_id: newId(), _type: 'hastened'})
    await toldBy(hook, 3)
    const [message] = await eventually(
      () => messagesOf(hook.id),
      ([waiting]) => waiting?.status === 'queued' && waiting.failureCount === 3,
    )
    const asked = Date.now()
    await saskia.request({method: 'POST', url: `${HOOKS}/${hook.id}/messages/${message?.id}/redelivery`, body: {}})
    await toldBy(hook, 4)
    // By itself it would have waited four seconds.
    expect(Date.now() - asked).toBeLessThan(3_000)
  }, 20_000)

  it('works for the site’s own webhook, is refused for one that is turned off, and knows its own messages only', async () => {
    const hook = await make({rule: {filter: '_type == "mine"'}})
    await admin.create({_id: newId(), _type: 'mine'})
    await toldBy(hook)
    const [message] = await eventually(
      () => messagesOf(hook.id),
      ([first]) => first?.status === 'success',
    )
    const again = (webhook: string, id: string) =>
      saskia.request({method: 'POST', url: `${HOOKS}/${webhook}/messages/${id}/redelivery`, body: {}})
    expect((await failure(again('site', message?.id ?? ''))).status).toBe(404)
    expect((await failure(again(hook.id, 'x'))).status).toBe(404)
    await admin.create({_id: newId(), _type: 'publication'})
    const [told] = await messagesOf('site')
    expect(await again('site', told?.id ?? '')).toEqual({sending: true})
    await change(hook.id, {isDisabledByUser: true})
    expect(await failure(again(hook.id, message?.id ?? ''))).toMatchObject({
      status: 409,
      message: expect.stringContaining('turned off'),
    })
  })
})
