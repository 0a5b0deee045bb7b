/** Slips as they are made in English. */
import type {SlipPatterns} from './slip.ts'

const any = (source: string) => new RegExp(source, 'giu')
const GAP = String.raw`[^.!?\n]{0,30}`
const LATEST = String.raw`(?:last |latest |recent |most recent |next |first |second |upcoming |previous |follow-?up |own |insurance |medical |physical therapy |therapy )`
const SOMEBODY_HERE = String.raw`(?:we|i|our (?:team|staff|clinic|office|therapists?|clinicians?|doctors?|nurses?|front desk)|dr\.? [\p{L}'’-]{1,30})`
const ALSO = '(?:have|has|had|also|already|just|only|really|both|all|always|never|loved|enjoyed)'
/** What only somebody who is treated has. “Your doctor” and “your pain” everybody may have. */
const OF_A_PATIENT = String.raw`(?:visits?|appointments?|charts?|records?|files?|insurance|insurer|claims?|bills?|balance|co-?pays?|deductible|diagnos[ie]s|treatment|treatment plan|plan of care|home program|sessions?|prescriptions?|surgery|operation|(?:test |lab )?results|x-?rays?|mri|ct scan|scans?|imaging|evaluation|referral|progress|case|recovery|discharge|intake|paperwork)`

export const ENGLISH_SLIPS: SlipPatterns = {
  'reply-visit': [
    any(
      String.raw`\b(?:when|since|after|before|while|the day|the time|last time|next time|as) you (?:first |last |next )?(?:came|come|visited|visit|were (?:here|in|seen|treated|with us)|are (?:here|in|back)|saw (?:us|me|dr|our)|see (?:us|me)|started (?:with us|here|therapy|treatment)|checked in|arrived|left|called)\b`,
    ),
    any(
      String.raw`\b(?:thanks?|thank you|grateful|appreciate)\b${GAP}\b(?:for|you) (?:coming|visiting|stopping in|dropping in|your (?:visit|trust in us|business|patience at)|choosing (?:us|our)|trusting (?:us|our)|seeing (?:us|me|dr)|being (?:a|an|our|such a|one of our))\b`,
    ),
    any(
      String.raw`\byou (?:came|come|dropped|stopped|checked) (?:in|to us|by (?:our|the) (?:clinic|office)|to (?:our|the) (?:clinic|office))\b`,
    ),
    any(
      String.raw`\b(?:good|great|nice|lovely|pleasure|looking forward|look forward)\b${GAP}\b(?:seeing|treating|having|meeting|working with|helping|to (?:see|meet|treat|have)) you\b`,
    ),
    any(
      String.raw`\bsee you (?:again|soon|next|on|at|back|later|tomorrow|then|in (?:the|our)|this|monday|tuesday|wednesday|thursday|friday)\b`,
    ),
  ],
  'reply-record': [
    any(String.raw`\byour ${LATEST}{0,2}${OF_A_PATIENT}\b`),
    any(String.raw`\byou(?:['’]re| are| were)\b${GAP}\bon our (?:schedule|list|books|records)\b`),
  ],
  'reply-treated': [
    any(
      String.raw`\b${SOMEBODY_HERE}(?: ${ALSO}){0,2} (?:treated|treating|saw|seeing|seen|examined|evaluated|diagnosed|operated on|worked with|working with|met with|met|spoke (?:with|to)|called|looked after|took care of|cared for|helped|helping|discharged|billed|referred|contacted|reached) you\b`,
    ),
    any(
      String.raw`\b(?:as|like|what|which|that|the [a-z]{1,20}) (?:we|i|your (?:therapist|clinician|doctor|nurse)) (?:discussed|talked about|spoke about|agreed|mentioned|told you|told|explained|recommended|prescribed|gave you|showed you|went over)\b`,
    ),
    any(String.raw`\b(?:we|i) (?:gave|showed|told|prescribed|recommended|sent|mailed|assigned|taught) you\b`),
    any(
      String.raw`\b(?:we|i)(?:['’]ll| will| can| could)? (?:looked|look|check|checked|reviewed|review|pulled|pull|find|found)(?: up| at| into| through)? your\b`,
    ),
    any(
      String.raw`\byour (?:therapist|clinician|doctor|physician|nurse|provider|care team|team|pt|ot) (?:here|at (?:our|the) (?:clinic|office)|with us|on our)\b`,
    ),
    any(
      String.raw`\byou (?:had|have had|received|got|have) (?:an? |your )?(?:surgery|operation|injection|dry needling|therapy|treatment|appointment|session|evaluation)s?\b`,
    ),
  ],
  'reply-patient': [
    any(
      String.raw`\b(?:you(?:['’]re| are| were|['’]ve been| have been)|as|being|having you as)(?: (?:not|also|always|such|still|now))? (?:a|an|our|one of our)(?: [a-z]{1,15}){0,2} (?:patients?|clients?)\b`,
    ),
    any(String.raw`\b(?:no|any) record (?:of|that) you\b|\bnever (?:been|were|treated|saw) (?:a patient|you)\b`),
    any(String.raw`\bour (?:patient|client)[,.!]`),
  ],
}
