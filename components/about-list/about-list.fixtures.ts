import {HOME} from '@/lib/editorial/trail.ts'

const pages = [
  {_id: 'about-review', slug: 'how-we-review', title: 'How we review', summary: 'Who reads a post before you do.'},
  {_id: 'about-privacy', slug: 'privacy', title: 'Privacy', summary: 'What we keep about you: next to nothing.'},
]

export const aboutListExamples = {
  'two pages': {pages, trail: [HOME]},
  'none yet': {pages: [], trail: [HOME]},
}
