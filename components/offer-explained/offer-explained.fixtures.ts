const places = [
  {
    place: 'k1',
    shown: null,
    passedOver: [{name: 'Winter check', why: 'It has not begun.'}],
  },
  {
    place: 'end',
    shown: {name: 'Free assessment', why: 'It is the clinic’s usual offer.'},
    passedOver: [{name: 'Winter check', why: 'It has not begun.'}],
  },
]

export const offerExplainedExamples = {
  'for a reader in a state': {at: '2026-12-05T12:00:00.000Z', state: 'Montana', places},
  'for readers anywhere, and a page without places': {at: '2026-12-05T12:00:00.000Z', state: null, places: []},
}
