import {lapsed, people, snapshots} from '../cast.fixtures.ts'

const bylines = [snapshots.okafor, snapshots.haddad]

export const bylineExamples = {
  'one author, letters in the order of the profession': {authors: [people.okafor], snapshots: [snapshots.okafor]},
  'two authors, one of whom has left': {authors: [people.okafor, people.haddad], snapshots: bylines},
  'an author and a reviewer': {authors: [{...people.okafor, licensedIn: 'Licensed in MT, WA'}], reviewers: [people.sorrel]},
  'an author whose license has lapsed since': {
    authors: [{...people.okafor, licensure: lapsed}],
    reviewers: [people.sorrel],
    snapshots: [snapshots.okafor],
  },
  'a doctor': {authors: [{...people.okafor, honorificPrefix: 'Dr' as const}]},
  'an author without a page, letters or profession': {
    authors: [{...people.haddad, slug: '', credentials: [], profession: null, status: 'active' as const}],
  },
  'an author whose profile is gone': {authors: [], snapshots: [snapshots.haddad]},
  'people and snapshots without names': {
    authors: [{...people.okafor, givenName: ' ', familyName: null}],
    snapshots: [{...snapshots.okafor, name: null}],
  },
  nobody: {authors: []},
}
