export const keyPointsExamples = {
  'a few points': {
    points: ['Sciatica often eases within weeks.', 'Dry needling treats sore spots in muscle. It does not move a disk.'],
  },
  none: {points: ['  ']},
}
