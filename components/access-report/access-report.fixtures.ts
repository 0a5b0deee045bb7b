import {KNOWN_GAPS} from '@/lib/accessibility/known-gaps.ts'

const results = {
  checkedOn: '2026-11-25',
  version: '0.1.0',
  tools: [
    {name: 'axe-core', version: '4.13.0'},
    {name: 'Chromium', version: '147.0.7727.0'},
  ],
  checks: [
    {
      id: 'keyboard',
      name: 'The keyboard reaches everything in order, and shows where it is',
      criteria: ['2.1.1', '2.4.7'],
      pages: 2,
      tests: [
        {title: 'the keyboard reaches everything on /', passed: true},
        {title: 'the keyboard reaches everything on /search', passed: true},
      ],
    },
    {
      id: 'paper',
      name: 'On paper a post is complete, with the address of every source',
      criteria: [],
      pages: 1,
      tests: [{title: 'on paper a post is a handout', passed: true}],
    },
  ],
}
const [keyboard, paper] = results.checks as [(typeof results.checks)[number], (typeof results.checks)[number]]

const gaps = [
  {
    id: 'films-elsewhere',
    what: 'Films open on other sites. They may have no captions.',
    meanwhile: 'Most films have a transcript beneath them.',
    criteria: ['1.2.2'],
    knownSince: '2026-11-25',
  },
  {
    id: 'no-people',
    what: 'No person with a disability has tested these pages.',
    meanwhile: 'Tell us what stands in your way.',
    criteria: [],
    knownSince: '2026-11-25',
  },
]

const withFault = {
  ...results,
  checks: [{...keyboard, tests: keyboard.tests.map((one, index) => ({...one, passed: index > 0}))}, paper],
}
const clinic = 'Thistledown Physical Therapy'
const phone = '+1 555 555 0100'

export const accessReportExamples = {
  'every check passed, two gaps are known': {results, gaps, clinic, phone},
  'a check found a fault': {results: withFault, gaps, clinic, phone},
  'in Spanish, and a check found a fault': {results: withFault, gaps: KNOWN_GAPS, clinic, phone, locale: 'es' as const},
  'nothing known, and settings that say little': {results, gaps: [], clinic: null, phone: null},
}
