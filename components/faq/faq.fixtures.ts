import {linked, words} from '../cast.fixtures.ts'

export const faqExamples = {
  'questions and answers': {
    faq: {
      _type: 'faq' as const,
      _key: 'q1',
      title: 'Questions patients ask',
      items: [
        {_key: 'i1', question: 'Does it hurt?', answer: words('Most people feel a short ache.')},
        {_key: 'i2', question: 'Where can I read more?', answer: linked('MedlinePlus', 'javascript:alert(1)')},
        {_key: 'i3', question: 'A question without an answer?', answer: []},
      ],
    },
  },
  'nothing answered': {faq: {_type: 'faq' as const, _key: 'q2', title: 'Questions', items: []}},
}
