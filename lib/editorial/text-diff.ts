/**
 * What changed between two states of a post, in words.
 *
 * Blocks are matched by their place (`body[_key=="a1"]`), the words inside them by their longest common sequence. What
 * is no words (pictures, people, links, how urgent an advice is) is named, not shown.
 */
import {canonicalJson, clinicalContent} from './content-hash.ts'
import type {PostDocument, SourceDocument} from './documents.ts'
import {lintTextOf, type LintBlock} from './post-text.ts'

export type Run = {kind: 'same' | 'added' | 'removed'; text: string}

export type BlockChange = {kind: 'added' | 'removed' | 'changed'; path: string; runs: Run[]}

export type TextChange = {
  blocks: BlockChange[]
  /** Fields of the post that differ otherwise than in their words, as `content-hash.ts` names them. */
  fields: string[]
}

/** A table of this many cells takes some hundredths of a second; larger blocks are shown as replaced. */
const LARGEST_TABLE = 4_000_000

const WORD_OR_BLANK = /\s+|[^\s]+/g

/** Compares the clinical content of two states; nothing at all means that an approval of one holds for the other. */
export function diffPosts(
  before: {post: PostDocument; sources: readonly SourceDocument[]},
  after: {post: PostDocument; sources: readonly SourceDocument[]},
): TextChange {
  const blocks = diffBlocks(lintTextOf(before.post).blocks, lintTextOf(after.post).blocks)
  const worded = new Set(blocks.map(({path}) => fieldOf(path)))
  const one = clinicalContent(before.post, before.sources)
  const other = clinicalContent(after.post, after.sources)
  const fields = Object.keys({...one, ...other}).filter(
    (field) => !worded.has(field) && canonicalJson(one[field] ?? null) !== canonicalJson(other[field] ?? null),
  )
  return {blocks, fields}
}

/** The blocks that differ, in the order of the later state; what was removed stands where it stood. */
export function diffBlocks(before: readonly LintBlock[], after: readonly LintBlock[]): BlockChange[] {
  const earlier = new Map(before.map((block) => [block.path, block]))
  const later = new Set(after.map(({path}) => path))
  const removedAfter = new Map<string | null, LintBlock[]>()
  let kept: string | null = null
  for (const block of before) {
    if (later.has(block.path)) kept = block.path
    else removedAfter.set(kept, [...(removedAfter.get(kept) ?? []), block])
  }
  const removed = (at: string | null): BlockChange[] =>
    (removedAfter.get(at) ?? []).map(({path, text}) => ({kind: 'removed', path, runs: [{kind: 'removed', text}]}))

  return [
    ...removed(null),
    ...after.flatMap(({path, text}): BlockChange[] => {
      const known = earlier.get(path)
      if (!known) return [{kind: 'added', path, runs: [{kind: 'added', text}]}]
      const changed: BlockChange[] = known.text === text ? [] : [{kind: 'changed', path, runs: diffWords(known.text, text)}]
      return [...changed, ...removed(path)]
    }),
  ]
}

/** Runs of words that stayed, came and went; joined without the removed ones they are `after`. */
export function diffWords(before: string, after: string): Run[] {
  const one = before.match(WORD_OR_BLANK) ?? []
  const other = after.match(WORD_OR_BLANK) ?? []
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let end = 0
  while (end < one.length - start && end < other.length - start && one[one.length - 1 - end] === other[other.length - 1 - end])
    end += 1

  const runs: Run[] = []
  const add = (kind: Run['kind'], words: readonly string[]) => {
    const last = runs.at(-1)
    const text = words.join('')
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else runs.push({kind, text})
  }
  add('same', one.slice(0, start))
  diffMiddle(one.slice(start, one.length - end), other.slice(start, other.length - end), add)
  add('same', one.slice(one.length - end))
  return runs
}

function diffMiddle(one: string[], other: string[], add: (kind: Run['kind'], words: readonly string[]) => void): void {
  if (one.length * other.length > LARGEST_TABLE || one.length === 0 || other.length === 0) {
    add('removed', one)
    add('added', other)
    return
  }
  // Lengths of the longest common sequence of what is left, from every pair of places.
  const width = other.length + 1
  const table = new Uint32Array((one.length + 1) * width)
  const at = (row: number, column: number) => table[row * width + column] ?? 0
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      table[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  let row = 0
  let column = 0
  while (row < one.length && column < other.length) {
    const word = one[row] ?? ''
    if (word === other[column]) {
      add('same', [word])
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      add('removed', [word])
      row += 1
    } else {
      add('added', [other[column] ?? ''])
      column += 1
    }
  }
  add('removed', one.slice(row))
  add('added', other.slice(column))
}

function fieldOf(path: string): string {
  return /^\w+/.exec(path)?.[0] ?? path
}
