/**
 * `npm run bench -- outage`: what readers get while the CMS is away, and how soon a change of that time can be read afterwards.
 *
 * The CMS is away in three ways, one after the other: it answers 503, it takes every question and answers none, it breaks every
 * connection off. At last the site is stopped and started again while it is away. Each time readers come at an even pace to every page
 * there is, before and during; a profile is changed meanwhile; and once the CMS is back, the page is asked for until it shows the change.
 * No message of the lake's ever reaches the site.
 *
 * Goals: every answer 200 with the page; 99 of 100 readers wait at most twice as long as before; fresh within 30 s.
 *
 * The go-between does all of that, so the lake itself stays up: it takes the change as the hosted service would take one from Studio
 * while the site cannot reach it. A site with the embedded lake asks it one question before it begins; the CMS goes away after that.
 */
import {RENDERED_HEADER} from '../../lib/page-store/answer.ts'
import {republish} from '../../lib/desk/shared-documents.ts'
import {howBusy, withBuiltSite, type BuiltSite} from './built-site.ts'
import type {Fault} from './go-between.ts'
import {Goals} from './goals.ts'
import {milliseconds, quantile} from './quantile.ts'
import {comeWhile, pause, read, type Got} from './readers.ts'

const CLINICIAN = {id: 'clinician-maren-okafor', path: '/clinicians/maren-okafor'}
const READERS_A_SECOND = 150
const BEFORE_MILLISECONDS = 6000
/** Long enough for the site to look at the clock, to ask again for what is absent, and to give up on what hangs. */
const AWAY_MILLISECONDS = 12_000
const GOAL = {times: 2, seconds: 30}
const LOOK_EVERY_MILLISECONDS = 100
const LONGEST_SECONDS = 120
const STILL_MILLISECONDS = 2000

const say = (line: string) => void process.stdout.write(`${line}\n`)
const goals = new Goals()

await withBuiltSite(async (site, behind) => {
  const urls = await everyPage(site)
  behind.between.losesMessages = true
  say(`${urls.length} pages, ${READERS_A_SECOND} readers a second; ${howBusy()}\n`)
  say(
    `${'the CMS'.padEnd(32)}${['before, p99', 'away, p99', 'times', 'not 200', 'fresh after'].map((name) => name.padStart(13)).join('')}`,
  )
  for (const fault of ['503', 'hang', 'reset'] as const) await goAway(fault, fault)
  await goAway('503', '503, and the site starts', async () => {
    await behind.restart('Starting the site')
    behind.between.fault = '503'
    while ((await read(`${site}/robots.txt`)).status !== 200) await pause(100)
  })
  goals.say()

  async function goAway(fault: Fault, name: string, begin?: () => Promise<void>): Promise<void> {
    const {between} = behind
    const before = await comeWhile(pause(BEFORE_MILLISECONDS), urls, READERS_A_SECOND)
    if (begin) await begin()
    between.fault = fault
    const words = `Changed while the answer was ${name}.`
    await changeProfile(behind, words)
    const away = await comeWhile(pause(AWAY_MILLISECONDS), urls, READERS_A_SECOND)
    const wasSeen = (await read(`${site}${CLINICIAN.path}`)).body.includes(words)
    between.fault = 'none'
    const back = Date.now()
    const seconds = wasSeen ? 0 : await untilFresh(`${site}${CLINICIAN.path}`, words)
    report(name, before, away, seconds)
    await untilRendered(urls, back)
  }
})

function report(name: string, before: readonly Got[], away: readonly Got[], seconds: number): void {
  const p99 = (all: readonly Got[]) =>
    quantile(
      all.map(({time}) => time),
      0.99,
    )
  const times = p99(away) / p99(before)
  const failed = away.filter(({status}) => status !== 200).length
  const cells = [milliseconds(p99(before)), milliseconds(p99(away)), times.toFixed(1), String(failed), `${seconds.toFixed(1)} s`]
  say(`${name.padEnd(32)}${cells.map((cell) => cell.padStart(13)).join('')}`)
  goals.check(`${name}: ${failed} of ${away.length} answers were not 200`, failed === 0)
  goals.check(
    `${name}: readers waited ${times.toFixed(1)} times as long (p99), and the goal is ${GOAL.times}`,
    times <= GOAL.times,
  )
  goals.check(`${name}: fresh after ${seconds.toFixed(1)} s, and the goal is ${GOAL.seconds} s`, seconds <= GOAL.seconds)
}

/** Every page and feed that the site map knows, asked for once: the site has them all. */
async function everyPage(site: string): Promise<string[]> {
  const {body} = await read(`${site}/sitemap.xml`)
  const paths = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  const urls = [...paths, '/feed.xml', '/sitemap.xml', '/robots.txt', '/llms.txt'].map((path) => `${site}${path}`)
  for (const url of urls) {
    const {status} = await read(url)
    if (status !== 200) throw new Error(`${url} answers ${status} before anything is wrong`)
  }
  return urls
}

/** After an outage every page is rendered again: what readers wait “before” is what they wait when that is done. */
async function untilRendered(urls: readonly string[], since: number): Promise<void> {
  const isDone = async () => {
    const all = await Promise.all(urls.map((url) => read(url)))
    return all.every(({headers}) => Date.parse(String(headers[RENDERED_HEADER])) >= since)
  }
  while (!(await isDone())) await pause(STILL_MILLISECONDS)
  await pause(STILL_MILLISECONDS)
}

/** With the desk's own seal, past the site: it cannot reach the lake. */
async function changeProfile({ownDesk}: BuiltSite, words: string): Promise<void> {
  const profile = await ownDesk.production.getDocument(CLINICIAN.id)
  if (!profile) throw new Error('The demo clinic has nobody of that name.')
  const {_createdAt, _updatedAt, ...fields} = profile
  const bio = [
    {_type: 'block', _key: 'b', style: 'normal', markDefs: [], children: [{_type: 'span', _key: 's', marks: [], text: words}]},
  ]
  await republish(ownDesk, Object.assign(fields, {bio}), {userId: 'ines', name: 'Ines Marchetti', role: 'editor'})
}

async function untilFresh(url: string, words: string): Promise<number> {
  const back = performance.now()
  const seconds = () => (performance.now() - back) / 1000
  while (seconds() < LONGEST_SECONDS && !(await read(url)).body.includes(words)) await pause(LOOK_EVERY_MILLISECONDS)
  return seconds()
}
