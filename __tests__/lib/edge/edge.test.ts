import {createEdge} from '../../../lib/edge/edge.ts'
import {EVERY_PAGE, UNKNOWN_TAGS} from '../../../lib/edge/keys.ts'
import type {StoredPage} from '../../../lib/page-store/stored-page.ts'

const PAGE: StoredPage = {
  status: 200,
  type: 'text/html',
  location: null,
  body: Buffer.from(''),
  etag: '',
  tags: ['post:knee'],
  renderedAt: 1_000_000,
  isShared: true,
}
const SETTLING = 2000

/** An edge in which a test can stand before and after everything that happens. */
function world(names = ['A']) {
  const told: {place: string; keys: readonly string[]}[] = []
  const timers: {milliseconds: number; call: () => void}[] = []
  const said: string[] = []
  const broken = new Set<string>()
  const held: (() => void)[] = []
  const state: {isHeld: boolean; failure: unknown} = {isHeld: false, failure: new Error('it answered 503')}
  const edge = createEdge(
    {
      keep: (keys, lifetime) => ({keys: keys.join(' '), lifetime}),
      places: names.map((name) => ({
        name,
        drop: async (keys) => {
          told.push({place: name, keys})
          if (state.isHeld) await new Promise<void>((resolve) => held.push(resolve))
          if (broken.has(name)) throw state.failure
        },
      })),
      longestWay: SETTLING,
    },
    {
      now: () => PAGE.renderedAt,
      later: (milliseconds, call) => void timers.push({milliseconds, call}),
      say: (words) => void said.push(words),
    },
  )
  return {
    edge,
    told,
    timers,
    said,
    broken,
    held,
    state,
    keys: () => told.map(({keys}) => keys),
    /** Lets the time of the timers that wait be over. @returns how long they were */
    pass: async () => {
      const due = timers.splice(0)
      for (const {call} of due) call()
      await turn()
      return due.map(({milliseconds}) => milliseconds)
    },
  }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))
const isDone = async (promise: Promise<void>) => {
  let done = false
  void promise.then(() => (done = true))
  await turn()
  return done
}

it('nothing is kept before every page has been rendered afresh', async () => {
  const {edge} = world()
  expect(edge.headersFor(PAGE)).toEqual({})
  void edge.begin()
  expect(edge.headersFor(PAGE)).toEqual({
    keys: '_all post:knee',
    lifetime: 'max-age=3600, stale-while-revalidate=60, stale-if-error=604800',
  })
})

it('then everything is dropped once: what an earlier run was still to tell is not known', async () => {
  const {edge, keys, pass} = world()
  const begun = edge.begin()
  await turn()
  expect(keys()).toEqual([[EVERY_PAGE]])
  expect(await isDone(begun)).toBe(false)
  expect(await pass()).toEqual([SETTLING])
  expect(keys()).toEqual([[EVERY_PAGE], [EVERY_PAGE]])
  expect(await isDone(begun)).toBe(true)
})

it('a change is told before begin as well: the edge may still have pages of the run before', async () => {
  const {edge, keys} = world()
  void edge.changed(['post:knee'])
  await turn()
  expect(keys()).toEqual([[UNKNOWN_TAGS, 'post:knee']])
})

it.each([
  ['made for one reader', {isShared: false}],
  ['of the run before', {renderedAt: PAGE.renderedAt - 1}],
  ['that failed', {status: 500}],
])('a page %s is not kept', (_which, difference) => {
  const {edge} = world()
  void edge.begin()
  expect(edge.headersFor({...PAGE, ...difference})).toEqual({})
})

it('a change is acknowledged when it was told twice, so long apart that no old answer is on its way any more', async () => {
  const {edge, keys, pass} = world()
  const changed = edge.changed(['post:knee'])
  expect(await isDone(changed)).toBe(false)
  expect(keys()).toHaveLength(1)
  expect(await pass()).toEqual([SETTLING])
  expect(keys()).toEqual([
    [UNKNOWN_TAGS, 'post:knee'],
    [UNKNOWN_TAGS, 'post:knee'],
  ])
  expect(await isDone(changed)).toBe(true)
})

it('not while the second time is under way', async () => {
  const {edge, state, held, pass} = world()
  const changed = edge.changed(['post:knee'])
  await turn()
  state.isHeld = true
  await pass()
  expect(await isDone(changed)).toBe(false)
  held[0]!()
  expect(await isDone(changed)).toBe(true)
})

it('a place that fails is told again, later and later, and it is said once', async () => {
  const {edge, keys, said, broken, pass} = world()
  broken.add('A')
  const changed = edge.changed(['post:knee'])
  await turn()
  const waits: number[] = []
  for (let time = 0; time < 7; time += 1) waits.push(...(await pass()))
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  expect(said).toEqual([
    'A was told to drop changed pages and did not (it answered 503). Until it does, it may send them as they were; it is told again.',
  ])
  expect(new Set(keys().map(String))).toEqual(new Set([`${UNKNOWN_TAGS},post:knee`]))
  expect(await isDone(changed)).toBe(false)
  broken.clear()
  expect(await pass()).toEqual([30_000])
  expect(said.slice(1)).toEqual(['A drops pages again.'])
  await pass()
  expect(await isDone(changed)).toBe(true)
})

it.each([
  [new TypeError('fetch failed', {cause: new Error('connect ECONNREFUSED 10.0.0.1:6081')}), 'connect ECONNREFUSED 10.0.0.1:6081'],
  [new TypeError('fetch failed', {cause: new Error('')}), 'fetch failed'],
  [new TypeError('fetch failed', {cause: 'x'}), 'fetch failed'],
  ['away', 'away'],
])('it is said why: %s', async (failure, words) => {
  const {edge, said, broken, state} = world()
  state.failure = failure
  broken.add('A')
  void edge.changed(['post:knee'])
  await turn()
  expect(said).toEqual([expect.stringContaining(`did not (${words}).`)])
})

it('an outage after the next is said again, and waits from the beginning', async () => {
  const {edge, said, broken, pass} = world()
  for (let time = 0; time < 2; time += 1) {
    broken.add('A')
    const changed = edge.changed(['post:knee'])
    await turn()
    broken.clear()
    expect(await pass()).toEqual([1000])
    await pass()
    expect(await isDone(changed)).toBe(true)
  }
  expect(said).toHaveLength(4)
})

it('what changes while a place fails is told with the rest, and nothing is lost', async () => {
  const {edge, keys, broken, pass} = world()
  broken.add('A')
  const all = [edge.changed(['post:knee'])]
  await turn()
  all.push(edge.changed(['post:hip']), edge.changed(['site']))
  await turn()
  expect(keys()).toHaveLength(1)
  broken.clear()
  await pass()
  expect(keys().at(-1)).toEqual([UNKNOWN_TAGS, 'post:knee', 'post:hip', 'site'])
  await pass()
  for (const changed of all) expect(await isDone(changed)).toBe(true)
})

it('what changes while something is told goes out together, after it', async () => {
  const {edge, keys, state, held} = world()
  state.isHeld = true
  void edge.changed(['post:knee'])
  void edge.changed(['post:hip'])
  void edge.changed(['post:foot'])
  await turn()
  expect(keys()).toEqual([[UNKNOWN_TAGS, 'post:knee']])
  held[0]!()
  await turn()
  expect(keys().at(-1)).toEqual([UNKNOWN_TAGS, 'post:hip', 'post:foot'])
})

it('more than an edge should be told one by one becomes one key of every page', async () => {
  const {edge, keys, broken, pass} = world()
  broken.add('A')
  for (let index = 0; index < 300; index += 1) void edge.changed([`post:${index}`])
  await turn()
  await pass()
  expect(keys().at(-1)).toEqual([EVERY_PAGE])
})

it('each place is told for itself: one that fails keeps the others from nothing, but a change waits for all', async () => {
  const {edge, told, said, broken, pass} = world(['A', 'B'])
  broken.add('B')
  const changed = edge.changed(['post:knee'])
  await turn()
  await pass()
  expect(told.filter(({place}) => place === 'A')).toHaveLength(2)
  expect(await isDone(changed)).toBe(false)
  expect(said).toHaveLength(1)
  broken.clear()
  await pass()
  await pass()
  expect(await isDone(changed)).toBe(true)
})

it('without a place there is nothing to wait for', async () => {
  expect(await isDone(world([]).edge.changed(['site']))).toBe(true)
})
