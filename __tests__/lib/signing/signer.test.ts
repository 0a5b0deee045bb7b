import {readSigningKeys} from '../../../lib/signing/keys.ts'
import {createSigner, createVerifier, makeSigningKey, type Seal} from '../../../lib/signing/signer.ts'

const key = makeSigningKey()
const signer = createSigner(key)
const PAYLOAD = '{"kind":"approval","text":"Knees, “stairs” and 膝"}'
const seal = signer.sign(PAYLOAD)

describe('a seal', () => {
  it('holds for exactly the text it was made for', () => {
    expect(signer.isSigned(PAYLOAD, seal)).toBe(true)
    for (const other of ['', ` ${PAYLOAD}`, `${PAYLOAD} `, PAYLOAD.replace('Knees', 'knees'), PAYLOAD.replace('“', '"')]) {
      expect(signer.isSigned(other, seal)).toBe(false)
    }
  })

  it('is the same each time, and made by nobody else', () => {
    expect(signer.sign(PAYLOAD)).toEqual(seal)
    expect(createSigner(makeSigningKey()).sign(PAYLOAD)).not.toEqual(seal)
  })

  it('can be checked with the public key alone, which cannot sign', () => {
    const verifier = createVerifier(Object.values(signer.publicKeys))
    expect(verifier.isSigned(PAYLOAD, seal)).toBe(true)
    expect(Object.keys(verifier).toSorted()).toEqual(['isSigned', 'publicKeys'])
    expect(JSON.stringify(signer.publicKeys)).not.toContain(key)
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['no key', {signature: seal.signature}],
    ['no signature', {keyId: seal.keyId}],
    ['an empty signature', {...seal, signature: ''}],
    ['a signature that is no text', {...seal, signature: 7}],
    ['a signature cut short', {...seal, signature: seal.signature.slice(0, -4)}],
    ['a signature that goes on', {...seal, signature: `${seal.signature}AAAA`}],
    ['letters that are no signature', {...seal, signature: '“膝”'}],
    ['a key nobody knows', {...seal, keyId: '0'.repeat(16)}],
    ['a key called like a part of every object', {...seal, keyId: 'constructor'}],
  ])('that is %s holds for nothing', (_what, forged) => {
    expect(signer.isSigned(PAYLOAD, forged as Seal)).toBe(false)
  })
})

describe('a new key', () => {
  const next = createSigner(makeSigningKey(), Object.values(signer.publicKeys))

  it('leaves what was signed with a listed former one as good as it was', () => {
    expect(next.isSigned(PAYLOAD, seal)).toBe(true)
    expect(next.sign(PAYLOAD).keyId).not.toBe(seal.keyId)
    expect(Object.keys(next.publicKeys)).toHaveLength(2)
  })

  it('trusts no former one that is not listed', () => {
    expect(createSigner(makeSigningKey()).isSigned(PAYLOAD, seal)).toBe(false)
  })
})

describe('keys in the environment', () => {
  it.each<[Record<string, string | undefined>, ReturnType<typeof readSigningKeys>]>([
    [{}, {formerKeys: []}],
    [{ROUNDS_SIGNING_KEY: '', ROUNDS_FORMER_KEYS: ''}, {formerKeys: []}],
    [
      {ROUNDS_SIGNING_KEY: ' a\n', ROUNDS_FORMER_KEYS: ' b, ,c,'},
      {signingKey: 'a', formerKeys: ['b', 'c']},
    ],
  ])('%j', (environment, keys) => {
    expect(readSigningKeys(environment)).toEqual(keys)
  })

  it.each(['', 'not a key', Buffer.from('not a key').toString('base64')])(
    '“%s” is refused with the name of its variable',
    (text) => {
      expect(() => createSigner(text)).toThrow('ROUNDS_SIGNING_KEY')
      expect(() => createSigner(key, [text])).toThrow('ROUNDS_FORMER_KEYS')
    },
  )

  it('a private key in the place of a public one is refused', () => {
    expect(() => createVerifier([key])).toThrow('ROUNDS_FORMER_KEYS')
  })
})
