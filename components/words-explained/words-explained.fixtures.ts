export const wordsExplainedExamples = {
  'two words': {
    words: [
      {
        term: 'sciatic nerve',
        definition: 'The largest nerve in the body. It runs from the lower spine down the leg.',
        id: 'word_1',
        textId: 'word_1_text',
        anchor: 'explained_1',
      },
      {
        term: 'disk',
        definition: 'A cushion between two bones of the spine.',
        id: 'word_2',
        textId: 'word_2_text',
        anchor: 'explained_2',
      },
    ],
  },
  none: {words: []},
}
