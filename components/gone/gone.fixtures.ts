import {frame} from '../cast.fixtures.ts'

const {topics} = frame

export const goneExamples = {
  'with its day, the reason and what to read instead': {
    topics,
    withdrawal: {
      reason: 'It told readers to rest a sprained ankle for two weeks. Newer studies show that moving early is better.',
      on: '2026-11-20',
      replacement: {title: 'Walking again after a sprain', path: '/posts/walking-again-after-a-sprain'},
    },
  },
  'nothing but the fact': {topics: [], withdrawal: {reason: ' ', on: null, replacement: null}},
}
