import {getTopicFeed} from '@/lib/content/feeds.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import type {FeedContent} from '@/lib/seo/feed.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

/** What the feeds of a topic carry; null when there is no such topic. */
export async function topicFeedContent(slug: string): Promise<FeedContent | null> {
  const [frame, topic] = await Promise.all([getSiteFrame(), getTopicFeed(slug)])
  if (!topic) return null
  const {title, summary: description, entries} = topic
  return {frame, entries, about: {title, description}, path: `/topics/${slug}`, siteUrl: readSiteUrl(process.env)}
}
