import {cards, emptyFrame, frame} from '../cast.fixtures.ts'

export const homeExamples = {
  'a lead and others': {frame, lead: cards.dryNeedling, posts: [cards.bare]},
  'an empty site': {frame: emptyFrame, lead: null, posts: []},
}
