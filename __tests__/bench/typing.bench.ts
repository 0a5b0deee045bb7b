/**
 * `npm run bench -- typing`: what a key costs in Studio, in a post of 5,000 words, with the gate's panel open and closed.
 *
 * Rounds of both kinds alternate, so that a busy machine weighs on both alike; the ratio is what counts. A long task is
 * one of more than 50 ms on the page's main thread, as the browser reports them.
 */
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient} from '@sanity/client'
import {chromium, type Page} from 'playwright-core'

import {clientOptions, readConnection} from '../../sanity/connection.ts'
import {readOrMakeSecrets} from '../../sanity/embedded/secrets.ts'
import {browserLaunch} from '../e2e/browser.ts'

const PORT = 3790
const LAKE_PORT = 4790
const ROUNDS = 3
const KEYS = 60
const BETWEEN_KEYS_MILLISECONDS = 120
const ID = 'post-long'

const folder = mkdtempSync(join(tmpdir(), 'rounds-typing-'))
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
  await writeLongPost()
  const browser = await chromium.launch(await browserLaunch(process.env))
  const results: Record<'open' | 'closed', {latencies: number[]; longTasks: number[]}> = {
    open: {latencies: [], longTasks: []},
    closed: {latencies: [], longTasks: []},
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of ['open', 'closed'] as const) {
      const page = await browser.newPage({viewport: {width: 1400, height: 1000}})
      const measured = await typeInto(page, kind)
      results[kind].latencies.push(...measured.latencies)
      results[kind].longTasks.push(...measured.longTasks)
      await page.close()
    }
  }
  await browser.close()
  say('panel    p50 ms   p95 ms   long tasks a key   longest ms')
  for (const kind of ['open', 'closed'] as const) {
    const {latencies, longTasks} = results[kind]
    const perKey = (longTasks.length / (ROUNDS * KEYS)).toFixed(2)
    say(
      `${kind.padEnd(8)} ${at(latencies, 0.5)}   ${at(latencies, 0.95)}   ${perKey.padStart(16)}   ${Math.max(0, ...longTasks)
        .toFixed(0)
        .padStart(10)}`,
    )
  }
  const ratio = Number(at(results.open.latencies, 0.5)) / Number(at(results.closed.latencies, 0.5))
  say(`\nA key with the panel open costs ${ratio.toFixed(2)} times one with the panel closed (median).`)
} finally {
  product.kill('SIGINT')
  await new Promise((resolve) => (product.exitCode === null ? product.once('exit', resolve) : resolve(undefined)))
  rmSync(folder, {recursive: true, force: true})
}

function at(values: readonly number[], share: number): string {
  const sorted = values.toSorted((one, other) => one - other)
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1).padStart(6)
}

/** A draft of 5,000 words: the demo's longest post, over and over. */
async function writeLongPost(): Promise<void> {
  const connection = readConnection({LAKE_PORT: String(LAKE_PORT)})
  const client = createClient({...clientOptions(connection), token: readOrMakeSecrets(folder).adminToken, perspective: 'raw'})
  const post = await client.getDocument('post-dry-needling-and-sciatica')
  if (!post) throw new Error('The demo clinic is not there')
  const {_rev, _createdAt, _updatedAt, slug: _slug, ...fields} = post
  const body = (fields['body'] as {_key: string; _type: string; children?: {text: string}[]}[]).filter(
    ({_type}) => _type === 'block',
  )
  const words = (blocks: typeof body) =>
    blocks.flatMap(({children}) => (children ?? []).flatMap(({text}) => text.split(/\s+/))).length
  const long: typeof body = []
  for (let copy = 0; words(long) < 5000; copy += 1) long.push(...body.map((block) => ({...block, _key: `${block._key}x${copy}`})))
  await client.createOrReplace({...fields, _type: 'post', _id: `drafts.${ID}`, body: long})
}

async function typeInto(page: Page, kind: 'open' | 'closed'): Promise<{latencies: number[]; longTasks: number[]}> {
  await page.goto(`http://localhost:${PORT}/studio/production`)
  await page.getByText(/^Maren Okafor —/).click()
  await page.getByTestId('structure-tool-list-pane').first().waitFor({timeout: 60_000})
  await page.goto(`http://localhost:${PORT}/studio/production/intent/edit/id=${ID};type=post/`)
  await page.getByTestId('gate-next-step').waitFor({timeout: 60_000})
  if (kind === 'closed') {
    await page.getByTestId('gate-panel').locator('xpath=ancestor-or-self::*').getByRole('button', {name: /close/i}).last().click()
    await page.getByTestId('gate-panel').waitFor({state: 'detached'})
  }
  const editor = page.getByTestId('field-body')
  await editor.getByTestId('pt-editor').click()
  const text = editor.locator('[contenteditable=true]').first()
  await text.click()
  await page.evaluate(() => {
    const seen = {latencies: [] as number[], longTasks: [] as number[]}
    Object.assign(globalThis, {seen})
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longTasks.push(entry.duration)
    }).observe({type: 'longtask'})
    // From the key to the frame that shows it.
    document.addEventListener(
      'keydown',
      () => {
        const pressed = performance.now()
        requestAnimationFrame(() => setTimeout(() => seen.latencies.push(performance.now() - pressed)))
      },
      true,
    )
  })
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'a')
    await page.waitForTimeout(BETWEEN_KEYS_MILLISECONDS)
  }
  // Put there by the script above, in the page's own realm.
  return page.evaluate(() => (globalThis as unknown as {seen: {latencies: number[]; longTasks: number[]}}).seen)
}
