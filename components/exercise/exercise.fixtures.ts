import type {ExerciseBlock} from '@/lib/editorial/publication.ts'

const standUp: ExerciseBlock = {
  _type: 'exercise',
  _key: 'exercise-1',
  title: 'Stand up and sit down',
  purpose: 'Strong thighs take load off the knee.',
  steps: [
    'Sit on the front half of a firm chair, feet below the knees.',
    'Lean forward and stand up slowly.',
    'Sit down just as slowly.',
  ],
  dose: '5 to 8 times, twice a day',
  stopIf: ['the pain is sharp, or still there the next morning', 'the knee locks, gives way or swells'],
}

export const exerciseExamples = {
  'with everything': {exercise: standUp},
  'the least there is': {
    exercise: {...standUp, purpose: null, steps: ['Breathe in, and out.'], stopIf: ['you feel dizzy']},
    headingLevel: 4 as const,
  },
  'words a script would like': {
    exercise: {...standUp, title: '<script>alert(1)</script>', steps: ['"><img src=x onerror=alert(1)>']},
  },
}
