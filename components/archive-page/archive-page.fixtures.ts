import {ARCHIVE, HOME} from '@/lib/editorial/trail.ts'

import {cards} from '../cast.fixtures.ts'

const posts = [cards.dryNeedling, cards.bare]

export const archivePageExamples = {
  'the first of two pages': {posts, page: 1, pages: 2, trail: [HOME]},
  'the second': {posts: [cards.bare], page: 2, pages: 2, trail: [HOME, ARCHIVE]},
  'nothing yet': {posts: [], page: 1, pages: 1, trail: [HOME]},
}
