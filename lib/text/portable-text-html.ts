/**
 * Portable Text as HTML in a string, for feed readers: complete addresses, no styles, nothing that needs a script.
 *
 * Offers are left out: torn from its page an offer may lose its legal note. Everything a person typed is escaped, and
 * every address passes the one URL rule.
 */
import {
  concernText,
  sourceText,
  type NumberedBody,
  type NumberedMark,
  type NumberedSource,
  type NumberedTextBlock,
} from '../editorial/citations.ts'
import type {ShortText, Source} from '../editorial/publication.ts'
import {careLevelWords} from '../editorial/care-levels.ts'
import {languageAttributes, type Locale} from '../language/locales.ts'
import {pagePath} from '../language/paths.ts'
import {sayIn} from '../language/phrases.ts'
import {imageSet} from '../media/image-url.ts'
import {safeHref} from './safe-url.ts'

/** The site whose addresses are completed, and the language of the text. */
type Place = {siteUrl: string; locale: Locale}
type Block = NumberedBody[number]
type ListItem = {kind: 'ul' | 'ol'; level: number; html: string}

const ELEMENTS = {normal: 'p', h2: 'h2', h3: 'h3', h4: 'h4', blockquote: 'blockquote'} as const
const ESCAPES: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/** The text of a post. */
export function bodyHtml(body: NumberedBody, place: Place): string {
  return joinBlocks(body.map((block) => (block._type === 'block' ? textBlock(block, place) : otherBlock(block, place))))
}

/** A short text: an answer, a notice, a biography. */
export function shortTextHtml(text: ShortText, place: Place): string {
  return joinBlocks(
    text.map(({_key, style, listItem, level, children, markDefs}) =>
      textBlock(
        {
          _type: 'block',
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
        },
        place,
      ),
    ),
  )
}

/** The list of sources under a post. */
export function sourcesHtml(sources: readonly NumberedSource[], locale: Locale): string {
  if (sources.length === 0) return ''
  return `<h2>${sayIn(locale)('Sources')}</h2><ol>${sources.map(({source}) => `<li>${escapeHtml(sourceLine(source, locale))}</li>`).join('')}</ol>`
}

/** The reference, and what has become of the work since. */
function sourceLine(source: Source, locale: Locale): string {
  const concern = concernText(source, locale)
  return concern ? `${sourceText(source)} (${concern}.)` : sourceText(source)
}

function textBlock(block: NumberedTextBlock, place: Place): string | ListItem {
  const html = block.children
    .map(({text, marks}) =>
      marks.reduce((inner, mark) => wrap(inner, mark, block.markDefs, place), escapeHtml(text).replaceAll('\n', '<br>')),
    )
    .join('')
  if (block.listItem) return {kind: block.listItem === 'number' ? 'ol' : 'ul', level: Math.max(1, block.level ?? 1), html}
  if (html.trim() === '') return ''
  const element = ELEMENTS[block.style ?? 'normal'] ?? 'p'
  return `<${element}>${html}</${element}>`
}

function wrap(inner: string, mark: string, definitions: readonly NumberedMark[], place: Place): string {
  if (mark === 'strong' || mark === 'em') return `<${mark}>${inner}</${mark}>`
  const definition = definitions.find(({_key}) => _key === mark)
  if (!definition) return inner
  if (definition._type === 'citation') return `${inner}<sup>${definition.number}</sup>`
  if (definition._type === 'inLanguage') return inLanguageHtml(inner, definition.code)
  const href =
    definition._type === 'link'
      ? safeHref(definition.href)
      : definition.page?.slug && safeHref(pagePath(definition.page, place.locale))
  return href ? `<a href="${escapeHtml(absolute(href, place))}">${inner}</a>` : inner
}

function inLanguageHtml(inner: string, code: string | null): string {
  const {lang, dir} = languageAttributes(code)
  return lang ? `<span lang="${lang}" dir="${dir}">${inner}</span>` : inner
}

function otherBlock(block: Exclude<Block, NumberedTextBlock>, place: Place): string {
  const say = sayIn(place.locale)
  switch (block._type) {
    case 'figure': {
      const image = imageSet(block, {widest: 1200})
      const caption = [block.caption, block.credit].filter(Boolean).join(' ')
      if (!image) return ''
      return `<figure><img src="${escapeHtml(absolute(image.src, place))}" alt="${escapeHtml(block.alt)}">${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}</figure>`
    }
    case 'callout':
      // The level is colour on the page; a feed reader has none.
      return `<section><p><strong>${escapeHtml([careLevelWords(block.level, place.locale), block.title].filter(Boolean).join(': '))}</strong></p>${shortTextHtml(block.body, place)}</section>`
    case 'exercise': {
      const items = (lines: readonly string[]) => lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')
      return [
        `<section><p><strong>${say('Exercise')}: ${escapeHtml(block.title ?? '')}</strong></p>`,
        block.purpose ? `<p>${escapeHtml(block.purpose)}</p>` : '',
        `<ol>${items(block.steps)}</ol>`,
        block.dose ? `<p><strong>${say('How much:')}</strong> ${escapeHtml(block.dose)}</p>` : '',
        block.stopIf.length > 0 ? `<p><strong>${say('Stop if')}</strong></p><ul>${items(block.stopIf)}</ul>` : '',
        '</section>',
      ].join('')
    }
    case 'faq':
      return `<section><p><strong>${escapeHtml(block.title ?? '')}</strong></p>${block.items
        .map(({question, answer}) => `<p><strong>${escapeHtml(question ?? '')}</strong></p>${shortTextHtml(answer, place)}`)
        .join('')}</section>`
    case 'dataTable': {
      const [head, ...rows] = block.rows
      if (!head) return ''
      const row = (cells: readonly string[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
      return `<table><caption>${escapeHtml(block.caption ?? '')}</caption>${row(head.cells, 'th')}${rows.map(({cells}) => row(cells, 'td')).join('')}</table>`
    }
    case 'video': {
      const href = safeHref(block.url)
      const title = escapeHtml(block.title ?? say('Video'))
      const transcript = shortTextHtml(block.transcript, place)
      const film = href
        ? `<a href="${escapeHtml(absolute(href, place))}">${say('Video')}: ${title}</a>`
        : `${say('Video')}: ${title}`
      return `<p>${film}</p>${transcript && `<section><p><strong>${say('Transcript')}</strong></p>${transcript}</section>`}`
    }
    default:
      return ''
  }
}

/** Joins blocks, putting runs of list items into lists inside lists. */
function joinBlocks(blocks: readonly (string | ListItem)[]): string {
  let html = ''
  const open: ListItem['kind'][] = []
  const close = (depth: number) => {
    while (open.length > depth) html += `</li></${open.pop()}>`
  }
  for (const block of blocks) {
    if (typeof block === 'string') {
      close(0)
      html += block
      continue
    }
    // No deeper than one below what is open: a skipped level would need an empty item.
    const depth = Math.min(block.level, open.length + 1)
    close(depth)
    if (open.length === depth && open.at(-1) !== block.kind) close(depth - 1)
    if (open.length === depth) html += '</li><li>'
    else {
      open.push(block.kind)
      html += `<${block.kind}><li>`
    }
    html += block.html
  }
  close(0)
  return html
}

function absolute(href: string, place: Place): string {
  return href.startsWith('/') ? `${place.siteUrl}${href}` : href
}

/** Text as it may stand between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}
