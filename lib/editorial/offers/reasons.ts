/** Why a page shows an offer, or does not, for the person who asks. */
import type {Nearness, WhyNot} from './resolve.ts'

const WHY: Record<Nearness, string> = {
  named: 'The author of the post has chosen it.',
  post: 'It is placed on this post.',
  condition: 'It is placed under a topic of this page.',
  bodyArea: 'It is placed under a part of the body that this page is about.',
  clinician: 'It is placed with a clinician of this page.',
  everywhere: 'It is placed everywhere.',
  usual: 'It is the clinic’s usual offer.',
}

const WHY_NOT: Record<WhyNot, string> = {
  notPublished: 'It is not approved, or was taken down.',
  otherLanguage: 'It is in another language than the page.',
  coming: 'It has not begun.',
  paused: 'It pauses.',
  ended: 'It is over.',
  notInRegion: 'It is not offered in this state.',
  forbiddenInRegion: 'The law of this state does not allow it, or nobody has recorded that it does.',
  regionUnknown: 'It depends on the reader’s state, which is unknown.',
  otherAudience: 'It is for other readers than this page is.',
  notOnThisPost: 'It leaves this post out.',
  noteMissing: 'A legal note is missing, or has no wording in effect.',
  nothingToPress: 'None of its buttons may be shown to this reader.',
  inTextAlready: 'It stands in the text already.',
  lessNear: 'Another one is meant more closely for this page.',
  lowerPriority: 'Another one has a higher priority.',
  newerOne: 'Another one began later, or comes first by its id.',
}

/** Where on its page something stands. @param place as the resolution names it */
export function placeTitle(place: string): string {
  if (place === 'bar') return 'Above the page'
  if (place === 'home' || place === 'topic' || place === 'clinician') return 'On the page'
  return place === 'end' ? 'At the end' : 'In the text'
}

export function whyShown(nearness: Nearness): string {
  return WHY[nearness]
}

export function whyNotShown(why: WhyNot): string {
  return WHY_NOT[why]
}
