/** The signing keys of this installation, as the environment names them. */
export type SigningKeys = {
  /** Private key (PKCS #8, base64); the embedded lake makes one at its first start. */
  signingKey?: string
  /** Public keys (SPKI, base64) of former signers. */
  formerKeys: string[]
}

export function readSigningKeys(environment: Record<string, string | undefined>): SigningKeys {
  const signingKey = environment['ROUNDS_SIGNING_KEY']?.trim()
  const formerKeys = (environment['ROUNDS_FORMER_KEYS'] ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean)
  return {...(signingKey ? {signingKey} : {}), formerKeys}
}
