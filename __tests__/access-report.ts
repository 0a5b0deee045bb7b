/**
 * `npm run access-report`: runs the browser tests for access and writes down what they found, for the statement on
 * accessibility. `npm run access-report -- .tmp/e2e.json` takes a report that `npm test` has just left instead.
 *
 * A command of its own, so that running the tests leaves the project's files as they are. Faults are written down like
 * everything else; the command then ends with 1.
 */
import {spawnSync} from 'node:child_process'
import {readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'

import {chromium} from 'playwright-core'

import {faultsOf} from '../lib/accessibility/access-results.ts'
import {accessResults, type RunReport} from './e2e/access-results.ts'
import {browserLaunch} from './e2e/browser.ts'

const FOLDER = join(import.meta.dirname, '..')
const REPORT = join(FOLDER, '.tmp', 'e2e.json')
const RESULTS = join(FOLDER, 'lib', 'accessibility', 'access-results.json')
const packages = createRequire(import.meta.url)
const [given] = process.argv.slice(2)

if (given === undefined) runTests()
const report = given === undefined ? REPORT : join(FOLDER, given)
const results = accessResults(JSON.parse(readFileSync(report, 'utf8')) as RunReport, {
  checkedOn: statSync(report).mtime.toISOString().slice(0, 10),
  version: versionOf('../package.json'),
  tools: [
    {name: 'axe-core', version: versionOf('axe-core/package.json')},
    {name: 'html-validate', version: versionOf('html-validate/package.json')},
    {name: 'Playwright', version: versionOf('@playwright/test/package.json')},
    {name: 'Chromium', version: await browserVersion()},
  ],
})
writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
spawnSync('oxfmt', [RESULTS], {cwd: FOLDER, stdio: 'inherit'})

const faults = results.checks.flatMap(faultsOf)
process.stdout.write(`Written: lib/accessibility/access-results.json, ${results.checks.length} checks, ${faults.length} faults\n`)
for (const fault of faults) process.stdout.write(`  ${fault}\n`)
process.exitCode = faults.length === 0 ? 0 : 1

/** How the tests end is read from their report: a test that fails is a result too. */
function runTests(): void {
  rmSync(REPORT, {force: true})
  spawnSync('playwright', ['test', '__tests__/e2e/access.e2e.ts'], {cwd: FOLDER, stdio: 'inherit'})
}

function versionOf(manifest: string): string {
  return (packages(manifest) as {version: string}).version
}

async function browserVersion(): Promise<string> {
  const browser = await chromium.launch(await browserLaunch(process.env))
  try {
    return browser.version()
  } finally {
    await browser.close()
  }
}
