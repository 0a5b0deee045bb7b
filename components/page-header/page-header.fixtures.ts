import {HOME, stopIn} from '@/lib/editorial/trail.ts'

export const pageHeaderExamples = {
  'with a sentence': {trail: [HOME], title: 'All posts', summary: 'Everything our clinicians have published, newest first.'},
  'on a page in Spanish, with words that nobody has translated': {
    trail: [stopIn('es', HOME)],
    title: 'Privacy',
    titleLang: 'en' as const,
    summary: 'What we keep about you: next to nothing.',
    summaryLang: 'en' as const,
    locale: 'es' as const,
  },
  'a long name alone': {trail: [HOME], title: 'What to do in the first weeks after an operation on the knee'},
}
