import {CLINICIANS, HOME} from '@/lib/editorial/trail.ts'

import {cards, people, pictures} from '../cast.fixtures.ts'

const trail = [HOME, CLINICIANS]
const seo = {title: null, description: null, noIndex: false}

export const clinicianPageExamples = {
  'a clinician with posts': {
    clinician: {...people.okafor, portrait: pictures.okafor, languages: ['en', 'es'], posts: [cards.dryNeedling], seo},
    trail,
  },
  'a former contributor, and a language nobody knows': {
    clinician: {...people.haddad, portrait: null, languages: ['en', '-'], posts: [], seo},
    trail,
  },
}
