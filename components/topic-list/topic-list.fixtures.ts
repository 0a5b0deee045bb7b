import {frame} from '../cast.fixtures.ts'

export const topicListExamples = {'two topics': {topics: frame.topics}, none: {topics: []}}
