import type {PostCardContent, TopicEntry} from '@/lib/editorial/publication.ts'
import {AUDIENCES} from '@/lib/editorial/audiences.ts'
import {fullName, joinNames} from '@/lib/editorial/byline.ts'
import type {Crumb} from '@/lib/editorial/trail.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn, postPath} from '@/lib/language/paths.ts'
import {knownWordIn, sayIn} from '@/lib/language/phrases.ts'
import {highlight} from '@/lib/search/highlight.ts'
import {formatDate} from '@/lib/text/dates.ts'

import {PageHeader} from '../page-header/page-header.tsx'
import {Pager} from '../pager/pager.tsx'
import {SearchForm} from '../search-form/search-form.tsx'
import {TopicList} from '../topic-list/topic-list.tsx'
import styles from './search-page.module.css'

export type SearchPageContent = {
  query: string
  topic: string | null
  audience: string | null
  page: number
  pages: number
  total: number
  results: readonly {post: PostCardContent; passage: string}[]
  /** Stems that were found. */
  terms: readonly string[]
  suggestion: string | null
}

/** What was found, each with the words that were found in it; where nothing was, what to do instead. */
export function SearchPage({
  found,
  topics,
  trail,
  locale = DEFAULT_LOCALE,
}: {
  found: SearchPageContent
  topics: readonly TopicEntry[]
  trail: readonly Crumb[]
  locale?: Locale
}) {
  const say = sayIn(locale)
  const {query, topic, audience, page, pages, total, results, suggestion} = found
  const terms = new Set(found.terms)
  const isAsked = query !== '' || topic !== null || audience !== null
  return (
    <div className={`wide ${styles.page}`}>
      <PageHeader trail={trail} title={say('Search')} locale={locale} />
      <SearchForm
        query={query}
        topic={topic}
        audience={audience}
        topics={topicChoices(topics, locale)}
        audiences={AUDIENCES.map(({value, title}) => ({value, title: knownWordIn(locale, title)}))}
        locale={locale}
      />
      {isAsked && (
        <section aria-labelledby="search_results" className={styles.results}>
          <h2 id="search_results">{countOf(total, query, locale)}</h2>
          {suggestion && (
            <p>
              {say('Did you mean')} <a href={addressOf({query: suggestion, topic, audience, page: 1}, locale)}>{suggestion}</a>?
            </p>
          )}
          <ol className={styles.list} role="list">
            {results.map(({post, passage}) => (
              <li key={post._id}>
                <article className={styles.result}>
                  <h3>
                    <a href={postPath(post)}>
                      <Marked text={post.title} terms={terms} locale={locale} />
                    </a>
                  </h3>
                  <p>
                    <Marked text={post.excerpt} terms={terms} locale={locale} />
                  </p>
                  {passage && (
                    <p className={styles.passage}>
                      <Marked text={passage} terms={terms} locale={locale} />
                    </p>
                  )}
                  <p className={styles.meta}>
                    {[joinNames(post.authors.map(fullName).filter(Boolean), locale), formatDate(post.publishedAt, locale)]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </article>
              </li>
            ))}
          </ol>
          <Pager
            page={page}
            pages={pages}
            hrefOf={(other) => addressOf({query, topic, audience, page: other}, locale)}
            locale={locale}
          />
        </section>
      )}
      {(!isAsked || total === 0) && (
        <section aria-labelledby="search_topics" className={styles.instead}>
          {isAsked && (
            <ul className={styles.advice}>
              <li>{say('Try fewer words, or the word you would use with a friend.')}</li>
              <li>
                {say('Look through the topics below, or')} <a href={pathIn(locale, '/posts')}>{say('all posts')}</a>.
              </li>
              <li>
                {say('We do not see who searches, and nobody answers here. If you need help now, see')}{' '}
                <a href="#page_foot">{say('the foot of this page')}</a>.
              </li>
            </ul>
          )}
          <h2 id="search_topics">{say('Topics')}</h2>
          <TopicList topics={topics} locale={locale} />
        </section>
      )}
    </div>
  )
}

/** Parts of the body before the other topics. */
function topicChoices(topics: readonly TopicEntry[], locale: Locale) {
  const say = sayIn(locale)
  return [...topics]
    .toSorted((one, other) => Number(other.isBodyArea) - Number(one.isBodyArea))
    .map(({slug, title, isBodyArea}) => ({
      value: slug,
      title,
      group: say(isBodyArea ? 'Parts of the body' : 'More topics'),
    }))
}

/** The text with what was found in it marked. */
function Marked({text, terms, locale}: {text: string; terms: ReadonlySet<string>; locale: Locale}) {
  return highlight(text, terms, locale).map(({text: part, isMatch}, index) => (isMatch ? <mark key={index}>{part}</mark> : part))
}

function countOf(total: number, query: string, locale: Locale): string {
  const say = sayIn(locale)
  if (total === 0) return query ? say('Nothing found for “{query}”', {query}) : say('Nothing found')
  if (total === 1) return query ? say('1 post for “{query}”', {query}) : say('1 post')
  return query ? say('{total} posts for “{query}”', {total, query}) : say('{total} posts', {total})
}

/** The address of a search. */
function addressOf(
  {query, topic, audience, page}: Pick<SearchPageContent, 'query' | 'topic' | 'audience' | 'page'>,
  locale: Locale,
): string {
  const parameters = new URLSearchParams()
  if (query) parameters.set('q', query)
  if (topic) parameters.set('topic', topic)
  if (audience) parameters.set('for', audience)
  if (page > 1) parameters.set('page', String(page))
  return `${pathIn(locale, '/search')}?${parameters.toString()}`
}
