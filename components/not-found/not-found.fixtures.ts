import {frame} from '../cast.fixtures.ts'

export const notFoundExamples = {'with the topics to go on from': {topics: frame.topics}}
