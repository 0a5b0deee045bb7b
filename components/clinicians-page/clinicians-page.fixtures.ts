import {HOME, stopIn} from '@/lib/editorial/trail.ts'

import {frame, people, peopleInSpanish} from '../cast.fixtures.ts'

export const cliniciansPageExamples = {
  'someone here, someone gone': {clinicians: [people.okafor, people.haddad], frame, trail: [HOME]},
  'in Spanish': {
    clinicians: [peopleInSpanish.okafor, peopleInSpanish.haddad],
    frame,
    trail: [stopIn('es', HOME)],
    locale: 'es' as const,
  },
  'someone who has died': {clinicians: [people.okafor, {...people.haddad, status: 'deceased' as const}], frame, trail: [HOME]},
}
