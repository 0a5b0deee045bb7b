/**
 * Reads the clinic's reply to a comment before anybody else does.
 *
 * That somebody is a patient is itself protected: a clinic that answers “thanks for your visit” has disclosed it, even
 * where the writer said so first (45 CFR 164.502; the Office for Civil Rights settled such cases with clinics that
 * answered reviews in public). The guard is data and finds the usual slips, in every language of the site: people answer in
 * the language in which they were written to.
 */
import {findIdentifiers} from '../claims/identifier-guard.ts'
import {lintClaims} from '../claims/lint.ts'
import {matchesOf} from '../claims/matches.ts'
import type {Reason} from '../gate/gate.ts'
import type {Locale} from '../../language/locales.ts'
import {ENGLISH_SLIPS} from './reply-slips/english.ts'
import {SLIPS} from './reply-slips/slip.ts'
import {SPANISH_SLIPS} from './reply-slips/spanish.ts'

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
  for (const {id, why, fix} of SLIPS) {
    for (const pattern of [...ENGLISH_SLIPS[id], ...SPANISH_SLIPS[id]])
      for (const [words] of matchesOf(reply, pattern, 1)) add(id, words, why, fix)
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
export const REPLY_TEMPLATES: Readonly<Record<Locale, readonly {title: string; text: string}[]>> = {
  en: [
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
  ],
  es: [
    {
      title: 'Gracias',
      text: 'Gracias por tomarse el tiempo de escribir. Nos alegra leer a quienes nos leen.',
    },
    {
      title: 'Una pregunta sobre una persona',
      text: 'Gracias por preguntar. Aquí no podemos hablar de la salud de nadie. Un profesional con licencia que pueda examinar a la persona puede responder esa pregunta. En una emergencia, llame al 911.',
    },
    {
      title: 'Una queja',
      text: 'Gracias por decírnoslo. Lo tomamos en serio y no podemos hablar de ello en público. Llame a la clínica y pida hablar con la persona encargada, por favor.',
    },
    {
      title: 'Algo sobre el artículo',
      text: 'Gracias. Lo hemos pasado a quienes mantienen este artículo al día.',
    },
  ],
}
