/**
 * `npm run bench -- lighthouse`: what Lighthouse says of the built site on its own phone profile: a slow phone's processor
 * and 1.6 Mbit/s, worked out from what was loaded.
 *
 * Goals: 100 for accessibility, best practices and search engines, 99 for performance. Each page is looked at three times,
 * and the run with the middle performance is shown. Times depend on what else the machine does; the first line says how
 * much that is.
 *
 * The column “without” is performance when the browser is not given Next's own script files: what the pages cost by
 * themselves, since nothing on them needs those scripts.
 */
import lighthouse, {type Result} from 'lighthouse'
import Trace from 'lighthouse/core/gather/gatherers/trace.js'
import {chromium} from 'playwright-core'

import {browserLaunch} from '../e2e/browser.ts'
import {howBusy, MEASURED_PAGES, withBuiltSite} from './built-site.ts'

const RUNS = 3
const DEBUGGING_PORT = 9791
const GOALS = {performance: 0.99, accessibility: 1, 'best-practices': 1, seo: 1} as const
const KINDS = Object.keys(GOALS) as (keyof typeof GOALS)[]
const METRICS = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
}
/** Searches stay out of search engines on purpose (docs/decisions/023): this audit would ask for the opposite. */
const NOT_FOR_SEARCHES = ['is-crawlable']
const FRAMEWORK_SCRIPTS = ['*/_next/static/*.js']
const UNSCORED: ReadonlySet<string> = new Set(['informative', 'manual', 'notApplicable', 'error'])

const say = (line: string) => void process.stdout.write(`${line}\n`)

leaveOutFeatureUsage()
await withBuiltSite(async (site) => {
  say(howBusy())
  say(
    `\n${'page'.padEnd(38)}${KINDS.map((kind) => kind.padStart(15)).join('')}${'without'.padStart(9)}${Object.keys(METRICS)
      .map((name) => name.padStart(9))
      .join('')}`,
  )
  const seen: [string, Result][] = []
  for (const path of MEASURED_PAGES) {
    const middle = await middleOf(() => look(site, path))
    const without = await middleOf(() => look(site, path, FRAMEWORK_SCRIPTS))
    seen.push([path, middle])
    const scores = KINDS.map((kind) => points(middle, kind).padStart(15)).join('')
    const metrics = Object.values(METRICS).map((id) => (middle.audits[id]?.displayValue ?? '–').padStart(9))
    say(`${path.padEnd(38)}${scores}${points(without, 'performance').padStart(9)}${metrics.join('')}`)
  }
  say('')
  for (const [path, result] of seen) {
    for (const line of belowFullScore(result)) say(`${path}: ${line}`)
  }
  const missed = seen.flatMap(([path, result]) =>
    KINDS.filter((kind) => score(result, kind) < GOALS[kind]).map((kind) => `${kind} on ${path}`),
  )
  say(missed.length === 0 ? '\nEvery goal is met.' : `\nBelow the goal: ${missed.join(', ')}.`)
  process.exitCode = missed.length === 0 ? 0 : 1
})

/** Of several looks the one whose performance is in the middle. */
async function middleOf(lookOnce: () => Promise<Result>): Promise<Result> {
  const runs: Result[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await lookOnce())
  const sorted = runs.toSorted((one, other) => score(one, 'performance') - score(other, 'performance'))
  return sorted[Math.floor(RUNS / 2)] as Result
}

/**
 * One look with a browser that has seen nothing yet.
 *
 * @param blockedUrlPatterns addresses the browser gets no answer from
 * @throws when Lighthouse could not load the page
 */
async function look(site: string, path: string, blockedUrlPatterns: string[] = []): Promise<Result> {
  const launch = await browserLaunch(process.env)
  const browser = await chromium.launch({
    ...launch,
    args: [...(launch.args ?? []), `--remote-debugging-port=${DEBUGGING_PORT}`],
  })
  try {
    const skipAudits = path.startsWith('/search') ? NOT_FOR_SEARCHES : []
    const answer = await lighthouse(`${site}${path}`, {
      port: DEBUGGING_PORT,
      logLevel: 'error',
      onlyCategories: KINDS,
      skipAudits,
      blockedUrlPatterns,
    })
    const failed = answer?.lhr.runtimeError
    if (!answer || failed) throw new Error(`Lighthouse could not look at ${path}: ${failed?.message ?? 'it gave no answer'}`)
    return answer.lhr
  } finally {
    await browser.close()
  }
}

/**
 * The pages of the small browser from npm crash when Lighthouse records which web features they use: the navigation then
 * ends with ERR_ABORTED. No score is made of that recording.
 */
function leaveOutFeatureUsage(): void {
  const categories = Trace.getDefaultTraceCategories().filter((category) => category !== 'blink.webdx_feature_usage')
  Trace.getDefaultTraceCategories = () => categories
}

function score({categories}: Result, kind: keyof typeof GOALS): number {
  return categories[kind]?.score ?? 0
}

function points(result: Result, kind: keyof typeof GOALS): string {
  return String(Math.round(score(result, kind) * 100))
}

function belowFullScore({audits}: Result): string[] {
  return Object.values(audits)
    .filter((audit) => audit.score !== null && audit.score < 1 && !UNSCORED.has(audit.scoreDisplayMode))
    .map(({score: of, title, displayValue}) =>
      [Math.round((of ?? 0) * 100), title, displayValue].filter((part) => part !== undefined && part !== '').join(' · '),
    )
}
