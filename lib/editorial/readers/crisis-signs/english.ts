/** What somebody in danger writes in English. Words of the clinic’s own field (“I hurt myself running”) are left alone. */
import type {CrisisSign} from './sign.ts'

const any = (source: string) => new RegExp(source, 'gi')
/** A few words of the same sentence. */
const GAP = String.raw`[^.!?\n]{0,30}`
const WANTS = String.raw`(?<!(?:don['’]t|do not|didn['’]t|did not|never|not) )\b(?:want(?:ed)?|wanna|going|gonna|plan(?:ning)?|ready|decided|tempted|urge)`
/** Where the sentence stops, or goes on without naming what else is ended. */
const AND_NO_MORE = String.raw`(?=\s*(?:$|[^\w\s]|i\b|all\b|now\b|tonight\b|today\b|soon\b|because\b|and\b|but\b|so\b|for good\b))`

export const ENGLISH_SIGNS: readonly CrisisSign[] = [
  {
    helpline: '988',
    what: 'thoughts of suicide',
    patterns: [
      any(String.raw`\bsuicid(?:e|al)\b`),
      any(String.raw`\bkill(?:ing)? my ?self\b|\bunalive\b|\bkms\b`),
      any(String.raw`\b(?:end|ending|take|taking) my (?:own )?life\b`),
      any(String.raw`${WANTS}\b${GAP}\bto die\b|\bjust want to die\b|\bwanna die\b`),
      any(String.raw`${WANTS}(?: \w{1,12}){0,2}(?: to)? end (?:it|things|everything)${AND_NO_MORE}|\bend it all\b`),
      any(String.raw`\b(?:i|we)['’]?(?:d| would| am|m)? (?:be )?better off dead\b|\bbetter off (?:dead|without me)\b`),
      any(String.raw`\bwish (?:i|that i) (?:was|were|had) (?:dead|not alive|never (?:been )?born)\b`),
      any(
        String.raw`\b(?:don['’]t|do not) (?:want|wish) to (?:live|be alive|exist|wake up|be here)(?: any ?more| any longer|${AND_NO_MORE})`,
      ),
      any(
        String.raw`\bno (?:reason|point)(?: left)? (?:to|in) (?:live|living|go on|going on|be alive|being alive)\b|\b(?:not|isn['’]t) worth living\b`,
      ),
      any(String.raw`\bcan(?:['’]?t| ?not) (?:go on|take it|do this)(?: like this| living)?(?: any ?more| any longer)\b`),
      any(String.raw`\b(?:say|saying|write|writing) goodbye to (?:everyone|everybody|my (?:family|kids|children|friends))\b`),
    ],
  },
  {
    helpline: '988',
    what: 'thoughts of self-harm',
    patterns: [
      any(String.raw`\bself[- ]?harm(?:ing|ed|s)?\b|\bself[- ]injur(?:y|ing|e)\b`),
      any(
        String.raw`${WANTS} to (?:hurt|harm|cut|burn|starve) my ?self\b|\b(?:thinking|think) (?:about|of) (?:hurting|harming|cutting) my ?self\b`,
      ),
      any(
        String.raw`\b(?:i|keep|been|started) (?:cutting|harming|burning) my ?self\b(?! (?:shaving|cooking|on|with a (?:razor|can)))`,
      ),
    ],
  },
  {
    helpline: '911',
    what: 'an overdose or poisoning',
    patterns: [
      any(
        String.raw`\b(?:took|taken|swallowed|taking)\b (?:all|too many|a lot|a (?:whole )?bottle|the whole bottle|a handful)\b[^.!?\n]{0,25}\b(?:pills?|tablets?|meds|medications?|medicines?|opioids?)\b`,
      ),
      any(
        String.raw`\b(?:i|he|she|they|son|daughter|wife|husband)(?:['’]ve|['’]s| have| has| just| may have| might have){0,2} overdosed\b`,
      ),
    ],
  },
  {
    helpline: '911',
    what: 'signs of a heart attack or trouble breathing now',
    patterns: [
      any(
        String.raw`\b(?:am|['’]m|is|['’]s|are) (?:having|getting|feeling|in) ${GAP}(?:chest (?:pains?|pressure|tightness)|pain in (?:my|his|her|the) chest)\b`,
      ),
      any(
        String.raw`\b(?:chest (?:pains?|pressure|tightness)|pain in my chest)\b${GAP}\b(?:right now|now|as i (?:write|type)|at the moment|this minute|today|tonight|since this (?:morning|afternoon))\b`,
      ),
      any(String.raw`\bmy chest (?:hurts|is hurting|feels (?:tight|heavy)|is (?:tight|being crushed))\b`),
      any(
        String.raw`\b(?:i|he|she|they)(?: really)? (?:can(?:['’]?t| ?not)|am struggling to|is struggling to|struggle to) breathe\b(?! through| in deeply| deeply| into)`,
      ),
      any(
        String.raw`\b(?:think|believe|afraid) (?:i|he|she)(?:['’]m|['’]s| am| is) having a (?:heart attack|stroke|seizure)\b|\bhaving a (?:heart attack|stroke|seizure) (?:right )?now\b`,
      ),
    ],
  },
  {
    helpline: '911',
    what: 'signs of a stroke, of bleeding or of a pressed spinal cord',
    patterns: [
      any(String.raw`\b(?:my|his|her) (?:face|mouth) (?:is |has started |just )?(?:droop(?:s|ing|ed)?|hangs?|hanging)\b`),
      any(
        String.raw`\b(?:suddenly|all of a sudden)\b${GAP}\b(?:can(?:['’]?t| ?not)) (?:speak|see|talk|move (?:my|his|her) (?:arm|leg|face))\b`,
      ),
      any(String.raw`\bbleeding\b${GAP}\b(?:won['’]?t|will not|does not|doesn['’]t) stop\b`),
      any(String.raw`\b(?:numb|no feeling)\b${GAP}\b(?:groin|between my legs|saddle area|private parts)\b`),
      any(
        String.raw`\b(?:lost|losing) (?:all )?control (?:of|over) my (?:bladder|bowels?)\b|\bcan(?:['’]?t| ?not) (?:feel|move) my legs\b`,
      ),
    ],
  },
]
