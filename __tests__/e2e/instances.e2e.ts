/** Two instances of the site on one lake: what is published by way of one is what readers of the other get. */
import {redisIsThere, redisServer, type RedisServer} from '../setup/redis.ts'
import {expect, test, type Product} from './product.ts'

/** Shown on few pages: a topic stands at the foot of each. */
const CLINICIAN = {id: 'clinician-maren-okafor', path: '/clinicians/maren-okafor'}
/** Two looks for changes that nobody told of, and what they wait for. */
const BY_ITSELF = 60_000

test.describe.configure({mode: 'serial'})
test.skip(!redisIsThere, 'There is no redis-server on this machine.')

let redis: RedisServer
let other: Awaited<ReturnType<Product['another']>>

test.beforeAll(async ({product}) => {
  redis = await redisServer()
  await redis.start()
  await product.restart(undefined, {ROUNDS_REDIS: redis.url})
  other = await product.another({ROUNDS_REDIS: redis.url})
})

test.afterAll(async ({product}) => {
  await other.stop()
  await redis.remove()
  await product.restart()
})

test('a publish reaches the readers of both', async ({product}) => {
  await bothShow(product, 'Said to both instances.', 20_000)
  // The other one was told, and takes nothing for lost: the pages that show nothing of it are as they were.
  const rendered = async () => (await fetch(`${other.site}/language-help`)).headers.get('x-rounds-rendered')
  const before = await rendered()
  await bothShow(product, 'Said to both again.', 20_000)
  expect(await rendered()).toBe(before)
})

test('Redis is stopped: each finds out by itself; Redis is started again: they talk again', async ({product}) => {
  test.setTimeout(240_000)
  await redis.stop()
  await bothShow(product, 'Said while Redis was stopped.', BY_ITSELF)
  await expect.poll(async () => (await health()).status).toBe('degraded')
  await redis.start()
  await expect.poll(async () => (await health()).status, {timeout: 30_000}).toBe('well')
  await bothShow(product, 'Said when Redis was back.', 20_000)
})

async function bothShow(product: Product, words: string, timeout: number): Promise<void> {
  const bio = [
    {_type: 'block', _key: 'b', style: 'normal', markDefs: [], children: [{_type: 'span', _key: 's', marks: [], text: words}]},
  ]
  await product.amend('ines', 'clinician', CLINICIAN.id, {bio})
  for (const site of [product.site, other.site])
    await expect.poll(async () => (await fetch(`${site}${CLINICIAN.path}`)).text(), {timeout}).toContain(words)
}

async function health(): Promise<{status: string}> {
  return (await (await fetch(`${other.site}/api/health`)).json()) as {status: string}
}
