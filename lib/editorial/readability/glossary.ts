/** Where a page should explain its hard words: each at the first place a reader meets it, and only there. */
import {lintTextOf, textOf, type LintBlock} from '../post-text.ts'

export type GlossaryTerm = {
  term: string
  definition: string
  /** Other ways to write it. */
  alsoWritten?: readonly string[]
}
export type DefinedTerm = Pick<GlossaryTerm, 'term' | 'definition'> & {path: string; start: number; end: number}

type Place = {start: number; end: number}

/**
 * The first place of each term in running text.
 *
 * Headings, captions, quotes and words inside links or citations are passed over: an explanation cannot be opened there,
 * or does not belong there. A term inside a longer one (“nerve” in “sciatic nerve”) waits for a place of its own.
 *
 * @param body Portable Text as stored; anything else counts as empty
 * @returns places in the order of the text, none over another; `start` and `end` are characters of the block's text
 */
export function defineOnce(body: unknown, terms: readonly GlossaryTerm[]): DefinedTerm[] {
  const blocks = lintTextOf({body}).blocks.filter(({role, quoted}) => !quoted && (role === undefined || role === 'item'))
  const found: (DefinedTerm & {block: number})[] = []
  const usable = terms.map((entry) => ({...entry, forms: formsOf(entry)})).filter(({forms}) => forms.length > 0)
  for (const {term, definition, forms} of usable.toSorted((one, other) => longest(other.forms) - longest(one.forms))) {
    if (found.some((other) => other.term.toLowerCase() === term.toLowerCase())) continue
    const pattern = patternOf(forms)
    const longer = usable
      .flatMap((other) => other.forms)
      .filter((form) => !forms.includes(form) && form.length > shortest(forms) && pattern.test(form))
      .map((form) => patternOf([form]))
    for (const [index, block] of blocks.entries()) {
      const taken = found.filter((other) => other.block === index)
      const place = firstPlace(block, pattern, longer, taken)
      if (!place) continue
      found.push({path: block.path, ...place, term, definition, block: index})
      break
    }
  }
  return found
    .toSorted((one, other) => one.block - other.block || one.start - other.start)
    .map(({path, start, end, term, definition}) => ({path, start, end, term, definition}))
}

function formsOf({term, alsoWritten = []}: GlossaryTerm): string[] {
  if (term.trim() === '') return []
  return [term, ...alsoWritten].map((form) => form.trim()).filter(Boolean)
}

function longest(forms: readonly string[]): number {
  return Math.max(...forms.map(({length}) => length))
}

function shortest(forms: readonly string[]): number {
  return Math.min(...forms.map(({length}) => length))
}

function firstPlace(block: LintBlock, pattern: RegExp, longer: readonly RegExp[], places: readonly Place[]): Place | null {
  const text = textOf(block)
  const taken = [
    ...(block.linkedRanges ?? []),
    ...(block.citedRanges ?? []),
    ...places.map(({start, end}) => [start, end] as const),
    ...longer.flatMap((other) => spansOf(text, other)),
  ]
  const free = spansOf(text, pattern).find(([start, end]) => !taken.some(([from, to]) => start < to && from < end))
  return free ? {start: free[0], end: free[1]} : null
}

function spansOf(text: string, pattern: RegExp): [start: number, end: number][] {
  const global = new RegExp(pattern.source, 'giu')
  return Array.from(text.matchAll(global), ({index, 0: words}) => [index, index + words.length])
}

/** Any of the forms as whole words, in any case, with or without a plural “s”; the longest where several fit. */
function patternOf(forms: readonly string[]): RegExp {
  const choices = forms
    .toSorted((one, other) => other.length - one.length)
    .map((form) =>
      form
        .split(/\s+/)
        .map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`))
        .join(String.raw`\s`),
    )
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${choices.join('|')})(?:s)?(?![\p{L}\p{N}])`, 'iu')
}
