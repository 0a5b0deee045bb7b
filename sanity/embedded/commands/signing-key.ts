/** `npm run signing-key`: prints a new private key for `ROUNDS_SIGNING_KEY` and its public half for `ROUNDS_FORMER_KEYS`. */
import {createSigner, makeSigningKey} from '../../../lib/signing/signer.ts'

const key = makeSigningKey()
const [publicKey] = Object.values(createSigner(key).publicKeys)
process.stdout.write(
  `ROUNDS_SIGNING_KEY=${key}\n\nKeep it secret and back it up. Its public half, for ROUNDS_FORMER_KEYS once you change it:\n${publicKey ?? ''}\n`,
)
