/**
 * Portable Text from text that reads like text, so that the demo's posts can be read and corrected in their source.
 *
 *     ## Heading   ### Smaller   #### Smallest   > Quote
 *     - bullet     (two blanks in front: one level deeper)     1. numbered
 *     **bold**  _italic_  [words](https://…)  [[words|post-id]]  {words that a work supports}[^source-id]
 *
 * A blank line ends a paragraph; a single line break is a blank. Keys count from one, so the same text always gives the
 * same keys.
 */
import {refer, referWeakly} from './document.ts'

type Span = {_type: 'span'; _key: string; text: string; marks: string[]}
type MarkDefinition = {_type: string; _key: string; [field: string]: unknown}
export type TextBlock = {
  _type: 'block'
  _key: string
  style: string
  markDefs: MarkDefinition[]
  children: Span[]
  listItem?: 'bullet' | 'number'
  level?: number
}

const HEADINGS: Record<string, string> = {'##': 'h2', '###': 'h3', '####': 'h4'}
const LIST_LINE = /^( *)(-|\d+\.) +(.*)$/
const HEADING_LINE = /^(#{2,4}) +(.*)$/
const QUOTE_LINE = /^> ?(.*)$/

/** What words can carry, one alternative each; everything between two matches is plain text. */
const INLINE = new RegExp(
  [
    String.raw`\*\*(?<strong>.+?)\*\*`,
    String.raw`\b_(?<em>[^_]+)_\b`,
    String.raw`\[\[(?<page>[^|\]]+)\|(?<pageId>[a-z0-9-]+)\]\]`,
    String.raw`\{(?<cited>[^}]+)\}\[\^(?<citedId>[a-z0-9-]+)\]`,
    String.raw`\[(?<link>[^\]]+)\]\((?<href>[^)\s]+)\)`,
  ].join('|'),
  'gu',
)

/** @param prefix begins every key, so that several texts can stand in one list */
export function portableText(text: string, prefix = 'p'): TextBlock[] {
  return paragraphs(text).map((paragraph, index) => {
    const key = `${prefix}${index + 1}`
    const {text: words, ...form} = paragraph
    return {_type: 'block', _key: key, ...form, ...inline(words, key)}
  })
}

type Paragraph = {text: string; style: string; listItem?: 'bullet' | 'number'; level?: number}

function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = []
  let open: Paragraph | undefined
  for (const line of withoutMargin(text)) {
    const heading = HEADING_LINE.exec(line)
    const list = LIST_LINE.exec(line)
    const quote = QUOTE_LINE.exec(line)
    if (line.trim() === '') {
      open = undefined
    } else if (heading) {
      found.push({text: heading[2]!, style: HEADINGS[heading[1]!]!})
      open = undefined
    } else if (list) {
      open = {text: list[3]!, style: 'normal', listItem: list[2] === '-' ? 'bullet' : 'number', level: 1 + list[1]!.length / 2}
      found.push(open)
    } else if (open) {
      open.text += ` ${(quote?.[1] ?? line).trim()}`
    } else {
      open = quote ? {text: quote[1]!, style: 'blockquote'} : {text: line.trim(), style: 'normal'}
      found.push(open)
    }
  }
  return found
}

/** Lines without the indentation they share in the source file. */
function withoutMargin(text: string): string[] {
  const lines = text.split('\n')
  const margins = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
  // A text that begins on the line of its opening quote has its margin on the other lines alone.
  const margin = Math.min(...(lines[0]?.trim() ? margins.slice(1) : margins), Infinity)
  return lines.map((line, index) => (index === 0 && line.trim() ? line : line.slice(Number.isFinite(margin) ? margin : 0)))
}

function inline(text: string, key: string): {markDefs: MarkDefinition[]; children: Span[]} {
  const markDefs: MarkDefinition[] = []
  const children: Span[] = []
  write(text, [])
  return {markDefs, children}

  function write(words: string, marks: string[]) {
    let written = 0
    for (const match of words.matchAll(INLINE)) {
      span(words.slice(written, match.index), marks)
      written = match.index + match[0].length
      const part = match.groups!
      if (part['strong']) write(part['strong'], [...marks, 'strong'])
      else if (part['em']) write(part['em'], [...marks, 'em'])
      else if (part['page'])
        write(part['page'], [...marks, define({_type: 'internalLink', reference: referWeakly(part['pageId']!)})])
      else if (part['link']) write(part['link'], [...marks, define({_type: 'link', href: part['href']!})])
      else write(part['cited']!, [...marks, define({_type: 'citation', source: refer(part['citedId']!)})])
    }
    span(words.slice(written), marks)
  }

  function span(words: string, marks: string[]) {
    if (words !== '') children.push({_type: 'span', _key: `${key}s${children.length + 1}`, text: words, marks})
  }

  function define(definition: {_type: string; [field: string]: unknown}): string {
    const markKey = `${key}m${markDefs.length + 1}`
    markDefs.push({_key: markKey, ...definition})
    return markKey
  }
}
