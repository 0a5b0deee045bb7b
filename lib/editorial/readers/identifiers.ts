/**
 * Looks for words by which the writer of a comment, or somebody near them, could be recognized.
 *
 * The same guard reads posts (`claims/identifier-guard.ts`). Readers write otherwise than clinicians: in the first person,
 * with their own numbers, and with links; that is added here. It finds slips. A person reads every comment all the same.
 */
import {DATE, findIdentifiers, FULL_NAME, NAME, type Identifier} from '../claims/identifier-guard.ts'
import type {ClaimFinding} from '../claims/lint.ts'

const RELATIVE =
  '(?:son|daughter|child|kid|baby|husband|wife|partner|spouse|mother|mom|father|dad|brother|sister|friend|neighbor|patient|boyfriend|girlfriend|grandmother|grandma|grandfather|grandpa|grandson|granddaughter|aunt|uncle|cousin)'
const RELATIVE_IN_SPANISH =
  '(?:hij[oa]|niñ[oa]|bebé|espos[oa]|marido|mujer|pareja|madre|mamá|padre|papá|herman[oa]|amig[oa]|vecin[oa]|paciente|novi[oa]|abuel[oa]|niet[oa]|tí[oa]|prim[oa])'
const STREET =
  '(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Way|Terrace|Parkway|Pkwy|Circle|Highway|Hwy)'

const DATE_IN_SPANISH = String.raw`(?:[12]?\d|3[01]|1\.?º) de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)(?: del? (?:19|20)\d{2})?(?!\p{L})`

const FURTHER: readonly Identifier[] = [
  {
    id: 'reader-name',
    why: 'The writer gives a name, of their own or of somebody near them.',
    fix: 'Take the name out.',
    patterns: [
      new RegExp(String.raw`\b[Mm]y name(?: is|['’]s) (\p{L}[\p{L}'’-]{1,30}(?: ${NAME})?)`, 'gu'),
      new RegExp(String.raw`\b(?:I['’]m|I am|[Tt]his is|[Ss]igned,?) (${FULL_NAME})`, 'gu'),
      new RegExp(String.raw`\b[Mm]y ${RELATIVE},? (${NAME}(?: ${NAME})?)`, 'gu'),
      new RegExp(String.raw`(?<!\p{L})(?:[Mm]e llamo|[Mm]i nombre es|[Ss]oy) (${NAME}(?: ${NAME})?)`, 'gu'),
      new RegExp(String.raw`(?<!\p{L})[Mm]i ${RELATIVE_IN_SPANISH},? (${NAME}(?: ${NAME})?)`, 'gu'),
    ],
  },
  {
    id: 'clinician-name',
    why: 'It says who treated somebody. Beside other details that can show who a patient is.',
    fix: 'Take the name out, unless it only names an author of this post.',
    patterns: [
      new RegExp(
        String.raw`\b(?:[Dd]ra?|[Dd]octora?|Prof|Nurse|Therapist|[Ee]nfermer[oa]|[Ff]isioterapeuta)\.? (${NAME}(?: ${NAME})?)`,
        'gu',
      ),
    ],
  },
  {
    id: 'exact-date',
    why: 'A date of a visit, an operation or a birth can point at one person.',
    fix: 'Take the day out.',
    patterns: [new RegExp(String.raw`\b${DATE}`, 'gu'), new RegExp(String.raw`(?<!\d)${DATE_IN_SPANISH}`, 'giu')],
  },
  {
    id: 'patient-birth-date',
    why: 'A date of birth shows who somebody is.',
    fix: 'Take it out.',
    patterns: [
      new RegExp(
        String.raw`(?<!\p{L})(?:nac(?:[ií]|i[oó]) el|fecha de nacimiento:?(?: es)?|nacid[oa] el) (?:${DATE_IN_SPANISH}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))`,
        'giu',
      ),
    ],
  },
  {
    id: 'phone',
    why: 'It looks like a telephone number.',
    fix: 'Take it out.',
    patterns: [/(?<![\d.,-])[2-9]\d{9}(?![\d-])/g, /(?<![\d.,/-])\b[2-9]\d{2}[-.]\d{4}(?![\d-])/g],
  },
  {
    id: 'email',
    why: 'It looks like an e-mail address in disguise.',
    fix: 'Take it out.',
    patterns: [
      /(?<![\w.])[\w.]{1,40} ?(?:\(at\)|\[at\]|\bat\b) ?[\w-]{1,40} ?(?:\(dot\)|\[dot\]|\bdot\b) ?(?:com|net|org|edu|gov|us|info|me|io)\b/gi,
    ],
  },
  {
    id: 'address',
    why: 'It looks like the place where somebody lives.',
    fix: 'Take it out.',
    patterns: [
      new RegExp(String.raw`(?<!\d)\d{1,6} (?:[NSEW]\.? )?(?:${NAME} ){1,3}${STREET}\b\.?`, 'gu'),
      /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? \d{5}(?:-\d{4})?\b/g,
    ],
  },
  {
    id: 'record-number',
    why: 'It looks like a Medicare number.',
    fix: 'Take it out.',
    // CMS, “Understanding the Medicare Beneficiary Identifier (MBI) Format”: eleven characters in this order.
    patterns: [/\b[1-9][A-Z][A-Z0-9]\d-?[A-Z][A-Z0-9]\d-?[A-Z]{2}\d{2}\b/g],
  },
  {
    id: 'link',
    why: 'It leads somewhere else: to an advertisement, or to a page about one person.',
    fix: 'Take it out, unless it is a source that helps every reader.',
    patterns: [
      /\b(?:https?:\/\/|www\.)[^\s<>"]{1,300}/gi,
      /(?<![@\w.-])[a-z0-9-]{2,60}\.(?:com|net|org|info|biz|ru|cn|xyz|top|shop|store|online|site|io|co|me)\b(?:\/[^\s<>"]{0,300})?/gi,
      /(?<![\w@.])@[A-Za-z0-9_.]{3,30}\b/g,
    ],
  },
]

/** Never shown, whatever a moderator thinks of the sentence: no comment is better for them. */
const ALWAYS_REMOVED: ReadonlySet<string> = new Set(['ssn', 'phone', 'email', 'patient-birth-date', 'record-number', 'address'])

export function mustBeRemoved(rule: string): boolean {
  return ALWAYS_REMOVED.has(rule)
}

/** @param words what was typed, by field; the field is the finding's path */
export function findReaderIdentifiers(words: Readonly<Record<string, string>>): ClaimFinding[] {
  const blocks = Object.entries(words).map(([path, text]) => ({path, text}))
  const findings = findIdentifiers({blocks}, {further: FURTHER})
  // “My name is …” is seen by both lists, “born on …” holds a date: what lies inside another finding says nothing more.
  return findings.filter(
    (finding, index) =>
      !findings.some((other, place) => place !== index && covers(other, finding) && (!covers(finding, other) || place < index)),
  )
}

function covers(outer: ClaimFinding, inner: ClaimFinding): boolean {
  return outer.path === inner.path && outer.start <= inner.start && inner.end <= outer.end
}
