import {lookup} from 'node:dns/promises'

import {describe, expect, it} from '@jest/globals'

import {addressProblem, publicLookup} from '../../../sanity/lake/webhook-address.ts'

describe('an address webhooks may go to', () => {
  it.each(['https://example.com', 'http://93.184.216.34/', 'https://[2606:2800:220:1::1]/', 'https://localhost.example.com'])(
    'is %s',
    (url) => expect(addressProblem(url, [])).toBeUndefined(),
  )

  it.each([
    ['http://127.0.0.1', '127.0.0.1'],
    ['http://[::ffff:192.168.0.1]/', '::ffff:c0a8:1'],
    ['http://[::1]:4010/', '::1'],
    ['http://[64:ff9b::10.0.0.1]/', '64:ff9b::a00:1'],
    ['http://LOCALHOST:3000/x', 'localhost'],
    ['http://[FD00::1]/', 'fd00::1'],
  ])('is also %s where %s is named', (url, host) => {
    expect(addressProblem(url, [])).toContain(`"${host}"`)
    expect(addressProblem(url, [host])).toBeUndefined()
  })
})

describe('a name', () => {
  /** As a connection asks for it. */
  const lookUp = (name: string, allowed: string[], all: boolean) =>
    new Promise((resolve, reject) => {
      publicLookup(allowed)(name, {all}, (failure, ...found) => (failure ? reject(failure) : resolve(found)))
    })

  it.each([true, false])('that points into this machine is refused when it is connected to (all: %s)', async (all) => {
    await expect(lookUp('localhost', [], all)).rejects.toThrow('LAKE_WEBHOOK_HOSTS')
  })

  it('is connected to where it is named', async () => {
    const known = await lookup('localhost', {all: true})
    expect(await lookUp('localhost', ['localhost'], true)).toEqual([known])
    expect(await lookUp('localhost', ['localhost'], false)).toEqual([known[0]?.address, known[0]?.family])
  })

  it('that nobody knows is an error like any other', async () => {
    await expect(lookUp('nowhere.invalid', [], true)).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/)
  })
})
