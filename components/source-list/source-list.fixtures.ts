import {sources} from '../cast.fixtures.ts'

export const sourceListExamples = {
  'a work cited twice, and one that is not cited at one place': {
    sources: [
      {number: 1, source: sources.guideline, citedAt: ['cite_c1', 'cite_c2']},
      {number: 2, source: sources.medlinePlus, citedAt: []},
    ],
  },
  'an address that runs script stays out': {
    sources: [{number: 1, source: {...sources.medlinePlus, url: 'javascript:alert(1)'}, citedAt: []}],
  },
  none: {sources: []},
}
