/**
 * `npm run bench -- storm`: what readers of a post notice while its author's profile is published fifteen times in three seconds,
 * with the page store and with Next alone on the same build.
 *
 * Next alone is `next start`, which expires pages by `{expire: 0}`: the reader waits for the render. Both get the lake's own messages,
 * each in its turn: the go-between hands them to the one that is being read, so that neither works for the other. Three rounds of each,
 * one after the other; what counts is the middle one of three.
 *
 * Goals: with the store 99 of 100 readers wait at most a quarter as long; no answer but 200.
 */
import {howBusy, withBuiltSite, type BuiltSite} from './built-site.ts'
import {Goals} from './goals.ts'
import {end, startNext, untilAnswers} from './next-start.ts'
import {milliseconds, quantile} from './quantile.ts'
import {comeWhile, pause, read} from './readers.ts'

const POST = '/posts/dry-needling-and-sciatica'
const AUTHOR = 'clinician-maren-okafor'
const NEXT_PORT = 3804
const ROUNDS = 3
const PUBLICATIONS = 15
const STORM_MILLISECONDS = 3000
/** Half of what Next alone can answer on two processors while nothing changes. */
const READERS_A_SECOND = 100
const GOAL_TIMES = 0.25
const QUIET_MILLISECONDS = 5000

type Storm = {p50: number; p99: number; worst: number; failed: number; readers: number}

let names = 0
const say = (line: string) => void process.stdout.write(`${line}\n`)

await withBuiltSite(async (site, behind) => {
  const next = await startNext(NEXT_PORT, behind)
  try {
    const places = {store: site, next: `http://localhost:${NEXT_PORT}`}
    for (const place of Object.values(places)) await untilAnswers(`${place}${POST}`)
    const storms: Record<keyof typeof places, Storm[]> = {store: [], next: []}
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of ['store', 'next'] as const) storms[name].push(await storm(places[name], behind))
    }
    report(storms)
  } finally {
    await end(next)
  }
})

async function storm(place: string, behind: BuiltSite): Promise<Storm> {
  behind.between.messagesTo = place
  await pause(QUIET_MILLISECONDS)
  for (let times = 0; times < 20; times += 1) await read(`${place}${POST}`)
  const got = await comeWhile(publishOften(behind), [`${place}${POST}`], READERS_A_SECOND)
  const times = got.map(({time}) => time)
  return {
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    worst: Math.max(...times),
    failed: got.filter(({status}) => status !== 200).length,
    readers: got.length,
  }
}

async function publishOften({desk}: BuiltSite): Promise<void> {
  const all: Promise<void>[] = []
  const began = performance.now()
  let last: Promise<void> = Promise.resolve()
  for (let publication = 0; publication < PUBLICATIONS; publication += 1) {
    const due = (publication * STORM_MILLISECONDS) / PUBLICATIONS
    await pause(Math.max(0, began + due - performance.now()))
    // One person publishes: a press follows the answer to the one before.
    last = last.then(() => desk.amend('ines', 'clinician', AUTHOR, {familyName: `Okafor-${(names += 1)}`}))
    all.push(last)
  }
  await Promise.all(all)
}

function report(storms: Record<'store' | 'next', Storm[]>): void {
  say(`${PUBLICATIONS} publications in ${STORM_MILLISECONDS / 1000} s, ${READERS_A_SECOND} readers a second; ${howBusy()}\n`)
  say(`${''.padEnd(8)}${['readers', 'p50', 'p99', 'longest', 'not 200'].map((name) => name.padStart(12)).join('')}`)
  for (const [name, rounds] of Object.entries(storms)) {
    for (const {readers, p50, p99, worst, failed} of rounds) {
      const cells = [String(readers), milliseconds(p50), milliseconds(p99), milliseconds(worst), String(failed)]
      say(`${name.padEnd(8)}${cells.map((cell) => cell.padStart(12)).join('')}`)
    }
  }
  const middle = (name: 'store' | 'next') =>
    quantile(
      storms[name].map(({p99}) => p99),
      0.5,
    )
  const times = middle('store') / middle('next')
  const failed = storms.store.reduce((sum, one) => sum + one.failed, 0)
  say(`\nWith the store readers wait ${times.toFixed(2)} times as long as with Next alone (p99).`)
  const goals = new Goals()
  goals.check(`${times.toFixed(2)} times, and the goal is ${GOAL_TIMES}`, times <= GOAL_TIMES)
  goals.check(`${failed} answers were not 200`, failed === 0)
  goals.say()
}
