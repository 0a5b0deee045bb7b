/**
 * Addresses for the headings of a text.
 *
 * Each heading gets two. The one made from its key is what the contents list and shared links use: it stays when the
 * wording changes. The readable one is for people who write a link by hand, in any script: `#when-to-worry`, `#症状`.
 * Ids that the page itself uses hold an underscore, which readable ones never do, so the two cannot meet.
 */

type Block = {_type: string; _key: string; style?: string | null; children?: readonly {text: string}[]}

export type Heading = {
  key: string
  /** As it should be rendered: one deeper than the heading before it at most, whatever the editor chose. */
  level: 2 | 3 | 4
  text: string
  /** Made from the key: survives edits. */
  id: string
  /** Made from the words; absent when they hold no letters or digits. */
  slug?: string
}

export type Outline = {
  headings: Heading[]
  /** The level a title inside the block with this key should have, so that no level is skipped. */
  levelInside: (key: string) => 2 | 3 | 4 | 5
}

const LEVELS = {h2: 2, h3: 3, h4: 4} as const
const LONGEST_SLUG = 60

/** Reads the headings of a text and what follows from where they stand. */
export function outlineOf(body: readonly Block[]): Outline {
  const headings: Heading[] = []
  const inside = new Map<string, 2 | 3 | 4 | 5>()
  const taken = new Set<string>()
  let current: 1 | 2 | 3 | 4 = 1
  for (const block of body) {
    const chosen = block._type === 'block' ? levelOf(block.style) : undefined
    const text = chosen === undefined ? '' : textOf(block)
    if (chosen !== undefined && text !== '') {
      const level = deepest(chosen, current)
      const slug = headingSlug(text)
      headings.push({
        key: block._key,
        level,
        text,
        id: claim(`h_${block._key.replace(/[^\p{L}\p{N}_-]/gu, '')}`, taken),
        ...(slug === '' ? {} : {slug: claim(slug, taken)}),
      })
      current = level
    }
    inside.set(block._key, current === 1 ? 2 : current === 2 ? 3 : current === 3 ? 4 : 5)
  }
  return {headings, levelInside: (key) => inside.get(key) ?? 2}
}

/** Letters and digits of any script, joined by hyphens and cut at a word: “Wann zum Arzt?” → `wann-zum-arzt`. */
export function headingSlug(text: string): string {
  const [first = '', ...rest] =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return rest.reduce(
    (slug, word) => (slug.length + word.length < LONGEST_SLUG ? `${slug}-${word}` : slug),
    first.slice(0, LONGEST_SLUG),
  )
}

/** Screen readers list headings by level; one that skips a level sounds as if something were missing. */
function deepest(chosen: 2 | 3 | 4, before: 1 | 2 | 3 | 4): 2 | 3 | 4 {
  if (before === 1) return 2
  return before === 2 && chosen === 4 ? 3 : chosen
}

function levelOf(style: string | null | undefined): 2 | 3 | 4 | undefined {
  return style === 'h2' || style === 'h3' || style === 'h4' ? LEVELS[style] : undefined
}

function textOf(block: Block): string {
  return (block.children ?? [])
    .map(({text}) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function claim(id: string, taken: Set<string>): string {
  let free = id
  for (let repeat = 2; taken.has(free); repeat += 1) free = `${id}-${repeat}`
  taken.add(free)
  return free
}
