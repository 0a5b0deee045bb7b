import {lapsed, people} from '../cast.fixtures.ts'

export const clinicianCardExamples = {
  'a physical therapist': {clinician: people.okafor},
  'a former contributor without a portrait': {clinician: people.haddad},
  'a license that has lapsed': {clinician: {...people.okafor, licensure: lapsed}},
  'someone licensed in a state': {clinician: people.sorrel},
  'nobody with a name': {clinician: {...people.haddad, givenName: null, familyName: ' '}},
  'a name alone': {
    clinician: {...people.haddad, slug: '', profession: null, credentials: [], status: 'active' as const, bio: []},
  },
}
