import {AUDIENCES} from '@/lib/editorial/audiences.ts'

import {frame} from '../cast.fixtures.ts'

const topics = frame.topics.map(({slug, title}) => ({value: slug, title}))

export const searchFormExamples = {
  'in the head of a page': {},
  'with everything': {topics, audiences: AUDIENCES},
  'as it was sent': {query: 'runner’s "knee" <b>', topic: 'hip-and-knee', audience: 'athletes', topics, audiences: AUDIENCES},
}
