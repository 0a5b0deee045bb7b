/**
 * Citations and the list of sources.
 *
 * Works are numbered in the order in which the text first cites them, a work cited again keeps its number, and works
 * used but not cited at one place follow. References follow the AMA Manual of Style, 11th edition, chapter 3: up to six
 * authors, otherwise three and “et al”; the DOI last and without a full stop; without a DOI, the day on which the work
 * was looked up and its address.
 */
import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {sayIn, type Phrase} from '../language/phrases.ts'
import {formatDate} from '../text/dates.ts'
import {safeHref} from '../text/safe-url.ts'
import {normalizeDoi, normalizePmid} from './identifiers.ts'
import type {Body, CitationMark, MarkDefinition, Source, TextBlock} from './publication.ts'

/** A citation with the number readers see and the id its source's back-link returns to. */
export type NumberedCitation = {_type: 'citation'; _key: string; number: number; anchor: string}
export type NumberedMark = Exclude<MarkDefinition, CitationMark> | NumberedCitation
export type NumberedTextBlock = Omit<TextBlock, 'markDefs'> & {markDefs: NumberedMark[]}
export type NumberedBody = (Exclude<Body[number], TextBlock> | NumberedTextBlock)[]

export type NumberedSource = {
  number: number
  source: Source
  /** Ids of the places that cite the work; empty for further sources. */
  citedAt: string[]
}

/** A run of a reference: plain words, words in italics, or words that lead somewhere. */
export type ReferencePart = {text: string; italic?: true; href?: string}

/** A person as PubMed and the AMA write them: family name, then one to three initials, perhaps “Jr” or “3rd”. */
const PERSON = /^\p{L}[\p{L}\p{M}'’. -]* \p{Lu}{1,3}(?: (?:Jr|Sr|2nd|3rd|4th))?$/u
/** AMA 11th ed., 3.7: all of up to six authors, the first three of more. */
const MOST_AUTHORS = 6
const AUTHORS_BEFORE_ET_AL = 3
/** Years after which a work should be looked at again, unless it is a landmark or a guideline still in force. */
const YEARS_UNTIL_OLD = {A: 5, B: 10, C: 10} as const

const SCHOLARLY = new Set(['journal', 'systematicReview', 'guideline'])

export const SOURCE_LABELS: Record<NonNullable<Source['type']>, Phrase> = {
  guideline: 'Guideline',
  systematicReview: 'Systematic review',
  journal: 'Journal article',
  government: 'Government',
  association: 'Professional body',
  book: 'Book',
  website: 'Web page',
}

/** What has become of a work since it was cited, in words. A corrected work may still stand, so it is not marked. */
const CONCERNS: Partial<Record<NonNullable<Source['concern']>, Phrase>> = {
  retracted: 'Retracted since this page was written',
  expressionOfConcern: 'Its publisher has expressed concern about it since this page was written',
  superseded: 'Replaced by newer work since this page was written',
}

/** What a reader should know of a work that was cited in good faith. */
export function concernText({concern}: Source, locale: Locale = DEFAULT_LOCALE): string | undefined {
  const phrase = concern ? CONCERNS[concern] : undefined
  return phrase && sayIn(locale)(phrase)
}

/** The id of a source in the list at the foot. Ids of our own hold an underscore; ids made from headings never do. */
export const sourceId = (number: number) => `source_${number}`

/** Gives every citation its number. A citation whose source is gone is dropped and its words stay plain. */
export function numberCitations(body: Body, furtherSources: readonly Source[]): {body: NumberedBody; sources: NumberedSource[]} {
  const sources = new Map<string, NumberedSource>()
  const anchors = new Set<string>()

  const cite = (mark: CitationMark & {source: Source}): NumberedCitation => {
    const numbered = enter(mark.source)
    const anchor = unused(`cite_${mark._key}`, anchors)
    numbered.citedAt.push(anchor)
    return {_type: 'citation', _key: mark._key, number: numbered.number, anchor}
  }
  const enter = (source: Source): NumberedSource => {
    const known = sources.get(source._id)
    if (known) return known
    const entry: NumberedSource = {number: sources.size + 1, source, citedAt: []}
    sources.set(source._id, entry)
    return entry
  }

  const numbered: NumberedBody = []
  for (const block of body) {
    if (block._type !== 'block') {
      numbered.push(block)
      continue
    }
    // In the order of the words, not of the definitions: an editor may have cited the second sentence first.
    const citations = new Map<string, NumberedCitation>()
    for (const key of block.children.flatMap(({marks}) => marks)) {
      const mark = block.markDefs.find(({_key}) => _key === key)
      if (mark && hasSource(mark) && !citations.has(key)) citations.set(key, cite(mark))
    }
    const markDefs = block.markDefs.flatMap((mark): NumberedMark[] => {
      if (mark._type !== 'citation') return [mark]
      const citation = citations.get(mark._key)
      return citation ? [citation] : []
    })
    numbered.push({...block, markDefs})
  }
  for (const source of furtherSources) enter(source)
  return {body: numbered, sources: [...sources.values()]}
}

/** How closely a post's claims are reviewed: A for treatment and safety, C for news of the clinic. */
export type ReviewTier = keyof typeof YEARS_UNTIL_OLD

/** A reference in parts, in the manner of the AMA, and behind it a way to PubMed where one is known. */
export function formatSource(source: Source): ReferencePart[] {
  const pmid = normalizePmid(source.pmid)
  const reference = formatReference(source)
  return pmid ? [...reference, {text: ' '}, {text: 'PubMed', href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`}] : reference
}

/** The reference alone as one line of plain text. */
export function sourceText(source: Source): string {
  return formatReference(source)
    .map(({text}) => text)
    .join('')
    .trim()
}

/** Where a reader can find the work, if anywhere. */
export function sourceHref(source: Source): string | undefined {
  return formatSource(source).find(({href}) => href)?.href
}

/**
 * Whether a work is recent enough for what it supports.
 *
 * @param today the day to count from, `YYYY-MM-DD`
 * @param landmark an older work that is still in force
 * @returns null where no year of publication is known, as on most web pages
 */
export function sourceAge({
  year,
  landmark,
  today,
  tier,
}: {
  year: number | null | undefined
  landmark?: boolean | null | undefined
  today: string
  tier: ReviewTier
}): 'current' | 'old' | null {
  const thisYear = Number.parseInt(today, 10)
  if (!year || Number.isNaN(thisYear)) return null
  return !landmark && thisYear - year > YEARS_UNTIL_OLD[tier] ? 'old' : 'current'
}

function hasSource(mark: MarkDefinition): mark is CitationMark & {source: Source} {
  return mark._type === 'citation' && mark.source !== null
}

function formatReference(source: Source): ReferencePart[] {
  const doi = normalizeDoi(source.doi)
  const url = safeHref(source.url)
  const accessed = source.accessedOn ? formatDate(source.accessedOn) : undefined
  const title = sentence(source.title)
  const container = sentence(source.containerTitle)
  const isBook = source.type === 'book'
  const isChapter = isBook && container !== ''

  const parts: ReferencePart[] = []
  const authors = formatAuthors(source.authors)
  if (authors) parts.push({text: `${sentence(authors)} `})
  if (title) parts.push(isBook && !isChapter ? {text: title, italic: true} : {text: title}, {text: ' '})
  if (isChapter) parts.push({text: 'In: '})
  if (container) parts.push({text: container, italic: true}, {text: ' '})
  const imprint = SCHOLARLY.has(source.type ?? '') ? formatJournalImprint(source) : formatImprint(source)
  if (imprint) parts.push({text: `${imprint} `})
  if (doi) parts.push({text: `doi:${doi}`, href: `https://doi.org/${encodeURI(doi)}`})
  else {
    if (accessed) parts.push({text: `Accessed ${accessed}. `})
    if (url) parts.push({text: url, href: url})
  }
  return parts
}

/** People are separated by commas; a group beside them by a semicolon (AMA 11th ed., 3.7). */
function formatAuthors(authors: readonly string[]): string {
  const named = authors.map((author) => author.trim().replace(/\.$/, '')).filter(Boolean)
  const people = named.filter((author) => PERSON.test(author))
  const groups = named.filter((author) => !PERSON.test(author))
  return [shorten(people).join(', '), shorten(groups).join('; ')].filter(Boolean).join('; ')
}

function shorten(authors: readonly string[]): readonly string[] {
  return authors.length > MOST_AUTHORS ? [...authors.slice(0, AUTHORS_BEFORE_ET_AL), 'et al'] : authors
}

/** `2021;12(3):12-19.`, and what there is of it where a journal has no volumes or no issues. */
function formatJournalImprint(source: Source): string {
  const {year, volume, issue} = source
  if (!volume && !issue) return formatImprint(source)
  const place = `${volume ?? ''}${issue ? `(${issue})` : ''}`
  return `${year ? `${year};` : ''}${place}${formatPages(source)}.`
}

function formatImprint(source: Source): string {
  const words = [source.publisher, source.year?.toString()].filter(Boolean).join('; ')
  return words ? `${words}${formatPages(source)}.` : ''
}

/** Pages with a plain hyphen, or the number that stands for them in journals that appear online alone. */
function formatPages({pages}: Source): string {
  return pages ? `:${pages.trim().replaceAll(/\s*[‐-―]\s*/g, '-')}` : ''
}

function sentence(words: string | null): string {
  const trimmed = words?.trim() ?? ''
  return trimmed === '' || /[.?!]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

function unused(id: string, taken: Set<string>): string {
  let free = id
  for (let repeat = 2; taken.has(free); repeat += 1) free = `${id}_${repeat}`
  taken.add(free)
  return free
}
