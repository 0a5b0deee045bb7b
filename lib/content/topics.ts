import 'server-only'

import {topicQuery, topicsQuery} from '../../sanity/queries/topics.ts'
import type {Topic, TopicEntry} from '../editorial/publication.ts'
import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {translated} from '../language/translated.ts'
import {cardsOf} from './cards.ts'
import {contentFetch} from './fetch.ts'
import {LIST_POSTS, TOPICS_TAG, tagIn, topicTag} from './tags.ts'

/** A topic and the newest posts in a language that name it; null when there is no such topic. */
export async function getTopic(slug: string, locale: Locale = DEFAULT_LOCALE): Promise<Topic | null> {
  const tags = [tagIn(locale, topicTag(slug))]
  const topic = await contentFetch({query: topicQuery, params: {slug, limit: LIST_POSTS, locale}, tags})
  return topic && {...translated(topic, locale), posts: cardsOf(topic.posts)}
}

/** All topics by name, each with its sentence. */
export async function listTopics(locale: Locale = DEFAULT_LOCALE): Promise<TopicEntry[]> {
  const topics = await contentFetch({query: topicsQuery, params: {locale}, tags: [tagIn(locale, TOPICS_TAG)]})
  return topics.map((topic) => translated(topic, locale)).toSorted((one, other) => one.title.localeCompare(other.title, locale))
}
