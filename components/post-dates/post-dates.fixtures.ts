const publishedAt = '2026-09-15T14:00:00.000Z'
const updatedAt = '2026-11-12T15:30:00.000Z'

export const postDatesExamples = {
  'published only': {publishedAt, minutes: 9},
  'changed on a later day': {publishedAt, updatedAt, minutes: 1},
  'changed on the same day': {publishedAt, updatedAt: '2026-09-15T20:00:00.000Z'},
  'reviewed, and due again': {
    publishedAt,
    updatedAt,
    // Late in the evening where the clinic is: the day must be the reader’s, not London’s.
    lastReviewedAt: '2026-11-13T04:30:00.000Z',
    nextReviewAt: '2027-11-13T04:30:00.000Z',
    minutes: 9,
  },
  'the two dates of the review alone': {lastReviewedAt: updatedAt, nextReviewAt: '2027-11-12T15:30:00.000Z'},
  'no date at all': {publishedAt: '', updatedAt: null},
  'dates that are none': {publishedAt: 'soon', updatedAt, lastReviewedAt: '2026-02-31T99:00', nextReviewAt: ''},
}
