import {HOME} from '@/lib/editorial/trail.ts'

import {cards, topics} from '../cast.fixtures.ts'

const nothing = {query: '', topic: null, audience: null, page: 1, pages: 1, total: 0, results: [], terms: [], suggestion: null}

export const searchPageExamples = {
  'before anything is asked': {found: nothing, topics, trail: [HOME]},
  'two posts found': {
    found: {
      ...nothing,
      query: 'needles',
      total: 2,
      terms: ['needle'],
      results: [
        {post: cards.dryNeedling, passage: 'A needle as thin as a hair goes through the skin.'},
        {post: cards.bare, passage: ''},
      ],
    },
    topics,
    trail: [HOME],
  },
  'a second page of a topic': {
    found: {...nothing, topic: 'back-and-neck', page: 2, pages: 3, total: 41, results: [{post: cards.bare, passage: ''}]},
    topics,
    trail: [HOME],
  },
  'nothing found, and a better spelling': {
    found: {...nothing, query: 'sholder', suggestion: 'shoulder'},
    topics,
    trail: [HOME],
  },
  'markup in what was asked for': {
    found: {...nothing, query: '<img src=x onerror=alert(1)>'},
    topics,
    trail: [HOME],
  },
}
