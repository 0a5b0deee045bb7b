export const citationExamples = {
  'words with a source': {
    citation: {_type: 'citation' as const, _key: 'c1', number: 2, anchor: 'cite_c1'},
    children: 'Sciatica usually gets better in 4 to 6 weeks.',
  },
}
