/**
 * `npm run check`: everything but the browser, and `npm test` with it.
 *
 * One list for people and for machines. Each step says how long it took; the first that fails ends the run with its own
 * words. The last line counts the tests.
 */
import {spawn} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs'
import {delimiter, join} from 'node:path'

const FOLDER = join(import.meta.dirname, '..')
const REPORTS = join(FOLDER, '.tmp')
const UNIT_REPORT = join(REPORTS, 'unit.json')
const BROWSER_REPORT = join(REPORTS, 'e2e.json')

type Step = {name: string; command: string[]; environment?: Record<string, string>; countsTests?: boolean}

/** The generated types and schema are made again beside the committed ones and compared. */
const TYPES: Step[] = [
  {
    name: 'schema',
    command: ['sanity', 'schema', 'extract', '--workspace', 'production', '--path', '.tmp/schema.json', '--force'],
  },
  {name: 'generated types', command: ['sanity', 'typegen', 'generate'], environment: {TYPEGEN_OUTPUT: './.tmp/types.ts'}},
  {
    name: 'types are fresh',
    command: ['node', '__tests__/setup/same-file.ts', '.tmp/types.ts', 'sanity/types.ts', 'npm run types'],
  },
  {
    name: 'schema is fresh',
    command: ['node', '__tests__/setup/same-file.ts', '.tmp/schema.json', 'sanity/schema.json', 'npm run types'],
  },
]
const STATIC: Step[] = [
  {name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings']},
  {name: 'format', command: ['oxfmt', '--check']},
  // From nothing: what an earlier run remembers may be wrong.
  {name: 'types', command: ['tsc', '--noEmit', '--incremental', 'false']},
  {name: 'dead code', command: ['knip']},
]
const UNIT: Step = {
  name: 'unit and contract tests',
  command: ['jest', '--json', `--outputFile=${UNIT_REPORT}`],
  environment: {NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning'},
  countsTests: true,
}
const BROWSER: Step = {name: 'browser tests', command: ['playwright', 'test'], countsTests: true}

async function main(): Promise<void> {
  mkdirSync(REPORTS, {recursive: true})
  for (const report of [UNIT_REPORT, BROWSER_REPORT]) rmSync(report, {force: true})
  const withBrowser = process.argv.includes('--with-browser')
  const ok =
    (await Promise.all([sequence(TYPES), sequence(STATIC)])).every(Boolean) &&
    (await run(UNIT)) &&
    (!withBrowser || (await run(BROWSER)))
  const {passed, failed} = count()
  // A step that is no test and fails is one failure more, so that the last line never looks better than the run.
  process.stdout.write(`\ntests: ${passed} passed, ${ok ? failed : Math.max(failed, 1)} failed\n`)
  process.exitCode = ok ? 0 : 1
}

async function sequence(steps: Step[]): Promise<boolean> {
  for (const step of steps) if (!(await run(step))) return false
  return true
}

async function run({name, command: [program = '', ...words], environment, countsTests}: Step): Promise<boolean> {
  const started = Date.now()
  const child = spawn(program, words, {
    cwd: FOLDER,
    env: {...process.env, PATH: [join(FOLDER, 'node_modules', '.bin'), process.env['PATH']].join(delimiter), ...environment},
    stdio: countsTests ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('exit', resolve)
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`)
  if (code !== 0) process.stdout.write(output)
  return code === 0
}

type UnitReport = {numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number}
type BrowserReport = {stats: {expected: number; unexpected: number; flaky: number}}

function count(): {passed: number; failed: number} {
  const unit = read(UNIT_REPORT) as UnitReport | undefined
  const browser = read(BROWSER_REPORT) as BrowserReport | undefined
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0),
    failed:
      (unit ? unit.numFailedTests + unit.numRuntimeErrorTestSuites : 0) +
      (browser ? browser.stats.unexpected + browser.stats.flaky : 0),
  }
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

await main()
