import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {sayIn, type Phrase} from '../language/phrases.ts'
import type {CalloutBlock} from './publication.ts'

/** How soon a reader should act, in words: what colour says to the eye (NHS care cards). */
const CARE_LEVEL_WORDS: {[Level in CalloutBlock['level']]: Phrase} = {
  information: 'Information',
  nonUrgent: 'Non-urgent advice',
  urgent: 'Urgent advice',
  emergency: 'Immediate action required',
}

/** @returns undefined for a level that nobody has named */
export function careLevelWords(level: CalloutBlock['level'], locale: Locale = DEFAULT_LOCALE): string | undefined {
  const phrase: Phrase | undefined = CARE_LEVEL_WORDS[level]
  return phrase && sayIn(locale)(phrase)
}
