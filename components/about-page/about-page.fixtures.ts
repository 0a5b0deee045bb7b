import {HOME, stopIn} from '@/lib/editorial/trail.ts'

import {linked, words} from '../cast.fixtures.ts'

const page = {
  _id: 'about-review',
  slug: 'how-we-review',
  title: 'How we review',
  summary: 'Who reads a post before you do, and how often we read it again.',
  sections: [
    {_key: 's1', heading: 'Before a post goes out', text: words('An editor and a licensed clinician read every post.')},
    {_key: 's2', heading: 'Afterward', text: linked('Read about corrections', '/about/corrections')},
  ],
  effectiveFrom: '2026-11-25',
}

export const aboutPageExamples = {
  'two sections': {page, trail: [HOME]},
  'an address that runs script': {
    page: {...page, sections: [{_key: 's1', heading: 'Links', text: linked('press', 'javascript:alert(1)')}]},
    trail: [HOME],
  },
  'in Spanish': {
    page: {
      ...page,
      title: 'Cómo revisamos',
      summary: 'Quién lee un artículo antes que usted, y cada cuánto lo volvemos a leer.',
      sections: [
        {
          _key: 's1',
          heading: 'Antes de publicar un artículo',
          text: words('Una editora y un profesional con licencia leen cada artículo.'),
        },
      ],
      translatedFields: ['title', 'summary', 'sections'],
    },
    trail: [stopIn('es', HOME)],
    locale: 'es' as const,
  },
  'on a page in Spanish, not translated yet': {page, trail: [stopIn('es', HOME)], locale: 'es' as const},
  'no day and no text yet': {page: {...page, effectiveFrom: null, sections: []}, trail: [HOME]},
}
