import 'server-only'

import {topicQuery, topicSlugsQuery} from '../../sanity/queries/topics.ts'
import {contentFetch} from './fetch.ts'
import {LIST_POSTS, SITE_TAG, topicTag} from './tags.ts'

/** A topic and the newest posts that name it; null when there is no such topic. */
export async function getTopic(slug: string) {
  const tags = [topicTag(slug)]
  return contentFetch({query: topicQuery, params: {slug, limit: LIST_POSTS}, tags})
}

export async function listTopicSlugs() {
  const tags = [SITE_TAG]
  return contentFetch({query: topicSlugsQuery, tags, revalidate: 1})
}
