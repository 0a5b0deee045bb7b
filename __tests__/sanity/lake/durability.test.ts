import {once} from 'node:events'
import {createServer} from 'node:net'
import type {AddressInfo} from 'node:net'

import {describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'

import {startTestLake, temporaryFolder, type TestLake} from '../../setup/lake.ts'

const ROUNDS = 15
const WRITERS = 4

/** A port for a lake that comes back at the same place. Below those the system gives out by itself, which other lakes take. */
async function fixedPort(): Promise<number> {
  for (let candidate = 20_000 + (process.pid % 8_000); ; candidate += 17) {
    const server = createServer()
    const taken = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(true)).listen(candidate, '127.0.0.1', () => resolve(false))
    })
    if (taken) continue
    const {port} = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    return port
  }
}

type Acknowledged = {pair: string; transactionId: string}

/** Writes pairs of documents, and counts them in a third, until the lake is gone. */
async function write(client: SanityClient, name: string, acknowledged: Acknowledged[]): Promise<void> {
  for (let count = 0; ; count++) {
    const pair = `${name}-${count}`
    try {
      const {transactionId} = await client
        .transaction()
        .create({_id: `left-${pair}`, _type: 'left', pair})
        .create({_id: `right-${pair}`, _type: 'right', pair})
        .createIfNotExists({_id: 'counter', _type: 'counter', written: 0})
        .patch('counter', {inc: {written: 1}})
        .commit({returnDocuments: false})
      acknowledged.push({pair, transactionId})
    } catch {
      return
    }
  }
}

async function stateOf(lake: TestLake) {
  const {left, right, counter} = await lake.admin.fetch<{
    left: {pair: string; _rev: string}[]
    right: {pair: string; _rev: string}[]
    counter: number | null
  }>(
    `{"left": *[_type == "left"] | order(pair) {pair, _rev}, "right": *[_type == "right"] | order(pair) {pair, _rev}, "counter": *[_id == "counter"][0].written}`,
  )
  return {left, right, counter: counter ?? 0}
}

describe('a lake that is killed while it writes', () => {
  it(`keeps what it acknowledged, whole, ${ROUNDS} times over, and its listeners come back`, async () => {
    const folder = temporaryFolder()
    const lakePort = await fixedPort()
    const acknowledged: Acknowledged[] = []
    const options = {folder, lakePort}
    let lake = await startTestLake(options)

    const heard = new Set<string>()
    let onHeard = () => {}
    const lost: unknown[] = []
    const subscription = lake.admin
      .listen<{pair?: string}>('*[_type == "left"]', {}, {events: ['welcome', 'mutation', 'reconnect']})
      .subscribe({
        next: (event) => {
          if (event.type === 'mutation') heard.add(event.documentId)
          onHeard()
        },
        error: (cause) => lost.push(cause),
      })

    for (let round = 0; round < ROUNDS; round++) {
      const client = lake.client(lake.secrets.adminToken, {maxRetries: 0})
      const before = acknowledged.length
      const writers = Array.from({length: WRITERS}, (_, writer) => write(client, `${round}-${writer}`, acknowledged))
      // Killed in the thick of it: some writes are acknowledged, some are on their way.
      while (acknowledged.length < before + 5 + round * 3) await new Promise((resolve) => setTimeout(resolve, 1))
      await lake.kill()
      await Promise.all(writers)
      lake = await startTestLake(options)

      const {left, right, counter} = await stateOf(lake)
      const stored = new Map(left.map(({pair, _rev}) => [pair, _rev]))
      expect(acknowledged.filter(({pair, transactionId}) => stored.get(pair) !== transactionId)).toEqual([])
      expect(right).toEqual(left)
      expect(counter).toBe(left.length)
      // At most what each writer had under way was written without being acknowledged.
      expect(left.length).toBeLessThanOrEqual(acknowledged.length + WRITERS * (round + 1))
    }

    // Nobody tells the listener to come back: it must hear of this by itself.
    for (let attempt = 0; !heard.has('left-last-0') && attempt < 40; attempt++) {
      const pair = 'last-0'
      await lake.admin.createOrReplace({_id: `left-${pair}`, _type: 'left', pair, attempt})
      await Promise.race([
        new Promise<void>((resolve) => (onHeard = resolve)),
        new Promise((resolve) => setTimeout(resolve, 500)),
      ])
    }
    subscription.unsubscribe()
    expect(lost).toEqual([])
    expect([...heard]).toContain('left-last-0')

    const answer = await lake.ask('/v1/data/history/production/transactions/counter?limit=100000', {
      token: lake.secrets.adminToken,
    })
    const lines = (await answer.text()).trim().split('\n')
    const ids = new Set(lines.map((line) => (JSON.parse(line) as {id: string}).id))
    expect(acknowledged.filter(({transactionId}) => !ids.has(transactionId))).toEqual([])
    await lake.stop()
  }, 120_000)

  it('has published a release wholly or not at all, at whatever moment it is killed', async () => {
    const folder = temporaryFolder()
    const VERSIONS = 300
    const ids = Array.from({length: VERSIONS}, (_, index) => `page-${index}`)
    let lake = await startTestLake({folder})
    const counts = {before: 0, after: 0}
    // From at once to well after, later and later until it was found done: how long it takes, the machine decides.
    for (let round = 0; (counts.before === 0 || counts.after === 0 || round < 8) && round < 40; round++) {
      const pause = 3 * round ** 2
      const releaseId = `r${round}`
      const content = (state: string) => ids.map((id) => ({_id: id, _type: 'page', state: `${state} ${round}`}))
      const setUp = content('old').reduce((all, document) => all.createOrReplace(document), lake.admin.transaction())
      await setUp.commit({returnDocuments: false})
      await lake.admin.releases.create({releaseId})
      await content('new')
        .reduce(
          (all, document) => all.create({...document, _id: `versions.${releaseId}.${document._id}`}),
          lake.admin.transaction(),
        )
        .commit({returnDocuments: false})

      let isAcknowledged = false
      const attempt = lake.client(lake.secrets.adminToken, {maxRetries: 0}).releases.publish({releaseId})
      const published = attempt.then(
        () => (isAcknowledged = true),
        () => false,
      )
      await new Promise((resolve) => setTimeout(resolve, pause))
      await lake.kill()
      await published
      lake = await startTestLake({folder})

      const found = await lake.admin.fetch<{old: number; new: number; versions: number; state: string}>(
        `{"old": count(*[_type == "page" && state == $old && _id in path("*")]), "new": count(*[_type == "page" && state == $new && _id in path("*")]),
          "versions": count(*[sanity::partOfRelease($releaseId)]), "state": *[_id == "_.releases." + $releaseId][0].state}`,
        {old: `old ${round}`, new: `new ${round}`, releaseId},
        {perspective: 'raw'},
      )
      const isDone = found.state === 'published'
      counts[isDone ? 'after' : 'before']++
      expect(found).toEqual(
        isDone
          ? {old: 0, new: VERSIONS, versions: 0, state: 'published'}
          : {old: VERSIONS, new: 0, versions: VERSIONS, state: 'active'},
      )
      if (isAcknowledged) expect(isDone).toBe(true)
    }
    expect(Math.min(counts.before, counts.after)).toBeGreaterThan(0)
    await lake.stop()
  }, 180_000)

  it('finishes what it is writing when it is asked to stop', async () => {
    const folder = temporaryFolder()
    const lake = await startTestLake({folder})
    const acknowledged: Acknowledged[] = []
    const client = lake.client(lake.secrets.adminToken, {maxRetries: 0})
    const writers = [write(client, 'a', acknowledged), write(client, 'b', acknowledged)]
    while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 1))
    await lake.stop()
    await Promise.all(writers)
    const again = await startTestLake({folder})
    const {left, right, counter} = await stateOf(again)
    expect(acknowledged.filter(({pair}) => !left.some((document) => document.pair === pair))).toEqual([])
    expect([right, counter]).toEqual([left, left.length])
    await again.stop()
  }, 30_000)
})
