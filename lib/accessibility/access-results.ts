/** What the tests for access found, as `npm run access-report` writes it down in `access-results.json`. */
export type AccessResults = {
  /** A day, `2026-11-25`. */
  checkedOn: string
  /** Of Rounds. */
  version: string
  tools: {name: string; version: string}[]
  checks: AccessCheck[]
}

export type AccessCheck = {
  id: string
  name: string
  /** Of the Web Content Accessibility Guidelines; empty where the check goes beyond them. */
  criteria: string[]
  /** Over how many pages it went. */
  pages: number
  /** There is no verdict beside these: whether the check passed follows from them. */
  tests: {title: string; passed: boolean}[]
}

export const STANDARD = {name: 'Web Content Accessibility Guidelines (WCAG) 2.2', level: 'AA'} as const

/** The tests of a check that found a fault. A check without any test has found nothing out, and counts as one fault. */
export function faultsOf({name, tests}: AccessCheck): string[] {
  return tests.length === 0 ? [name] : tests.filter(({passed}) => !passed).map(({title}) => title)
}
