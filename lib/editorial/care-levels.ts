import type {CalloutBlock} from './publication.ts'

/** How soon a reader should act, in words: what colour says to the eye (NHS care cards). */
export const CARE_LEVEL_WORDS: Record<CalloutBlock['level'], string> = {
  information: 'Information',
  nonUrgent: 'Non-urgent advice',
  urgent: 'Urgent advice',
  emergency: 'Immediate action required',
}
