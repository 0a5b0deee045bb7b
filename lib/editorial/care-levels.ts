import type {Phrase} from '../language/phrases.ts'
import type {CalloutBlock} from './publication.ts'

/** How soon a reader should act, in words: what colour says to the eye (NHS care cards). */
export const CARE_LEVEL_WORDS: {[Level in CalloutBlock['level']]: Phrase} = {
  information: 'Information',
  nonUrgent: 'Non-urgent advice',
  urgent: 'Urgent advice',
  emergency: 'Immediate action required',
}
