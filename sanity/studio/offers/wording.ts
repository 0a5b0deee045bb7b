/** How an offer stands, in a sentence for the person at the screen. */
import type {OfferStatus} from '../../../lib/editorial/offers/review.ts'
import type {Phase} from '../../../lib/editorial/offers/schedule.ts'

const PHASES: Record<Phase, string> = {
  coming: 'approved, and not begun yet',
  running: 'running',
  paused: 'approved, and pausing',
  ended: 'over',
}

export const STATE_TITLES: Record<OfferStatus['state'], string> = {
  draft: 'Being written',
  inReview: 'With compliance',
  sentBack: 'Sent back',
  changed: 'Changed',
  approved: 'Approved',
}

/** What comes next, and by whom. */
export function nextForOffer({state, published, review, isChangedSinceSent}: OfferStatus): string {
  if (isChangedSinceSent) return 'It was changed after it was sent. Send it to compliance again.'
  switch (state) {
    case 'inReview':
      return `${review?.by.name ?? 'Somebody'} has sent it. Compliance approves it, or sends it back.`
    case 'sentBack':
      return 'Compliance has sent it back. Change it, and send it again.'
    case 'changed':
      return 'Readers still see what was approved. Send the changes to compliance.'
    case 'approved':
      return published?.phase === 'ended' ? 'It is over. No page shows it.' : 'Readers see it as it stands here, while it runs.'
    default:
      return 'Nobody sees it yet. Send it to compliance when nothing is missing.'
  }
}

export function publishedSentence({published}: OfferStatus): string {
  return published ? `Version ${published.number} is ${PHASES[published.phase]}.` : 'Nothing of it is approved.'
}

export function shownSentence({count, isAboveEveryPage}: {count: number; isAboveEveryPage: boolean}): string {
  if (isAboveEveryPage) return 'It stands above every page now.'
  if (count === 0) return 'It stands on no post now.'
  return count === 1 ? 'It stands on one post now.' : `It stands on ${count.toLocaleString('en-US')} posts now.`
}

/** How it stands with where buttons lead. */
export function linksSentence(links: readonly {verdict: string}[]): string {
  const wrong = links.filter(({verdict}) => verdict !== 'fine').length
  if (links.length === 0) return 'No button leads to a page.'
  if (wrong === 0)
    return links.length === 1 ? 'The one link leads where it should.' : `All ${links.length} links lead where they should.`
  return `${wrong} of ${links.length} ${links.length === 1 ? 'link' : 'links'} should be looked at.`
}
