/**
 * `npm run bench -- weight`: what a reader's first visit to a page costs before its pictures, and whether anything moves.
 *
 * Goals for the post with its pictures: at most 14 KB of HTML and styles as they are sent; no layout shift; nothing asked of another
 * site. 14 KB is what a server sends before it waits for the first answer. Styles stand in the HTML; files of styles, where a page has
 * some, are counted with it. No script of the framework's; all scripts together at most 2 KB.
 *
 * Goals for a post of 1,000 words without pictures, the kind that Sanity's clean template was measured with: the text, its styles and
 * its search markup in one request of at most 8 KB; a sixtieth of the template's 440 KB (measured on November 22, 2026).
 *
 * *Sent* is what comes over the wire to a browser of today, which reads Brotli, once the page is packed; *gzip* what comes to an
 * older one. Bytes of search markup are in both. 1 KB is 1,000 bytes.
 */
import {get} from 'node:http'

import {chromium, type Page} from 'playwright-core'

import {browserLaunch} from '../e2e/browser.ts'
import {MEASURED_PAGES, withBuiltSite} from './built-site.ts'
import {putPlainPost} from './plain-post.ts'

const POST = '/posts/exercise-with-knee-arthritis'
const GOAL_BYTES = 14_000
const GOALS = {plainBytes: 8000, scriptBytes: 2000, templateTimes: 60}
const TEMPLATE_BYTES = 440_000
const PHONE = {width: 375, height: 667}
const STYLES = /<link rel="stylesheet" href="([^"]+)"/g
const SCRIPTS = /<script\b[^>]*\bsrc="([^"]+)"/g

type Weight = {raw: number; gzip: number; sent: number}
type Seen = {layoutShift: number; elsewhere: string[]; pictures: number}

const say = (line: string) => void process.stdout.write(`${line}\n`)
const COLUMNS = ['sent', 'gzip', 'raw', 'scripts', 'shift', 'elsewhere', 'pictures']
/** The first answer is packed in a hurry, the later ones as small as can be. */
const PACKED_WITHIN_TRIES = 20

await withBuiltSite(async (site, behind) => {
  const browser = await chromium.launch(await browserLaunch(process.env))
  say('KB of HTML and styles\n')
  say(`${'page'.padEnd(38)}${COLUMNS.map((name) => name.padStart(16)).join('')}`)
  const missed: string[] = []
  const plainPost = await putPlainPost(behind)
  const plain = await weigh(site, plainPost)
  try {
    for (const path of MEASURED_PAGES) {
      const html = await (await fetch(`${site}${path}`)).text()
      const styles = await files(site, html, STYLES)
      const scripts = await files(site, html, SCRIPTS)
      const both = sum(await weigh(site, path), styles)
      const page = await browser.newPage({viewport: PHONE})
      const seen = await visit(page, site, path)
      await page.close()
      const cells = [
        kilobytes(both.sent),
        kilobytes(both.gzip),
        kilobytes(both.raw),
        kilobytes(scripts.sent),
        seen.layoutShift.toFixed(3),
        String(seen.elsewhere.length),
        String(seen.pictures),
      ]
      say(`${path.padEnd(38)}${cells.map((cell) => cell.padStart(16)).join('')}`)
      if (path === POST && both.sent > GOAL_BYTES) missed.push(`${path} has ${kilobytes(both.sent)} KB of HTML and styles`)
      if (seen.layoutShift > 0) missed.push(`${path} moves by ${seen.layoutShift.toFixed(3)}`)
      if (seen.elsewhere.length > 0) missed.push(`${path} asks ${seen.elsewhere.join(', ')}`)
    }
  } finally {
    await browser.close()
  }
  missed.push(...(await missedByPlain(site, plainPost, plain)), ...(await missedScripts(site)))
  say(missed.length === 0 ? '\nEvery goal is met.' : `\nMissed: ${missed.join('; ')}.`)
  process.exitCode = missed.length === 0 ? 0 : 1
})

/** The post without pictures: what it weighs, and what it asks for besides itself. */
async function missedByPlain(site: string, path: string, {sent}: Weight): Promise<string[]> {
  const html = await (await fetch(`${site}${path}`)).text()
  const words = html.replaceAll(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, ' ').split(/\s+/).length
  const besides = [...html.matchAll(/<(?:img|link rel="(?:stylesheet|preload)")[^>]*>/g)].map(([element]) => element)
  say(
    `\n1,000 words without pictures, ${words} with all around them: ${kilobytes(sent)} KB, a ${Math.floor(TEMPLATE_BYTES / sent)}th of the template`,
  )
  const missed: string[] = []
  if (sent > GOALS.plainBytes) missed.push(`the post without pictures has ${kilobytes(sent)} KB, and the goal is 8`)
  if (besides.length > 0) missed.push(`it asks for ${besides.length} more: ${besides.join(' ')}`)
  if (TEMPLATE_BYTES / sent < GOALS.templateTimes) missed.push(`it is a ${Math.floor(TEMPLATE_BYTES / sent)}th of the template`)
  return missed
}

/** Of the post with pictures. */
async function missedScripts(site: string): Promise<string[]> {
  const html = await (await fetch(`${site}${POST}`)).text()
  const addresses = [...new Set([...html.matchAll(SCRIPTS)].map(([, address = '']) => address))]
  const {sent} = await files(site, html, SCRIPTS)
  say(`Scripts of ${POST}: ${addresses.join(' ')}, ${kilobytes(sent)} KB`)
  const missed = addresses.filter((address) => address.startsWith('/_next/')).map((address) => `${POST} loads ${address}`)
  if (sent > GOALS.scriptBytes) missed.push(`${POST} loads ${kilobytes(sent)} KB of scripts, and the goal is 2`)
  return missed
}

/** The files a page names, one after the other as they are sent. */
async function files(site: string, html: string, pattern: RegExp): Promise<Weight> {
  const addresses = new Set([...html.matchAll(pattern)].map(([, address = '']) => address.replaceAll('&amp;', '&')))
  const weights: Weight[] = []
  for (const address of addresses) weights.push(await weigh(site, address))
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

async function weigh(site: string, path: string): Promise<Weight> {
  let sent = await bytesOf(site, path, 'br')
  for (let tries = 1; tries < PACKED_WITHIN_TRIES; tries += 1) sent = Math.min(sent, await bytesOf(site, path, 'br'))
  return {raw: await bytesOf(site, path, 'identity'), gzip: await bytesOf(site, path, 'gzip'), sent}
}

/** Bytes of an answer as they come over the wire, without its headers. */
function bytesOf(site: string, path: string, encoding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(new URL(path, site), {headers: {'accept-encoding': encoding}}, (response) => {
      let bytes = 0
      response.on('data', (part: Buffer) => (bytes += part.length))
      response.on('end', () => resolve(bytes))
    }).on('error', reject)
  })
}

function sum(...weights: Weight[]): Weight {
  const total = (of: keyof Weight) => weights.reduce((so, weight) => so + weight[of], 0)
  return {raw: total('raw'), gzip: total('gzip'), sent: total('sent')}
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
