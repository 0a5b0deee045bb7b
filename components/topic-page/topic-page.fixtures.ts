import {HOME} from '@/lib/editorial/trail.ts'

import {cards, words} from '../cast.fixtures.ts'

const topic = {
  _id: 'topic-back',
  slug: 'back-and-neck',
  title: 'Back and neck',
  summary: 'Why backs and necks hurt, what helps, and when to get help fast.',
  introduction: words('Most back pain eases within weeks.'),
  posts: [cards.dryNeedling],
  seo: {title: null, description: null, noIndex: false},
}

export const topicPageExamples = {
  'with posts': {topic, trail: [HOME]},
  'before the first post': {topic: {...topic, introduction: [], posts: []}, trail: [HOME]},
}
