/** The real Redis of the machine, started for these tests; where there is none they are left out, with a word. */
import {createRedis, type Redis} from '../../../lib/instances/redis.ts'
import {memoryLimiter} from '../../../lib/readers/limiter.ts'
import {sharedLimiter, sharedTray} from '../../../lib/readers/shared-memory.ts'
import {memoryTray} from '../../../lib/readers/tray.ts'
import {redisIsThere, redisServer, type RedisServer} from '../../setup/redis.ts'

const describeRedis = redisIsThere ? describe : describe.skip

const SECRET = 'a secret of this clinic alone, and long enough'
const KEPT = {form: 'comment', typed: {text: 'My knee hurts'}, problems: []}

describeRedis('Redis', () => {
  let server: RedisServer
  const open: Redis[] = []
  const connect = async () => {
    const redis = createRedis(server.url)
    open.push(redis)
    await redis.stream.last()
    return redis
  }

  beforeAll(async () => {
    server = await redisServer()
    await server.start()
  })
  afterAll(async () => {
    for (const redis of open) redis.end()
    await server.remove()
  })

  it('gives one instance what another has added, in order, from where it last was', async () => {
    const [one, other] = await Promise.all([connect(), connect()])
    const start = await other.stream.last()
    const waiting = other.stream.after(start)
    await one.stream.add('one', 'first')
    const [first] = await waiting
    expect(first).toMatchObject({from: 'one', news: 'first'})
    await one.stream.add('one', 'second')
    await one.stream.add('one', 'third')
    const rest = await other.stream.after(first?.id ?? '')
    expect(rest.map(({news}) => news)).toEqual(['second', 'third'])
    expect(await other.stream.last()).toBe(rest.at(-1)?.id)
  })

  it('counts together what readers send to several instances', async () => {
    const limiters = (await Promise.all([connect(), connect()])).map((redis) => sharedLimiter(redis, memoryLimiter(Date.now)))
    const limit = {most: 3, milliseconds: 60_000}
    const taken: boolean[] = []
    for (const index of [0, 1, 0, 1])
      // One after the other: the fourth is the one too many.
      // oxlint-disable-next-line no-await-in-loop
      taken.push((await limiters[index]?.take('somebody', limit)) ?? false)
    expect(taken).toEqual([true, true, true, false])
  })

  it('shows a reader’s words again from another instance, and keeps them sealed', async () => {
    const [one, other] = await Promise.all([connect(), connect()])
    const [tray, otherTray] = [one, other].map((redis) => sharedTray(redis, memoryTray(Date.now), SECRET))
    const number = (await tray?.keep(KEPT)) ?? ''
    expect(await otherTray?.look(number, 'comment')).toEqual(KEPT)
    expect(await otherTray?.look(number, 'report')).toBeUndefined()
    expect(await otherTray?.look('of nobody', 'comment')).toBeUndefined()
    expect(await other.look(`tray:${number}`)).not.toContain('knee')
    expect(Buffer.from((await other.look(`tray:${number}`)) ?? '', 'base64').toString('latin1')).not.toContain('knee')
    const stranger = sharedTray(other, memoryTray(Date.now), 'another secret')
    expect(await stranger.look(number, 'comment')).toBeUndefined()
  })

  it('agrees on what came first', async () => {
    const [one, other] = await Promise.all([connect(), connect()])
    expect(await one.keepFirst('salt:1', 'mine', 60_000)).toBe('mine')
    expect(await other.keepFirst('salt:1', 'another', 60_000)).toBe('mine')
  })

  it('fails at once while it is stopped, and goes on by itself when it is started again', async () => {
    const redis = await connect()
    await redis.stream.add('one', 'before')
    await server.stop()
    await expect(redis.stream.add('one', 'meanwhile')).rejects.toThrow()
    const own = sharedLimiter(redis, memoryLimiter(Date.now))
    expect(await own.take('somebody else', {most: 1, milliseconds: 60_000})).toBe(true)
    expect(await own.take('somebody else', {most: 1, milliseconds: 60_000})).toBe(false)
    const tray = sharedTray(redis, memoryTray(Date.now), SECRET)
    expect(await tray.look(await tray.keep(KEPT), 'comment')).toMatchObject(KEPT)
    await server.start()
    let isBack = false
    while (!isBack) {
      // Each try waits for a connection by itself.
      // oxlint-disable-next-line no-await-in-loop
      isBack = await redis.stream.add('one', 'after').then(
        () => true,
        () => false,
      )
    }
    expect(await redis.stream.last()).not.toBe('0-0')
  }, 30_000)
})
