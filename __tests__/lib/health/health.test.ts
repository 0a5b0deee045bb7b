import {healthOf, type HealthFacts} from '../../../lib/health/health.ts'
import {mayReadNumbers} from '../../../lib/health/watcher.ts'

const NOW = Date.parse('2026-11-26T10:00:00Z')
const WELL: HealthFacts = {
  now: NOW,
  startedAt: NOW - 3_600_000,
  memory: 400_000_000,
  store: {pages: 40, bytes: 4_000_000, waiting: 0, failed: 2, oldest: NOW - 60_000},
  lastMessage: NOW - 30_000,
  lastLook: NOW - 8000,
  isAlone: false,
  cms: {reachable: true, milliseconds: 4},
  editorial: {published: 12, scheduled: 1, inReview: 3, reviewOverdue: 0, commentsWaiting: 2, reportsOpen: 0},
}

it('all is well', () => {
  expect(healthOf(WELL)).toEqual({
    live: true,
    ready: true,
    status: 'well',
    problems: [],
    startedAt: '2026-11-26T09:00:00.000Z',
    memory: 400_000_000,
    lastWebhook: '2026-11-26T09:59:30.000Z',
    lastPoll: '2026-11-26T09:59:52.000Z',
    pages: {held: 40, bytes: 4_000_000, waiting: 0, failedRenders: 2, oldest: '2026-11-26T09:59:00.000Z'},
    cms: WELL.cms,
    editorial: WELL.editorial,
  })
})

it.each<[string, Partial<HealthFacts>, 'degraded' | 'unready' | 'well', boolean, number]>([
  ['the CMS away, pages there', {cms: {reachable: false, why: 'it answers 503.'}, editorial: null}, 'degraded', true, 1],
  [
    'the CMS away, and no page',
    {cms: {reachable: false, why: 'x'}, store: {pages: 0, bytes: 0, waiting: 0, failed: 0, oldest: null}},
    'unready',
    false,
    1,
  ],
  ['the CMS away, no store', {cms: {reachable: false, why: 'x'}, store: null}, 'unready', false, 1],
  ['pages that could not be rendered', {store: {pages: 4, bytes: 9, waiting: 2, failed: 7, oldest: NOW}}, 'degraded', true, 1],
  ['no look for two minutes', {lastLook: NOW - 120_001}, 'degraded', true, 1],
  ['just started, no look yet', {startedAt: NOW - 1000, lastLook: null, lastMessage: null}, 'well', true, 0],
  ['Redis away', {isAlone: true}, 'degraded', true, 1],
  ['Next alone', {store: null}, 'well', true, 0],
])('%s', (_which, change, status, ready, problems) => {
  const health = healthOf({...WELL, ...change})
  expect([health.status, health.ready, health.problems.length]).toEqual([status, ready, problems])
})

it.each([
  ['this machine', '127.0.0.1', null, undefined, true],
  ['this machine by the newer address', '::1', null, undefined, true],
  ['somebody else', '203.0.113.7', null, 'secret', false],
  ['somebody with the token', '203.0.113.7', 'Bearer secret', 'secret', true],
  ['somebody with another token', '203.0.113.7', 'Bearer Secret', 'secret', false],
  ['somebody with a token where there is none', '203.0.113.7', 'Bearer ', undefined, false],
  ['somebody of whom nobody says where they come from', null, null, undefined, false],
])('numbers are for the clinic: %s', (_who, address, authorization, token, expected) => {
  expect(mayReadNumbers({address, authorization, token})).toBe(expected)
})
