import {people} from '../cast.fixtures.ts'

export const bylineExamples = {
  'one author, letters in the order of the profession': {authors: [people.okafor]},
  'two authors, one of whom has left': {authors: [people.okafor, people.haddad]},
  'an author without a page, letters or profession': {
    authors: [{...people.haddad, slug: '', credentials: [], profession: null, status: 'active' as const}],
  },
  nobody: {authors: []},
}
