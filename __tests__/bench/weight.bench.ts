/**
 * `npm run bench -- weight`: what a reader's first visit to a page costs before its pictures, and whether anything moves.
 *
 * Goals for the post: at most 14 KB of HTML and styles, compressed; no layout shift; nothing asked of another site. 14 KB
 * is what a server sends before it waits for the first answer. Next writes the page a second time into the HTML, as data
 * for its scripts; HTML is therefore counted with and without those, and their files have a column of their own. What
 * readers use is the HTML without: the pages work without scripts.
 *
 * Bytes are those of gzip at Next's own level, as the site sends it; 1 KB is 1,000 bytes.
 */
import {brotliCompressSync, gzipSync} from 'node:zlib'

import {chromium, type Page} from 'playwright-core'

import {browserLaunch} from '../e2e/browser.ts'
import {MEASURED_PAGES, withBuiltSite} from './built-site.ts'

const POST = '/posts/exercise-with-knee-arthritis'
const GOAL_BYTES = 14_000
const PHONE = {width: 375, height: 667}
/** Search engines read it; it is text, and no program. */
const PROGRAM = /<script\b(?![^>]*application\/ld\+json)[^>]*>.*?<\/script>|<link rel="preload" as="script"[^>]*>/gs
const STYLES = /<link rel="stylesheet" href="([^"]+)"/g
const SCRIPTS = /<script\b[^>]*\bsrc="([^"]+)"/g

type Weight = {raw: number; gzip: number; brotli: number}
type Seen = {layoutShift: number; elsewhere: string[]; pictures: number}

const say = (line: string) => void process.stdout.write(`${line}\n`)
const COLUMNS = ['HTML', 'HTML without', 'styles', 'both', 'scripts', 'shift', 'elsewhere', 'pictures']

await withBuiltSite(async (site) => {
  const browser = await chromium.launch(await browserLaunch(process.env))
  say('KB with gzip (raw); “without” is without Next’s own scripts, “both” that and the styles\n')
  say(`${'page'.padEnd(38)}${COLUMNS.map((name) => name.padStart(16)).join('')}`)
  const missed: string[] = []
  try {
    for (const path of MEASURED_PAGES) {
      const html = await (await fetch(`${site}${path}`)).text()
      const without = html.replaceAll(PROGRAM, '')
      const styles = await files(site, html, STYLES)
      const scripts = await files(site, html, SCRIPTS)
      const page = await browser.newPage({viewport: PHONE})
      const seen = await visit(page, site, path)
      await page.close()
      const both = sum(weigh(without), styles)
      const cells = [
        shown(weigh(html)),
        shown(weigh(without)),
        shown(styles),
        shown(both),
        shown(scripts),
        seen.layoutShift.toFixed(3),
        String(seen.elsewhere.length),
        String(seen.pictures),
      ]
      say(`${path.padEnd(38)}${cells.map((cell) => cell.padStart(16)).join('')}`)
      if (path === POST && both.gzip > GOAL_BYTES) {
        missed.push(`${path} has ${kilobytes(both.gzip)} KB of HTML and styles (${kilobytes(both.brotli)} with brotli)`)
      }
      if (seen.layoutShift > 0) missed.push(`${path} moves by ${seen.layoutShift.toFixed(3)}`)
      if (seen.elsewhere.length > 0) missed.push(`${path} asks ${seen.elsewhere.join(', ')}`)
    }
  } finally {
    await browser.close()
  }
  say(missed.length === 0 ? '\nEvery goal is met.' : `\nMissed: ${missed.join('; ')}.`)
  process.exitCode = missed.length === 0 ? 0 : 1
})

/** The files a page names, one after the other as they are sent. */
async function files(site: string, html: string, pattern: RegExp): Promise<Weight> {
  const addresses = new Set([...html.matchAll(pattern)].map(([, address = '']) => address.replaceAll('&amp;', '&')))
  const weights: Weight[] = []
  for (const address of addresses) weights.push(weigh(await (await fetch(new URL(address, site))).text()))
  return sum(...weights)
}

/** Reads the page to its end, as slowly as pictures that wait for the reader need. */
async function visit(page: Page, site: string, path: string): Promise<Seen> {
  const elsewhere = new Set<string>()
  page.on('request', (request) => {
    const {origin, protocol} = new URL(request.url())
    if (protocol !== 'data:' && origin !== site) elsewhere.add(origin)
  })
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, {shifts})
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value))
    }).observe({type: 'layout-shift', buffered: true})
  })
  await page.goto(`${site}${path}`, {waitUntil: 'networkidle'})
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let top = 0; top < height; top += PHONE.height) {
    await page.mouse.wheel(0, PHONE.height)
    await page.waitForTimeout(100)
  }
  await page.waitForLoadState('networkidle')
  const {layoutShift, pictures} = await page.evaluate(() => ({
    layoutShift: (window as unknown as {shifts: number[]}).shifts.reduce((total, one) => total + one, 0),
    pictures: document.images.length,
  }))
  return {layoutShift, pictures, elsewhere: [...elsewhere]}
}

function weigh(text: string): Weight {
  return {raw: Buffer.byteLength(text), gzip: gzipSync(text).length, brotli: brotliCompressSync(text).length}
}

function sum(...weights: Weight[]): Weight {
  const total = (of: keyof Weight) => weights.reduce((so, weight) => so + weight[of], 0)
  return {raw: total('raw'), gzip: total('gzip'), brotli: total('brotli')}
}

function shown({gzip, raw}: Weight): string {
  return `${kilobytes(gzip)} (${kilobytes(raw)})`
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
