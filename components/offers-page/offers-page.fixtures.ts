import {HOME, OFFERS} from '@/lib/editorial/trail.ts'

import {ctas} from '../cast.fixtures.ts'

const states = [
  {code: 'MT', title: 'Montana'},
  {code: 'WA', title: 'Washington'},
  {code: 'OR', title: 'Oregon'},
]

export const offersPageExamples = {
  'the states': {state: null, states, offers: [], trail: [HOME]},
  'a state with two offers': {
    state: {code: 'WA', title: 'Washington'},
    states,
    offers: [ctas.freeAssessment, ctas.call],
    trail: [HOME, OFFERS],
  },
  'a state with none': {state: {code: 'OR', title: 'Oregon'}, states, offers: [], trail: [HOME, OFFERS]},
}
