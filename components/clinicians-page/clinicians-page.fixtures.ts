import {HOME} from '@/lib/editorial/trail.ts'

import {frame, people} from '../cast.fixtures.ts'

export const cliniciansPageExamples = {
  'someone here, someone gone': {clinicians: [people.okafor, people.haddad], frame, trail: [HOME]},
  'someone who has died': {clinicians: [people.okafor, {...people.haddad, status: 'deceased' as const}], frame, trail: [HOME]},
}
