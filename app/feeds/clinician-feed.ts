import {getClinicianFeed} from '@/lib/content/feeds.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import type {FeedContent} from '@/lib/seo/feed.ts'
import {siteTitle} from '@/lib/seo/site-title.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

/** What the feeds of a clinician carry; null when there is no such person. */
export async function clinicianFeedContent(slug: string): Promise<FeedContent | null> {
  const [frame, clinician] = await Promise.all([getSiteFrame(), getClinicianFeed(slug)])
  if (!clinician) return null
  const {name, entries} = clinician
  const about = {title: name, description: `Posts on ${siteTitle(frame)} that ${name} wrote.`}
  return {frame, entries, about, path: `/clinicians/${slug}`, siteUrl: readSiteUrl(process.env)}
}
