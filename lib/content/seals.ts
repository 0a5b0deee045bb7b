import 'server-only'

import {isCardSealed, isSealed} from '../editorial/publish.ts'
import {createSigner, createVerifier, type Verifier} from '../signing/signer.ts'
import {readSigningKeys} from '../signing/keys.ts'

let verifier: Verifier | undefined

/** The keys whose signatures this site believes. Read when first needed: a build without content needs none. */
export function isSigned(payload: string, seal: Parameters<Verifier['isSigned']>[1]): boolean {
  if (!verifier) {
    const {signingKey, formerKeys} = readSigningKeys(process.env)
    verifier = signingKey ? createSigner(signingKey, formerKeys) : createVerifier(formerKeys)
  }
  return verifier.isSigned(payload, seal)
}

type Proof = Parameters<typeof isSealed>[0]

/** Whether every word of a publication is the server's. */
export function isAuthentic(document: Proof): boolean {
  return isSealed(document, isSigned)
}

/** Only the entries whose card is the server's word, without the proof of it. */
export function authenticCards<Card extends {proof: Proof}>(cards: readonly Card[]): Omit<Card, 'proof'>[] {
  return cards.filter(({proof}) => isCardSealed(proof, isSigned)).map(({proof: _proof, ...card}) => card)
}
