import {cards} from '../cast.fixtures.ts'

export const postListExamples = {
  'two posts': {posts: [cards.dryNeedling, cards.bare], empty: 'The first post is being written.'},
  'no post yet': {posts: [], empty: 'The first post is being written.'},
}
