import {corrections} from '../cast.fixtures.ts'

const all = [corrections.typo, corrections.minor, corrections.safety, corrections.major]

export const correctionsExamples = {
  'above the text, what may have put someone at risk': {corrections: all, place: 'aboveText' as const},
  'below the text, all else but typos': {corrections: all, place: 'belowText' as const},
  'without a day': {corrections: [{...corrections.minor, at: ''}], place: 'belowText' as const},
  'without words': {corrections: [{...corrections.safety, summary: ' '}], place: 'aboveText' as const},
  none: {corrections: [], place: 'belowText' as const},
}
