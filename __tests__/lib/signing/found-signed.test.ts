import {jest} from '@jest/globals'

import {FoundSigned} from '../../../lib/signing/found-signed.ts'
import {createSigner, makeSigningKey} from '../../../lib/signing/signer.ts'

const ONE = {keyId: 'key', signature: 'AAAA', payload: 'Rest the knee.'}

it('a signature that was found to hold is not worked out again, for exactly this key, signature and text', () => {
  const found = new FoundSigned()
  const check = jest.fn(() => true)
  for (let times = 0; times < 3; times += 1) expect(found.holds(ONE, check)).toBe(true)
  expect(check).toHaveBeenCalledTimes(1)
  for (const other of [{payload: 'Rest the knee!'}, {payload: ''}, {signature: 'AAAB'}, {keyId: 'other'}])
    expect(found.holds({...ONE, ...other}, () => false)).toBe(false)
})

it('words that move between signature and text are something else', () => {
  const found = new FoundSigned()
  for (const gap of [' ', '\0', '\n', '']) {
    expect(found.holds({keyId: 'key', signature: 'A', payload: `B${gap}C`}, () => true)).toBe(true)
    expect(found.holds({keyId: 'key', signature: `A${gap}B`, payload: 'C'}, () => false)).toBe(false)
    expect(found.holds({keyId: `key${gap}A`, signature: '', payload: `B${gap}C`}, () => false)).toBe(false)
  }
})

it('one that does not hold is worked out each time: it may be one that cannot be read yet', () => {
  const found = new FoundSigned()
  expect(found.holds(ONE, () => false)).toBe(false)
  expect(found.holds(ONE, () => true)).toBe(true)
})

it('what was found longest ago is forgotten, and worked out again', () => {
  const found = new FoundSigned()
  for (let number = 0; number <= 20_000; number += 1) found.holds({...ONE, payload: String(number)}, () => true)
  const check = jest.fn(() => true)
  found.holds({...ONE, payload: '20000'}, check)
  expect(check).not.toHaveBeenCalled()
  found.holds({...ONE, payload: '0'}, check)
  expect(check).toHaveBeenCalledTimes(1)
})

it('a seal that holds gives no other text its strength', () => {
  const signer = createSigner(makeSigningKey())
  const seal = signer.sign('Rest the knee.')
  expect([1, 2].map(() => signer.isSigned('Rest the knee.', seal))).toEqual([true, true])
  expect(signer.isSigned('Run on the knee.', seal)).toBe(false)
  expect(signer.isSigned('Rest the knee.', {...seal, signature: seal.signature.replace(/^./, '-')})).toBe(false)
})
