import {randomBytes} from 'node:crypto'
import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {z} from 'zod'

import {makeSigningKey} from '../../lib/signing/signer.ts'

const secretsSchema = z.object({
  /** Reads everything: the site's server. */
  serverToken: z.string().min(32),
  /** Reads and writes everything: seeding, importing. */
  adminToken: z.string().min(32),
  /** Writes what the editorial desk has decided: publications, approvals, the ledger. */
  deskToken: z.string().min(32),
  /** Signs what the lake tells the site. */
  webhookSecret: z.string().min(32),
  /** The private key behind every seal. Losing it makes what is published unbelievable: back it up. */
  signingKey: z.string().min(32),
})

/** What a folder of the first version has; those stay as they are, and the newer ones are added. */
const olderSchema = secretsSchema.pick({serverToken: true, adminToken: true, webhookSecret: true})

export type Secrets = z.infer<typeof secretsSchema>

/**
 * The generated secrets of a data folder, made at the first start and kept in a file only its owner can read.
 *
 * @throws Error that says what to do, where the file is damaged
 */
export function readOrMakeSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    return write(file, makeSecrets(), 'wx')
  }
  // A file that others could read, perhaps after being copied, is closed again.
  chmodSync(file, 0o600)
  const known = parse(readFileSync(file, 'utf8'))
  const kept = secretsSchema.safeParse(known)
  if (kept.success) return kept.data
  const older = olderSchema.safeParse(known)
  if (older.success) return write(file, {...makeSecrets(), ...older.data}, 'w')
  throw new Error(`${file} is damaged. Put back your copy of it; without one, delete it to have new secrets made.`)
}

/** Whether a text is what a file of secrets holds, of this version or an earlier one. */
export function areSecrets(text: string): boolean {
  const known = parse(text)
  return secretsSchema.safeParse(known).success || olderSchema.safeParse(known).success
}

function makeSecrets(): Secrets {
  const secret = () => randomBytes(32).toString('base64url')
  return {
    serverToken: `sk${secret()}`,
    adminToken: `sk${secret()}`,
    deskToken: `sk${secret()}`,
    webhookSecret: secret(),
    signingKey: makeSigningKey(),
  }
}

function write(file: string, secrets: Secrets, flag: 'w' | 'wx'): Secrets {
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, {mode: 0o600, flag})
  return secrets
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
