import {cards, emptyFrame, frame, topics} from '../cast.fixtures.ts'

export const homeExamples = {
  'a lead and others': {
    frame,
    tagline: 'Plain words about pain, movement and recovery, from the people who treat them.',
    topics,
    lead: cards.dryNeedling,
    posts: [cards.bare],
  },
  'an empty site': {frame: emptyFrame, topics: [], lead: null, posts: []},
}
