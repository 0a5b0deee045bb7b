import {getChannel, getClinicianFeed} from '@/lib/content/feeds.ts'
import type {FeedContent} from '@/lib/seo/feed.ts'
import {siteTitle} from '@/lib/seo/site-title.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

/** What the feeds of a clinician carry; null when there is no such person. */
export async function clinicianFeedContent(slug: string): Promise<FeedContent | null> {
  const [channel, clinician] = await Promise.all([getChannel(), getClinicianFeed(slug)])
  if (!clinician) return null
  const {name, entries} = clinician
  const about = {title: name, description: `Posts on ${siteTitle(channel)} that ${name} wrote.`}
  return {channel, entries, about, path: `/clinicians/${slug}`, siteUrl: readSiteUrl(process.env)}
}
