import {slug, type SeedDocument} from '../write/document.ts'

const inSpanish = (hours: string[], services: string[]) => [{_key: 'es', locale: 'es', hours, services}]

export const locations: SeedDocument[] = [
  {
    _id: 'location-mill-lane',
    _type: 'location',
    name: 'Mill Lane',
    slug: slug('mill-lane'),
    address: {street: '12 Mill Lane', city: 'Thistledown Falls', region: 'MT', postalCode: '00000'},
    phone: '+1 555 555 0100',
    hours: ['Monday to Thursday, 7 am – 6 pm', 'Friday, 7 am – 3 pm'],
    services: ['Physical therapy', 'Hand therapy', 'Balance and falls'],
    translations: inSpanish(
      ['De lunes a jueves, de 7 a.m. a 6 p.m.', 'Los viernes, de 7 a.m. a 3 p.m.'],
      ['Fisioterapia', 'Terapia de la mano', 'Equilibrio y caídas'],
    ),
    telehealth: true,
  },
  {
    _id: 'location-upper-meadow',
    _type: 'location',
    name: 'Upper Meadow',
    slug: slug('upper-meadow'),
    address: {street: '240 Upper Meadow Road', city: 'Little Thistledown', region: 'MT', postalCode: '00000'},
    phone: '+1 555 555 0110',
    hours: ['Tuesday and Thursday, 8 am – 5 pm', 'Saturday, 8 am – noon'],
    services: ['Physical therapy', 'Occupational therapy'],
    translations: inSpanish(
      ['Los martes y jueves, de 8 a.m. a 5 p.m.', 'Los sábados, de 8 a.m. a 12 del día'],
      ['Fisioterapia', 'Terapia ocupacional'],
    ),
    telehealth: false,
  },
]
