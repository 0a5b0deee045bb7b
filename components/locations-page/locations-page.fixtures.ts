import {HOME, LOCATIONS, stopIn} from '@/lib/editorial/trail.ts'

import {frame} from '../cast.fixtures.ts'

const locations = frame.settings?.locations ?? []

export const locationsPageExamples = {
  'every place, by state': {locations: locations.map((place) => ({...place, slug: 'mill-lane'})), frame, trail: [HOME]},
  'nearest to a ZIP code': {locations, frame, trail: [HOME, LOCATIONS], nearest: {zip: '59801', problem: null, locations}},
  'a ZIP code that is none': {
    locations,
    frame,
    trail: [HOME, LOCATIONS],
    nearest: {zip: 'here', problem: 'Write the five digits of your ZIP code, for example 59801.', locations: []},
  },
  'in Spanish, and a ZIP code that is none': {
    locations: locations.map((place) => ({
      ...place,
      hours: ['De lunes a jueves, de 7 a.m. a 6 p.m.'],
      translatedFields: ['hours'],
    })),
    frame,
    trail: [stopIn('es', HOME), stopIn('es', LOCATIONS)],
    nearest: {
      zip: 'aquí',
      problem: 'Escriba los cinco números de su código postal, por ejemplo 59801.',
      locations: [],
    },
    locale: 'es' as const,
  },
  'no place yet': {locations: [], frame, trail: [HOME]},
}
