/**
 * Citations and the list of sources.
 *
 * Works are numbered in the order in which the text first cites them, a work cited again keeps its number, and works
 * used but not cited at one place follow. References are written in the manner of the AMA Manual of Style, 11th
 * edition: up to six authors, otherwise three and “et al”; DOI last, without a full stop after it.
 */
import {formatDate} from '../text/dates.ts'
import {safeHref} from '../text/safe-url.ts'
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

/** Crossref's own pattern for modern DOIs, anchored. */
const DOI = /^10\.\d{4,9}\/[-._;()/:A-Z0-9]+$/i
const PMID = /^[1-9]\d{0,7}$/
const SCHOLARLY = new Set(['journal', 'systematicReview', 'guideline'])

export const SOURCE_LABELS: Record<NonNullable<Source['type']>, string> = {
  guideline: 'Guideline',
  systematicReview: 'Systematic review',
  journal: 'Journal article',
  government: 'Government',
  association: 'Professional body',
  book: 'Book',
  website: 'Web page',
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

/** A reference in parts, in the manner of the AMA. */
export function formatSource(source: Source): ReferencePart[] {
  const doi = source.doi && DOI.test(source.doi) ? source.doi : undefined
  const pmid = source.pmid && PMID.test(source.pmid) ? source.pmid : undefined
  const url = safeHref(source.url)
  const accessed = source.accessedOn ? formatDate(source.accessedOn) : undefined
  const isBook = source.type === 'book'
  const title = sentence(source.title)
  const container = sentence(source.containerTitle)

  const parts: ReferencePart[] = []
  const authors = formatAuthors(source.authors)
  if (authors) parts.push({text: `${sentence(authors)} `})
  if (title) parts.push(isBook ? {text: title, italic: true} : {text: title}, {text: ' '})
  if (container) parts.push({text: container, italic: true}, {text: ' '})
  const imprint = SCHOLARLY.has(source.type ?? '') && source.volume ? formatJournalImprint(source) : formatImprint(source)
  if (imprint) parts.push({text: `${imprint} `})
  if (doi) parts.push({text: `doi:${doi}`, href: `https://doi.org/${encodeURI(doi)}`})
  else {
    if (accessed) parts.push({text: `Accessed ${accessed}. `})
    if (url) parts.push({text: url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, ''), href: url})
  }
  if (pmid) parts.push({text: ' '}, {text: 'PubMed', href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`})
  return parts
}

/** The same as one line of plain text. */
export function sourceText(source: Source): string {
  return formatSource(source)
    .map(({text}) => text)
    .join('')
    .trim()
}

/** Where a reader can find the work, if anywhere. */
export function sourceHref(source: Source): string | undefined {
  return formatSource(source).find(({href}) => href)?.href
}

function hasSource(mark: MarkDefinition): mark is CitationMark & {source: Source} {
  return mark._type === 'citation' && mark.source !== null
}

function formatAuthors(authors: readonly string[]): string {
  const named = authors.map((author) => author.trim()).filter(Boolean)
  return named.length > 6 ? `${named.slice(0, 3).join(', ')}, et al` : named.join(', ')
}

function formatJournalImprint({year, volume, issue, pages}: Source): string {
  return `${year ?? ''};${volume ?? ''}${issue ? `(${issue})` : ''}${pages ? `:${pages}` : ''}.`.replace(/^;/, '')
}

function formatImprint({publisher, year, pages}: Source): string {
  const words = [publisher, year?.toString()].filter(Boolean).join('; ')
  return words ? `${words}${pages ? `:${pages}` : ''}.` : ''
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
