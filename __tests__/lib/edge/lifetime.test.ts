import {lifetimeOf} from '../../../lib/edge/lifetime.ts'
import type {StoredPage} from '../../../lib/page-store/stored-page.ts'

const PAGE: StoredPage = {
  status: 200,
  type: 'text/html',
  location: null,
  body: Buffer.from(''),
  etag: '',
  tags: [],
  renderedAt: 1_000_000,
  isShared: true,
}
const WEEK = 'stale-while-revalidate=60, stale-if-error=604800'
const MINUTE = 60_000

it.each([
  [200, 0, `max-age=3600, ${WEEK}`],
  [200, 30 * MINUTE, `max-age=1800, ${WEEK}`],
  [200, 59 * MINUTE + 30_001, `max-age=60, ${WEEK}`],
  [200, 600 * MINUTE, `max-age=60, ${WEEK}`],
  [200, -MINUTE, `max-age=3600, ${WEEK}`],
  [410, 0, `max-age=3600, ${WEEK}`],
  [301, 0, `max-age=3600, ${WEEK}`],
  [308, 0, `max-age=3600, ${WEEK}`],
  [404, 0, 'max-age=15'],
  [404, 1, 'max-age=14'],
  [404, 14_000, 'max-age=1'],
  [404, 14_001, undefined],
  [404, 600 * MINUTE, undefined],
  [400, 0, undefined],
  [401, 0, undefined],
  [403, 0, undefined],
  [429, 0, undefined],
  [500, 0, undefined],
  [503, 0, undefined],
])('a page with %i that was rendered %i ms ago: %s', (status, age, expected) => {
  expect(lifetimeOf({...PAGE, status}, PAGE.renderedAt + age)).toBe(expected)
})

it.each([200, 404, 410])('a page with %i that was made for one reader is not kept', (status) => {
  expect(lifetimeOf({...PAGE, status, isShared: false}, PAGE.renderedAt)).toBeUndefined()
})
