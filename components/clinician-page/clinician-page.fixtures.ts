import {CLINICIANS, HOME} from '@/lib/editorial/trail.ts'

import {cards, lapsed, people, pictures} from '../cast.fixtures.ts'

const trail = [HOME, CLINICIANS]
const seo = {title: null, description: null, noIndex: false}

export const clinicianPageExamples = {
  'a clinician with posts': {
    clinician: {...people.okafor, portrait: pictures.okafor, languages: ['en', 'es'], posts: [cards.dryNeedling], seo},
    trail,
  },
  'someone licensed in a state, on leave': {
    clinician: {...people.sorrel, status: 'onLeave' as const, portrait: null, languages: [], posts: [], seo},
    trail,
  },
  'a license that has lapsed': {
    clinician: {...people.okafor, licensure: lapsed, portrait: pictures.okafor, languages: ['en'], posts: [], seo},
    trail,
  },
  'someone who has died': {
    clinician: {
      ...people.haddad,
      status: 'deceased' as const,
      licensedIn: 'Licensed in MT',
      portrait: null,
      languages: [],
      posts: [cards.dryNeedling],
      seo,
    },
    trail,
  },
  'a former contributor, and a language nobody knows': {
    clinician: {...people.haddad, portrait: null, languages: ['en', '-'], posts: [], seo},
    trail,
  },
}
