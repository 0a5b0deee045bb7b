/**
 * `npm run bench -- soak [minutes]`: twenty minutes of readers, publishes and a CMS that comes and goes.
 *
 * Readers come at an even pace to every page there is, some of whom have it already, and to addresses where nothing is, or nothing
 * any more. A topic gets another summary every few seconds. Once a minute the CMS is away for a while: it answers 503, or nothing,
 * or breaks every connection off.
 *
 * Goals: nothing but 200, 304, 404 and 410 to readers; no answer older than what had been acknowledged before it was asked for; the
 * site's memory in the last quarter at most a tenth above that in the second.
 */
import {get} from 'node:http'

import {howBusy, withBuiltSite, type BuiltSite} from './built-site.ts'
import type {Fault} from './go-between.ts'
import {Goals} from './goals.ts'
import {milliseconds, quantile} from './quantile.ts'
import {pause, read} from './readers.ts'

const MINUTES = Number(process.argv[3] ?? 20)
const READERS_A_SECOND = 60
const PUBLISH_EVERY_MILLISECONDS = 4000
const FAULT_EVERY_MILLISECONDS = 60_000
const AWAY_MILLISECONDS = 12_000
const FAULTS: readonly Fault[] = ['503', 'hang', 'reset']
const TOPIC = {id: 'topic-foot-and-ankle', path: '/topics/foot-and-ankle'}
const GOAL = {memory: 1.1}
const EXPECTED: ReadonlySet<number> = new Set([200, 304, 404, 410])

const say = (line: string) => void process.stdout.write(`${line}\n`)
const editionIn = (body: string) => Number(/This is edition (\d+)\./.exec(body)?.[1] ?? 0)

await withBuiltSite(async (site, behind) => {
  const {between} = behind
  const urls = await everyPage(site)
  say(`${MINUTES} minutes, ${urls.length} addresses, ${READERS_A_SECOND} readers a second; ${howBusy()}\n`)
  const statuses = new Map<number, number>()
  const times: number[] = []
  const stale: string[] = []
  const odd: string[] = []
  let acknowledged = 0
  let published = 0
  /** By the change that made it. */
  const editions = new Map<string, number>()
  const answered = new Set<string>()
  between.onAnswer = ({id, transaction}) => {
    if (id !== TOPIC.id) return
    answered.add(transaction)
    acknowledged = Math.max(acknowledged, editions.get(transaction) ?? 0)
  }

  const end = performance.now() + MINUTES * 60_000
  const isOver = () => performance.now() >= end
  const [memory] = await Promise.all([watchMemory(), comeAndGo(), publishAgainAndAgain(), comeToRead()])

  const second = memory.slice(Math.floor(memory.length / 4), Math.floor(memory.length / 2))
  const last = memory.slice(Math.floor((memory.length * 3) / 4))
  const growth = quantile(last, 0.5) / quantile(second, 0.5)
  say(`answers               ${[...statuses].map(([status, count]) => `${status}: ${count}`).join(', ')}`)
  say(`waits                 ${milliseconds(quantile(times, 0.5))} p50, ${milliseconds(quantile(times, 0.99))} p99`)
  say(`publishes             ${published}, ${acknowledged} acknowledged`)
  say(`older than that       ${stale.length}`)
  say(`memory, megabytes     ${memory.map((bytes) => Math.round(bytes / 1e6)).join(' ')}`)
  const goals = new Goals()
  goals.check(`readers got ${odd.length} other answers: ${[...new Set(odd)].slice(0, 8).join(', ')}`, odd.length === 0)
  goals.check(
    `${stale.length} answers were older than what had been acknowledged: ${stale.slice(0, 3).join('; ')}`,
    stale.length === 0,
  )
  goals.check(`memory grew to ${growth.toFixed(2)} of what it was, and the goal is ${GOAL.memory}`, growth <= GOAL.memory)
  goals.check('nothing was published', acknowledged > 0)
  goals.say()

  async function comeToRead(): Promise<void> {
    const began = performance.now()
    const all = new Set<Promise<void>>()
    const known = new Map<string, string>()
    for (let index = 0; !isOver();) {
      const due = Math.floor(((performance.now() - began) / 1000) * READERS_A_SECOND)
      for (; index < due; index += 1) {
        const reader = readOnce(urls[index % urls.length] ?? '', known)
        all.add(reader)
        void reader.finally(() => all.delete(reader))
      }
      await pause(5)
    }
    await Promise.all(all)
  }

  async function readOnce(url: string, known: Map<string, string>): Promise<void> {
    const before = acknowledged
    // Every other reader has been here.
    const etag = Math.random() < 0.5 ? known.get(url) : undefined
    const {status, time, body, headers} = await (etag === undefined ? read(url) : readIfChanged(url, etag))
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    times.push(time)
    if (status === 200 && typeof headers['etag'] === 'string') known.set(url, headers['etag'])
    // Below the prefix of another language stand other words.
    if (status === 200 && url === `${site}${TOPIC.path}` && editionIn(body) < before)
      stale.push(`${editionIn(body)} after ${before}`)
    if (!EXPECTED.has(status)) odd.push(`${status} at ${new URL(url).pathname}`)
  }

  /** The topic is asked for far more often than its turn: it is where something can be old. */
  async function publishAgainAndAgain(): Promise<void> {
    while (!isOver()) {
      await pause(PUBLISH_EVERY_MILLISECONDS)
      if (between.fault === 'none') await publish(behind, published + 1)
      for (let reads = 0; reads < 20; reads += 1) await readOnce(`${site}${TOPIC.path}`, new Map())
    }
  }

  async function publish({desk, admin}: BuiltSite, edition: number): Promise<void> {
    published = edition
    try {
      await desk.amend('ines', 'topic', TOPIC.id, {summary: `This is edition ${edition}.`})
    } catch {
      // The CMS went away in the middle of it: it may be published, or not.
      return
    }
    const transaction = (await admin.getDocument(TOPIC.id))?._rev ?? ''
    editions.set(transaction, edition)
    // The message about it may have been answered by now.
    if (answered.has(transaction)) acknowledged = Math.max(acknowledged, edition)
  }

  async function comeAndGo(): Promise<void> {
    for (let turn = 0; !isOver(); turn += 1) {
      await pause(Math.min(FAULT_EVERY_MILLISECONDS - AWAY_MILLISECONDS, Math.max(0, end - performance.now())))
      if (isOver()) return
      between.fault = FAULTS[turn % FAULTS.length] ?? 'none'
      await pause(AWAY_MILLISECONDS)
      between.fault = 'none'
    }
  }

  async function watchMemory(): Promise<number[]> {
    const seen: number[] = []
    while (!isOver()) {
      await pause(15_000)
      const health = (await (await fetch(`${site}/api/health`)).json()) as {memory?: number}
      if (health.memory) seen.push(health.memory)
    }
    return seen
  }
})

async function everyPage(site: string): Promise<string[]> {
  const {body} = await read(`${site}/sitemap.xml`)
  const paths = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  return [...paths, '/feed.xml', '/sitemap.xml', '/nothing-here', '/posts/never-written'].map((path) => `${site}${path}`)
}

function readIfChanged(url: string, etag: string): ReturnType<typeof read> {
  const asked = performance.now()
  return new Promise((resolve) => {
    get(url, {headers: {'if-none-match': etag}}, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () =>
        resolve({status: response.statusCode ?? 0, time: performance.now() - asked, body, headers: response.headers}),
      )
    }).on('error', () => resolve({status: 0, time: performance.now() - asked, body: '', headers: {}}))
  })
}
