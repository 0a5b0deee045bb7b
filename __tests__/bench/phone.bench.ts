/**
 * `npm run bench -- phone`: what a phone with a slow connection makes of a post, from the page store and from `next start` on the same
 * build: a post of 1,000 words without pictures, and one of the demo clinic's with its pictures.
 *
 * The profile is 150 ms there and back, 1.6 Mbit/s, a processor a quarter as fast: set in the browser, which has seen nothing yet.
 * Rounds alternate; the middle one counts. Goals, for the store and the post without pictures: the largest thing is painted within 0.6
 * of the time that Sanity's clean template needs with such a post, nothing blocks, nothing moves.
 *
 * The template cannot be installed where this runs. Its row was measured on November 22, 2026, with a post of 1,006 words and without
 * its web fonts, under the same profile. Times of another day are no ratio of one run: what is compared is each one's ratio to Next's own
 * server in its own run, where the template took 672 ms and a bare page of Next's 516.
 */
import {chromium, type Browser, type CDPSession, type Page} from 'playwright-core'

import {browserLaunch} from '../e2e/browser.ts'
import {howBusy, withBuiltSite} from './built-site.ts'
import {Goals} from './goals.ts'
import {end, startNext, untilAnswers} from './next-start.ts'
import {putPlainPost} from './plain-post.ts'
import {quantile} from './quantile.ts'

const WITH_PICTURES = '/posts/exercise-with-knee-arthritis'
const NEXT_PORT = 3805
const ROUNDS = 5
const PHONE = {width: 375, height: 667}
const NETWORK = {offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8}
const SLOWER_BY = 4
/** What happens after that, a reader's first look does not see. */
const SETTLED_MILLISECONDS = 1500
const TEMPLATE = {largest: 672, timesNext: 672 / 516, bytes: 440_000, requests: 25}
const GOAL_TIMES = 0.6
const NOTICED_MILLISECONDS = 50

/** Milliseconds, except for the shift (a share of the screen) and the counts. */
type Look = {first: number; largest: number; blocking: number; shift: number; bytes: number; requests: number}

const COLUMNS = ['first paint', 'largest', 'blocking', 'shift', 'KB', 'requests']
const goals = new Goals()
const say = (line: string) => void process.stdout.write(`${line}\n`)

await withBuiltSite(async (site, behind) => {
  const paths = {plain: await putPlainPost(behind), pictures: WITH_PICTURES}
  const next = await startNext(NEXT_PORT, behind)
  const browser = await chromium.launch(await browserLaunch(process.env))
  try {
    say(`The middle one of ${ROUNDS}; ${howBusy()}\n`)
    say(`${''.padEnd(28)}${COLUMNS.map((name) => name.padStart(12)).join('')}`)
    const places = {store: site, next: `http://localhost:${NEXT_PORT}`}
    for (const [kind, path] of Object.entries(paths)) {
      for (const place of Object.values(places)) await untilAnswers(`${place}${path}`)
      const looks: Record<keyof typeof places, Look[]> = {store: [], next: []}
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const name of ['store', 'next'] as const) looks[name].push(await look(browser, `${places[name]}${path}`))
      }
      const [store, stock] = [middle(looks.store), middle(looks.next)]
      row(`${kind}, store`, store)
      row(`${kind}, next`, stock)
      if (kind === 'plain') check(store, stock)
    }
    const template = ['', `${TEMPLATE.largest} ms`, '', '', (TEMPLATE.bytes / 1000).toFixed(1), String(TEMPLATE.requests)]
    say(`${'plain, template, November 22'.padEnd(28)}${template.map((cell) => cell.padStart(12)).join('')}`)
    goals.say()
  } finally {
    await browser.close()
    await end(next)
  }
})

function row(name: string, {first, largest, blocking, shift, bytes, requests}: Look): void {
  const cells = [`${first.toFixed(0)} ms`, `${largest.toFixed(0)} ms`, `${blocking.toFixed(0)} ms`, shift.toFixed(3)]
  cells.push((bytes / 1000).toFixed(1), String(requests))
  say(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(12)).join('')}`)
}

function check({largest, blocking, shift}: Look, next: Look): void {
  const times = largest / next.largest / TEMPLATE.timesNext
  goals.check(`painted in ${times.toFixed(2)} of the template’s time, and the goal is ${GOAL_TIMES}`, times <= GOAL_TIMES)
  goals.check(`its layout blocks for ${blocking.toFixed(0)} ms`, blocking === 0)
  goals.check(`the page moves by ${shift.toFixed(3)}`, shift === 0)
  say(
    `\nThe store paints in ${(largest / next.largest).toFixed(2)} of Next’s time, hence in ${times.toFixed(2)} of the template’s.`,
  )
}

async function look(browser: Browser, url: string): Promise<Look> {
  const context = await browser.newContext({viewport: PHONE, deviceScaleFactor: 2, isMobile: true, hasTouch: true})
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', NETWORK)
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWER_BY})
    const weight = countBytes(session)
    await observe(page)
    await page.goto(url, {waitUntil: 'load'})
    await page.waitForTimeout(SETTLED_MILLISECONDS)
    return {...(await seenOn(page)), ...weight}
  } finally {
    await context.close()
  }
}

function countBytes(session: CDPSession): {bytes: number; requests: number} {
  const weight = {bytes: 0, requests: 0}
  session.on('Network.loadingFinished', ({encodedDataLength}) => {
    weight.bytes += encodedDataLength
    weight.requests += 1
  })
  return weight
}

/** Long tasks as the browser tells of them: where each began, and how long it took. */
type Seen = Pick<Look, 'first' | 'largest' | 'shift'> & {tasks: [began: number, took: number][]}

async function observe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = {first: 0, largest: 0, shift: 0, tasks: []}
    Object.assign(window, {seen})
    const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true})
    watch('paint', ({name, startTime}) => {
      if (name === 'first-contentful-paint') seen.first = startTime
    })
    watch('largest-contentful-paint', ({startTime}) => (seen.largest = startTime))
    watch('layout-shift', (entry) => (seen.shift += (entry as PerformanceEntry & {value: number}).value))
    watch('longtask', ({startTime, duration}) => seen.tasks.push([startTime, duration]))
  })
}

async function seenOn(page: Page): Promise<Pick<Look, 'first' | 'largest' | 'blocking' | 'shift'>> {
  const {tasks, ...seen} = await page.evaluate(() => (window as unknown as {seen: Seen}).seen)
  // Once something is to be seen, whatever keeps a finger waiting for longer than 50 ms.
  const after = tasks.map(([began, took]) => began + took - Math.max(began, seen.first) - NOTICED_MILLISECONDS)
  return {...seen, blocking: after.reduce((sum, one) => sum + Math.max(0, one), 0)}
}

function middle(looks: readonly Look[]): Look {
  const of = (what: keyof Look) =>
    quantile(
      looks.map((one) => one[what]),
      0.5,
    )
  return {
    first: of('first'),
    largest: of('largest'),
    blocking: of('blocking'),
    shift: of('shift'),
    bytes: of('bytes'),
    requests: of('requests'),
  }
}
