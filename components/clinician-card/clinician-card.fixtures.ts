import {lapsed, people, peopleInSpanish} from '../cast.fixtures.ts'

export const clinicianCardExamples = {
  'a physical therapist': {clinician: people.okafor},
  'a former contributor without a portrait': {clinician: people.haddad},
  'a license that has lapsed': {clinician: {...people.okafor, licensure: lapsed}},
  'someone licensed in a state': {clinician: people.sorrel},
  'in Spanish': {clinician: peopleInSpanish.okafor, locale: 'es' as const},
  'in Spanish, with an introduction that is written in English alone': {
    clinician: {...people.sorrel, licensedIn: 'Con licencia en MT'},
    locale: 'es' as const,
  },
  'nobody with a name': {clinician: {...people.haddad, givenName: null, familyName: ' '}},
  'a name alone': {
    clinician: {...people.haddad, slug: '', profession: null, credentials: [], status: 'active' as const, bio: []},
  },
}
