import {people} from '../cast.fixtures.ts'

export const clinicianCardExamples = {
  'a physical therapist': {clinician: people.okafor},
  'a former contributor without a portrait': {clinician: people.haddad},
  'a name alone': {
    clinician: {...people.haddad, slug: '', profession: null, credentials: [], status: 'active' as const, bio: []},
  },
}
