import {ctas, linked} from '../cast.fixtures.ts'

export const ctaExamples = {
  'a free offer with its legal note': {cta: ctas.freeAssessment, instance: 'end'},
  'a way to get in touch': {cta: ctas.call, instance: 'a1'},
  'a free offer without its note is not shown': {cta: {...ctas.freeAssessment, footnote: null}, instance: 'a2'},
  'an address that runs script is no link': {
    cta: {
      ...ctas.freeAssessment,
      primaryAction: {label: 'Book*', href: 'javascript:alert(1)'},
      secondaryAction: {label: 'Call', href: '//evil.example'},
      footnote: {_id: 'n', text: linked('Terms', 'data:text/html,x')},
    },
    instance: 'a3',
  },
  'no offer': {cta: null, instance: 'a4'},
}
