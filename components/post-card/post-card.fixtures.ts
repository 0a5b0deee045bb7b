import {cards} from '../cast.fixtures.ts'

export const postCardExamples = {
  'a post in a list': {post: cards.dryNeedling},
  'the post at the top of a page': {post: cards.dryNeedling, isLead: true},
  'without picture, authors or topic': {post: cards.bare},
}
