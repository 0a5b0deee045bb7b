/**
 * The words of a post, block by block, with the path at which each stands.
 *
 * Everything that reads a post as language reads it through here: the rules about claims, the guard against identifiers
 * and the measure of readability. So a finding always names a place the editor can be taken to.
 */

/** A place in a block's text: characters from start up to, but without, end. */
export type TextRange = readonly [start: number, end: number]

export type TextRole = 'heading' | 'item' | 'caption' | 'cell'

export type LintBlock = {
  /** Where the text stands in the document, as Sanity writes paths: `body[_key=="abc"]`, `keyPoints[1]`, `title`. */
  path: string
  text: string
  /** Words that carry a citation. */
  citedRanges?: TextRange[]
  /** Words that are a link already. */
  linkedRanges?: TextRange[]
  /** Set apart as somebody's own words. */
  quoted?: boolean
  /** What the text is, where it is not running text. */
  role?: TextRole
}

export type LintText = {blocks: LintBlock[]}

/** Longer blocks are read up to here: nobody writes them, and no reader of language may be kept busy by one. */
export const LONGEST_BLOCK = 20_000

type Fields = Record<string, unknown>

/** The text that is read of a block. */
export function textOf({text}: LintBlock): string {
  return text.length > LONGEST_BLOCK ? text.slice(0, LONGEST_BLOCK) : text
}

/**
 * The words of a post as it is stored: title, excerpt, key points and body.
 *
 * @param post anything; what is missing or of another shape counts as empty, so half-written drafts can be read too
 */
export function lintTextOf(post: unknown): LintText {
  const {title, excerpt, keyPoints, body} = fields(post)
  const blocks: LintBlock[] = [
    ...plain('title', title, 'heading'),
    ...plain('excerpt', excerpt),
    ...list(keyPoints).flatMap((point, index) => plain(`keyPoints[${index}]`, point, 'item')),
    ...portableText('body', body),
  ]
  return {blocks}
}

function portableText(path: string, value: unknown): LintBlock[] {
  return members(path, value).flatMap(([at, member]) => blocksOf(at, member))
}

function blocksOf(path: string, block: Fields): LintBlock[] {
  switch (block['_type']) {
    case 'block':
      return textBlock(path, block)
    case 'callout':
      return [...plain(`${path}.title`, block['title'], 'heading'), ...portableText(`${path}.body`, block['body'])]
    case 'faq':
      return [
        ...plain(`${path}.title`, block['title'], 'heading'),
        ...members(`${path}.items`, block['items']).flatMap(([at, {question, answer}]) => [
          ...plain(`${at}.question`, question, 'heading'),
          ...portableText(`${at}.answer`, answer),
        ]),
      ]
    case 'dataTable':
      return [
        ...plain(`${path}.caption`, block['caption'], 'caption'),
        ...members(`${path}.rows`, block['rows']).flatMap(([at, {cells}]) =>
          list(cells).flatMap((cell, index) => plain(`${at}.cells[${index}]`, cell, 'cell')),
        ),
      ]
    case 'exercise':
      return [
        ...plain(`${path}.title`, block['title'], 'heading'),
        ...plain(`${path}.purpose`, block['purpose']),
        ...list(block['steps']).flatMap((step, index) => plain(`${path}.steps[${index}]`, step, 'item')),
        ...plain(`${path}.dose`, block['dose']),
        ...list(block['stopIf']).flatMap((sign, index) => plain(`${path}.stopIf[${index}]`, sign, 'item')),
      ]
    case 'figure':
      return plain(`${path}.caption`, block['caption'], 'caption')
    case 'video':
      return [...plain(`${path}.title`, block['title'], 'heading'), ...portableText(`${path}.transcript`, block['transcript'])]
    default:
      return []
  }
}

function textBlock(path: string, block: Fields): LintBlock[] {
  const kinds = new Map(list(block['markDefs']).map((mark) => [fields(mark)['_key'], fields(mark)['_type']]))
  const citedRanges: TextRange[] = []
  const linkedRanges: TextRange[] = []
  let text = ''
  for (const span of list(block['children']).map(fields)) {
    const words = typeof span['text'] === 'string' ? span['text'] : ''
    const range: TextRange = [text.length, text.length + words.length]
    const marked = new Set(list(span['marks']).map((mark) => kinds.get(mark)))
    if (marked.has('citation')) citedRanges.push(range)
    if (marked.has('link') || marked.has('internalLink')) linkedRanges.push(range)
    text += words
  }
  if (text.trim() === '') return []
  const style = typeof block['style'] === 'string' ? block['style'] : 'normal'
  const found: LintBlock = {path, text}
  if (citedRanges.length > 0) found.citedRanges = citedRanges
  if (linkedRanges.length > 0) found.linkedRanges = linkedRanges
  if (style === 'blockquote') found.quoted = true
  if (/^h[1-6]$/.test(style)) found.role = 'heading'
  else if (block['listItem']) found.role = 'item'
  return [found]
}

function plain(path: string, text: unknown, role?: TextRole): LintBlock[] {
  if (typeof text !== 'string' || text.trim() === '') return []
  return [role ? {path, text, role} : {path, text}]
}

/** The objects of a list with their paths: by key, or by position where a key is missing. */
function members(path: string, value: unknown): [path: string, member: Fields][] {
  return list(value).map((member, index) => {
    const object = fields(member)
    const key = object['_key']
    return [typeof key === 'string' ? `${path}[_key=="${key}"]` : `${path}[${index}]`, object]
  })
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
