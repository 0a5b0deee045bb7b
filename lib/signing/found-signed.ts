import {createHash} from 'node:crypto'

/** Of each some 170 bytes are kept. A clinic with thousands of posts has no more documents on its lists. */
const MOST_KNOWN = 20_000

/**
 * Remembers under which text a signature was found to hold, so that it is worked out once: a page shows a hundred sealed documents, the
 * next one mostly the same, and a signature takes ten times as long to check as its text takes to hash.
 *
 * Only what holds is remembered. Whoever tries signatures that do not hold pushes nothing out.
 */
export class FoundSigned {
  readonly #known = new Set<string>()

  /** @param check works out whether the signature holds, where that is not known */
  holds({keyId, signature, payload}: {keyId: string; signature: string; payload: string}, check: () => boolean): boolean {
    // The last part has a fixed length, so that no other signature and text come out as the same words.
    const mark = `${keyId} ${signature} ${createHash('sha256').update(payload).digest('base64url')}`
    if (this.#known.has(mark)) return true
    if (!check()) return false
    this.#known.add(mark)
    if (this.#known.size > MOST_KNOWN) this.#forgetOldest()
    return true
  }

  #forgetOldest(): void {
    for (const oldest of this.#known) {
      this.#known.delete(oldest)
      break
    }
  }
}
