export const postDatesExamples = {
  'published only': {publishedAt: '2026-09-15T14:00:00.000Z', updatedAt: null, minutes: 9},
  'changed on a later day': {publishedAt: '2026-09-15T14:00:00.000Z', updatedAt: '2026-11-12T15:30:00.000Z', minutes: 1},
  'changed on the same day': {publishedAt: '2026-09-15T14:00:00.000Z', updatedAt: '2026-09-15T20:00:00.000Z'},
  'no date at all': {publishedAt: '', updatedAt: null},
}
