import {execFileSync} from 'node:child_process'
import {once} from 'node:events'
import {request, type IncomingMessage} from 'node:http'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {Worker} from 'node:worker_threads'

import {afterEach, describe, expect, it, jest} from '@jest/globals'
import {createClient, type SanityClient} from '@sanity/client'

import {lakeConfig} from '../../../sanity/embedded/lake.ts'
import {readOrMakeSecrets} from '../../../sanity/embedded/secrets.ts'
import {readSettings} from '../../../sanity/embedded/settings.ts'
import type {LakeConfig} from '../../../sanity/lake/config.ts'
import {serveLake, type ServedLake} from '../../../sanity/lake/serve.ts'
import {closeStreams, openStream} from '../../setup/event-stream.ts'
import {API_VERSION, failure, startTestLake, temporaryFolder} from '../../setup/lake.ts'
import {Receiver} from '../../setup/receiver.ts'

const ends: (() => Promise<unknown>)[] = []

afterEach(async () => {
  closeStreams()
  for (const end of ends.splice(0).toReversed()) await end()
})

type Served = {lake: ServedLake; admin: SanityClient; anonymous: SanityClient; url: string; stop(): Promise<void>}

/** A lake of this very process, whose clock and disk the test holds in its hands. */
async function serve(folder: string, changes: Partial<LakeConfig> = {}, port = '1'): Promise<Served> {
  const secrets = readOrMakeSecrets(folder)
  const settings = readSettings({ROUNDS_DATA: folder, PORT: port})
  const lake = await serveLake({...lakeConfig(settings, secrets, 'rounds'), ...changes}, {host: '127.0.0.1', port: 0})
  const url = `http://127.0.0.1:${lake.port}`
  const options = {projectId: 'rounds', dataset: 'production', apiVersion: API_VERSION, useCdn: false, apiHost: url}
  const client = createClient({...options, useProjectHostname: false, maxRetries: 0})
  let isStopped = false
  const stop = async () => {
    if (!isStopped) await lake.close()
    isStopped = true
  }
  ends.push(stop)
  return {lake, url, stop, anonymous: client, admin: client.withConfig({token: secrets.adminToken})}
}

/** What goes to the terminal of whoever runs the lake. */
function listenToComplaints(): string[] {
  const said: string[] = []
  const spy = jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    said.push(String(chunk))
    return true
  })
  ends.push(async () => spy.mockRestore())
  return said
}

function mountDisk(folder: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], {stdio: 'pipe'})
}

/** An administrator of the machine may, if it is not a container that forbids it. */
function mayMount(): boolean {
  const folder = temporaryFolder()
  try {
    mountDisk(folder, 'size=4096')
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  }
}

describe('a disk that is full', () => {
  const page = (number: number) => ({_id: `page-${number}`, _type: 'page', text: `${number} `.repeat(20_000)})
  const MEGABYTE = 1024 * 1024

  /** Room that ends, and how the lake gets more of it while it runs. */
  type Room = {folder: string; changes: Partial<LakeConfig>; widen?: () => void}
  const limited = (): Room => ({folder: temporaryFolder(), changes: {largestDatabase: 4 * MEGABYTE}})
  /** A disk of its own, in memory: the system itself says that it is full. */
  const mounted = (): Room => {
    const folder = temporaryFolder()
    mountDisk(folder, `size=${4 * MEGABYTE}`)
    ends.push(async () => execFileSync('umount', [folder]))
    return {folder, changes: {}, widen: () => mountDisk(folder, `size=${64 * MEGABYTE},remount`)}
  }

  const rooms = [['a database at its limit', limited, it] as const, ['a real disk', mounted, mayMount() ? it : it.skip] as const]
  for (const [name, room, test] of rooms)
    test(`refuses writes for now, loses nothing, and lets everybody read: ${name}`, async () => {
      const complaints = listenToComplaints()
      const {folder, changes, widen} = room()
      const {admin, anonymous, url, stop} = await serve(folder, changes)
      const kept: string[] = []
      let refused: Awaited<ReturnType<typeof failure>> | undefined
      while (!refused) {
        const write = admin.create(page(kept.length))
        const answer = await write.then(
          ({_id}) => _id,
          () => undefined,
        )
        if (answer === undefined) refused = await failure(write)
        else kept.push(answer)
      }
      expect(refused).toMatchObject({status: 503, message: expect.stringContaining('no room left')})
      expect(kept.length).toBeGreaterThan(3)
      expect(complaints.join('')).toContain('full')

      // Two changes, of which the first would fit: neither is done.
      const both = admin
        .transaction()
        .patch('page-0', {set: {text: 'changed'}})
        .create(page(1000))
      expect((await failure(both.commit())).status).toBe(503)
      expect(await anonymous.fetch('count(*[_type == "page"])')).toBe(kept.length)
      expect(await anonymous.fetch('*[_id == "page-0"][0].text')).toBe(page(0).text)
      // The client's way of asking for one document, and a listener, are answered as well.
      expect(await anonymous.getDocument('page-1')).toMatchObject({_id: 'page-1'})
      const stream = await openStream(`${url}/v${API_VERSION}/data/listen/production?query=*`)
      expect((await stream.next()).name).toBe('welcome')
      closeStreams()
      if (widen) {
        const upload = admin.assets.upload('file', Buffer.alloc(4 * MEGABYTE, 'x'), {filename: 'large.txt'})
        expect(await failure(upload)).toMatchObject({status: 503, message: expect.stringContaining('no room left')})
        // Half a file would keep the room that is left from everything else.
        expect(readdirSync(join(folder, 'assets')).filter((file) => file.startsWith('.'))).toEqual([])
        widen()
        kept.push((await admin.create(page(999)))._id)
      }
      await stop()

      const later = await serve(folder)
      expect(await later.anonymous.fetch('*[_type == "page"]._id')).toEqual(kept.toSorted())
      await expect(later.admin.create(page(1000))).resolves.toMatchObject({_id: 'page-1000'})
      expect(await later.anonymous.fetch('count(*[_type == "page"])')).toBe(kept.length + 1)
    })

  it('does not end the lake over what it does by itself: words, columns, webhooks', async () => {
    const complaints = listenToComplaints()
    const site = new Receiver()
    await site.open()
    ends.push(() => site.close())
    const folder = temporaryFolder()
    const now = () => Date.now()
    // Nobody is there yet: messages wait.
    const first = await serve(folder, {now})
    for (let number = 0; number < 20; number += 1)
      await first.admin.create({_id: `topic-${number}`, _type: 'topic', title: 'Knee'})
    await first.stop()
    const full = await serve(folder, {largestDatabase: 1, now}, String(site.port))
    await site.until(() => true, 8)
    await expect(failure(full.admin.create(page(1)))).resolves.toMatchObject({status: 503})
    expect(await full.anonymous.fetch('count(*[_type == "topic" && title match "knee"])')).toBe(20)
    const received = site.received.length
    // What was taken is not written down, and for all that not sent over and over.
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(site.received.length - received).toBeLessThanOrEqual(16)
    await full.stop()
    expect(complaints.join('')).not.toContain('uncaught')
    const again = await serve(folder, {now}, String(site.port))
    expect(await again.anonymous.fetch('count(*[_type == "topic"])')).toBe(20)
    for (let number = 0; number < 20; number += 1) {
      await site.until(({headers}) => headers['sanity-document-id'] === `topic-${number}`)
    }
  })
})

describe('a query that takes much memory', () => {
  it('has its thread replaced, and those who ask meanwhile are answered', async () => {
    const {admin} = await serve(temporaryFolder())
    const words = 'ab '.repeat(300_000)
    for (let number = 0; number < 12; number += 1) await admin.create({_id: `long-${number}`, _type: 'long', words})
    await admin.create({_type: 'short'})
    const terminate = jest.spyOn(Worker.prototype, 'terminate')
    ends.push(async () => terminate.mockRestore())
    await admin.fetch('count(*[_type == "short"])')
    expect(terminate).not.toHaveBeenCalled()
    const asked = [
      admin.fetch<number>(
        'count(*[_type == "long"]{"a": string::split(words, ""), "b": string::split(words, ""), "c": string::split(words, "")})',
      ),
      ...Array.from({length: 20}, () => admin.fetch<number>('count(*[_type == "short"])')),
    ]
    expect(await Promise.all(asked)).toEqual([12, ...Array.from({length: 20}, () => 1)])
    expect(terminate).toHaveBeenCalledTimes(1)
    expect(await admin.fetch('count(*[_type == "short"])')).toBe(1)
  })
})

describe('two lakes on one folder', () => {
  it('are one: the second refuses, as often as it is tried, and the first goes on', async () => {
    const folder = temporaryFolder()
    const {admin, stop} = await serve(folder)
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(serve(folder)).rejects.toThrow(/Another lake is using .*Stop it first/)
      await expect(admin.create({_type: 'page'})).resolves.toBeDefined()
    }
    await stop()
    const {admin: next} = await serve(folder)
    expect(await next.fetch('count(*[_type == "page"])')).toBe(3)
  })

  it('in processes of their own do not both write, whichever is first', async () => {
    const complaints = listenToComplaints()
    const folder = temporaryFolder()
    readOrMakeSecrets(folder)
    const started = await Promise.allSettled([startTestLake({folder}), startTestLake({folder})])
    const [running] = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    const reasons = started.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))
    expect(reasons).toEqual([expect.stringMatching(/Another lake is using/)])
    await expect(running?.admin.create({_type: 'page'})).resolves.toBeDefined()
    await running?.stop()
    expect(complaints.join('')).toContain('Another lake')
  })
})

describe('a clock that is set back', () => {
  const HOUR = 3_600_000
  const START = Date.parse('2026-06-01T12:00:00Z')

  it('by an hour does not turn the order of changes round', async () => {
    let clock = START
    const {admin, url, lake} = await serve(temporaryFolder(), {now: () => clock})
    const created = await admin.create({_id: 'page', _type: 'page', n: 1})
    clock -= HOUR
    const changed = await admin.patch('page').set({n: 2}).commit()
    expect(changed._updatedAt).toBe(created._updatedAt)
    clock += HOUR + 1000
    const last = await admin.patch('page').set({n: 3}).commit()
    expect(last._updatedAt).toBe(new Date(START + 1000).toISOString())

    const token = readOrMakeSecrets(lake.lake.config.folder).adminToken
    const ask = (path: string) =>
      fetch(`${url}/v1/data/history/production/${path}`, {headers: {authorization: `Bearer ${token}`}})
    const lines = (await (await ask('transactions/page')).text()).trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as {id: string}).id)).toEqual([created._rev, changed._rev, last._rev])
    const then = await (await ask(`documents/page?time=${created._updatedAt}`)).json()
    expect(then).toMatchObject({documents: [{n: 2}]})
  })

  it('by weeks puts right a clock that was wrong: what is written then has the right time', async () => {
    let clock = START + 90 * 24 * HOUR
    const {admin} = await serve(temporaryFolder(), {now: () => clock})
    await admin.create({_id: 'page', _type: 'page'})
    clock = START
    const {_updatedAt} = await admin.create({_id: 'next', _type: 'page'})
    expect(_updatedAt).toBe(new Date(START).toISOString())
    expect(await admin.fetch('*[_type == "page"]._id')).toEqual(['next', 'page'])
  })

  it('is the clock of listeners and webhooks too: what is due in June is not due because it is November elsewhere', async () => {
    const site = new Receiver()
    await site.open()
    ends.push(() => site.close())
    let clock = START
    const due = '_type == "reminder" && dateTime(at) <= dateTime(now())'
    const webhook = {
      name: 'due',
      url: `http://127.0.0.1:${site.port}/`,
      secret: 's',
      dataset: 'production',
      filter: due,
      projection: '{_id, "at": now()}',
    }
    const {admin, url} = await serve(temporaryFolder(), {now: () => clock, webhooks: [webhook]})
    const stream = await openStream(`${url}/v1/data/listen/production?query=${encodeURIComponent(`*[${due}]`)}`)
    expect((await stream.next()).name).toBe('welcome')
    const at = new Date(START + HOUR).toISOString()
    await admin.create({_id: 'early', _type: 'reminder', at})
    clock = START + 2 * HOUR
    await admin.create({_id: 'due', _type: 'reminder', at})
    expect(await stream.next()).toMatchObject({data: {documentId: 'due', transition: 'appear'}})
    await site.until(({headers}) => headers['sanity-document-id'] === 'due')
    expect(site.received.map(({payload}) => payload)).toEqual([{_id: 'due', at: new Date(clock).toISOString()}])
  })

  it('keeps people signed in for an hour’s difference, and not for ever for a year’s', async () => {
    let clock = START
    const {lake} = await serve(temporaryFolder(), {now: () => clock})
    const {people} = lake.lake
    const token = people.tradeHandover(people.signIn('saskia'))
    clock = START - HOUR
    expect(people.callerOf(token)).toMatchObject({id: 'saskia'})
    clock = START - 365 * 24 * HOUR
    expect(() => people.callerOf(token)).toThrow('Session has expired')
    clock = START + 31 * 24 * HOUR
    expect(() => people.callerOf(token)).toThrow('Session has expired')
  })

  it('does not make messages wait until it shows the old hour again', async () => {
    let setBack = 0
    const site = new Receiver()
    await site.open()
    ends.push(() => site.close())
    site.answers = [500, 500]
    const {admin} = await serve(temporaryFolder(), {now: () => Date.now() - setBack}, String(site.port))
    await admin.create({_id: 'topic-1', _type: 'topic'})
    await site.until(() => true, 1)
    setBack = 2 * HOUR
    await site.until(() => true, 3)
    await admin.create({_id: 'topic-2', _type: 'topic'})
    await site.until(({headers}) => headers['sanity-document-id'] === 'topic-2')
  })
})

describe('a listener that never reads', () => {
  it('is cut off, while the others hear everything and memory stays as it was', async () => {
    const {admin, url} = await serve(temporaryFolder())
    const address = `${url}/v${API_VERSION}/data/listen/production?query=*&includeResult=true`
    const deaf = request(address, {headers: {accept: 'text/event-stream'}})
    deaf.end()
    const [response] = (await once(deaf, 'response')) as [IncomingMessage]
    response.pause()
    const cutOff = new Promise((resolve) => response.once('close', resolve))
    response.on('error', () => {})
    const reader = await openStream(address)
    expect((await reader.next()).name).toBe('welcome')
    const before = process.memoryUsage().rss

    let heard = 0
    const text = 'x'.repeat(500_000)
    for (let number = 0; number < 25; number += 1) {
      await admin.createOrReplace({_id: 'large', _type: 'large', number, text}, {returnDocuments: false})
      const {data} = await reader.next()
      expect(data.result).toMatchObject({number})
      heard += 1
    }
    expect(heard).toBe(25)
    // Its socket learns of it once it reads again.
    response.resume()
    await cutOff
    expect(response.complete).toBe(false)
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * 1024 * 1024)
    expect(await admin.fetch('count(*[_id == "large"])')).toBe(1)
  })
})
