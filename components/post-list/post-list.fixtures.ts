import {cards} from '../cast.fixtures.ts'

export const postListExamples = {
  'two posts': {posts: [cards.dryNeedling, cards.bare], empty: 'The first post is being written.'},
  'on the front page': {posts: [cards.dryNeedling, {...cards.dryNeedling, _id: 'post-2'}, cards.bare], empty: '', isFront: true},
  'no post yet': {posts: [], empty: 'The first post is being written.'},
}
