/** Conditions, orders and limits as SQL over the values that are kept of documents. */
import type {SQLInputValue} from 'node:sqlite'

import {ABSENT, asToken, keptValue, MOST_WORD_SOURCES, type KeptValue} from '../core/attributes.ts'
import type {Condition, Test} from '../query/condition.ts'
import type {Column, WantedAttribute} from './attributes.ts'

export type OrderKey = {path: string; isDescending: boolean}

/** What the database keeps, as this query may use it. */
export type Indexes = {
  columns: ReadonlyMap<string, Column>
  wordSources: ReadonlyMap<string, number>
  /** Some documents' words are not in the index yet. */
  hasUnreadWords: boolean
}

/** A condition in SQL. Without `isWhole` it is true of more documents than the condition. */
export type Clause = {sql: string; values: SQLInputValue[]; isWhole: boolean}

/** Puts a condition into SQL, and notes which attributes it would have liked to have. */
export class ClauseBuilder {
  readonly #dataset: string
  readonly #indexes: Indexes
  readonly wanted: WantedAttribute[] = []

  constructor(dataset: string, indexes: Indexes) {
    this.#dataset = dataset
    this.#indexes = indexes
  }

  clause(condition: Condition): Clause {
    switch (condition.kind) {
      case 'everything':
        return {sql: 'TRUE', values: [], isWhole: condition.isWhole}
      case 'nothing':
        return {sql: 'FALSE', values: [], isWhole: true}
      case 'all':
      case 'any': {
        const parts = condition.of.map((part) => this.clause(part))
        const sql = parts.map((part) => part.sql).join(condition.kind === 'all' ? ' AND ' : ' OR ')
        return {sql: `(${sql})`, values: parts.flatMap((part) => part.values), isWhole: parts.every((part) => part.isWhole)}
      }
      case 'id':
        return {...among('a.id', condition.oneOf), isWhole: true}
      case 'type':
        return {...among('a.type', condition.oneOf), isWhole: true}
      case 'group': {
        const [group, own] = [among('a.published_id', condition.oneOf), among('a.id', condition.oneOf)]
        return {sql: `(${group.sql} OR ${own.sql})`, values: [...group.values, ...own.values], isWhole: true}
      }
      case 'path': {
        const inRange = 'a.id > ? AND a.id < ?'
        // The character after the dot: what begins so lies between the two.
        const values = [condition.begins, `${condition.begins.slice(0, -1)}/`]
        return {sql: condition.isNot ? `NOT (${inRange})` : `(${inRange})`, values, isWhole: true}
      }
      case 'references': {
        const sources = `SELECT source FROM reference WHERE dataset = ? AND ${among('target', condition.oneOf).sql}`
        return {
          sql: `a.id IN (${sources})`,
          values: [this.#dataset, ...among('target', condition.oneOf).values],
          isWhole: condition.isWhole,
        }
      }
      case 'attribute':
        return this.#attribute(condition)
      case 'member':
        return this.#member(condition)
      case 'words':
        return this.#words(condition)
    }
  }

  /** The column that holds an attribute, once it is whole. */
  column(path: string, isKey: boolean): string | undefined {
    if (path === '_id') return 'a.id'
    if (path === '_type') return 'a.type'
    const column = this.#indexes.columns.get(path)
    if (!column?.isReady || (isKey && !column.hasIndex)) this.wanted.push({path, isKey})
    return column?.isReady ? `a.c${column.number}` : undefined
  }

  /** The column to order by; none where `order()` would not order as SQLite does. */
  orderColumn(path: string): string | undefined {
    // Lists and objects are as good as absent to `order()`, and something else in the column.
    return this.#indexes.columns.get(path)?.hasComposite ? undefined : this.column(path, true)
  }

  #attribute({path, test, otherwise}: Condition & {kind: 'attribute'}): Clause {
    const column = this.column(path, test.is === 'one of')
    if (column) return {...tested(column, test), isWhole: true}
    return otherwise ? {...this.clause(otherwise), isWhole: false} : {sql: 'TRUE', values: [], isWhole: false}
  }

  #member({path, value, otherwise}: Condition & {kind: 'member'}): Clause {
    const column = this.#indexes.columns.get(path)
    if (column?.isReady) {
      const sources = 'SELECT n FROM member WHERE number = ? AND value = ?'
      return {sql: `a.n IN (${sources})`, values: [column.number, keptValue(value)], isWhole: true}
    }
    this.wanted.push({path, isKey: true})
    return otherwise ? {...this.clause(otherwise), isWhole: false} : {sql: 'TRUE', values: [], isWhole: false}
  }

  #words({source, words, isWhole}: Condition & {kind: 'words'}): Clause {
    if (words.length === 0) return {sql: 'TRUE', values: [], isWhole}
    const number = source === undefined ? undefined : this.#indexes.wordSources.get(source)
    if (source !== undefined && number === undefined) {
      const isUnknown = this.#indexes.wordSources.size >= MOST_WORD_SOURCES - 1 || this.#indexes.hasUnreadWords
      return isUnknown ? {sql: 'TRUE', values: [], isWhole: false} : {sql: 'FALSE', values: [], isWhole: true}
    }
    // Words may stand in different places of a document, unless a place is named.
    const place = number === undefined ? '' : `c${number} : `
    const expressions = words.map(({text, isStart}) => `${place}"${asToken(text)}"${isStart ? ' *' : ''}`)
    const {hasUnreadWords} = this.#indexes
    const unread = hasUnreadWords ? ' UNION ALL SELECT n FROM unread_words' : ''
    return {
      sql: `a.n IN (SELECT rowid FROM words WHERE words MATCH ?${unread})`,
      values: [expressions.join(' AND ')],
      isWhole: isWhole && number !== undefined && !hasUnreadWords,
    }
  }
}

function tested(column: string, test: Test): {sql: string; values: SQLInputValue[]} {
  switch (test.is) {
    case 'one of':
      return among(column, test.values.map(keptValue))
    case 'none of': {
      const {sql, values} = among(column, test.values.map(keptValue))
      return {sql: `NOT ${sql}`, values}
    }
    case 'defined':
      return {sql: `${column} <> ?`, values: [ABSENT]}
    case 'absent':
      return {sql: `${column} = ?`, values: [ABSENT]}
    default: {
      const [from, until] = limitsOf(test.value)
      const [least, most] = test.is.startsWith('>')
        ? [`${column} ${test.is} ?`, `${column} < ?`]
        : [`${column} >= ?`, `${column} ${test.is} ?`]
      const value = keptValue(test.value)
      // Only values of the same type compare; SQLite would put them all in one row.
      const values = test.is.startsWith('>') ? [value, until] : [from, value]
      return typeof test.value === 'number' && !test.is.startsWith('>')
        ? {sql: most, values: [value]}
        : {sql: `(${least} AND ${most})`, values}
    }
  }
}

/** Where the values of a type begin, and where they have ended. Nothing comes before numbers. */
function limitsOf(value: string | number | boolean): [from: KeptValue, until: KeptValue] {
  if (typeof value === 'number') return ['', '']
  return typeof value === 'string' ? ['', Uint8Array.of()] : [Uint8Array.of(), ABSENT]
}

function among(column: string, values: readonly KeptValue[]): {sql: string; values: SQLInputValue[]} {
  if (values.length === 0) return {sql: 'FALSE', values: []}
  if (values.length === 1 && values[0] !== undefined) return {sql: `${column} = ?`, values: [values[0]]}
  // One list as the only parameter: the number of values has no limit and the statement stays the same.
  if (values.every((value) => typeof value === 'string')) {
    return {sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)]}
  }
  return {sql: `${column} IN (${values.map(() => '?').join(', ')})`, values: [...values]}
}
