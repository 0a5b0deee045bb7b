import {sign, SIGNATURE_HEADER} from '../webhooks/signature.ts'

/** A CMS that takes a question and never answers: the next look asks again, so that what is fresh there is soon fresh here. */
const LONGEST_MILLISECONDS = 15_000

/**
 * Has the site look at the clock: what has fallen due is done, and pages that read differently now are rendered again.
 *
 * A look that fails is not repeated here: the next one covers its time as well.
 */
export async function lookAtTheClock({site, secret, now}: {site: string; secret: string; now: number}): Promise<void> {
  const body = JSON.stringify({look: 'clock'})
  try {
    await fetch(`${site}/api/editorial/clock`, {
      method: 'POST',
      body,
      headers: {'content-type': 'application/json', [SIGNATURE_HEADER]: sign(body, secret, now)},
      signal: AbortSignal.timeout(LONGEST_MILLISECONDS),
    })
  } catch {
    // The site is stopping, or the lake is away.
  }
}
