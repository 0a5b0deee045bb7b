import 'server-only'

/** More names than a clinic has old addresses. */
const MOST_KNOWN = 10_000

const known = new Map<string, unknown>()

/**
 * Asks, and answers as it was answered last where that fails: for pages that no page store keeps, while the CMS is away.
 *
 * Not for a page that is stored: what was rendered from an old answer would count as fresh.
 */
export async function orAsLastKnown<Answer>(name: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    const answer = await ask()
    known.delete(name)
    known.set(name, answer)
    for (const oldest of known.keys()) {
      if (known.size <= MOST_KNOWN) break
      known.delete(oldest)
    }
    return answer
  } catch (cause) {
    if (!known.has(name)) throw cause
    return known.get(name) as Answer
  }
}
