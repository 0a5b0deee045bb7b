import type {DatabaseSync} from 'node:sqlite'

import {COMPOSITE, keptValueAt, layerOf, type KeptValue} from '../core/attributes.ts'
import type {StoredDocument} from '../core/documents.ts'
import {publishedIdOf} from '../core/ids.ts'
import type {Statements} from './statements.ts'

/** Fewer documents are read faster than a column for them is made. */
const FEWEST_FOR_COLUMNS = 500
const MOST_COLUMNS = 64
/** Documents looked at between two answers to others; a few milliseconds' worth. */
const AT_ONCE = 200
/** A column with hardly more different values than this narrows too little to be worth an index. */
const FEW_VALUES = 20

/** An attribute that a query has asked for; `isKey` where it orders or picks out documents, rather than merely being looked at. */
export type WantedAttribute = {path: string; isKey: boolean}
export type Column = {
  number: number
  path: string
  isReady: boolean
  hasIndex: boolean
  /** It has too few different values for an index. */
  isDull: boolean
  /** Some document had a list or an object there at some time. */
  hasComposite: boolean
}

/**
 * Values of attributes in columns of their own, so that SQLite can pick out, order and count documents without reading them.
 *
 * A column is made when a query first asks for its attribute and there are enough documents. It is filled a few documents at a time,
 * between answers to others, and used from when it is whole; what is written meanwhile goes into it at once.
 */
export class Attributes {
  readonly #database: DatabaseSync
  readonly #statements: Statements
  readonly #fewest: number
  #columns: Column[]
  #insert = ''
  readonly #waiting: WantedAttribute[] = []
  #building: NodeJS.Immediate | undefined

  /** @param fewest documents that there must be before a column is made */
  constructor(database: DatabaseSync, statements: Statements, fewest = FEWEST_FOR_COLUMNS) {
    this.#database = database
    this.#statements = statements
    this.#fewest = fewest
    this.#columns = readColumns(statements)
    this.#prepareInsert()
  }

  /** Called within the transaction of the change. */
  write(n: number, dataset: string, document: StoredDocument): void {
    const id = document._id
    const values = this.#columns.map((column) => this.#valueFor(column, document))
    this.#statements.prepare(this.#insert).run(n, dataset, layerOf(id), document._type, id, publishedIdOf(id), ...values)
  }

  remove(n: number): void {
    this.#statements.prepare('DELETE FROM attributes WHERE n = ?').run(n)
  }

  #valueFor(column: Column, document: StoredDocument): KeptValue {
    const value = keptValueAt(document, column.path)
    if (value === COMPOSITE && !column.hasComposite) {
      this.#statements.prepare('UPDATE attribute_column SET has_composite = 1 WHERE number = ?').run(column.number)
      column.hasComposite = true
    }
    return value
  }

  /** What a transaction that was undone has noted is unknown again. */
  forgetUncommitted(): void {
    this.#columns = readColumns(this.#statements)
  }

  /** Makes a column for an attribute by and by, where it is worth it; safe to call as often as one likes. */
  want(wanted: readonly WantedAttribute[]): void {
    for (const one of wanted) {
      const known = this.#columns.find(({path}) => path === one.path)
      const isWaiting = this.#waiting.some(({path, isKey}) => path === one.path && isKey === one.isKey)
      if (!isWaiting && isMissing(known, one.isKey)) this.#waiting.push(one)
    }
    if (this.#waiting.length > 0 && !this.#building) this.#building = setImmediate(() => this.#buildNext(0))
  }

  /** When everything wanted has been made. */
  async settled(): Promise<void> {
    while (this.#building) await new Promise((resolve) => setImmediate(resolve))
  }

  /** Leaves what is not ready to the next start. */
  close(): void {
    clearImmediate(this.#building)
    this.#waiting.length = 0
  }

  /** @param after the last document looked at */
  #buildNext(after: number): void {
    const wanted = this.#waiting[0]
    this.#building = undefined
    if (!wanted) return
    try {
      this.#build(wanted, after)
    } catch (cause) {
      // Queries are answered without it as well; the next one that would be better off with it asks again.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      this.#waiting.length = 0
      this.forgetUncommitted()
      this.#prepareInsert()
      process.stderr.write(`lake: no column for ${wanted.path} yet: ${String(cause)}\n`)
    }
  }

  #build(wanted: WantedAttribute, after: number): void {
    const column = this.#columnFor(wanted.path)
    const next = column && !column.isReady ? this.#fill(column, after) : undefined
    if (next === undefined) {
      if (column) this.#finish(column, wanted.isKey)
      this.#waiting.shift()
    }
    if (this.#waiting.length > 0) this.#building = setImmediate(() => this.#buildNext(next ?? 0))
  }

  #columnFor(path: string): Column | undefined {
    const known = this.#columns.find((column) => column.path === path)
    if (known || this.#columns.length >= MOST_COLUMNS) return known
    const documents = this.#statements
      .prepare('SELECT count(*) AS count FROM (SELECT 1 FROM attributes LIMIT ?)')
      .get(this.#fewest)
    if (Number(documents?.['count']) < this.#fewest) return undefined
    const number = this.#columns.length
    this.#database.exec(`BEGIN IMMEDIATE; ALTER TABLE attributes ADD COLUMN c${number};`)
    this.#statements.prepare('INSERT INTO attribute_column (number, path) VALUES (?, ?)').run(number, path)
    this.#database.exec('COMMIT')
    const column = {number, path, isReady: false, hasIndex: false, isDull: false, hasComposite: false}
    this.#columns.push(column)
    this.#prepareInsert()
    return column
  }

  /** @returns the last document looked at, or undefined after the last of all */
  #fill(column: Column, after: number): number | undefined {
    const rows = this.#statements.prepare('SELECT n, body FROM document WHERE n > ? ORDER BY n LIMIT ?').all(after, AT_ONCE)
    this.#database.exec('BEGIN IMMEDIATE')
    for (const row of rows) {
      const document = JSON.parse(String(row['body'])) as StoredDocument
      this.#statements
        .prepare(`UPDATE attributes SET c${column.number} = ? WHERE n = ?`)
        .run(this.#valueFor(column, document), Number(row['n']))
    }
    this.#database.exec('COMMIT')
    return rows.length < AT_ONCE ? undefined : Number(rows.at(-1)?.['n'])
  }

  #finish(column: Column, isKey: boolean): void {
    const {number, hasIndex} = column
    column.isDull = isKey && !hasIndex && !this.#isTelling(number)
    if (isKey && !hasIndex && !column.isDull) {
      this.#database.exec(
        `CREATE INDEX IF NOT EXISTS attributes_by_c${number} ON attributes (dataset, type, layer, c${number}, id)`,
      )
      column.hasIndex = true
    }
    column.isReady = true
    this.#statements
      .prepare('UPDATE attribute_column SET is_ready = 1, has_index = ? WHERE number = ?')
      .run(column.isDull ? DULL : Number(column.hasIndex), number)
  }

  #isTelling(number: number): boolean {
    const row = this.#statements
      .prepare(`SELECT count(*) AS count FROM (SELECT DISTINCT c${number} FROM attributes LIMIT ?)`)
      .get(FEW_VALUES + 1)
    return Number(row?.['count']) > FEW_VALUES
  }

  #prepareInsert(): void {
    const columns = this.#columns.map(({number}) => `c${number}`)
    const names = ['n', 'dataset', 'layer', 'type', 'id', 'published_id', ...columns]
    this.#insert = `INSERT OR REPLACE INTO attributes (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  }
}

/** Whether a query would be better off with more than there is of this column. */
export function isMissing(column: Column | undefined, isKey: boolean): boolean {
  return !column?.isReady || (isKey && !column.hasIndex && !column.isDull)
}

/** How `has_index` says that an index would not be worth it. */
const DULL = 2

/** The columns that there are, whole or not. */
export function readColumns(statements: Statements): Column[] {
  return statements
    .prepare('SELECT number, path, is_ready, has_index, has_composite FROM attribute_column ORDER BY number')
    .all()
    .map((row) => ({
      number: Number(row['number']),
      path: String(row['path']),
      isReady: row['is_ready'] === 1,
      hasIndex: row['has_index'] === 1,
      isDull: row['has_index'] === DULL,
      hasComposite: row['has_composite'] === 1,
    }))
}
