import {frame} from '../cast.fixtures.ts'

const [place] = frame.settings?.locations ?? []
if (!place) throw new Error('The cast has no location.')

export const locationExamples = {
  'a place in the foot of a page': {location: place},
  'a place in a list': {location: place, headingLevel: 3 as const},
  'a telephone number that is none': {location: {...place, phone: 'ask inside', telehealth: false, hours: []}},
}
