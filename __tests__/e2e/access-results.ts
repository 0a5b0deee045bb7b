/** From a run of the access tests to the record that the statement on accessibility shows. */
import type {AccessCheck, AccessResults} from '../../lib/accessibility/access-results.ts'
import {ACCESS_CHECKS, type AccessCheckId} from './access-checks.ts'

/** Playwright's report in JSON, as far as it is read here. */
export type RunReport = {suites: Suite[]; errors?: {message?: string}[]}
type Suite = {specs?: Spec[]; suites?: Suite[]}
type Spec = {
  title: string
  tests: {status: 'expected' | 'unexpected' | 'flaky' | 'skipped'; annotations: {type: string; description?: string}[]}[]
}

/** One test for access: what it is a part of and, after a run, how it ended. */
export type AccessTest = {title: string; check: AccessCheckId; pages: string[]; status: Spec['tests'][number]['status']}

/**
 * The tests for access in a report, of these tests alone or of all browser tests.
 *
 * @throws when a test names a check that does not exist
 */
export function accessTests({suites}: RunReport): AccessTest[] {
  return specsOf(suites).flatMap(({title, tests}) =>
    tests.flatMap(({status, annotations}) => {
      const said = (kind: string) => annotations.filter(({type}) => type === kind).flatMap(({description}) => description ?? [])
      const [check] = said('check')
      if (check === undefined) return []
      if (!isCheck(check)) throw new Error(`“${title}” is part of “${check}”, which is not in __tests__/e2e/access-checks.ts.`)
      return [{title, check, pages: said('page'), status}]
    }),
  )
}

/**
 * What a run found, check by check.
 *
 * A test that passed only at a second attempt has failed. One that was skipped found nothing out, so there is no record.
 *
 * @throws when the run was not complete, with what is missing
 */
export function accessResults(report: RunReport, about: Pick<AccessResults, 'checkedOn' | 'version' | 'tools'>): AccessResults {
  const tests = accessTests(report)
  const skipped = tests.filter(({status}) => status === 'skipped').map(({title}) => title)
  const checks = Object.entries(ACCESS_CHECKS).map(([id, {name, criteria}]): AccessCheck => {
    const own = tests.filter(({check}) => check === id)
    return {
      id,
      name,
      criteria: [...criteria],
      pages: new Set(own.flatMap(({pages}) => pages)).size,
      tests: own.map(({title, status}) => ({title, passed: status === 'expected'})),
    }
  })
  const untested = checks.filter((check) => check.tests.length === 0).map(({id}) => id)
  const stopped = (report.errors ?? []).flatMap(({message}) => message ?? [])
  const missing = [...skipped, ...untested, ...stopped]
  if (missing.length > 0) throw new Error(`The run is not complete, so nothing was written. Missing: ${missing.join('; ')}`)
  return {...about, checks}
}

function specsOf(suites: readonly Suite[]): Spec[] {
  return suites.flatMap(({specs = [], suites: inner = []}) => [...specs, ...specsOf(inner)])
}

function isCheck(id: string): id is AccessCheckId {
  return Object.hasOwn(ACCESS_CHECKS, id)
}
