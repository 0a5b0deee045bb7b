/**
 * `npm run bench -- lighthouse`: what Lighthouse makes of the built site on its slow phone, template by template.
 *
 * The middle of three runs counts. Lighthouse measures this machine too: a busy one costs performance, never the others.
 */
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import lighthouse from 'lighthouse'
import {chromium} from 'playwright-core'

import {browserLaunch} from '../e2e/browser.ts'

const PORT = 3791
const LAKE_PORT = 4791
const RUNS = 3
const PAGES = {
  home: '/',
  post: '/posts/dry-needling-and-sciatica',
  topic: '/topics/back-and-neck',
  clinician: '/clinicians/maren-okafor',
  search: '/search?q=shoulder',
  locations: '/locations',
}
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
/** Of a page of results search engines are asked to list nothing; everything else about it counts. */
const NOT_ASKED_OF_SEARCH = 'is-crawlable'

const folder = mkdtempSync(join(tmpdir(), 'rounds-lighthouse-'))
const environment = {...process.env, PORT: String(PORT), LAKE_PORT: String(LAKE_PORT), ROUNDS_DATA: folder}
const product = spawn(process.execPath, ['server.ts'], {env: environment, stdio: ['ignore', 'pipe', 'inherit']})
const say = (line: string) => void process.stdout.write(`${line}\n`)

try {
  await new Promise<void>((resolve, reject) => {
    let output = ''
    product.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Rounds is ready.')) resolve()
    })
    product.once('exit', () => reject(new Error(output)))
  })
  const port = await freePort()
  const launch = await browserLaunch(process.env)
  const browser = await chromium.launch({...launch, args: [...(launch.args ?? []), `--remote-debugging-port=${port}`]})
  say(`${''.padEnd(12)}${CATEGORIES.map((category) => category.padStart(16)).join('')}      LCP     CLS`)
  for (const [name, path] of Object.entries(PAGES)) {
    // Once unseen: a page is rendered when somebody first asks for it.
    await fetch(`http://localhost:${PORT}${path}`)
    const runs = []
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(`http://localhost:${PORT}${path}`, port))
    const middle = runs.toSorted((one, other) => one.scores[0] - other.scores[0])[Math.floor(RUNS / 2)]
    if (!middle) continue
    const scores = middle.scores.map((score) => String(score).padStart(16)).join('')
    say(`${name.padEnd(12)}${scores}${`${Math.round(middle.lcp)} ms`.padStart(9)}${middle.cls.toFixed(3).padStart(8)}`)
    for (const failed of middle.failed) say(`${''.padEnd(12)}  ${failed}`)
  }
  await browser.close()
} finally {
  product.kill('SIGINT')
  await new Promise((resolve) => product.once('exit', resolve))
  rmSync(folder, {recursive: true, force: true})
}

async function measure(url: string, port: number) {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...CATEGORIES],
    ...(url.includes('/search') ? {skipAudits: [NOT_ASKED_OF_SEARCH]} : {}),
    logLevel: 'error',
  })
  if (!result) throw new Error(`Lighthouse said nothing about ${url}.`)
  const {categories, audits} = result.lhr
  const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100)
  const failed = Object.values(audits)
    .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative')
    .map(({id, title, displayValue}) => `${id}: ${title}${displayValue ? ` (${displayValue})` : ''}`)
  return {
    scores: [score(CATEGORIES[0]), score(CATEGORIES[1]), score(CATEGORIES[2]), score(CATEGORIES[3])] as const,
    lcp: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    cls: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    failed,
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
