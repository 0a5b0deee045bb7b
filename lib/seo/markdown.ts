import {numberCitations} from '../editorial/citations.ts'
import {disclosureLines} from '../editorial/disclosure.ts'
import type {Publication} from '../editorial/publication.ts'
import {explainWords} from '../editorial/readability/explained-words.ts'
import {postPath} from '../language/paths.ts'
import {sayIn} from '../language/phrases.ts'
import {formatDate} from '../text/dates.ts'
import {
  bodyMarkdown,
  joinParts,
  plainMarkdown,
  shortTextMarkdown,
  sourcesMarkdown,
  type Place,
} from '../text/portable-text-markdown.ts'
import {bylineLines, dateLines, overdueText} from './around-the-text.ts'
import {publicCorrections} from './public-corrections.ts'

/**
 * A post as Markdown, with everything its reader should see around the text and in the order of the page: who, when, on what
 * grounds, and what it is not. Of a retracted one its notice alone.
 */
export function toMarkdown(publication: Publication, siteUrl: string): string {
  const pageUrl = pageAddress(publication, siteUrl)
  const say = sayIn(publication.locale)
  const copyOf = `${say('This is a plain-text copy. The page itself, with corrections made since:')} <${pageUrl}>`
  const title = `# ${plainMarkdown(publication.title)}`
  const parts =
    publication.standing === 'retracted'
      ? [title, retractionMarkdown(publication), copyOf]
      : [title, ...contentParts(publication, {siteUrl, pageUrl, locale: publication.locale}), copyOf]
  return `${joinParts(parts)}\n`
}

/** The answer to whoever asks for a post as Markdown: search engines are sent to the page. */
export function markdownResponse(publication: Publication | null, siteUrl: string): Response {
  if (!publication)
    return new Response('There is no such post.\n', {
      status: 404,
      headers: {'Content-Type': 'text/plain; charset=utf-8', 'X-Robots-Tag': 'noindex'},
    })
  return new Response(toMarkdown(publication, siteUrl), {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      Link: `<${pageAddress(publication, siteUrl)}>; rel="canonical"`,
      'X-Robots-Tag': 'noindex',
    },
  })
}

function pageAddress({slug, locale}: Publication, siteUrl: string): string {
  return `${siteUrl}${postPath({slug: encodeURIComponent(slug), locale})}`
}

function contentParts(publication: Publication, place: Place): string[] {
  const numbered = numberCitations(publication.body, publication.furtherSources)
  const {words} = explainWords(numbered.body, publication.glossary)
  const overdue = overdueText(publication)
  const say = sayIn(publication.locale)
  return [
    plainMarkdown(publication.excerpt),
    bylineLines(publication).map(plainMarkdown).join('\\\n'),
    bulletList(dateLines(publication)),
    ...disclosureLines(publication).map(plainMarkdown),
    publication.standing === 'archived' ? archivedMarkdown(publication) : '',
    correctionsMarkdown(publication, say('Important correction'), (severity) => severity === 'safety'),
    overdue ? `**${plainMarkdown(overdue)}**` : '',
    noticesMarkdown(publication, 'aboveBody', place),
    section(say('Key points'), bulletList(publication.keyPoints)),
    bodyMarkdown(numbered.body, place),
    correctionsMarkdown(publication, say('Corrections'), (severity) => severity !== 'safety'),
    section(say('Words explained'), bulletList(words.map(({term, definition}) => `${term}: ${definition}`))),
    section(say('Sources'), sourcesMarkdown(numbered.sources, place)),
    section(say('Please note'), noticesMarkdown(publication, 'belowBody', place)),
  ]
}

function retractionMarkdown({retraction, locale}: Publication): string {
  const say = sayIn(locale)
  const day = formatDate(retraction?.at, locale)
  const reason = retraction?.reason.trim()
  return joinParts([
    `**${say('This post has been retracted')}.**`,
    day && say('Retracted on {day}.', {day}),
    plainMarkdown(retraction?.notice ?? ''),
    reason && `${say('Reason:')} ${plainMarkdown(reason)}`,
    say('Please do not rely on earlier copies of it.'),
  ])
}

function archivedMarkdown({archived, locale}: Publication): string {
  const say = sayIn(locale)
  const day = formatDate(archived?.at, locale)
  return `**${day ? say('Archived on {day}.', {day}) : say('Archived.')}** ${say('Kept for reference; no longer maintained.')}`
}

function correctionsMarkdown(
  {corrections, locale}: Publication,
  heading: string,
  belongs: (severity: string | null) => boolean,
): string {
  const notes = publicCorrections(corrections).filter(({severity}) => belongs(severity))
  return section(heading, bulletList(notes.map(({at, summary}) => [formatDate(at, locale), summary].filter(Boolean).join(': '))))
}

function noticesMarkdown({notices}: Publication, placement: 'aboveBody' | 'belowBody', place: Place): string {
  const chosen = new Map(notices.filter((notice) => notice.placement === placement).map((notice) => [notice._id, notice]))
  return joinParts([...chosen.values()].map(({text}) => shortTextMarkdown(text, place)))
}

function section(heading: string, text: string): string {
  return text ? `## ${heading}\n\n${text}` : ''
}

function bulletList(entries: readonly string[]): string {
  return entries
    .filter((entry) => entry.trim() !== '')
    .map((entry) => `- ${plainMarkdown(entry)}`)
    .join('\n')
}
