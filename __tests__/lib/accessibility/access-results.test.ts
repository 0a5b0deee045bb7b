/** The record behind the statement on accessibility says what the tests found, and goes over every one of them. */
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {faultsOf, STANDARD, type AccessResults} from '../../../lib/accessibility/access-results.ts'
import {KNOWN_GAPS} from '../../../lib/accessibility/known-gaps.ts'
import {knownWordIn} from '../../../lib/language/phrases.ts'
import {ACCESS_CHECKS} from '../../e2e/access-checks.ts'
import {accessResults, accessTests, type AccessTest, type RunReport} from '../../e2e/access-results.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const ABOUT = {checkedOn: '2026-11-25', version: '0.1.0', tools: [{name: 'axe-core', version: '4.13.0'}]}
const CRITERION = /^[1-4]\.\d\.\d{1,2}$/

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** A run in which every check has one test that passed, but for the statuses given. */
function run(statuses: Partial<Record<string, AccessTest['status']>> = {}): RunReport {
  const specs = Object.keys(ACCESS_CHECKS).map((check) => ({
    title: `the test of ${check}`,
    tests: [
      {
        status: statuses[check] ?? ('expected' as const),
        annotations: [
          {type: 'check', description: check},
          {type: 'page', description: '/'},
        ],
      },
    ],
  }))
  return {suites: [{suites: [{specs}]}]}
}

describe('the record in the project', () => {
  const results = JSON.parse(read('lib/accessibility/access-results.json')) as AccessResults
  // Playwright lists the tests without running them; what Jest has set for itself is not for it.
  const {NODE_OPTIONS: _options, JEST_WORKER_ID: _worker, ...environment} = process.env
  const playwright = join(ROOT, 'node_modules', '.bin', 'playwright')
  const words = ['test', '--list', '--reporter=json', '__tests__/e2e/access.e2e.ts']
  const listed = JSON.parse(execFileSync(playwright, words, {cwd: ROOT, env: environment, encoding: 'utf8'})) as RunReport

  test('has every test for access there is, and no other: if not, run npm run access-report', () => {
    const written = results.checks.flatMap(({id, tests}) => tests.map(({title}) => `${id}: ${title}`))
    const there = accessTests(listed).map(({check, title}) => `${check}: ${title}`)
    expect(there.length).toBeGreaterThan(20)
    expect(written.toSorted()).toEqual(there.toSorted())
  })

  test('every test for access is part of a check, so that none is left out of the statement', () => {
    const titles = listed.suites.flatMap(({specs = []}) => specs.map(({title}) => title))
    expect(accessTests(listed).map(({title}) => title)).toEqual(titles)
  })

  test('says of each check what the list says, and over how many pages the tests go', () => {
    for (const {id, name, criteria, pages} of results.checks) {
      expect({name, criteria}).toEqual(ACCESS_CHECKS[id as keyof typeof ACCESS_CHECKS])
      const tested = accessTests(listed).filter(({check}) => check === id)
      expect([id, pages]).toEqual([id, new Set(tested.flatMap((one) => one.pages)).size])
    }
  })

  test('has no verdict that somebody could write by hand beside its tests', () => {
    for (const check of results.checks) {
      expect(Object.keys(check).toSorted()).toEqual(['criteria', 'id', 'name', 'pages', 'tests'])
    }
  })

  test('names versions and a day', () => {
    expect(results.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(results.tools.map(({name}) => name)).toEqual(['axe-core', 'html-validate', 'Playwright', 'Chromium'])
    for (const {version} of results.tools) expect(version).toMatch(/^\d+\.\d+/)
  })
})

describe('what a run says', () => {
  test('a check whose test failed, or passed at a second attempt only, has failed', () => {
    const {checks} = accessResults(run({keyboard: 'unexpected', zoom: 'flaky'}), ABOUT)
    expect(checks.flatMap(faultsOf)).toEqual(['the test of zoom', 'the test of keyboard'])
  })

  test('a run in which a test was skipped leaves no record', () => {
    expect(() => accessResults(run({paper: 'skipped'}), ABOUT)).toThrow('Missing: the test of paper')
  })

  test('a run without one of the checks leaves no record', () => {
    const report = run()
    report.suites[0]?.suites?.[0]?.specs?.shift()
    expect(() => accessResults(report, ABOUT)).toThrow('Missing: axe')
  })

  test('a run that broke off leaves no record', () => {
    expect(() => accessResults({...run(), errors: [{message: 'the product ended'}]}, ABOUT)).toThrow('the product ended')
  })

  test('tests of other things are no part of it, and a check that nobody knows is refused', () => {
    const other = {title: 'a post is published', tests: [{status: 'expected' as const, annotations: []}]}
    expect(accessTests({suites: [{specs: [other]}]})).toEqual([])
    const unknown = {...other, tests: [{status: 'expected' as const, annotations: [{type: 'check', description: 'smell'}]}]}
    expect(() => accessTests({suites: [{specs: [unknown]}]})).toThrow('part of “smell”')
  })

  test('a check without a test counts as a fault', () => {
    expect(faultsOf({id: 'paper', name: 'On paper', criteria: [], pages: 0, tests: []})).toEqual(['On paper'])
  })
})

test('every check and every known gap has its Spanish: if not, write it into lib/language/spanish.ts', () => {
  const said = [
    STANDARD.name,
    ...Object.values(ACCESS_CHECKS).map(({name}) => name),
    ...KNOWN_GAPS.flatMap(({what, meanwhile}) => [what, meanwhile]),
  ]
  expect(said.filter((words) => knownWordIn('es', words) === words)).toEqual([])
})

test('each known gap says what helps meanwhile, since when it is known, and criteria by their numbers', () => {
  expect(new Set(KNOWN_GAPS.map(({id}) => id)).size).toBe(KNOWN_GAPS.length)
  for (const {what, meanwhile, criteria, knownSince} of KNOWN_GAPS) {
    expect([what, meanwhile].every((words) => /[.]$/.test(words))).toBe(true)
    expect(knownSince).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    for (const criterion of criteria) expect(criterion).toMatch(CRITERION)
  }
  for (const {criteria} of Object.values(ACCESS_CHECKS)) for (const criterion of criteria) expect(criterion).toMatch(CRITERION)
})
