/**
 * Portable Text as Markdown (CommonMark with tables): the same words for programs and people who read plain text.
 *
 * Offers are left out: torn from its page an offer may lose its legal note. What a person typed stays words: no character
 * of it makes a heading, a link or HTML. Every address passes the one URL rule and is complete.
 */
import {careLevelWords} from '../editorial/care-levels.ts'
import type {Locale} from '../language/locales.ts'
import {pagePath} from '../language/paths.ts'
import {sayIn} from '../language/phrases.ts'
import {
  concernText,
  sourceHref,
  sourceText,
  type NumberedBody,
  type NumberedMark,
  type NumberedSource,
  type NumberedTextBlock,
} from '../editorial/citations.ts'
import type {DataTableBlock, ShortText} from '../editorial/publication.ts'
import {safeHref} from './safe-url.ts'

type Block = NumberedBody[number]
/** Where relative links lead: the site, and the page for links within it; and the language of the text. */
export type Place = {siteUrl: string; pageUrl: string; locale: Locale}

const HEADINGS: Record<string, string> = {h2: '## ', h3: '### ', h4: '#### '}
/** Under both “- ” and “10. ” this is inside the item and not yet code. */
const INDENT = '    '

/** The text of a post. */
export function bodyMarkdown(body: NumberedBody, place: Place): string {
  const parts: string[] = []
  let list: NumberedTextBlock[] = []
  const closeList = () => {
    if (list.length > 0) parts.push(listMarkdown(list, place))
    list = []
  }
  for (const block of body) {
    if (block._type === 'block' && block.listItem) {
      list.push(block)
      continue
    }
    closeList()
    parts.push(block._type === 'block' ? paragraphMarkdown(block, place) : otherMarkdown(block, place))
  }
  closeList()
  return joinParts(parts)
}

/** A short text: an answer, a notice, a transcript. */
export function shortTextMarkdown(text: ShortText, place: Place): string {
  return bodyMarkdown(
    text.map(({_key, style, listItem, level, children, markDefs}) => ({
      _type: 'block' as const,
      _key,
      style: style ?? null,
      listItem: listItem ?? null,
      level: level ?? null,
      children: (children ?? []).map((span) => ({
        _key: span._key,
        _type: span._type,
        text: span.text ?? '',
        marks: span.marks ?? [],
      })),
      markDefs: (markDefs ?? []).map(({_key: key, _type, href}) => ({_key: key, _type, href: href ?? null})),
    })),
    place,
  )
}

/** The works behind the text, numbered as the text cites them. */
export function sourcesMarkdown(sources: readonly NumberedSource[], place: Place): string {
  return sources
    .map(({number, source}) => {
      const href = sourceHref(source)
      const words = plainMarkdown(sourceText(source))
      const concern = concernText(source, place.locale)
      return [`${number}. ${href ? linkTo(words, href, place) : words}`, concern && `**${plainMarkdown(concern)}.**`]
        .filter(Boolean)
        .join(' ')
    })
    .join('\n')
}

/** Paragraphs, lists, headings … with an empty line between; nothing for the empty ones. */
export function joinParts(parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part): part is string => typeof part === 'string' && part.trim() !== '').join('\n\n')
}

/** Somebody’s words in one line, as they may stand anywhere in a line and at its beginning. */
export function plainMarkdown(text: string): string {
  return escapeLineStart(escapeInline(text.replaceAll(/\s+/g, ' ').trim()))
}

function paragraphMarkdown(block: NumberedTextBlock, place: Place): string {
  const heading = HEADINGS[block.style ?? '']
  const text = inlineMarkdown(block, place)
  if (text.trim() === '') return ''
  // A heading ends with its line.
  if (heading) return `${heading}${inOneLine(text)}`
  const lines = text.split('\n').map((line) => escapeLineStart(line.trim()))
  const written = lines.filter(Boolean).join('\\\n')
  return block.style === 'blockquote' ? quoted(written) : written
}

function listMarkdown(items: readonly NumberedTextBlock[], place: Place): string {
  /** For each open level the last number and the kind. */
  const open: {kind: string; number: number}[] = []
  return items
    .map((block) => {
      // No deeper than one below what is open: a skipped level would be code.
      const depth = Math.min(Math.max(1, block.level ?? 1), open.length + 1)
      const kind = block.listItem === 'number' ? 'number' : 'bullet'
      open.length = Math.min(open.length, depth)
      const known = open[depth - 1]
      const number = known?.kind === kind ? known.number + 1 : 1
      open[depth - 1] = {kind, number}
      const text = escapeLineStart(inOneLine(inlineMarkdown(block, place)))
      return `${INDENT.repeat(depth - 1)}${kind === 'number' ? `${number}.` : '-'} ${text}`
    })
    .join('\n')
}

function otherMarkdown(block: Exclude<Block, NumberedTextBlock>, place: Place): string {
  const say = sayIn(place.locale)
  switch (block._type) {
    case 'figure': {
      const words = [block.alt && `${say('Figure')}: ${block.alt}`, block.caption, block.credit].filter(Boolean)
      return words.map((line) => plainMarkdown(line ?? '')).join('\\\n')
    }
    case 'callout': {
      const heading = [careLevelWords(block.level, place.locale), block.title].filter(Boolean).join(': ')
      return quoted(joinParts([strong(heading), shortTextMarkdown(block.body, place)]))
    }
    case 'faq':
      return joinParts([
        strong(block.title ?? ''),
        ...block.items.flatMap(({question, answer}) => [strong(question ?? ''), shortTextMarkdown(answer, place)]),
      ])
    case 'exercise':
      return joinParts([
        strong(`${say('Exercise')}: ${block.title ?? ''}`),
        plainMarkdown(block.purpose ?? ''),
        block.steps.map((step, index) => `${index + 1}. ${plainMarkdown(step)}`).join('\n'),
        block.dose ? `${say('How much:')} ${plainMarkdown(block.dose)}` : '',
        block.stopIf.length > 0 ? `${say('Stop if')}:` : '',
        block.stopIf.map((sign) => `- ${plainMarkdown(sign)}`).join('\n'),
      ])
    case 'dataTable':
      return joinParts([strong(block.caption ?? ''), tableMarkdown(block)])
    case 'video': {
      const href = safeHref(block.url)
      const title = plainMarkdown(`${say('Video')}: ${block.title ?? ''}`.replace(/: $/, ''))
      const transcript = shortTextMarkdown(block.transcript, place)
      return joinParts([href ? linkTo(title, href, place) : title, transcript && `**${say('Transcript')}**`, transcript])
    }
    default:
      return ''
  }
}

function tableMarkdown({rows, rowHeaders}: DataTableBlock): string {
  const [head, ...others] = rows
  if (!head) return ''
  const width = Math.max(...rows.map(({cells}) => cells.length))
  const line = (cells: readonly string[]) => `| ${Array.from({length: width}, (_, column) => cells[column] ?? '').join(' | ')} |`
  const cellsOf = (cells: readonly string[]) =>
    cells.map((cell, column) => (rowHeaders && column === 0 ? strong(cell) : escapeInline(cell.replaceAll(/\s+/g, ' ').trim())))
  return [
    line(head.cells.map((cell) => escapeInline(cell.replaceAll(/\s+/g, ' ').trim()))),
    line(Array.from({length: width}, () => '---')),
    ...others.map(({cells}) => line(cellsOf(cells))),
  ].join('\n')
}

function inlineMarkdown(block: NumberedTextBlock, place: Place): string {
  const runs = block.children.map(({text, marks}) =>
    marks.reduce((inner, mark) => wrap(inner, mark, block.markDefs, place), escapeInline(text.replaceAll(/[^\S\n]/g, ' '))),
  )
  return runs
    .map((run, index) => {
      // “[1]” before a bracket or a colon would be a link to whatever somebody wrote there.
      const isBeforeBracket = /^[(:]/.test(runs.slice(index + 1).join(''))
      return isBeforeBracket ? run.replace(/\[(\d+)\]$/, String.raw`\[$1\]`) : run
    })
    .join('')
}

function wrap(inner: string, mark: string, definitions: readonly NumberedMark[], place: Place): string {
  if (mark === 'strong' || mark === 'em') return around(inner, mark === 'strong' ? '**' : '*')
  const definition = definitions.find(({_key}) => _key === mark)
  if (!definition) return inner
  if (definition._type === 'citation') return `${inner}[${definition.number}]`
  if (definition._type === 'inLanguage') return inner
  const href =
    definition._type === 'link'
      ? safeHref(definition.href)
      : definition.page?.slug && safeHref(pagePath(definition.page, place.locale))
  return href ? linkTo(inner, href, place) : inner
}

/** Markers cling to the words: a blank beside them would make them plain asterisks. */
function around(inner: string, marker: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? []
  return words === '' ? inner : `${before}${marker}${words}${marker}${after}`
}

function strong(text: string): string {
  const words = plainMarkdown(text)
  return words && `**${words}**`
}

/** @param words already Markdown. @param href already judged */
export function linkTo(words: string, href: string, {siteUrl, pageUrl}: Place): string {
  const address = href.startsWith('/') ? `${siteUrl}${href}` : href.startsWith('#') ? `${pageUrl}${href}` : href
  const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  return `${before}[${inOneLine(text) || escapeInline(address)}](${address.replaceAll(/[()<>[\]]/g, percentEncoded)})${after}`
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** What means something to Markdown or to HTML inside a line. An ampersand only where it would begin a character’s name. */
function escapeInline(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~]/g, String.raw`\$&`).replaceAll(/&(?=[A-Za-z#])/g, String.raw`\&`)
}

/** What would make a heading, a list, a line or a title out of the beginning of a line. */
function escapeLineStart(line: string): string {
  return line.replace(/^([-+=#:])/, String.raw`\$1`).replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
}
