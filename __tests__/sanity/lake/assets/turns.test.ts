import {describe, expect, it} from '@jest/globals'

import {Turns} from '../../../../sanity/lake/assets/turns.ts'

describe('turns', () => {
  it('lets no more work at once than there are places, in the order they came', async () => {
    const turns = new Turns(2)
    const began: number[] = []
    const finish: (() => void)[] = []
    const all = [0, 1, 2, 3].map((number) =>
      turns.take(async () => {
        began.push(number)
        await new Promise<void>((resolve) => (finish[number] = resolve))
        return number
      }),
    )
    await Promise.resolve()
    expect(began).toEqual([0, 1])
    finish[1]?.()
    await all[1]
    await Promise.resolve()
    expect(began).toEqual([0, 1, 2])
    finish[0]?.()
    finish[2]?.()
    await all[2]
    await Promise.resolve()
    finish[3]?.()
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3])
  })

  it('goes on after a failure', async () => {
    const turns = new Turns(1)
    await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await turns.take(() => Promise.resolve('yes'))).toBe('yes')
  })
})
