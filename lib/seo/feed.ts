/**
 * The newest posts in full, for feed readers: RSS, Atom and JSON Feed 1.1.
 *
 * Dates, notices, corrections and sources travel with the text, offers do not: torn from its page an offer may lose its
 * legal note.
 */
import {Feed} from 'feed'

import {bylineText, formatByline} from '../editorial/byline.ts'
import {numberCitations} from '../editorial/citations.ts'
import {disclosureLines} from '../editorial/disclosure.ts'
import type {Channel, FeedEntry} from '../editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {postPath} from '../language/paths.ts'
import {sayIn} from '../language/phrases.ts'
import {imageAddress} from '../media/image-url.ts'
import {formatDate} from '../text/dates.ts'
import {bodyHtml, escapeHtml, shortTextHtml, sourcesHtml} from '../text/portable-text-html.ts'
import {bylineLines, dateLines, overdueText} from './around-the-text.ts'
import {FEED_FORMATS, feedPath, type FeedFormat} from './feed-formats.ts'
import {siteTitle} from './site-title.ts'
import {publicCorrections} from './public-corrections.ts'

export type FeedContent = {
  entries: readonly FeedEntry[]
  channel: Channel
  siteUrl: string
  /** Of the page that lists the same posts. */
  path: string
  /** What the list is of; absent for all posts. */
  about?: {title: string; description: string}
  /** Of the channel; entries may be in others. Absent: the site's first language. */
  locale?: Locale
}

/** Nobody knows when a feed without posts last changed; Atom must say something. */
const BEFORE_EVERYTHING = new Date(0)
/** XML 1.0 has no way to write these, not even escaped; one of them in a title would break the whole feed. */
const NOT_IN_XML =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A feed in one of the formats; the same bytes for as long as nothing changes. */
export function writeFeed(format: FeedFormat, content: FeedContent): string {
  if (format === 'json') return writeJson(content)
  const feed = new Feed(head(content))
  for (const entry of content.entries) feed.addItem(format === 'atom' ? atomItem(entry, content) : rssItem(entry, content))
  return (format === 'atom' ? feed.atom1() : feed.rss2()).replaceAll(NOT_IN_XML, '')
}

/** The answer to whoever asks for a feed. @param content null where there is no such list */
export function feedResponse(format: FeedFormat, content: FeedContent | null): Response {
  if (!content)
    return new Response('There is no such feed.\n', {status: 404, headers: {'Content-Type': 'text/plain; charset=utf-8'}})
  const {mediaType} = FEED_FORMATS[format]
  return new Response(writeFeed(format, content), {headers: {'Content-Type': `${mediaType}; charset=utf-8`}})
}

function titleOf({channel, about}: FeedContent): string {
  return about ? `${about.title} · ${siteTitle(channel)}` : siteTitle(channel)
}

function descriptionOf({channel, about}: FeedContent): string {
  return about?.description || (channel.settings?.description ?? '')
}

function head(content: FeedContent) {
  const {entries, channel, siteUrl, path} = content
  const newest = entries.map(changedAt).toSorted().at(-1)
  const clinic = channel.settings?.clinicName ?? siteTitle(channel)
  return {
    title: titleOf(content),
    description: descriptionOf(content),
    id: `${siteUrl}${path}`,
    link: `${siteUrl}${path}`,
    language: content.locale ?? DEFAULT_LOCALE,
    copyright: clinic,
    // For entries whose authors are gone; Atom asks for one.
    author: {name: clinic},
    // The newest change, not the moment of rendering.
    updated: newest ? new Date(newest) : BEFORE_EVERYTHING,
    generator: 'Rounds',
    feedLinks: {
      rss: `${siteUrl}${feedPath(path, FEED_FORMATS.rss.file)}`,
      atom: `${siteUrl}${feedPath(path, FEED_FORMATS.atom.file)}`,
    },
  }
}

function item(entry: FeedEntry, {siteUrl}: FeedContent) {
  const url = addressOf(entry, siteUrl)
  const image = imageAddress(entry.cover, 'share')
  return {
    title: entry.title,
    id: url,
    link: url,
    description: entry.excerpt,
    content: entryHtml(entry, siteUrl),
    author: authorsOf(entry),
    date: new Date(changedAt(entry)),
    published: new Date(entry.publishedAt),
    ...(image ? {image: `${siteUrl}${image}`} : {}),
  }
}

/** Titles and summaries are plain text here. The library ends a CDATA section once, not each time. */
function rssItem(entry: FeedEntry, content: FeedContent) {
  const plain = (text: string) => text.replaceAll(']]>', ']] >')
  return {
    ...item(entry, content),
    title: plain(entry.title),
    description: plain(entry.excerpt),
    category: entry.topics.map(({title}) => ({name: title})),
  }
}

/** Titles and summaries are HTML here, and a category's label an attribute that the library escapes only in part. */
function atomItem(entry: FeedEntry, content: FeedContent) {
  return {
    ...item(entry, content),
    title: escapeHtml(entry.title),
    description: escapeHtml(entry.excerpt),
    category: entry.topics.map(({slug, title}) => ({term: slug, name: title.replaceAll('<', '‹')})),
  }
}

/** Written here, because the library knows JSON Feed 1, where a post has one author. */
function writeJson(content: FeedContent): string {
  const {entries, siteUrl, path} = content
  return JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: titleOf(content),
      description: descriptionOf(content),
      home_page_url: `${siteUrl}${path}`,
      feed_url: `${siteUrl}${feedPath(path, FEED_FORMATS.json.file)}`,
      language: content.locale ?? DEFAULT_LOCALE,
      items: entries.map((entry) => {
        const {title, description, content: html, image} = item(entry, content)
        const url = addressOf(entry, siteUrl)
        return {
          id: url,
          url,
          title,
          summary: description,
          content_html: html,
          ...(image ? {image} : {}),
          date_published: entry.publishedAt,
          date_modified: changedAt(entry),
          authors: authorsOf(entry),
          tags: entry.topics.map((topic) => topic.title),
          ...(entry.locale === (content.locale ?? DEFAULT_LOCALE) ? {} : {language: entry.locale}),
        }
      }),
    },
    null,
    2,
  )
}

function addressOf({slug, locale}: FeedEntry, siteUrl: string): string {
  return `${siteUrl}${postPath({slug, locale})}`
}

/** Never from a review: a post that was read again has not changed. */
function changedAt({updatedAt, publishedAt}: FeedEntry): string {
  return updatedAt ?? publishedAt
}

function authorsOf({authors, locale}: FeedEntry): {name: string}[] {
  return authors
    .map((author) => ({name: bylineText(formatByline(author, author.licensure), locale)}))
    .filter(({name}) => name !== '')
}

function entryHtml(entry: FeedEntry, siteUrl: string): string {
  const {body, sources} = numberCitations(entry.body, entry.furtherSources)
  const place = {siteUrl, locale: entry.locale}
  const placed = (placement: 'aboveBody' | 'belowBody') =>
    entry.notices
      .filter((notice) => notice.placement === placement)
      .map(({text}) => shortTextHtml(text, place))
      .join('')
  const overdue = overdueText(entry)
  const say = sayIn(entry.locale)
  return [
    paragraph(bylineLines(entry).join(' ')),
    paragraph(dateLines(entry).join(' · ')),
    ...disclosureLines(entry).map(paragraph),
    overdue ? `<p><strong>${escapeHtml(overdue)}</strong></p>` : '',
    correctionsHtml(entry, say('Important correction'), (severity) => severity === 'safety'),
    placed('aboveBody'),
    listHtml(say('Key points'), entry.keyPoints),
    bodyHtml(body, place),
    correctionsHtml(entry, say('Corrections'), (severity) => severity !== 'safety'),
    sourcesHtml(sources, entry.locale),
    placed('belowBody'),
  ].join('')
}

function correctionsHtml(
  {corrections, locale}: FeedEntry,
  heading: string,
  belongs: (severity: string | null) => boolean,
): string {
  const notes = publicCorrections(corrections).filter(({severity}) => belongs(severity))
  return listHtml(
    heading,
    notes.map(({at, summary}) => [formatDate(at, locale), summary].filter(Boolean).join(': ')),
  )
}

function listHtml(heading: string, entries: readonly string[]): string {
  const written = entries.filter((entry) => entry.trim() !== '')
  if (written.length === 0) return ''
  return `<h2>${heading}</h2><ul>${written.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('')}</ul>`
}

function paragraph(text: string): string {
  return text ? `<p>${escapeHtml(text)}</p>` : ''
}
