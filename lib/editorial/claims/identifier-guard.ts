/**
 * Looks for words by which a patient could be recognized.
 *
 * The list follows the identifiers that the HIPAA Privacy Rule removes (45 CFR 164.514(b)(2)), as far as a pattern can
 * see them. It finds slips, not every name: the question whether a story shows a person stays with the reviewer.
 */
import {textOf, type LintText} from '../post-text.ts'
import type {ClaimFinding} from './lint.ts'
import {matchesOf} from './matches.ts'

export type IdentifierOptions = {
  /** The clinic's own numbers, in any notation. */
  allowedPhones?: readonly string[]
  /** The clinic's own addresses. */
  allowedEmails?: readonly string[]
  /** People the clinic names in public, such as its clinicians. */
  allowedNames?: readonly string[]
  /** Looked for besides: readers write otherwise than clinicians do. */
  further?: readonly Identifier[]
}

/** One kind of identifier; the first group of a pattern about names is the name itself. */
export type Identifier = {id: string; why: string; fix: string; patterns: readonly RegExp[]}

/** Poison Control, which any post may name. 911 and 988 are too short to be taken for a number. */
const PUBLIC_PHONES = ['18002221222']

/** Pieces of patterns: one name, and a date in any common notation. */
export const NAME = String.raw`\p{Lu}[\p{L}'’-]{1,30}`
export const FULL_NAME = String.raw`${NAME} (?:\p{Lu}\.? )?${NAME}`
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?`
export const DATE = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4})`
/** Exercises and names of things that are written like a person's name. */
const NO_NAME =
  /\b(?:Cat|Cow|Bird|Dog|Dead|Bug|Child|Tai|Chi|Wall|Heel|Sit|Stand|Physical|Therap\w+|Occupational|Natural|Range|Motion|Pain|Care|Health|Clinic|Center|Back|Neck|The|Your|My|Our|Get|How|What|Why|When|Don['’]t|Do|No|Yes|Ask|Call|Stay|Keep|Good|Take|Red|Flag|United|New|Box|Clam|Shell|Side|Plank|Chin|Tuck)\b/

const IDENTIFIERS: readonly Identifier[] = [
  {
    id: 'patient-name',
    why: 'It reads like the name of a patient.',
    fix: 'Leave the name out, or speak of “one patient” without details that fit a single person.',
    patterns: [
      new RegExp(String.raw`\b[Mm]y name(?: is|['’]s) (${NAME}(?: ${NAME})?)`, 'gu'),
      new RegExp(String.raw`[“"](${FULL_NAME})[,.]?[”"]`, 'gu'),
      new RegExp(
        String.raw`\b(?:[Pp]atient|[Cc]lient|[Pp]atient named|[Cc]lient named|[Ss]on|[Dd]aughter|[Hh]usband|[Ww]ife),? (${FULL_NAME})`,
        'gu',
      ),
      new RegExp(String.raw`\b(?:Mr|Mrs|Ms|Miss)\.? (${NAME})`, 'gu'),
      new RegExp(String.raw`[—–-] ?(${NAME} \p{Lu}\.)(?=,|\s|$)`, 'gu'),
    ],
  },
  {
    id: 'patient-birth-date',
    why: 'A date of birth points at one person.',
    fix: 'Write an age range, such as “in her sixties”.',
    patterns: [new RegExp(String.raw`\b(?:born|DOB|D\.O\.B|date of birth|birth ?date|birthday)\b[^\n!?]{0,16}?\b${DATE}`, 'giu')],
  },
  {
    id: 'ssn',
    why: 'It looks like a Social Security number.',
    fix: 'Remove it now, and tell the privacy officer if it was saved or sent.',
    patterns: [/(?<![\d-])(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}(?![\d-])/g],
  },
  {
    id: 'phone',
    why: 'This telephone number is not one of the clinic’s.',
    fix: 'Remove it, or use a number from the clinic’s locations.',
    patterns: [/(?<![\d./-])(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])\d{3}[ .-]?\d{4}(?![\d-])/g],
  },
  {
    id: 'email',
    why: 'An e-mail address points at one person.',
    fix: 'Remove it, or link to the contact page.',
    patterns: [/(?<![\w.%+-])[\w.%+-]{1,64}@[a-z0-9-]{1,63}\.[a-z0-9.-]{2,100}/gi],
  },
  {
    id: 'record-number',
    why: 'It looks like the number of a record or of an insurance.',
    fix: 'Remove the number. A post never needs it.',
    patterns: [
      /\b(?:MRN|(?:medical )?record (?:number|no\.?|#)|chart (?:number|no\.?|#)|patient (?:ID|number|no\.?|#)|(?:member|subscriber|insurance|policy|group|Medicare|Medicaid|account|claim) (?:ID|number|no\.?|#))(?: is|:| #|#)? ?#?(?=[A-Z-]{0,8}\d)[A-Z0-9-]{4,20}\b/gi,
    ],
  },
]

/**
 * What in a text could show who a patient is.
 *
 * @returns findings in the order of the text, all of severity `error`; `quote` is the identifier itself
 */
export function findIdentifiers(text: LintText, options: IdentifierOptions = {}): ClaimFinding[] {
  const phones = new Set([...PUBLIC_PHONES, ...(options.allowedPhones ?? [])].map(digitsOf))
  const emails = new Set((options.allowedEmails ?? []).map((email) => email.toLowerCase()))
  const names = new Set((options.allowedNames ?? []).map((name) => name.toLowerCase()))
  const isAllowed = (id: string, found: string, name: string | undefined) => {
    if (id === 'phone') return phones.has(digitsOf(found))
    if (id === 'email') return emails.has(found.toLowerCase().replace(/\.$/, ''))
    if (id.endsWith('-name') && name) return names.has(name.toLowerCase()) || NO_NAME.test(name)
    return false
  }

  return text.blocks.flatMap((block) => {
    const words = textOf(block)
    const findings = [...IDENTIFIERS, ...(options.further ?? [])].flatMap(({id, why, fix, patterns}) =>
      patterns.flatMap((pattern) =>
        matchesOf(words, pattern)
          .filter((match) => !isAllowed(id, match[0], match[1]))
          .map(({index, 0: quote}): ClaimFinding => {
            return {rule: id, severity: 'error', quote, path: block.path, start: index, end: index + quote.length, why, fix}
          }),
      ),
    )
    return findings.toSorted((one, other) => one.start - other.start)
  })
}

/** Ten digits, whether or not the country was dialled. */
function digitsOf(phone: string): string {
  return phone.replaceAll(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
}
