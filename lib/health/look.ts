/** Asks the CMS how it is: seldom, because whoever watches asks often, and not for long. */
import type {SanityClient} from '@sanity/client'

import type {CmsState, EditorialCounts} from './health.ts'

export type Look = {cms: CmsState; editorial: EditorialCounts | null}

type Clients = {production: SanityClient; compliance: SanityClient; now: () => number}

const ASKED_AGAIN_AFTER_MILLISECONDS = 5000
const PATIENCE_MILLISECONDS = 3000

const PRODUCTION_COUNTS = /* groq */ `{
  "published": count(*[_type == "publication" && standing == "live"]),
  "scheduled": count(*[_type == "workflow" && state == "scheduled"]),
  "inReview": count(*[_type == "workflow" && state in ["editorialReview", "clinicalReview", "complianceReview"]]),
  "reviewOverdue": count(*[_type == "workflow" && state == "reviewDue"])
}`
const COMPLIANCE_COUNTS = /* groq */ `{
  "commentsWaiting": count(*[_type == "readerComment" && status == "held"]),
  "reportsOpen": count(*[_type == "readerReport" && status == "open"])
}`

/** @returns what was found out within the last five seconds, asking once for all who want to know */
export function createLook({production, compliance, now}: Clients): () => Promise<Look> {
  let asked: {at: number; look: Promise<Look>} | undefined
  return () => {
    if (!asked || now() - asked.at >= ASKED_AGAIN_AFTER_MILLISECONDS) asked = {at: now(), look: look()}
    return asked.look
  }

  async function look(): Promise<Look> {
    const begun = now()
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS)
    try {
      const [ofPosts, ofReaders] = await Promise.all([
        production.fetch<Pick<EditorialCounts, 'published' | 'scheduled' | 'inReview' | 'reviewOverdue'>>(
          PRODUCTION_COUNTS,
          {},
          {signal},
        ),
        compliance.fetch<Pick<EditorialCounts, 'commentsWaiting' | 'reportsOpen'>>(COMPLIANCE_COUNTS, {}, {signal}),
      ])
      return {cms: {reachable: true, milliseconds: now() - begun}, editorial: {...ofPosts, ...ofReaders}}
    } catch (cause) {
      return {cms: {reachable: false, why: reasonOf(cause)}, editorial: null}
    }
  }
}

function reasonOf(cause: unknown): string {
  const {name, statusCode} = cause as {name?: string; statusCode?: number}
  if (name === 'AbortError' || name === 'TimeoutError') return `no answer within ${PATIENCE_MILLISECONDS / 1000} seconds.`
  return statusCode === undefined ? 'it cannot be reached.' : `it answers ${statusCode}.`
}
