import {afterEach, expect, it, jest} from '@jest/globals'

import {lakeConfig} from '../../../../sanity/embedded/lake.ts'
import {readOrMakeSecrets} from '../../../../sanity/embedded/secrets.ts'
import {readSettings} from '../../../../sanity/embedded/settings.ts'
import {RegisteredWebhooks} from '../../../../sanity/lake/registered-webhooks.ts'
import type {Delivery, Outcome} from '../../../../sanity/lake/store/deliveries.ts'
import {Store} from '../../../../sanity/lake/store/store.ts'
import {Webhooks} from '../../../../sanity/lake/webhooks.ts'
import {temporaryFolder} from '../../../setup/lake.ts'
import {Receiver} from '../../../setup/receiver.ts'

const NOW = Date.parse('2026-06-01T12:00:00Z')
const DAY = 86_400_000
const ends: (() => Promise<void> | void)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

function openStore(folder = temporaryFolder()): Store {
  const store = new Store(folder)
  ends.push(() => store.close())
  return store
}

/** Documents that are created, and of which the site is to be told. */
function write(store: Store, count: number, now = NOW): void {
  const changes = Array.from({length: count}, (_, index) => ({
    id: `publication-${index}`,
    before: undefined,
    after: {
      _id: `publication-${index}`,
      _type: 'publication',
      _rev: 'first',
      _createdAt: new Date(now).toISOString(),
      _updatedAt: new Date(now).toISOString(),
    },
    mutations: [],
  }))
  const transaction = {id: 'first', dataset: 'production', author: 'me', at: new Date(now).toISOString(), changes}
  store.commit(transaction, {webhooks: changes.map(({id}) => ({webhook: 'site', documentId: id})), now})
}

const due = (store: Store, now = NOW) => store.deliveries.due('site', {now, latest: now + 60_000, limit: 5000})

const taken = (delivery: Delivery, at = NOW): Outcome => ({
  delivery,
  attempt: {at, duration: 3, resultCode: 200, failure: null, said: ''},
  status: 'success',
})

it('remembers the last thousand attempts of each webhook, and of the messages', () => {
  const store = openStore()
  write(store, 1200)
  store.deliveries.settle(
    due(store).map((delivery) => taken(delivery)),
    NOW,
  )
  expect(store.deliveries.attempts('site', {now: NOW, limit: 5000})).toHaveLength(1000)
  expect(store.deliveries.counts('site')).toEqual({queued: 0, success: 1000, failure: 0})
  expect(store.deliveries.messages('site', 5000).at(0)?.documentId).toBe('publication-1199')
  expect(store.deliveries.messages('site', 5000).at(-1)?.documentId).toBe('publication-200')
})

it('forgets after thirty days, and never what is still to be sent', () => {
  const store = openStore()
  write(store, 3)
  const [first, second] = due(store)
  store.deliveries.settle([taken(first!), {...taken(second!), nextAttemptAt: NOW + 60_000}], NOW)
  store.deliveries.forgetOld(['site'], NOW + 29 * DAY)
  expect(store.deliveries.attempts('site', {now: NOW + 29 * DAY})).toHaveLength(2)
  // Not shown even where nothing has swept since.
  expect(store.deliveries.attempts('site', {now: NOW + 31 * DAY})).toEqual([])
  store.deliveries.forgetOld(['site'], NOW + 31 * DAY)
  expect(store.deliveries.attempts('site', {now: NOW})).toEqual([])
  expect(store.deliveries.counts('site')).toEqual({queued: 2, success: 0, failure: 0})
})

it('sends again what was given up, and lists it once', () => {
  const store = openStore()
  write(store, 1)
  const [delivery] = due(store)
  store.deliveries.settle([{...taken(delivery!), status: 'failure'}], NOW)
  expect(due(store)).toEqual([])
  expect(store.deliveries.sendAgain('site', delivery!.id, NOW + 5)).toBe(true)
  expect(due(store, NOW + 5)).toEqual([{...delivery, attempts: 0}])
  expect(store.deliveries.messages('site', 10).map(({id, status}) => ({id, status}))).toEqual([
    {id: delivery!.id, status: 'queued'},
  ])
  expect(store.deliveries.sendAgain('another', delivery!.id, NOW)).toBe(false)
})

it('writes down what ends together in one go', async () => {
  const folder = temporaryFolder()
  const site = new Receiver()
  await site.open()
  ends.push(() => site.close())
  const store = openStore(folder)
  const settings = readSettings({ROUNDS_DATA: folder, PORT: String(site.port)})
  const config = lakeConfig(settings, readOrMakeSecrets(folder), 'rounds')
  const webhooks = new Webhooks(config, store, new RegisteredWebhooks(config, store))
  ends.push(() => webhooks.close())
  const {promise: together, resolve: letGo} = Promise.withResolvers<number>()
  site.answers = Array.from({length: 8}, () => together)
  write(store, 8, Date.now() - 1000)
  const settle = jest.spyOn(store.deliveries, 'settle')
  webhooks.start()
  await site.until(() => true, 8)
  letGo(200)
  while (store.deliveries.nextAt('site') !== undefined) await new Promise((resolve) => setImmediate(resolve))
  expect(store.deliveries.counts('site')).toEqual({queued: 0, success: 8, failure: 0})
  expect(settle.mock.calls.flatMap(([outcomes]) => outcomes)).toHaveLength(8)
  expect(settle.mock.calls.length).toBeLessThan(8)
})
