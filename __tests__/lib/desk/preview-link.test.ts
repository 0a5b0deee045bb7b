import {makePreviewToken, PREVIEW_DAYS, readPreviewToken} from '../../../lib/desk/preview-link.ts'
import {createSigner, createVerifier, makeSigningKey} from '../../../lib/signing/signer.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-22T17:00:00Z')
const signer = createSigner(makeSigningKey())
const stranger = createSigner(makeSigningKey())

type Parts = [postId: unknown, until: unknown, keyId: unknown, signature: unknown]
const open = (token: string) => JSON.parse(Buffer.from(token, 'base64url').toString()) as Parts
const close = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')

describe('a link to a draft', () => {
  const token = makePreviewToken(signer, 'drafts.post-knee', NOW)

  it('opens its post, by its published id', () => {
    expect(readPreviewToken(signer, token, NOW)).toEqual({postId: 'post-knee', until: NOW + PREVIEW_DAYS * DAY})
  })

  it('is one part of an address, with nothing in it to be encoded', () => {
    expect(token).toMatch(/^[\w-]+$/)
  })

  it('ends by itself, to the millisecond', () => {
    const end = NOW + PREVIEW_DAYS * DAY
    expect(readPreviewToken(signer, token, end - 1)).toBeDefined()
    expect(readPreviewToken(signer, token, end)).toBeUndefined()
    expect(readPreviewToken(signer, makePreviewToken(signer, 'post-knee', NOW, 0), NOW)).toBeUndefined()
    expect(readPreviewToken(signer, makePreviewToken(signer, 'post-knee', NOW, -1), NOW)).toBeUndefined()
  })

  it('opens with the public key alone, and with that of a former signer', () => {
    const former = Object.values(signer.publicKeys)
    expect(readPreviewToken(createVerifier(former), token, NOW)).toBeDefined()
    expect(readPreviewToken(createSigner(makeSigningKey(), former), token, NOW)).toBeDefined()
  })

  it('made with another key opens nothing, also under our key’s name', () => {
    const theirs = makePreviewToken(stranger, 'post-knee', NOW)
    const [postId, until, , signature] = open(theirs)
    expect(readPreviewToken(signer, theirs, NOW)).toBeUndefined()
    expect(readPreviewToken(signer, close([postId, until, open(token)[2], signature]), NOW)).toBeUndefined()
  })

  it.each<[string, (parts: Parts) => unknown]>([
    ['another post', ([, ...rest]) => ['post-hip', ...rest]],
    ['a later end', ([postId, until, ...rest]) => [postId, Number(until) + 1, ...rest]],
    ['an end without end', ([postId, , ...rest]) => [postId, 1e300, ...rest]],
    ['an end in words', ([postId, until, ...rest]) => [postId, String(until), ...rest]],
    ['no signature', ([postId, until, keyId]) => [postId, until, keyId]],
    ['an empty signature', ([postId, until, keyId]) => [postId, until, keyId, '']],
    ['a signature that is no text', ([postId, until, keyId]) => [postId, until, keyId, {}]],
    ['a key named like a part of every object', ([postId, until, , signature]) => [postId, until, '__proto__', signature]],
    ['a post that is no text', ([, ...rest]) => [['post-knee'], ...rest]],
    ['the parts in another order', (parts) => parts.toReversed()],
    ['an object', ([postId, until, keyId, signature]) => ({postId, until, keyId, signature})],
  ])('altered to %s opens nothing', (_what, alter) => {
    expect(readPreviewToken(signer, close(alter(open(token))), NOW)).toBeUndefined()
  })

  it('with any one letter changed opens nothing', () => {
    const opened = token.split('').flatMap((letter, index) => {
      const altered = token.slice(0, index) + (letter === 'A' ? 'B' : 'A') + token.slice(index + 1)
      return readPreviewToken(signer, altered, NOW) ? [altered] : []
    })
    // The last letter carries bits that no decoder reads; all others carry some that count.
    expect(opened.filter((altered) => Buffer.from(altered, 'base64url').compare(Buffer.from(token, 'base64url')) !== 0)).toEqual(
      [],
    )
  })

  it.each([
    '',
    'garbage',
    '%',
    '..',
    'null',
    close(null),
    close(7),
    close('x'),
    close([]),
    close([null, null, null, null]),
    'A'.repeat(100_000),
  ])('that is garbage opens nothing and breaks nothing: %#', (garbage) => {
    expect(readPreviewToken(signer, garbage, NOW)).toBeUndefined()
  })

  it('is no approval and no other signature of ours', () => {
    const payload = JSON.stringify({kind: 'approval', postId: 'post-knee', until: NOW + DAY})
    const {keyId, signature} = signer.sign(payload)
    expect(readPreviewToken(signer, close(['post-knee', NOW + DAY, keyId, signature]), NOW)).toBeUndefined()
  })
})
