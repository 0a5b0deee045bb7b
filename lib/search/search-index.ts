/**
 * The index of everything that can be found: the words of posts, topics and clinicians.
 *
 * What is looked for may be misspelled, may be only the beginning of a word, and may be a patient's word where the text
 * has the clinician's. Nothing of it is kept or sent anywhere.
 */
import MiniSearch from 'minisearch'

import {DEFAULT_LOCALE, type Locale} from '../language/locales.ts'
import {languageOf} from './languages.ts'
import {plain, wordsOf} from './words.ts'

export type Searchable = {
  id: string
  title: string
  /** What a list says about it. */
  summary: string
  keyPoints: string
  text: string
  /** Topics and people it belongs to. */
  about: string
}

export type Found = {
  id: string
  score: number
  /** Stems that were found in it, for showing where. */
  terms: string[]
}

export type SearchIndex = {
  put(entries: readonly Searchable[]): void
  remove(ids: readonly string[]): void
  readonly size: number
  /**
   * @param query as a reader typed it
   * @param glossary names for one thing from the clinic's own glossary
   */
  find(query: string, glossary?: readonly (readonly string[])[]): Found[]
  /** A spelling that would find more; undefined where there is none. */
  suggest(query: string): string | undefined
}

const FIELDS = ['title', 'summary', 'keyPoints', 'about', 'text'] as const
/** A title tells best what something is about. */
const WEIGHTS = {title: 6, about: 4, summary: 3, keyPoints: 2, text: 1}
/** Longer queries are pasted, not typed. */
const LONGEST_QUERY = 200
const MOST_TERMS = 12
/** One letter may be wrong in a word of four, two in one of eight: shorter words have too many neighbors. */
const LETTERS_A_MISTAKE = 4
const MOST_MISTAKES = 2

/** @param locale of the texts in it: a language has its own endings, empty words and names for one thing */
export function createSearchIndex(locale: Locale = DEFAULT_LOCALE): SearchIndex {
  const {stem, termsOf, synonyms} = languageOf(locale)
  const index = new MiniSearch<Searchable>({
    fields: [...FIELDS],
    tokenize: wordsOf,
    processTerm: stem,
    searchOptions: {boost: WEIGHTS, tokenize: termsOf, processTerm: (term) => term},
  })
  return {
    put: (entries) => {
      for (const entry of entries) {
        if (index.has(entry.id)) index.replace(entry)
        else index.add(entry)
      }
    },
    remove: (ids) => {
      for (const id of ids) if (index.has(id)) index.discard(id)
    },
    get size() {
      return index.documentCount
    },
    find: (query, glossary = []) => {
      const asked = query.slice(0, LONGEST_QUERY)
      const meanings = meaningsOf(stem, asked, [...synonyms, ...glossary])
      const typed = termsOf(asked).slice(0, MOST_TERMS).join(' ')
      const otherNames = meanings.map((meaning) => ({
        queries: [meaning],
        combineWith: 'AND' as const,
        prefix: false,
        fuzzy: false,
      }))
      const look = (fuzzy: typeof mistakes | false, combineWith: 'AND' | 'OR') =>
        index.search({
          combineWith: 'OR',
          queries: [{queries: [typed], combineWith, fuzzy, prefix: isLong, boostTerm: () => 2}, ...otherNames],
        })
      // A mistake is forgiven only where the word itself is nowhere: “heel” must not bring up all that “feels” like something.
      const exact = look(false, 'AND')
      const whole = exact.length > 0 ? exact : look(mistakes, 'AND')
      // Some of the words are better than nothing, and only than that.
      const found = whole.length > 0 ? whole : look(mistakes, 'OR')
      return found.map(({id, score, terms}) => ({id: String(id), score, terms}))
    },
    suggest: (query) => {
      const asked = plain(query.slice(0, LONGEST_QUERY)).trim()
      const [best] = index.autoSuggest(asked, {fuzzy: mistakes, prefix: isLong, combineWith: 'AND'})
      return best && best.suggestion !== termsOf(asked).join(' ') ? best.suggestion : undefined
    },
  }
}

function mistakes(term: string): number {
  return Math.min(MOST_MISTAKES, Math.floor(term.length / LETTERS_A_MISTAKE))
}

function isLong(term: string): boolean {
  return term.length > 2
}

/** The other names of whatever the query names. */
function meaningsOf(stem: (word: string) => string, query: string, groups: readonly (readonly string[])[]): string[] {
  const asked = ` ${wordsOf(query).map(stem).join(' ')} `
  const names = (name: string) => ` ${wordsOf(name).map(stem).join(' ')} `
  return [
    ...new Set(
      groups
        .filter((group) => group.some((name) => asked.includes(names(name))))
        .flatMap((group) => group.filter((name) => !asked.includes(names(name)))),
    ),
  ].slice(0, MOST_TERMS)
}
