import {frame} from '../cast.fixtures.ts'

const [place] = frame.settings?.locations ?? []
if (!place) throw new Error('The cast has no location.')

export const locationExamples = {
  'a place in the foot of a page': {location: place},
  'a place in a list': {location: place, headingLevel: 3 as const},
  'in Spanish': {
    location: {...place, hours: ['De lunes a jueves, de 7 a.m. a 6 p.m.'], translatedFields: ['hours']},
    locale: 'es' as const,
  },
  'in Spanish, with hours that are written in English alone': {location: place, locale: 'es' as const},
  'a telephone number that is none': {location: {...place, phone: 'ask inside', telehealth: false, hours: []}},
}
