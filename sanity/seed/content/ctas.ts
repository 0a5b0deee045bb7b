import {refer, type SeedDocument} from '../write/document.ts'

/** Scheduling lives outside the site; the address is reserved for examples and leads nowhere. */
const SCHEDULE = 'https://schedule.thistledown.example'

export const ctas: SeedDocument[] = [
  {
    _id: 'cta-free-assessment',
    _type: 'cta',
    internalName: 'Free assessment: in clinic or by telehealth',
    offerType: 'free',
    headline: 'Not sure where to start? Ask a physical therapist.',
    body: 'Tell us what hurts and what you miss doing. We listen, look at how you move, and say honestly whether we can help.',
    primaryAction: {label: 'Schedule a free assessment', href: `${SCHEDULE}/in-clinic`},
    secondaryAction: {label: 'Free assessment by telehealth', href: `${SCHEDULE}/telehealth`},
    footnote: refer('disclaimer-federal-programs'),
  },
  {
    _id: 'cta-book-a-visit',
    _type: 'cta',
    internalName: 'Book a visit',
    offerType: 'none',
    headline: 'Ready for a plan that fits your week?',
    body: 'Book a first visit with a physical therapist. Plan about an hour, and wear clothes you can move in.',
    primaryAction: {label: 'Book a visit', href: `${SCHEDULE}/visit`},
    secondaryAction: {label: 'Call +1 555 555 0100', href: 'tel:+1-555-555-0100'},
  },
  {
    _id: 'cta-balance-check',
    _type: 'cta',
    internalName: 'Balance check for older adults',
    offerType: 'none',
    headline: 'Worried about falling?',
    body: 'A balance check looks at your strength, your steps and your home. Medicare and most health plans are welcome.',
    primaryAction: {label: 'Ask for a balance check', href: 'tel:+1-555-555-0110'},
    secondaryAction: {label: 'Write to us', href: 'mailto:balance@thistledown.example'},
  },
  {
    _id: 'cta-hand-therapy',
    _type: 'cta',
    internalName: 'Hand therapy questions',
    offerType: 'none',
    headline: 'A question about your hand?',
    body: 'Our hand therapist can tell you by phone which kind of visit makes sense.',
    primaryAction: {label: 'Call +1 555 555 0112', href: 'tel:+1-555-555-0112'},
  },
  {
    _id: 'cta-terapia-de-mano',
    _type: 'cta',
    internalName: 'Hand therapy questions, in Spanish',
    offerType: 'none',
    headline: '¿Una pregunta sobre su mano?',
    body: 'Nuestra terapeuta de mano habla español y puede decirle por teléfono qué tipo de consulta conviene.',
    primaryAction: {label: 'Llame al +1 555 555 0112', href: 'tel:+1-555-555-0112'},
  },
  {
    _id: 'cta-pedir-cita',
    _type: 'cta',
    internalName: 'Book a visit, in Spanish',
    offerType: 'none',
    headline: '¿Busca un plan que quepa en su semana?',
    body: 'Pida una primera consulta de fisioterapia. Calcule cerca de una hora y use ropa cómoda. Un intérprete no le cuesta nada.',
    primaryAction: {label: 'Pedir una cita', href: `${SCHEDULE}/visit`},
    secondaryAction: {label: 'Llame al +1 555 555 0100', href: 'tel:+1-555-555-0100'},
  },
]
