import {sources} from '../cast.fixtures.ts'

export const sourceListExamples = {
  'a work cited twice, and one that is not cited at one place': {
    sources: [
      {number: 1, source: sources.guideline, citedAt: ['cite_c1', 'cite_c2']},
      {number: 2, source: sources.medlinePlus, citedAt: []},
    ],
  },
  'works that no longer stand as they did': {
    sources: (['retracted', 'expressionOfConcern', 'superseded', 'correction'] as const).map((concern, index) => ({
      number: index + 1,
      source: {...sources.guideline, _id: `source-${concern}`, concern},
      citedAt: [],
    })),
  },
  'an address that runs script stays out': {
    sources: [{number: 1, source: {...sources.medlinePlus, url: 'javascript:alert(1)'}, citedAt: []}],
  },
  none: {sources: []},
}
