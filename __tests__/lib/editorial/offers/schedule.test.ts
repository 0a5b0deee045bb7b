import {
  edgesBetween,
  phaseAt,
  runsAt,
  scheduleProblems,
  windowsOf,
  type Schedule,
} from '../../../../lib/editorial/offers/schedule.ts'

const at = (text: string) => Date.parse(text)
const DENVER = 'America/Denver'

/** First instant, and the first at which it is over. */
const SPANS: [what: string, schedule: Schedule, from: string, to: string][] = [
  [
    'from the first minute of a day to the last of another, by the clock at the clinic',
    {startsOn: '2026-12-01', endsOn: '2026-12-31', timeZone: DENVER},
    '2026-12-01T07:00:00Z',
    '2027-01-01T07:00:00Z',
  ],
  [
    'to the minute',
    {startsOn: '2026-12-01', startsAt: '09:00', endsOn: '2026-12-01', endsAt: '17:30', timeZone: DENVER},
    '2026-12-01T16:00:00Z',
    '2026-12-02T00:30:00Z',
  ],
  [
    'over the day on which clocks go forward: it has 23 hours',
    {startsOn: '2027-03-14', endsOn: '2027-03-14', timeZone: DENVER},
    '2027-03-14T07:00:00Z',
    '2027-03-15T06:00:00Z',
  ],
  [
    'over the day on which clocks go back: it has 25 hours',
    {startsOn: '2026-11-01', endsOn: '2026-11-01', timeZone: DENVER},
    '2026-11-01T06:00:00Z',
    '2026-11-02T07:00:00Z',
  ],
  [
    'from a time that clocks skip: from the moment after the gap',
    {startsOn: '2027-03-14', startsAt: '02:30', endsOn: '2027-03-14', timeZone: DENVER},
    '2027-03-14T09:00:00Z',
    '2027-03-15T06:00:00Z',
  ],
  [
    'from a time that clocks show twice: from the first of the two',
    {startsOn: '2026-11-01', startsAt: '01:30', endsOn: '2026-11-01', timeZone: DENVER},
    '2026-11-01T07:30:00Z',
    '2026-11-02T07:00:00Z',
  ],
  [
    'until a time that clocks show twice: until the first of the two',
    {startsOn: '2026-10-31', endsOn: '2026-11-01', endsAt: '01:30', timeZone: DENVER},
    '2026-10-31T06:00:00Z',
    '2026-11-01T07:30:00Z',
  ],
  [
    'where clocks never change',
    {startsOn: '2026-07-01', endsOn: '2026-07-01', timeZone: 'America/Phoenix'},
    '2026-07-01T07:00:00Z',
    '2026-07-02T07:00:00Z',
  ],
  [
    'where the day begins first',
    {startsOn: '2026-12-01', endsOn: '2026-12-01', timeZone: 'Pacific/Auckland'},
    '2026-11-30T11:00:00Z',
    '2026-12-01T11:00:00Z',
  ],
  [
    'where offsets are no whole hours',
    {startsOn: '2026-12-01', endsOn: '2026-12-01', timeZone: 'Asia/Kathmandu'},
    '2026-11-30T18:15:00Z',
    '2026-12-01T18:15:00Z',
  ],
  [
    'where midnight itself is skipped: from one o’clock',
    {startsOn: '2026-04-24', endsOn: '2026-04-24', timeZone: 'Africa/Cairo'},
    '2026-04-23T22:00:00Z',
    '2026-04-24T21:00:00Z',
  ],
  [
    'on a leap day',
    {startsOn: '2028-02-29', endsOn: '2028-02-29', timeZone: 'UTC'},
    '2028-02-29T00:00:00Z',
    '2028-03-01T00:00:00Z',
  ],
]

test.each(SPANS)('%s', (_what, schedule, from, to) => {
  const [window] = windowsOf(schedule)
  expect([new Date(window?.from ?? 0).toISOString(), new Date(window?.to ?? 0).toISOString()]).toEqual(
    [from, to].map((instant) => new Date(instant).toISOString()),
  )
  expect([at(from) - 1, at(from), at(to) - 1, at(to)].map((now) => runsAt(schedule, now))).toEqual([false, true, true, false])
  expect([at(from) - 1, at(from), at(to) - 1, at(to)].map((now) => phaseAt(schedule, now))).toEqual([
    'coming',
    'running',
    'running',
    'ended',
  ])
})

test('without a first day it runs at once, without a last day for ever', () => {
  for (const schedule of [null, undefined, {}, {timeZone: DENVER}])
    expect(windowsOf(schedule)).toEqual([{from: -Infinity, to: Infinity}])
  expect(phaseAt({startsOn: '2026-12-01', timeZone: 'UTC'}, at('2036-01-01T00:00:00Z'))).toBe('running')
})

test('it pauses for whole days, and goes on', () => {
  const schedule = {
    startsOn: '2026-12-01',
    endsOn: '2026-12-31',
    timeZone: 'UTC',
    pauses: [{from: '2026-12-24', to: '2026-12-26'}],
  }
  expect(windowsOf(schedule)).toEqual([
    {from: at('2026-12-01T00:00:00Z'), to: at('2026-12-24T00:00:00Z')},
    {from: at('2026-12-27T00:00:00Z'), to: at('2027-01-01T00:00:00Z')},
  ])
  expect(phaseAt(schedule, at('2026-12-25T12:00:00Z'))).toBe('paused')
  expect(edgesBetween(schedule, at('2026-12-01T00:00:00Z'), at('2026-12-27T00:00:00Z'))).toEqual([
    at('2026-12-24T00:00:00Z'),
    at('2026-12-27T00:00:00Z'),
  ])
})

test.each([
  ['before it begins', {from: '2026-11-01', to: '2026-11-30'}, 1],
  ['after it has ended', {from: '2027-01-01', to: '2027-01-02'}, 1],
  ['over its beginning', {from: '2026-11-30', to: '2026-12-01'}, 1],
  ['over all of it', {from: '2026-11-30', to: '2027-01-01'}, 0],
])('a pause %s', (_what, pause, parts) => {
  expect(windowsOf({startsOn: '2026-12-01', endsOn: '2026-12-31', timeZone: 'UTC', pauses: [pause]})).toHaveLength(parts)
})

test.each<[string, Schedule, string]>([
  ['a day that is none', {startsOn: '2026-02-30'}, 'startsOn'],
  ['words for a day', {endsOn: 'Christmas'}, 'endsOn'],
  ['a time that is none', {startsOn: '2026-12-01', startsAt: '24:00'}, 'startsAt'],
  ['a time without its day', {endsAt: '17:00'}, 'endsAt'],
  ['a time zone that is none', {timeZone: 'America/Gotham'}, 'timeZone'],
  ['an end before the beginning', {startsOn: '2026-12-02', endsOn: '2026-12-01'}, 'endsOn'],
  [
    'no time between beginning and end',
    {startsOn: '2026-12-01', startsAt: '09:00', endsOn: '2026-12-01', endsAt: '09:00'},
    'endsOn',
  ],
  ['a pause that ends before it begins', {pauses: [{from: '2026-12-02', to: '2026-12-01'}]}, 'pauses'],
  ['half a pause', {pauses: [{from: '2026-12-02'}]}, 'pauses'],
])('%s is a problem, and nothing runs', (_what, schedule, field) => {
  expect(scheduleProblems(schedule).map((problem) => problem.field)).toEqual([field])
  expect(windowsOf(schedule)).toEqual([])
  expect(phaseAt(schedule, at('2026-12-01T12:00:00Z'))).toBe('ended')
})
