import {frame, topics} from '../cast.fixtures.ts'

export const topicListExamples = {'two topics': {topics}, 'their names alone': {topics: frame.topics}, none: {topics: []}}
