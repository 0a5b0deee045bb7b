/** Where a page should explain its hard words: each at the first place a reader meets it, and only there. */
import {lintTextOf, textOf, type LintBlock} from '../post-text.ts'

export type GlossaryTerm = {term: string; definition: string}
export type DefinedTerm = GlossaryTerm & {path: string; start: number; end: number}

/**
 * The first place of each term in running text.
 *
 * Headings, captions and words inside links are passed over: an explanation cannot be opened there. A term inside a
 * longer one (“nerve” in “sciatic nerve”) waits for a place of its own.
 *
 * @param body Portable Text as stored; anything else counts as empty
 * @returns places in the order of the text; `start` and `end` are characters of the block's text
 */
export function defineOnce(body: unknown, terms: readonly GlossaryTerm[]): DefinedTerm[] {
  const blocks = lintTextOf({body}).blocks.filter(({role}) => role === undefined || role === 'item')
  const found: (DefinedTerm & {block: number})[] = []
  const usable = terms.filter(({term}) => term.trim() !== '')
  for (const {term, definition} of usable.toSorted((one, other) => other.term.length - one.term.length)) {
    const pattern = patternOf(term)
    const longer = usable
      .filter((other) => other.term.length > term.trim().length && pattern.test(other.term))
      .map((other) => patternOf(other.term))
    for (const [index, block] of blocks.entries()) {
      const place = firstPlace(block, pattern, longer)
      if (!place) continue
      if (!found.some((other) => other.term.toLowerCase() === term.toLowerCase())) {
        found.push({path: block.path, ...place, term, definition, block: index})
      }
      break
    }
  }
  return found
    .toSorted((one, other) => one.block - other.block || one.start - other.start)
    .map(({path, start, end, term, definition}) => ({path, start, end, term, definition}))
}

function firstPlace(block: LintBlock, pattern: RegExp, longer: readonly RegExp[]): {start: number; end: number} | null {
  const text = textOf(block)
  const taken = [...(block.linkedRanges ?? []), ...longer.flatMap((other) => spansOf(text, other))]
  const free = spansOf(text, pattern).find(([start, end]) => !taken.some(([from, to]) => start < to && from < end))
  return free ? {start: free[0], end: free[1]} : null
}

function spansOf(text: string, pattern: RegExp): [start: number, end: number][] {
  const global = new RegExp(pattern.source, 'giu')
  return Array.from(text.matchAll(global), ({index, 0: words}) => [index, index + words.length])
}

/** The term as whole words, in any case, with or without a plural “s”. */
function patternOf(term: string): RegExp {
  const words = term
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`))
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s`)}(?:s)?(?![\p{L}\p{N}])`, 'iu')
}
