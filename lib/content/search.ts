import 'server-only'

import {findableQuery, foundPostsQuery, searchableQuery} from '../../sanity/queries/search.ts'
import {fullName} from '../editorial/byline.ts'
import {lintTextOf} from '../editorial/post-text.ts'
import type {PostCardContent, Proven} from '../editorial/publication.ts'
import type {SearchableQueryResult} from '../../sanity/types.ts'
import {translated} from '../language/translated.ts'
import {passage} from '../search/highlight.ts'
import {createSearchIndex, type Searchable, type SearchIndex} from '../search/search-index.ts'
import {cardsOf} from './cards.ts'
import {client} from './client.ts'
import {DEFAULT_LOCALE, LOCALES, localeOf, type Locale} from '../language/locales.ts'
import {contentFetch} from './fetch.ts'
import {currencyNow, getHouseRules} from './publications.ts'
import {isAuthentic, provenOnly} from './seals.ts'
import {getStandings} from './standings.ts'
import {SEARCH_TAG} from './tags.ts'

export const RESULTS_A_PAGE = 20
/** The index is filled in bites: five thousand posts at once would be one answer of forty megabytes. */
const POSTS_A_BITE = 200

export type SearchRequest = {query: string; topic: string | null; audience: string | null; page: number; locale?: Locale}

export type SearchResult = {
  post: PostCardContent
  /** The sentence in which most of the words stand; empty where only the title matched. */
  passage: string
}

export type SearchAnswer = {
  total: number
  results: SearchResult[]
  /** Stems that were found, for showing where. */
  terms: string[]
  suggestion: string | null
}

type Entry = Proven<SearchableQueryResult>[number]
type Held = {
  mark: string
  entry: Pick<Entry, 'publishedAt' | 'audiences' | 'topics'>
  locale: Locale
  searchable: Searchable
  names: string[][]
}

/** Held in this process, one a language: every process fills its own, from the same content. */
const indexes = new Map(LOCALES.map((locale) => [locale, createSearchIndex(locale)]))
const held = new Map<string, Held>()
let filling: Promise<void> | undefined

/** Finds posts in a language by words, topic and audience; without words, the newest of the topic or audience. */
export async function search({query, topic, audience, page, locale = DEFAULT_LOCALE}: SearchRequest): Promise<SearchAnswer> {
  const index = indexOf(locale)
  // One at a time: two readers at once must not fill the index twice.
  filling ??= bringUpToDate().finally(() => (filling = undefined))
  await filling
  const isWanted = (id: string) => {
    const {entry, locale: written} = held.get(id) ?? {}
    if (!entry || written !== locale || (topic && !entry.topics.some(({slug}) => slug === topic))) return false
    return !audience || entry.audiences.some((known) => known === audience)
  }
  const asked = query.trim()
  const found = asked
    ? index.find(
        asked,
        [...held.values()].flatMap(({names}) => names),
      )
    : newest().map((id) => ({id, terms: []}))
  const wanted = found.filter(({id}) => isWanted(id))
  const shown = wanted.slice((page - 1) * RESULTS_A_PAGE, page * RESULTS_A_PAGE)
  const terms = new Set(shown.flatMap((one) => one.terms))
  const cards = await findableCards(shown.map(({id}) => id))
  return {
    total: wanted.length,
    results: shown.flatMap(({id}) => {
      const post = cards.get(id)
      return post ? [{post, passage: asked ? passage(held.get(id)?.searchable.text ?? '', terms, {locale}) : ''}] : []
    }),
    terms: [...terms],
    suggestion: asked && wanted.length === 0 ? (index.suggest(asked) ?? null) : null,
  }
}

/** Asks what has changed, and reads only that. */
async function bringUpToDate(): Promise<void> {
  const findable = await contentFetch({query: findableQuery, tags: [SEARCH_TAG]})
  const marks = new Map(findable.map(({_id, mark}) => [_id, mark ?? '']))
  const gone = [...held.keys()].filter((id) => !marks.has(id))
  for (const index of indexes.values()) index.remove(gone)
  for (const id of gone) held.delete(id)
  const changed = findable.filter(({_id, mark}) => held.get(_id)?.mark !== (mark ?? '')).map(({_id}) => _id)
  for (let start = 0; start < changed.length; start += POSTS_A_BITE) {
    const ids = changed.slice(start, start + POSTS_A_BITE)
    const entries = provenOnly(await client.fetch(searchableQuery, {ids}, {cache: 'no-store'}))
    for (const entry of entries.filter(({document}) => isAuthentic(document))) hold(entry, marks.get(entry._id) ?? '')
  }
}

function hold(entry: Entry, mark: string): void {
  const written = localeOf(entry.locale)
  const {_id, title, excerpt, keyPoints, publishedAt, audiences, authors, topics, words, document} = entry
  const blocks = lintTextOf({body: document.body}).blocks
  const searchable: Searchable = {
    id: _id,
    title,
    summary: excerpt,
    keyPoints: keyPoints.join(' '),
    // A line each: a cell of a table is no part of the sentence before it.
    text: blocks.map(({text}) => text).join('\n'),
    about: [...topics.map((topic) => translated(topic, written).title), ...authors.map(fullName)].join(' '),
  }
  // A post that has changed its language leaves the other index.
  for (const [known, index] of indexes) if (known !== written) index.remove([_id])
  indexOf(written).put([searchable])
  const names = words.map(({term, alsoWritten}) => [term, ...alsoWritten]).filter((group) => group.length > 1)
  held.set(_id, {mark, searchable, names, locale: written, entry: {publishedAt, audiences, topics}})
}

function indexOf(locale: Locale): SearchIndex {
  const index = indexes.get(locale)
  if (!index) throw new Error(`There is no index for ${locale}.`)
  return index
}

function newest(): string[] {
  return [...held.entries()]
    .toSorted(([, one], [, other]) => other.entry.publishedAt.localeCompare(one.entry.publishedAt))
    .map(([id]) => id)
}

/** As they are at this moment; not those whose review is overdue for so long that no list may name them. */
async function findableCards(ids: string[]): Promise<Map<string, PostCardContent>> {
  if (ids.length === 0) return new Map()
  const posts = provenOnly(await client.fetch(foundPostsQuery, {ids}, {cache: 'no-store'}))
  const {policy} = await getHouseRules([SEARCH_TAG])
  const reviewers = posts.flatMap((post) => post.reviewers)
  const standings = await getStandings(reviewers, policy, [SEARCH_TAG])
  const current = posts.filter((post) => !currencyNow(post, policy, standings).noIndex)
  const cards = cardsOf(current.map(({tier: _tier, nextReviewAt: _due, reviewers: _by, ...card}) => card))
  return new Map(cards.map((card) => [card._id, card]))
}
