import {getChannel, getTopicFeed} from '@/lib/content/feeds.ts'
import type {FeedContent} from '@/lib/seo/feed.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

/** What the feeds of a topic carry; null when there is no such topic. */
export async function topicFeedContent(slug: string): Promise<FeedContent | null> {
  const [channel, topic] = await Promise.all([getChannel(), getTopicFeed(slug)])
  if (!topic) return null
  const {title, summary: description, entries} = topic
  return {channel, entries, about: {title, description}, path: `/topics/${slug}`, siteUrl: readSiteUrl(process.env)}
}
