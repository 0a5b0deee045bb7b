import {addressOf} from '../../../lib/readers/caller.ts'
import {memoryLimiter} from '../../../lib/readers/limiter.ts'

describe('where a request came from', () => {
  it.each<[string, string | undefined, string | string[] | undefined, string]>([
    ['straight', '203.0.113.5', undefined, '203.0.113.5'],
    ['straight, whatever it claims', '203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['through a proxy of this machine', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['through it, claiming to be somebody else', '::ffff:127.0.0.1', '10.0.0.1, 198.51.100.1', '198.51.100.1'],
    ['through it, in two headers', '::1', ['10.0.0.1', '198.51.100.1'], '198.51.100.1'],
    ['nonsense', '127.0.0.1', 'nobody', '127.0.0.1'],
    ['from nowhere', undefined, '198.51.100.1', ''],
  ])('%s', (_how, socket, forwarded, expected) => {
    expect(addressOf(socket, forwarded)).toBe(expected)
  })
})

describe('the limiter', () => {
  it('counts each key for itself, and lets it in again when its time is over', async () => {
    let now = 0
    const limiter = memoryLimiter(() => now)
    const limit = {most: 2, milliseconds: 1000}
    expect([await limiter.take('a', limit), await limiter.take('a', limit), await limiter.take('a', limit)]).toEqual([
      true,
      true,
      false,
    ])
    expect(await limiter.take('b', limit)).toBe(true)
    now = 1000
    expect(await limiter.take('a', limit)).toBe(true)
  })

  it('forgets the longest unused when there are too many', async () => {
    const limiter = memoryLimiter(() => 0)
    const limit = {most: 1, milliseconds: 1000}
    for (let key = 0; key <= 50_000; key += 1) await limiter.take(`key-${key}`, limit)
    expect(await limiter.take('key-50000', limit)).toBe(false)
    expect(await limiter.take('key-0', limit)).toBe(true)
  })
})
