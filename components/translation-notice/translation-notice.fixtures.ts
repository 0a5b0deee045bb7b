import type {MadeFrom} from '@/lib/editorial/publication.ts'
import type {Locale} from '@/lib/language/locales.ts'

const original = {locale: 'en', slug: 'dry-needling-and-sciatica', title: 'Does dry needling help sciatica?'} as const

type Example = {madeFrom: MadeFrom; locale: Locale}

export const translationNoticeExamples: Record<string, Example> = {
  'translated by a person': {madeFrom: {by: 'person', original: {...original, isNewer: false, isRetracted: false}}, locale: 'es'},
  'translated by software': {
    madeFrom: {by: 'software', original: {...original, isNewer: false, isRetracted: false}},
    locale: 'es',
  },
  'the original is newer': {madeFrom: {by: 'person', original: {...original, isNewer: true, isRetracted: false}}, locale: 'es'},
  'the original was retracted': {
    madeFrom: {by: 'person', original: {...original, isNewer: true, isRetracted: true}},
    locale: 'es',
  },
  'the original is gone': {madeFrom: {by: 'person', original: null}, locale: 'es'},
}
