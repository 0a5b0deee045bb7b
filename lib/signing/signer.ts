/**
 * The server's signature (Ed25519, RFC 8032) on what only the server may say.
 *
 * Whoever holds the public keys can check it, years later and without this server. Keys can be changed: the id of the
 * key stands beside each signature, and public keys of former signers stay trusted as long as they are listed.
 */
import {createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject} from 'node:crypto'

import {FoundSigned} from './found-signed.ts'

export type Seal = {keyId: string; signature: string}

export type Verifier = {
  /** True only for a signature over exactly this text by a trusted key. */
  isSigned: (payload: string, seal: Partial<Seal> | null | undefined) => boolean
  /** Trusted public keys (SPKI, base64), by id: what an archive carries along. */
  readonly publicKeys: Readonly<Record<string, string>>
}

export type Signer = Verifier & {sign: (payload: string) => Seal}

/** A new private key (PKCS #8, base64) for `ROUNDS_SIGNING_KEY`. */
export function makeSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({format: 'der', type: 'pkcs8'}).toString('base64')
}

/**
 * @param privateKey PKCS #8, base64
 * @param formerKeys public keys (SPKI, base64) whose signatures still count
 * @throws Error that names the variable, where a key cannot be read
 */
export function createSigner(privateKey: string, formerKeys: readonly string[] = []): Signer {
  const key = readPrivateKey(privateKey)
  const publicKey = exportPublicKey(createPublicKey(key))
  const verifier = createVerifier([publicKey, ...formerKeys])
  const keyId = keyIdOf(publicKey)
  return {
    ...verifier,
    sign: (payload) => ({keyId, signature: sign(null, Buffer.from(payload), key).toString('base64url')}),
  }
}

/** @param publicKeys SPKI, base64 */
export function createVerifier(publicKeys: readonly string[]): Verifier {
  const known = new Map(publicKeys.map((text) => [keyIdOf(text), readPublicKey(text)]))
  const found = new FoundSigned()
  return {
    publicKeys: Object.fromEntries(publicKeys.map((text) => [keyIdOf(text), text])),
    isSigned: (payload, seal) => {
      const {keyId = '', signature} = seal ?? {}
      const key = known.get(keyId)
      if (!key || typeof signature !== 'string') return false
      try {
        return found.holds({keyId, signature, payload}, () =>
          verify(null, Buffer.from(payload), key, Buffer.from(signature, 'base64url')),
        )
      } catch {
        return false
      }
    },
  }
}

function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16)
}

function exportPublicKey(key: KeyObject): string {
  return key.export({format: 'der', type: 'spki'}).toString('base64')
}

function readPrivateKey(text: string): KeyObject {
  try {
    return createPrivateKey({key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8'})
  } catch {
    throw new Error('ROUNDS_SIGNING_KEY is not a private key; make one with: npm run signing-key')
  }
}

function readPublicKey(text: string): KeyObject {
  try {
    return createPublicKey({key: Buffer.from(text, 'base64'), format: 'der', type: 'spki'})
  } catch {
    throw new Error('ROUNDS_FORMER_KEYS holds something that is not a public key; separate keys by commas.')
  }
}
