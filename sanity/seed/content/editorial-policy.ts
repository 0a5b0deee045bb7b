import {DEFAULT_POLICY} from '../../../lib/editorial/policy.ts'
import type {SeedDocument} from '../write/document.ts'

const {tiers, ...numbers} = DEFAULT_POLICY

/** The policy a clinic begins with, written out so that compliance can change it. */
export const editorialPolicy: SeedDocument = {
  _id: 'editorialPolicy',
  _type: 'editorialPolicy',
  ...numbers,
  tiers: Object.entries(tiers).map(([tier, {stages, reviewEveryMonths, sources, overdue}]) => ({
    _type: 'tierPolicy',
    _key: tier,
    tier,
    stages,
    reviewEveryMonths,
    sources,
    ...Object.fromEntries(Object.entries(overdue).map(([step, days]) => [`${step}AfterDays`, days])),
  })),
}
