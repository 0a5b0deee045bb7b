import {describe, expect, it} from '@jest/globals'

import {askOutside, isOutside} from '../../../lib/security/outside.ts'

describe('addresses that a server of ours may ask', () => {
  it.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:2800:220:1::1'])('out on the internet: %s', (address) => {
    expect(isOutside(address)).toBe(true)
  })

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    'localhost',
    '',
  ])('inside, or none: %s', (address) => {
    expect(isOutside(address)).toBe(false)
  })

  it.each(['https://127.0.0.1/', 'https://[::1]/', 'https://localhost/', 'https://2130706433/', 'https://0x7f.1/'])(
    'is not asked: %s',
    async (url) => {
      await expect(askOutside(url)).rejects.toThrow('leads inside')
    },
  )
})
