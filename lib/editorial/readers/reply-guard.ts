/**
 * Reads the clinic's reply to a comment before anybody else does.
 *
 * That somebody is a patient is itself protected: a clinic that answers “thanks for your visit” has disclosed it, even
 * where the writer said so first (45 CFR 164.502; the Office for Civil Rights settled such cases with clinics that
 * answered reviews in public). The guard is data and finds the usual slips. Every pattern runs in time that grows with the
 * text alone.
 */
import {findIdentifiers} from '../claims/identifier-guard.ts'
import {lintClaims} from '../claims/lint.ts'
import {matchesOf} from '../claims/matches.ts'
import type {Reason} from '../gate/gate.ts'

type GuardRule = {id: string; why: string; fix: string; patterns: readonly RegExp[]}

const any = (source: string) => new RegExp(source, 'giu')
const GAP = String.raw`[^.!?\n]{0,30}`
const LATEST = String.raw`(?:last |latest |recent |most recent |next |first |second |upcoming |previous |follow-?up |own |insurance |medical |physical therapy |therapy )`
const SOMEBODY_HERE = String.raw`(?:we|i|our (?:team|staff|clinic|office|therapists?|clinicians?|doctors?|nurses?|front desk)|dr\.? [\p{L}'’-]{1,30})`
const ALSO = '(?:have|has|had|also|already|just|only|really|both|all|always|never|loved|enjoyed)'
/** What only somebody who is treated has. “Your doctor” and “your pain” everybody may have. */
const OF_A_PATIENT = String.raw`(?:visits?|appointments?|charts?|records?|files?|insurance|insurer|claims?|bills?|balance|co-?pays?|deductible|diagnos[ie]s|treatment|treatment plan|plan of care|home program|sessions?|prescriptions?|surgery|operation|(?:test |lab )?results|x-?rays?|mri|ct scan|scans?|imaging|evaluation|referral|progress|case|recovery|discharge|intake|paperwork)`

const RULES: readonly GuardRule[] = [
  {
    id: 'reply-visit',
    why: 'It says that the writer was here. That alone discloses that somebody is a patient.',
    fix: 'Speak to every reader, not to one: leave out that anybody came, called or was seen.',
    patterns: [
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
  },
  {
    id: 'reply-record',
    why: 'It speaks of something that only somebody who is treated has: a visit, a chart, an insurance, a plan.',
    fix: 'Say in general what any reader can do, and take the rest out of the public.',
    patterns: [
      any(String.raw`\byour ${LATEST}{0,2}${OF_A_PATIENT}\b`),
      any(String.raw`\byou(?:['’]re| are| were)\b${GAP}\bon our (?:schedule|list|books|records)\b`),
    ],
  },
  {
    id: 'reply-treated',
    why: 'It says that somebody of the clinic has treated, seen or advised the writer.',
    fix: 'Leave out what anybody here did or said.',
    patterns: [
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
  },
  {
    id: 'reply-patient',
    why: 'It calls the writer a patient, or says that they are not one. Both tell.',
    fix: 'Do not say who is a patient of yours and who is not.',
    patterns: [
      any(
        String.raw`\b(?:you(?:['’]re| are| were|['’]ve been| have been)|as|being|having you as)(?: (?:not|also|always|such|still|now))? (?:a|an|our|one of our)(?: [a-z]{1,15}){0,2} (?:patients?|clients?)\b`,
      ),
      any(String.raw`\b(?:no|any) record (?:of|that) you\b|\bnever (?:been|were|treated|saw) (?:a patient|you)\b`),
      any(String.raw`\bour (?:patient|client)[,.!]`),
    ],
  },
]

/** Names that name nobody. */
const NOBODY: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'anonymous',
  'anon',
  'reader',
  'guest',
  'name',
  'no',
  'somebody',
  'someone',
  'nobody',
  'user',
  'visitor',
  'in',
  'of',
  'from',
  'and',
  'my',
  'me',
  'mr',
  'mrs',
  'ms',
  'dr',
])

/** Rules of the claims linter that hold for a reply as they do for a post. */
const CLAIMS: ReadonlySet<string> = new Set(['absolute-outcome', 'no-risk', 'specific-advice', 'instead-of-care', 'miracle'])

/**
 * Why a reply may not go out; none where it may.
 *
 * @param comment what it answers: the names in it are not to be repeated
 * @param today `YYYY-MM-DD`
 */
export function guardReply(reply: string, comment: {name: string; text: string}, today: string): Reason[] {
  const reasons: Reason[] = []
  const add = (rule: string, words: string, why: string, fix: string) => {
    if (reasons.some((known) => known.rule === rule)) return
    reasons.push({rule, title: 'A reply discloses nothing about anybody', why: `“${words.trim()}” — ${why}`, fix})
  }
  for (const {id, why, fix, patterns} of RULES) {
    for (const pattern of patterns) for (const [words] of matchesOf(reply, pattern, 1)) add(id, words, why, fix)
  }
  const named = namesIn(comment).find((name) => new RegExp(String.raw`(?<![\p{L}])${escaped(name)}(?![\p{L}])`, 'u').test(reply))
  if (named)
    add(
      'reply-name',
      named,
      'It calls the writer by name. A name beside a clinic’s answer can show a patient.',
      'Leave the name out.',
    )
  for (const {rule, quote, why, fix} of findIdentifiers({blocks: [{path: 'reply', text: reply}]}))
    if (rule !== 'phone' && rule !== 'email') add(rule, quote, why, fix)
  for (const {rule, quote, why, fix} of lintClaims({blocks: [{path: 'reply', text: reply}]}, {waivers: [], today}))
    if (CLAIMS.has(rule)) add(rule, quote, why, fix)
  return reasons
}

/** The parts of the name that was given, and of the names that the comment says; each with its capital. */
function namesIn({name, text}: {name: string; text: string}): string[] {
  const said = findIdentifiers({blocks: [{path: 'text', text}]}).filter(({rule}) => rule === 'patient-name')
  return [name, ...said.map(({quote}) => quote.replace(/^my name(?: is|['’]s) /i, ''))]
    .flatMap((words) => words.split(/[^\p{L}'’-]+/u))
    .filter((part) => part.length > 1 && !NOBODY.has(part.toLowerCase()))
    .map((part) => (part[0] ?? '').toUpperCase() + part.slice(1))
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** Replies that are safe for everybody, to begin from. */
export const REPLY_TEMPLATES: readonly {title: string; text: string}[] = [
  {
    title: 'Thank you',
    text: 'Thank you for taking the time to write. We are glad to hear from readers.',
  },
  {
    title: 'A question about one person',
    text: 'Thank you for asking. We cannot talk about anybody’s health here. A licensed clinician who can examine a person can answer such a question. In an emergency, call 911.',
  },
  {
    title: 'A complaint',
    text: 'Thank you for telling us. We take this seriously and cannot discuss it in public. Please call the clinic and ask for the person in charge.',
  },
  {
    title: 'Something about the post',
    text: 'Thank you. We have passed this on to the people who keep this post up to date.',
  },
]
