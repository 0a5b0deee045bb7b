import {HOME, stopIn} from '@/lib/editorial/trail.ts'

const pages = [
  {_id: 'about-review', slug: 'how-we-review', title: 'How we review', summary: 'Who reads a post before you do.'},
  {_id: 'about-privacy', slug: 'privacy', title: 'Privacy', summary: 'What we keep about you: next to nothing.'},
]

export const aboutListExamples = {
  'two pages': {pages, trail: [HOME]},
  'in Spanish, one of two translated': {
    pages: [
      {
        _id: 'about-review',
        slug: 'how-we-review',
        title: 'Cómo revisamos',
        summary: 'Quién lee un artículo antes que usted.',
        translatedFields: ['title', 'summary'],
      },
      ...pages.slice(1),
    ],
    trail: [stopIn('es', HOME)],
    locale: 'es' as const,
  },
  'none yet': {pages: [], trail: [HOME]},
}
