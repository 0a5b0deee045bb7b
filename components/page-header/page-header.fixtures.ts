import {HOME} from '@/lib/editorial/trail.ts'

export const pageHeaderExamples = {
  'with a sentence': {trail: [HOME], title: 'All posts', summary: 'Everything our clinicians have published, newest first.'},
  'a long name alone': {trail: [HOME], title: 'What to do in the first weeks after an operation on the knee'},
}
