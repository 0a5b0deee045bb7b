import {disclaimers, linked} from '../cast.fixtures.ts'

const all = [disclaimers.education, disclaimers.scope, disclaimers.education]

export const disclaimersExamples = {
  'above the text': {disclaimers: all, placement: 'aboveBody' as const},
  'below the text, each once': {disclaimers: all, placement: 'belowBody' as const},
  'as grave as it gets': {
    disclaimers: [{...disclaimers.scope, severity: 'critical' as const}],
    placement: 'aboveBody' as const,
  },
  'a link that runs script stays plain words': {
    disclaimers: [{...disclaimers.education, text: linked('our policy', 'javascript:alert(1)')}],
    placement: 'belowBody' as const,
  },
  'none at this place': {disclaimers: [disclaimers.scope], placement: 'belowBody' as const},
}
