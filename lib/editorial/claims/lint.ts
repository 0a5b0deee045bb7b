/**
 * Reads a post for claims it should not make.
 *
 * The rules are data (`rules.ts`); here stands how they are applied: sentence by sentence, with the guard against honest
 * sentences (`negation.ts`), with citations that calm some rules, with what is known about the people who are named, and
 * with waivers.
 */
import {LONGEST_BLOCK, textOf, type LintBlock, type LintText} from '../post-text.ts'
import {sentencesOf, wordsOf, type Span} from '../readability/sentences.ts'
import {matchesOf} from './matches.ts'
import {isDenied, isQuestion} from './negation.ts'
import {CLAIM_RULES, type ClaimRule, type RuleSet, type Severity} from './rules.ts'

/** A claim somebody has answered for: which words, why they may stand, on what evidence, and for how long. */
export type Waiver = {
  rule: string
  /** The sentence as the finding quotes it, or at least three words of it around the claim. */
  quote: string
  reason: string
  sourceIds: readonly string[]
  by: string
  /** The last day on which it holds, `YYYY-MM-DD`. */
  expiresOn: string
}

/** Somebody a post may name. */
export type NamedPerson = {names: readonly string[]; certifications: readonly string[]; isPhysician: boolean}

export type ClaimFinding = {
  rule: string
  severity: Severity
  /** The sentence, shortened where it is very long. */
  quote: string
  path: string
  /** The words themselves, as characters of the text at the path. */
  start: number
  end: number
  why: string
  fix: string
  waived?: {reason: string; expiresOn: string}
}

export type LintOptions = {
  rules?: RuleSet
  waivers: readonly Waiver[]
  /** The day on which waivers are judged, `YYYY-MM-DD`. */
  today: string
  people?: readonly NamedPerson[]
}

const LONGEST_QUOTE = 300
/** Matches of one rule that are weighed in one block. */
const MOST_MATCHES = 100
const DAY = /^\d{4}-\d{2}-\d{2}$/
const HEDGE =
  /\b(?:usually|often|mostly|generally|typically|probably|almost always|nearly always|may be|might be|can be|seems?|appears?|tends? to be|most (?:are|of (?:them|these|those)))\b[^,;:.]{0,30}$/i
/** What makes “Dr.” before a name of another profession honest: letters or the profession in the same sentence. */
const NAMED_PROFESSION =
  /,\s*(?:PT|DPT|OT|OTD|OTR|AT|ATC|DNP|PhD|EdD|PsyD|AuD|PharmD|DC|DDS|DMD|RN|NP|SLP)\b|\b(?:physical|occupational|speech|massage) therapist|\bathletic trainer|\bpsychologist|\bnurse|\bchiropractor|\bpharmacist|\baudiologist|\bdietitian|\bdoctor of (?!medicine)\w+/i

/**
 * What in a post claims too much.
 *
 * @param text the post's words, from `lintTextOf`
 * @returns findings in the order of the text; first those about waivers that do not hold. A finding with `waived` has
 *   been answered for.
 */
export function lintClaims(text: LintText, {rules = CLAIM_RULES, waivers, today, people}: LintOptions): ClaimFinding[] {
  const holding = waivers.filter((waiver) => complaintAbout(waiver, today) === null)
  const findings = waivers.flatMap((waiver) => reportOf(waiver, today))
  for (const block of text.blocks) findings.push(...lintBlock(block, rules.rules, holding, people))
  return findings
}

function lintBlock(
  block: LintBlock,
  rules: readonly ClaimRule[],
  waivers: readonly Waiver[],
  people: readonly NamedPerson[] | undefined,
): ClaimFinding[] {
  const text = textOf(block)
  const findings: ClaimFinding[] = []
  let sentences: Span[] | undefined
  for (const rule of rules) {
    const taken: Span[] = []
    let looked = 0
    for (const pattern of rule.patterns) {
      for (const match of matchesOf(text, pattern, MOST_MATCHES + 2)) {
        const span = {start: match.index, end: match.index + match[0].length}
        if (taken.some((other) => span.start < other.end && other.start < span.end)) continue
        // Nobody writes this many: the rest is reported as it stands, once, instead of being weighed one by one.
        if ((looked += 1) > MOST_MATCHES + 1) break
        sentences ??= sentencesOf(text)
        const place = sentenceAround(sentences, span, text)
        if (looked > MOST_MATCHES || stands(rule, block, text, span, place, match, people)) {
          taken.push(span)
          findings.push(withWaiver(findingOf(rule, block, text, span, place), text, waivers))
        }
      }
    }
  }
  if (block.text.length > LONGEST_BLOCK) findings.push(tooLong(block))
  return findings.toSorted((one, other) => one.start - other.start)
}

type Place = {sentence: Span; next: Span | undefined}

function stands(
  rule: ClaimRule,
  block: LintBlock,
  text: string,
  span: Span,
  {sentence, next}: Place,
  match: RegExpExecArray,
  people: readonly NamedPerson[] | undefined,
): boolean {
  // A very long “sentence” without a full stop is looked at in part, so that one block cannot keep the reader busy.
  const from = Math.max(sentence.start, span.start - LONGEST_QUOTE)
  const words = text.slice(from, Math.min(sentence.end, span.end + LONGEST_QUOTE))
  const start = span.start - from
  const end = span.end - from
  const allows = (context: 'negation' | 'question' | 'hedge') => rule.allowContexts?.includes(context) ?? false

  if (rule.exceptions?.some((exception) => covers(words, exception, start, end))) return false
  if (allows('negation') && isDenied(words, start, end)) return false
  if (allows('question') && isQuestion(words)) return false
  if (allows('hedge') && HEDGE.test(words.slice(Math.max(0, start - 80), start))) return false
  if (rule.needsSource && isCited(block, sentence.start, next?.end ?? sentence.end)) return false
  if (rule.about === 'doctorTitle') return isWrongDoctor(match[1] ?? '', words.slice(end), people)
  if (rule.about === 'certification') return !isCertified(words, people)
  return true
}

function covers(words: string, pattern: RegExp, start: number, end: number): boolean {
  for (const {index, 0: found} of matchesOf(words, pattern)) {
    if (index < end && start < index + found.length) return true
  }
  return false
}

function isCited({citedRanges}: LintBlock, from: number, to: number): boolean {
  return citedRanges?.some(([start, end]) => start < to && from < end) ?? false
}

/** “Dr.” before somebody whom the clinic knows not to be a physician, and nothing after it that says so. */
function isWrongDoctor(name: string, after: string, people: readonly NamedPerson[] | undefined): boolean {
  const parts = name.split(' ')
  const meant = people?.filter(({names}) => names.some((known) => known.split(' ').some((part) => parts.includes(part))))
  if (!meant || meant.length === 0 || meant.some(({isPhysician}) => isPhysician)) return false
  return !NAMED_PROFESSION.test(after.slice(0, 100))
}

/**
 * Whoever the sentence names must be certified; where it names nobody, one of the people must be. The letters ATC do not
 * count: passing the athletic trainers' exam is not board certification (Board of Certification,
 * on the use of its credential).
 */
function isCertified(words: string, people: readonly NamedPerson[] | undefined): boolean {
  if (!people) return false
  const spoken = new Set(wordsOf(words))
  const named = people.filter(({names}) => names.some((name) => name.split(' ').some((part) => spoken.has(part))))
  const counted = named.length > 0 ? named : people
  return counted.some(({certifications}) =>
    certifications.some((certification) => !/^ATC\b|athletic trainer/i.test(certification)),
  )
}

function sentenceAround(sentences: readonly Span[], span: Span, text: string): Place {
  // Halving the list: a block of thousands of sentences may hold thousands of matches.
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > span.start) high = middle
    else low = middle + 1
  }
  return {sentence: sentences[low] ?? {start: 0, end: text.length}, next: sentences[low + 1]}
}

function findingOf(rule: ClaimRule, {path}: LintBlock, text: string, {start, end}: Span, {sentence}: Place): ClaimFinding {
  const long = sentence.end - sentence.start > LONGEST_QUOTE
  const from = long ? Math.max(sentence.start, start - 100) : sentence.start
  const quote = text.slice(from, long ? Math.min(sentence.end, from + LONGEST_QUOTE) : sentence.end)
  const {id, severity, why, fix} = rule
  return {rule: id, severity, quote, path, start, end, why, fix}
}

function withWaiver(finding: ClaimFinding, text: string, waivers: readonly Waiver[]): ClaimFinding {
  const waiver = waivers.find((candidate) => candidate.rule === finding.rule && isAbout(candidate.quote, finding, text))
  return waiver ? {...finding, waived: {reason: waiver.reason, expiresOn: waiver.expiresOn}} : finding
}

/** The whole quote, or a part of the text around the claim that is long enough not to excuse the same word elsewhere. */
function isAbout(quote: string, finding: ClaimFinding, text: string): boolean {
  if (sameWords(quote, finding.quote)) return true
  const part = quote.trim()
  if (part.split(/\s+/).length < 3) return false
  for (let at = text.indexOf(part); at !== -1 && at <= finding.start; at = text.indexOf(part, at + 1)) {
    if (at + part.length >= finding.end) return true
  }
  return false
}

function sameWords(one: string, other: string): boolean {
  const plain = (words: string) => words.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  return plain(one) === plain(other)
}

/** Why a waiver does not hold, or null. */
function complaintAbout({reason, sourceIds, expiresOn}: Waiver, today: string): string | null {
  if (reason.trim() === '') return 'This waiver gives no reason why the words may stand.'
  if (!sourceIds.some((id) => id.trim() !== '')) return 'This waiver names no source.'
  if (!DAY.test(expiresOn)) return 'This waiver has no last day.'
  return expiresOn < today ? `This waiver ended on ${expiresOn}.` : null
}

function reportOf(waiver: Waiver, today: string): ClaimFinding[] {
  const why = complaintAbout(waiver, today)
  if (!why) return []
  const fix = 'Give it a reason, a source and a last day that is still to come, or remove the waiver and change the words.'
  return [{rule: 'waiver', severity: 'error', quote: waiver.quote, path: 'waivers', start: 0, end: 0, why, fix}]
}

function tooLong({path, text}: LintBlock): ClaimFinding {
  return {
    rule: 'long-block',
    severity: 'warn',
    quote: `${text.slice(0, 60)}…`,
    path,
    start: LONGEST_BLOCK,
    end: text.length,
    why: 'Only the first 20,000 characters of this block were read for claims.',
    fix: 'Split the block into paragraphs.',
  }
}
