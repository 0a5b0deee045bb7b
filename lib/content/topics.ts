import 'server-only'

import {topicQuery, topicSlugsQuery} from '../../sanity/queries/topics.ts'
import type {Topic} from '../editorial/publication.ts'
import {contentFetch} from './fetch.ts'
import {authenticCards} from './seals.ts'
import {LIST_POSTS, SITE_TAG, topicTag} from './tags.ts'

/** A topic and the newest posts that name it; null when there is no such topic. */
export async function getTopic(slug: string): Promise<Topic | null> {
  const tags = [topicTag(slug)]
  const topic = await contentFetch({query: topicQuery, params: {slug, limit: LIST_POSTS}, tags})
  return topic && {...topic, posts: authenticCards(topic.posts)}
}

export async function listTopicSlugs() {
  const tags = [SITE_TAG]
  return contentFetch({query: topicSlugsQuery, tags, revalidate: 1})
}
