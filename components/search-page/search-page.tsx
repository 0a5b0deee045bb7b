import type {PostCardContent, SiteFrame} from '@/lib/editorial/publication.ts'
import {AUDIENCES} from '@/lib/editorial/audiences.ts'
import {fullName, joinNames} from '@/lib/editorial/byline.ts'
import type {Crumb} from '@/lib/editorial/trail.ts'
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
export function SearchPage({found, frame, trail}: {found: SearchPageContent; frame: SiteFrame; trail: readonly Crumb[]}) {
  const {query, topic, audience, page, pages, total, results, suggestion} = found
  const terms = new Set(found.terms)
  const isAsked = query !== '' || topic !== null || audience !== null
  return (
    <div className={`wide ${styles.page}`}>
      <PageHeader trail={trail} title="Search" />
      <SearchForm
        query={query}
        topic={topic}
        audience={audience}
        topics={frame.topics.map(({slug, title}) => ({value: slug, title}))}
        audiences={AUDIENCES}
      />
      {isAsked && (
        <section aria-labelledby="search_results" className={styles.results}>
          <h2 id="search_results">{countOf(total, query)}</h2>
          {suggestion && (
            <p>
              Did you mean <a href={addressOf({query: suggestion, topic, audience, page: 1})}>{suggestion}</a>?
            </p>
          )}
          <ol className={styles.list} role="list">
            {results.map(({post, passage}) => (
              <li key={post._id}>
                <article className={styles.result}>
                  <h3>
                    <a href={`/posts/${post.slug}`}>
                      <Marked text={post.title} terms={terms} />
                    </a>
                  </h3>
                  <p>
                    <Marked text={post.excerpt} terms={terms} />
                  </p>
                  {passage && (
                    <p className={styles.passage}>
                      <Marked text={passage} terms={terms} />
                    </p>
                  )}
                  <p className={styles.meta}>
                    {[joinNames(post.authors.map(fullName).filter(Boolean)), formatDate(post.publishedAt)]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </article>
              </li>
            ))}
          </ol>
          <Pager page={page} pages={pages} hrefOf={(other) => addressOf({query, topic, audience, page: other})} />
        </section>
      )}
      {(!isAsked || total === 0) && (
        <section aria-labelledby="search_topics" className={styles.instead}>
          {isAsked && (
            <ul className={styles.advice}>
              <li>Try fewer words, or the word you would use with a friend.</li>
              <li>
                Look through the topics below, or <a href="/posts">all posts</a>.
              </li>
              <li>
                We do not see who searches, and nobody answers here. If you need help now, see{' '}
                <a href="#page_foot">the foot of this page</a>.
              </li>
            </ul>
          )}
          <h2 id="search_topics">Topics</h2>
          <TopicList topics={frame.topics} />
        </section>
      )}
    </div>
  )
}

/** The text with what was found in it marked. */
function Marked({text, terms}: {text: string; terms: ReadonlySet<string>}) {
  return highlight(text, terms).map(({text: part, isMatch}, index) => (isMatch ? <mark key={index}>{part}</mark> : part))
}

function countOf(total: number, query: string): string {
  const what = query ? ` for “${query}”` : ''
  if (total === 0) return `Nothing found${what}`
  return `${total} ${total === 1 ? 'post' : 'posts'}${what}`
}

/** The address of a search. */
function addressOf({query, topic, audience, page}: Pick<SearchPageContent, 'query' | 'topic' | 'audience' | 'page'>): string {
  const parameters = new URLSearchParams()
  if (query) parameters.set('q', query)
  if (topic) parameters.set('topic', topic)
  if (audience) parameters.set('for', audience)
  if (page > 1) parameters.set('page', String(page))
  return `/search?${parameters.toString()}`
}
