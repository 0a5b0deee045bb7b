import {createGrapevine, type Entry, type Stream} from '../../../lib/instances/grapevine.ts'
import {newsOf, readNews, type News} from '../../../lib/instances/news.ts'

const NEWS: News = {tags: ['post:knee'], headers: {'sanity-document-id': 'publication-knee'}}

/** A stream in memory that can be away, and forgets when it is told to. */
function streamThat() {
  const world = {entries: [] as Entry[], isAway: false, waits: [] as number[], said: [] as string[], alone: [] as boolean[]}
  let wake: () => void = () => undefined
  let next = 0
  const check = () => {
    if (world.isAway) throw new Error('ECONNREFUSED')
  }
  const stream: Stream = {
    add: async (from, news) => {
      check()
      next += 1
      world.entries.push({id: String(next).padStart(4, '0'), from, news})
      wake()
    },
    last: async () => {
      check()
      return world.entries.at(-1)?.id ?? '0'
    },
    after: async (id) => {
      check()
      const found = () => world.entries.filter((entry) => entry.id > id)
      if (found().length === 0) await new Promise<void>((resolve) => (wake = resolve))
      check()
      return found()
    },
  }
  return {world, stream, wake: () => wake()}
}

function instance(name: string, {world, stream}: ReturnType<typeof streamThat>) {
  const heard: News[] = []
  const grapevine = createGrapevine({
    stream,
    name,
    say: (words) => void world.said.push(words),
    alone: (isAlone) => void world.alone.push(isAlone),
    // Lets everything else happen first.
    wait: async (milliseconds) => {
      world.waits.push(milliseconds)
      await turn()
    },
  })
  return {...grapevine, heard, begin: () => void grapevine.listen(async (news) => void heard.push(news))}
}
const turn = () => new Promise((resolve) => setImmediate(resolve))
const turns = async (many: number) => {
  // One after the other is the point.
  // oxlint-disable-next-line no-await-in-loop
  for (let left = many; left > 0; left -= 1) await turn()
}

it('tells the others, and not itself', async () => {
  const redis = streamThat()
  const [one, other] = [instance('one', redis), instance('other', redis)]
  one.begin()
  other.begin()
  await turn()
  one.tell(NEWS)
  await turns(3)
  expect([one.heard, other.heard]).toEqual([[], [NEWS]])
  one.end()
  other.end()
})

it('hears nothing of what was told before it came', async () => {
  const redis = streamThat()
  const [one, late] = [instance('one', redis), instance('late', redis)]
  one.tell(NEWS)
  await turns(2)
  late.begin()
  await turn()
  one.tell({...NEWS, tags: ['post:hip']})
  await turns(3)
  expect(late.heard.map(({tags}) => tags)).toEqual([['post:hip']])
  late.end()
})

it('loses nothing that was told while Redis was away, keeps the order, and says so once', async () => {
  const redis = streamThat()
  const [one, other] = [instance('one', redis), instance('other', redis)]
  other.begin()
  await turn()
  redis.world.isAway = true
  redis.wake()
  one.tell(NEWS)
  one.tell({...NEWS, tags: ['post:hip']})
  await turns(12)
  expect(other.heard).toEqual([])
  expect(new Set(redis.world.said)).toEqual(
    new Set(['Redis does not answer (ECONNREFUSED). Other instances find changes by themselves until it is back.']),
  )
  expect(Math.max(...redis.world.waits)).toBe(5000)
  redis.world.isAway = false
  await turns(8)
  expect(other.heard.map(({tags}) => tags)).toEqual([['post:knee'], ['post:hip']])
  // Each of the two says once that it is away, and once that it is back.
  expect(redis.world.alone).toEqual([true, true, false, false])
  other.end()
})

it('passes over what no instance of ours has told', async () => {
  const redis = streamThat()
  const other = instance('other', redis)
  other.begin()
  await turn()
  for (const news of ['', 'x', '{}', '{"tags":[1],"headers":{}}', '{"tags":[],"headers":{"cookie":"x"}}'])
    // In order.
    // oxlint-disable-next-line no-await-in-loop
    await redis.stream.add('somebody', news)
  await redis.stream.add('one', JSON.stringify(NEWS))
  await turns(8)
  expect(other.heard).toEqual([NEWS])
  other.end()
})

it('tells which message it was, and nothing else of the request', () => {
  const headers = {
    'sanity-document-id': 'publication-knee',
    'sanity-transaction-id': 'r1',
    'sanity-webhook-signature': 't=1,v1=x',
    cookie: 'a=b',
  }
  const news = newsOf(['site'], headers)
  expect(news).toEqual({
    tags: ['site'],
    headers: {'sanity-document-id': 'publication-knee', 'sanity-transaction-id': 'r1'},
  })
  expect(readNews(JSON.stringify(news))).toEqual(news)
})
