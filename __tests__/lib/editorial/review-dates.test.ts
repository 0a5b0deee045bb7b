import type {Tier} from '../../../lib/editorial/documents.ts'
import {DEFAULT_POLICY, readPolicy, tierOf} from '../../../lib/editorial/policy.ts'
import {addMonths, currencyOf, nextReviewAt, currencyOfPage} from '../../../lib/editorial/review-dates.ts'

const DAY = 86_400_000
const DUE = '2026-11-22T17:00:00.000Z'
const due = Date.parse(DUE)
const currency = (tier: Tier, now: number, dueAt: string | null | undefined = DUE) => currencyOf(dueAt, tier, DEFAULT_POLICY, now)

describe('R9: months end where they end', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-11-22', 36, '2029-11-22'],
    ['2026-05-31', 0, '2026-05-31'],
    // 2100 is no leap year.
    ['2096-02-29', 48, '2100-02-28'],
  ])('%s and %d months is %s', (start, months, end) => {
    expect(addMonths(`${start}T10:20:30Z`, months)).toBe(`${end}T10:20:30.000Z`)
  })

  it('counts days in UTC, whatever the clock’s own zone: the last second of a month stays in it', () => {
    expect(addMonths('2026-08-31T23:59:59Z', 1)).toBe('2026-09-30T23:59:59.000Z')
    expect(addMonths('2026-08-31T20:00:00-07:00', 6)).toBe('2027-03-01T03:00:00.000Z')
  })

  it.each(['', 'soon', '2026-13-01'])('refuses “%s”, which is no instant', (garbage) => {
    expect(() => addMonths(garbage, 6)).toThrow(RangeError)
  })
})

describe('R9: the next review', () => {
  it.each<[Tier, string]>([
    ['A', '2027-11-22T17:00:00.000Z'],
    ['B', '2028-11-22T17:00:00.000Z'],
    ['C', '2029-11-22T17:00:00.000Z'],
  ])('of tier %s is due on %s', (tier, at) => {
    expect(nextReviewAt(DUE, tier, DEFAULT_POLICY)).toBe(at)
  })

  it('follows the clinic’s own policy', () => {
    const policy = readPolicy({tiers: [{tier: 'A', reviewEveryMonths: 3}]})
    expect(nextReviewAt('2026-11-30T00:00:00Z', 'A', policy)).toBe('2027-02-28T00:00:00.000Z')
    expect(nextReviewAt('2026-11-30T00:00:00Z', 'B', policy)).toBe('2028-11-30T00:00:00.000Z')
  })
})

describe('R9: around the day it is due', () => {
  it.each<[Tier, string, number, ReturnType<typeof currencyOf>]>([
    ['A', 'a day before', -DAY, {isDue: false, noIndex: false, changesAt: due}],
    ['A', 'a millisecond before', -1, {isDue: false, noIndex: false, changesAt: due}],
    ['A', 'at the instant', 0, {isDue: true, step: 'note', noIndex: false, changesAt: due + 14 * DAY}],
    ['A', '14 days after', 14 * DAY, {isDue: true, step: 'banner', noIndex: false, changesAt: due + 30 * DAY}],
    ['A', '31 days after', 31 * DAY, {isDue: true, step: 'noindex', noIndex: true, changesAt: null}],
    ['B', 'a day before', -DAY, {isDue: false, noIndex: false, changesAt: due}],
    ['B', 'at the instant', 0, {isDue: true, step: 'note', noIndex: false, changesAt: due + 60 * DAY}],
    ['B', '31 days after', 31 * DAY, {isDue: true, step: 'note', noIndex: false, changesAt: due + 60 * DAY}],
    ['B', 'two years after', 730 * DAY, {isDue: true, step: 'banner', noIndex: false, changesAt: null}],
    ['C', 'a day before', -DAY, {isDue: false, noIndex: false, changesAt: due}],
    ['C', 'at the instant, within its grace', 0, {isDue: true, noIndex: false, changesAt: due + 30 * DAY}],
    ['C', '31 days after', 31 * DAY, {isDue: true, step: 'note', noIndex: false, changesAt: null}],
  ])('tier %s, %s', (tier, _when, after, expected) => {
    expect(currency(tier, due + after)).toEqual(expected)
  })

  it.each<Tier>(['A', 'B', 'C'])('tier %s changes at the instant it names and at no other before it', (tier) => {
    let now = due - 400 * DAY
    let seen = 0
    for (let next = currency(tier, now).changesAt; next !== null; next = currency(tier, now).changesAt) {
      const {changesAt: _before, ...before} = currency(tier, next - 1)
      const {changesAt: _now, ...current} = currency(tier, now)
      const {changesAt: _after, ...after} = currency(tier, next)
      expect(before).toEqual(current)
      expect(after).not.toEqual(before)
      now = next
      seen += 1
    }
    expect(seen).toBe(1 + Object.values(DEFAULT_POLICY.tiers[tier].overdue).filter((days) => days > 0).length)
  })

  it.each([null, undefined, '', 'next spring'])('%p as the day leaves nothing due and nothing to wait for', (garbage) => {
    expect(currencyOf(garbage, 'A', DEFAULT_POLICY, due)).toEqual({isDue: false, noIndex: false, changesAt: null})
  })
})

describe('the policy a clinic writes', () => {
  it.each([null, undefined, {}, {tiers: null}, {tiers: []}, {attestEveryMonths: -1, readingGrade: 0, verifyEveryDays: null}])(
    '%j leaves what is usual',
    (document) => {
      expect(readPolicy(document)).toEqual(DEFAULT_POLICY)
    },
  )

  it('may add a review or take one away, and never the clinician’s', () => {
    expect(readPolicy({tiers: [{tier: 'C', stages: []}]}).tiers.C.stages).toEqual(['clinical'])
    expect(readPolicy({tiers: [{tier: 'C', stages: ['compliance', 'editorial', 'nonsense']}]}).tiers.C.stages).toEqual([
      'editorial',
      'clinical',
      'compliance',
    ])
  })

  it('may leave out a step, and cannot make one begin before the day', () => {
    const {overdue} = readPolicy({tiers: [{tier: 'A', bannerAfterDays: 7, noindexAfterDays: -3}]}).tiers.A
    expect(overdue).toEqual({banner: 7})
  })

  it('cannot be talked out of numbers', () => {
    // Not what the type allows, on purpose: a raw write can leave this behind.
    const policy = readPolicy({tiers: [{tier: 'A', reviewEveryMonths: 0, sources: -1}], attestEveryMonths: 'x' as never})
    expect(policy.tiers.A).toMatchObject({reviewEveryMonths: 12, sources: 1})
    expect(policy.attestEveryMonths).toBe(12)
  })
})

describe('the tier of a post', () => {
  it.each<[(Tier | null | undefined)[], Tier]>([
    [['C'], 'C'],
    [['C', 'B'], 'B'],
    [['C', 'A', 'B'], 'A'],
    [[], 'A'],
    [[null], 'A'],
    [['C', undefined], 'A'],
    [['Z' as Tier], 'A'],
  ])('of topics %j is %s', (tiers, tier) => {
    expect(tierOf(tiers.map((one) => ({tier: one ?? null})))).toBe(tier)
  })
})

describe('case 6: every reviewer’s license was suspended', () => {
  const page = (tier: 'A' | 'B', reviewerIds: string[]) =>
    currencyOfPage(
      {nextReviewAt: '2027-11-22T17:00:00Z', tier, reviewerIds},
      (id) => id === 'gideon',
      DEFAULT_POLICY,
      Date.UTC(2026, 10, 22),
    )

  it('is due at once, with a banner, and off search engines for the strictest tier', () => {
    expect(page('A', ['gideon'])).toMatchObject({isDue: true, isReviewLost: true, step: 'noindex', noIndex: true})
    expect(page('B', ['gideon'])).toMatchObject({isDue: true, isReviewLost: true, step: 'banner', noIndex: false})
  })

  it('changes nothing where somebody else reviewed it too, or nobody is named', () => {
    for (const reviewers of [['gideon', 'priyanka'], ['priyanka'], []]) {
      expect(page('A', reviewers)).toMatchObject({isDue: false, noIndex: false})
    }
  })
})
