import {referAll, type SeedDocument} from '../write/document.ts'

/** Scheduling lives outside the site; the address is reserved for examples and leads nowhere. */
const SCHEDULE = 'https://schedule.thistledown.example'

type Kind = 'book' | 'telehealth' | 'phone' | 'email' | 'location'

const button = (kind: Kind, label: string, href: string) => ({_key: kind, _type: 'offerAction', kind, label, href})

export const ctas: SeedDocument[] = [
  {
    _id: 'cta-free-assessment',
    _type: 'cta',
    internalName: 'Free assessment: in clinic or by telehealth',
    offerType: 'free',
    headline: 'Not sure where to start? Ask a physical therapist.',
    body: 'Tell us what hurts and what you miss doing. We listen, look at how you move, and say honestly whether we can help.',
    actions: [
      button('book', 'Schedule a free assessment', `${SCHEDULE}/in-clinic`),
      button('telehealth', 'Free assessment by telehealth', `${SCHEDULE}/telehealth`),
    ],
    notes: referAll('disclaimer-federal-programs'),
    excludedPrograms: ['medicare', 'medicaid', 'tricare', 'vha', 'otherFederal'],
  },
  {
    _id: 'cta-book-a-visit',
    _type: 'cta',
    internalName: 'Book a visit',
    offerType: 'none',
    headline: 'Ready for a plan that fits your week?',
    body: 'Book a first visit with a physical therapist. Plan about an hour, and wear clothes you can move in.',
    actions: [
      button('book', 'Book a visit', `${SCHEDULE}/visit`),
      button('phone', 'Call +1 555 555 0100', 'tel:+1-555-555-0100'),
    ],
  },
  {
    _id: 'cta-balance-check',
    _type: 'cta',
    internalName: 'Balance check for older adults',
    offerType: 'none',
    headline: 'Worried about falling?',
    body: 'A balance check looks at your strength, your steps and your home. Medicare and most health plans are welcome.',
    actions: [
      button('phone', 'Call +1 555 555 0110 for a balance check', 'tel:+1-555-555-0110'),
      button('email', 'Write to us', 'mailto:balance@thistledown.example'),
    ],
  },
  {
    _id: 'cta-hand-therapy',
    _type: 'cta',
    internalName: 'Hand therapy questions',
    offerType: 'none',
    headline: 'A question about your hand?',
    body: 'Our hand therapist can tell you by phone which kind of visit makes sense.',
    actions: [button('phone', 'Call +1 555 555 0112', 'tel:+1-555-555-0112')],
  },
  {
    _id: 'cta-terapia-de-mano',
    _type: 'cta',
    internalName: 'Hand therapy questions, in Spanish',
    locale: 'es',
    offerType: 'none',
    headline: '¿Una pregunta sobre su mano?',
    body: 'Nuestra terapeuta de mano habla español y puede decirle por teléfono qué tipo de consulta conviene.',
    actions: [button('phone', 'Llame al +1 555 555 0112', 'tel:+1-555-555-0112')],
  },
  {
    _id: 'cta-pedir-cita',
    _type: 'cta',
    internalName: 'Book a visit, in Spanish',
    locale: 'es',
    offerType: 'none',
    headline: '¿Busca un plan que quepa en su semana?',
    body: 'Pida una primera consulta de fisioterapia. Calcule cerca de una hora y use ropa cómoda. Un intérprete no le cuesta nada.',
    actions: [
      button('book', 'Pedir una cita', `${SCHEDULE}/visit`),
      button('phone', 'Llame al +1 555 555 0100', 'tel:+1-555-555-0100'),
    ],
  },
  {
    _id: 'cta-closed-in-december',
    _type: 'cta',
    internalName: 'Bar: closed over the holidays',
    offerType: 'info',
    headline: 'We are closed from December 24 to 26.',
    body: 'If you cannot wait, call 911 or go to the nearest emergency room.',
    actions: [button('location', 'Where we are', '/locations')],
    placement: {slots: ['bar']},
    schedule: {startsOn: '2026-12-14', endsOn: '2026-12-26', timeZone: 'America/Denver'},
  },
  {
    _id: 'cta-cerrado-en-diciembre',
    _type: 'cta',
    internalName: 'Bar: closed over the holidays, in Spanish',
    locale: 'es',
    offerType: 'info',
    headline: 'Cerramos del 24 al 26 de diciembre.',
    body: 'Si no puede esperar, llame al 911 o vaya a la sala de emergencias más cercana.',
    actions: [button('location', 'Dónde estamos', '/es/locations')],
    placement: {slots: ['bar']},
    schedule: {startsOn: '2026-12-14', endsOn: '2026-12-26', timeZone: 'America/Denver'},
  },
]
