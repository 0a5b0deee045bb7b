import {ctas, linked, pictures, words} from '../cast.fixtures.ts'

export const ctaExamples = {
  'a free offer with its legal note': {cta: ctas.freeAssessment, instance: 'end'},
  'a way to get in touch': {cta: ctas.call, instance: 'a1'},
  'in some states, with two notes, a picture and more for whoever names their state': {
    cta: {
      ...ctas.freeAssessment,
      picture: {...pictures.walking, lqip: null},
      onlyIn: ['Florida', 'Oregon', 'Washington'],
      notes: [...ctas.freeAssessment.notes, {id: 'notice-florida', text: words('WORDING THAT THE STATE ASKS FOR.')}],
      dependsOnState: true,
    },
    instance: 'a2',
  },
  'an address that runs script is no link': {
    cta: {
      ...ctas.freeAssessment,
      actions: [
        {key: 'a', kind: 'book', label: 'Book', href: 'javascript:alert(1)', counted: '/go/cta-free/a'},
        {key: 'b', kind: 'phone', label: 'Call', href: '//evil.example', counted: '/go/cta-free/b'},
      ],
      notes: [{id: 'n', text: linked('Terms', 'data:text/html,x')}],
    },
    instance: 'a3',
  },
  'no offer': {cta: null, instance: 'a4'},
}
