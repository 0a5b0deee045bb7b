import type {Total} from '../../../lib/counts/store.ts'
import {newcombe, resultsOf, testResultsOf, wilson} from '../../../lib/counts/results.ts'

const total = (fields: Partial<Total>): Total => ({
  day: '2026-11-26',
  kind: 'view',
  offer: 'cta-free',
  variant: '',
  action: '',
  place: 'end',
  page: '/posts/knee',
  times: 100,
  ...fields,
})

test('totals are added up by day, place and page; the most viewed first', () => {
  const [first, second] = resultsOf([
    total({offer: 'cta-call', times: 20}),
    total({}),
    total({kind: 'press', action: 'book', times: 12}),
    total({page: '/posts/hip', place: 'text', day: '2026-11-25', times: 300}),
  ])
  expect(first).toEqual({
    offer: 'cta-free',
    views: 400,
    presses: 12,
    days: [
      {day: '2026-11-25', views: 300, presses: 0},
      {day: '2026-11-26', views: 100, presses: 12},
    ],
    places: [
      {place: 'text', views: 300, presses: 0},
      {place: 'end', views: 100, presses: 12},
    ],
    pages: [
      {page: '/posts/hip', views: 300, presses: 0},
      {page: '/posts/knee', views: 100, presses: 12},
    ],
  })
  expect(second?.offer).toBe('cta-call')
})

test.each([
  [0, 0],
  [1, null],
  [9, null],
  [10, 10],
])('a number of %d is shown as %j: one that is small could be somebody', (times, shown) => {
  expect(resultsOf([total({kind: 'press', times})])[0]?.presses).toBe(shown)
})

// Newcombe, Statistics in Medicine 17 (1998): 857–872 (method 3) and 873–890 (method 10).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson’s interval of %d in %d', (hits, of, low, high) => {
  const share = wilson(hits, of)
  expect([share.low, share.high].map((one) => one.toFixed(4))).toEqual([low, high].map((one) => one.toFixed(4)))
})

test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [5, 56, 0, 29, -0.0381, 0.1926],
])('Newcombe’s interval of the difference of %d in %d and %d in %d', (one, ofOne, other, ofOther, low, high) => {
  const {low: is, high: are} = newcombe({presses: one, views: ofOne}, {presses: other, views: ofOther})
  expect([is, are].map((bound) => bound.toFixed(4))).toEqual([low, high].map((bound) => bound.toFixed(4)))
})

describe('a campaign’s test', () => {
  const of = (variant: string, views: number, presses: number) => [
    total({variant, times: views}),
    total({variant, kind: 'press', action: 'book', times: presses}),
  ]

  test('says that there is not enough data, and no share, until there is', () => {
    const {hasEnough, results} = testResultsOf([...of('', 500, 40), ...of('b', 199, 30)], ['', 'b'])
    expect(hasEnough).toBe(false)
    expect(results.map(({share, difference}) => [share, difference])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(testResultsOf([...of('', 500, 40), ...of('b', 500, 9)], ['', 'b']).hasEnough).toBe(false)
    expect(testResultsOf([...of('', 500, 40)], ['']).hasEnough).toBe(false)
    expect(testResultsOf([], ['', 'b'])).toMatchObject({hasEnough: false, results: [{views: 0}, {views: 0}]})
  })

  test('then each has its share with an interval, and its difference to the offer’s own words', () => {
    const {hasEnough, results} = testResultsOf([...of('', 1000, 50), ...of('b', 1000, 90)], ['', 'b'])
    expect(hasEnough).toBe(true)
    const [own, b] = results
    expect(own).toMatchObject({share: {value: 0.05}, difference: null})
    expect(b?.difference?.value).toBeCloseTo(0.04)
    expect(b?.difference?.low).toBeGreaterThan(0)
  })

  test('more presses than views, of pages that a browser kept, are no more than all', () => {
    const [, b] = testResultsOf([...of('', 1000, 50), ...of('b', 300, 400)], ['', 'b']).results
    expect(b?.share?.value).toBe(1)
  })
})
