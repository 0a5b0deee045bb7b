import {HOME, LOCATIONS} from '@/lib/editorial/trail.ts'

import {frame} from '../cast.fixtures.ts'

const locations = frame.settings?.locations ?? []

export const locationsPageExamples = {
  'every place, by state': {locations, frame, trail: [HOME]},
  'nearest to a ZIP code': {locations, frame, trail: [HOME, LOCATIONS], nearest: {zip: '59801', problem: null, locations}},
  'a ZIP code that is none': {
    locations,
    frame,
    trail: [HOME, LOCATIONS],
    nearest: {zip: 'here', problem: 'Write the five digits of your ZIP code, for example 59801.', locations: []},
  },
  'no place yet': {locations: [], frame, trail: [HOME]},
}
