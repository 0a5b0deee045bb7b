import {randomBytes} from 'node:crypto'
import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {z} from 'zod'

const secretsSchema = z.object({
  /** Reads everything: the site's server. */
  serverToken: z.string().min(32),
  /** Reads and writes everything: seeding, importing. */
  adminToken: z.string().min(32),
  /** Signs what the lake tells the site. */
  webhookSecret: z.string().min(32),
})

export type Secrets = z.infer<typeof secretsSchema>

/**
 * The generated secrets of a data folder, made at the first start and kept in a file only its owner can read.
 *
 * @throws Error that says what to do, where the file is damaged
 */
export function readOrMakeSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json')
  if (existsSync(file)) {
    // A file that others could read, perhaps after being copied, is closed again.
    chmodSync(file, 0o600)
    const parsed = secretsSchema.safeParse(parse(readFileSync(file, 'utf8')))
    if (parsed.success) return parsed.data
    throw new Error(`${file} is damaged. Delete it to have new secrets made; people then sign in again.`)
  }
  mkdirSync(folder, {recursive: true, mode: 0o700})
  const secret = () => randomBytes(32).toString('base64url')
  const secrets = {serverToken: `sk${secret()}`, adminToken: `sk${secret()}`, webhookSecret: secret()}
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, {mode: 0o600, flag: 'wx'})
  return secrets
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
