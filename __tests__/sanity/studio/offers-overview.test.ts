import type {OfferRow} from '../../../lib/desk/offers-overview.ts'
import {barsOf, columnsOf, datesOf, figure, groupOffers, stripAround} from '../../../sanity/studio/offers/overview.ts'

const row = (id: string, fields: Partial<OfferRow> = {}): OfferRow => ({
  id,
  name: id,
  headline: id,
  locale: 'en',
  phase: 'running',
  windows: [],
  hasDraft: false,
  isWithCompliance: false,
  posts: 0,
  isAboveEveryPage: false,
  results: null,
  ...fields,
})
const at = (text: string) => Date.parse(text)

test('offers stand where marketing looks for them, and those that wait for somebody first', () => {
  const groups = groupOffers([
    row('over', {phase: 'ended'}),
    row('runs'),
    row('pauses', {phase: 'paused'}),
    row('waits', {phase: null, isWithCompliance: true}),
    row('changes', {isWithCompliance: true}),
    row('new', {phase: null, hasDraft: true}),
    row('soon', {phase: 'coming'}),
  ])
  expect(groups.map(({title, rows}) => [title, rows.map(({id}) => id)])).toEqual([
    ['With compliance', ['waits', 'changes']],
    ['Running', ['runs', 'pauses', 'changes']],
    ['Coming', ['soon']],
    ['Being written', ['new']],
    ['Over', ['over']],
  ])
  expect(groupOffers([])).toEqual([])
})

test('on the strip stands what is in its ninety days', () => {
  const now = at('2026-12-01T00:00:00Z')
  const strip = stripAround(now)
  const bars = (windows: OfferRow['windows']) =>
    barsOf(windows, strip).map(({start, width}) => [Math.round(start), Math.round(width)])
  expect(bars([{from: null, to: null}])).toEqual([[0, 100]])
  expect(bars([{from: now, to: now + 45 * 86_400_000}])).toEqual([[33, 50]])
  expect(
    bars([
      {from: null, to: strip.from},
      {from: strip.to, to: null},
    ]),
  ).toEqual([])
})

test('its dates are said in words', () => {
  expect(datesOf([])).toBe('')
  expect(datesOf([{from: null, to: null}])).toBe('No dates')
  expect(datesOf([{from: at('2026-12-01T12:00:00Z'), to: at('2027-01-01T12:00:00Z')}])).toBe('Dec 1, 2026 – Jan 1, 2027')
  expect(datesOf([{from: null, to: at('2027-01-01T12:00:00Z')}])).toBe('Since it was approved – Jan 1, 2027')
  expect(datesOf([{from: at('2026-12-01T12:00:00Z'), to: null}])).toBe('Dec 1, 2026 – no end')
})

test.each([
  [0, '0'],
  [null, 'fewer than 10'],
  [1234, '1,234'],
])('a figure of %j is “%s”', (value, text) => {
  expect(figure(value)).toBe(text)
})

test('the chart has a column for each of 30 days; a number that is not told is seen, and not how large it is', () => {
  const columns = columnsOf(
    [
      {day: '2026-11-25', views: 40, presses: 0},
      {day: '2026-11-26', views: 20, presses: null},
      {day: '2026-11-24', views: null, presses: null},
      {day: '2026-01-01', views: 10, presses: 0},
    ],
    at('2026-11-26T18:00:00Z'),
  )
  expect(columns.length).toBe(30)
  expect(columns[0]).toEqual({day: '2026-10-28', height: 0, isHidden: false})
  expect(columns.slice(-3)).toEqual([
    {day: '2026-11-24', height: 6, isHidden: true},
    {day: '2026-11-25', height: 100, isHidden: false},
    {day: '2026-11-26', height: 50, isHidden: false},
  ])
  expect(columnsOf([], 0).every(({height}) => height === 0)).toBe(true)
})
