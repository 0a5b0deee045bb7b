import {Feed} from 'feed'

import {bylineText, formatByline} from '../editorial/byline.ts'
import {numberCitations} from '../editorial/citations.ts'
import type {FeedEntry, SiteFrame} from '../editorial/publication.ts'
import {imageAddress} from '../media/image-url.ts'
import {bodyHtml, shortTextHtml, sourcesHtml} from '../text/portable-text-html.ts'
import {siteTitle} from './site-title.ts'

/**
 * The newest posts in full as RSS: key notices and sources travel with the text, offers do not.
 */
export function toRss({entries, frame, siteUrl}: {entries: readonly FeedEntry[]; frame: SiteFrame; siteUrl: string}): string {
  const newest = entries
    .map(({updatedAt, publishedAt}) => updatedAt ?? publishedAt)
    .toSorted()
    .at(-1)
  const feed = new Feed({
    title: siteTitle(frame),
    description: frame.settings?.description ?? frame.settings?.tagline ?? '',
    id: `${siteUrl}/`,
    link: `${siteUrl}/`,
    language: 'en',
    copyright: frame.settings?.clinicName ?? siteTitle(frame),
    // The newest change, not the moment of rendering: an unchanged feed must stay the same bytes.
    ...(newest ? {updated: new Date(newest)} : {}),
    generator: 'Rounds',
    feedLinks: {rss: `${siteUrl}/feed.xml`},
  })
  for (const entry of entries) {
    const url = `${siteUrl}/posts/${entry.slug}`
    const image = imageAddress(entry.cover, 'share')
    feed.addItem({
      title: entry.title,
      id: url,
      link: url,
      description: entry.excerpt,
      content: entryHtml(entry, siteUrl),
      author: entry.authors.map((author) => ({name: bylineText(formatByline(author, author.licensure))})),
      category: entry.topics.map(({title}) => ({name: title})),
      date: new Date(entry.publishedAt),
      published: new Date(entry.publishedAt),
      ...(image ? {image: `${siteUrl}${image.replaceAll('&', '&amp;')}`} : {}),
    })
  }
  return feed.rss2()
}

function entryHtml(entry: FeedEntry, siteUrl: string): string {
  const {body, sources} = numberCitations(entry.body, entry.furtherSources)
  const placed = (placement: 'aboveBody' | 'belowBody') =>
    entry.notices
      .filter((notice) => notice.placement === placement)
      .map(({text}) => shortTextHtml(text, siteUrl))
      .join('')
  return [placed('aboveBody'), bodyHtml(body, siteUrl), sourcesHtml(sources), placed('belowBody')].join('')
}
