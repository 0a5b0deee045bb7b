export const archivedExamples = {
  'with its day': {archived: {at: '2026-10-01T16:00:00.000Z', reason: 'The clinic no longer offers this.'}},
  'on a day nobody knows': {archived: null},
}
