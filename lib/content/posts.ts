import 'server-only'

import {feedQuery, homeQuery, newestPostSlugsQuery, postQuery} from '../../sanity/queries/posts.ts'
import {contentFetch} from './fetch.ts'
import {FEED_POSTS, FEED_TAG, HOME_POSTS, HOME_TAG, POSTS_TAG, SITE_TAG, postTag} from './tags.ts'

/** How many posts are rendered when the site is built; older ones are rendered when first asked for. */
const PRERENDERED_POSTS = 100

/** What patients read at `/posts/<slug>`; null when nothing is published there. */
export async function getPost(slug: string) {
  const tags = [postTag(slug), POSTS_TAG, SITE_TAG]
  return contentFetch({query: postQuery, params: {slug}, tags})
}

/** The post at the top of the home page, and the newest of the others. */
export async function getHome() {
  const tags = [HOME_TAG, SITE_TAG]
  const {lead, posts} = await contentFetch({query: homeQuery, params: {limit: HOME_POSTS}, tags})
  return {lead, posts: posts.filter((post) => post._id !== lead?._id)}
}

/** The newest posts in full, for feed readers. */
export async function listFeedEntries() {
  const tags = [FEED_TAG, SITE_TAG]
  return contentFetch({query: feedQuery, params: {limit: FEED_POSTS}, tags})
}

/** The newest posts' addresses. Asked once while building; the day's answer is never reused. */
export async function listNewestPostSlugs() {
  const tags = [HOME_TAG]
  return contentFetch({query: newestPostSlugsQuery, params: {limit: PRERENDERED_POSTS}, tags, revalidate: 1})
}
