import type {DatabaseSync} from 'node:sqlite'

import {COMPOSITE, EACH, inOrder, keptMembersAt, keptValueAt, layerOf, pathsOf, type KeptValue} from '../core/attributes.ts'
import type {StoredDocument} from '../core/documents.ts'
import {publishedIdOf} from '../core/ids.ts'
import type {Statements} from './statements.ts'

/** Fewer documents are read faster than a column for them is made. */
const FEWEST_FOR_COLUMNS = 500
const MOST_COLUMNS = 64
/** Others are answered at least so often while a column is filled; how many documents that is shows on the way. */
const CHUNK_MILLISECONDS = 8
const FIRST_CHUNK = 64
/** What needs no quoting, in SQL or in a JSON path. */
const SIMPLE_PATH = /^[\w-]+(?:\.[\w-]+)*(?:\[\](?:\.[\w-]+)*)?$/
/** A column with hardly more different values than this narrows too little to be worth an index. */
const FEW_VALUES = 20

/**
 * An attribute that a query has asked for, or the members of a list (`topics[]._ref`); `isKey` where it orders or picks out documents,
 * rather than merely being looked at.
 */
export type WantedAttribute = {path: string; isKey: boolean}
export type Column = {
  number: number
  path: string
  isReady: boolean
  hasIndex: boolean
  /** It had too few different values for an index; with so many documents it is looked at again. */
  dullUntil: number
  /** Some document had a list or an object there at some time. */
  hasComposite: boolean
}

/**
 * Values of attributes in columns of their own, so that SQLite can pick out, order and count documents without reading them.
 *
 * A column is made when a query first asks for its attribute and there are enough documents. It is filled a few documents at a time,
 * between answers to others, and used from when it is whole; what is written meanwhile goes into it at once. What stands in lists is
 * kept in a table, for which the same holds.
 */
export class Attributes {
  readonly #database: DatabaseSync
  readonly #statements: Statements
  readonly #fewest: number
  #columns: Column[]
  #insert = ''
  readonly #waiting: WantedAttribute[] = []
  /** What was asked for while there were too few documents, and whether as a key. */
  readonly #wishes = new Map<string, boolean>()
  #building: NodeJS.Immediate | undefined
  #isClosed = false

  /** @param fewest documents that there must be before a column is made */
  constructor(database: DatabaseSync, statements: Statements, fewest = FEWEST_FOR_COLUMNS) {
    this.#database = database
    this.#statements = statements
    this.#fewest = fewest
    this.#columns = readColumns(statements)
    this.#prepareInsert()
    database.function('in_order', {deterministic: true}, (text) => inOrder(String(text)))
  }

  /** Called within the transaction of the change. */
  write(n: number, dataset: string, document: StoredDocument): void {
    const id = document._id
    const values = this.#columns.filter(isOfValue).map((column) => this.#valueFor(column, document))
    this.#statements.prepare(this.#insert).run(n, dataset, layerOf(id), document._type, id, publishedIdOf(id), ...values)
    const lists = this.#columns.filter(isOfList)
    if (lists.length > 0) this.#statements.prepare('DELETE FROM member WHERE n = ?').run(n)
    for (const {number, path} of lists) {
      for (const value of keptMembersAt(document, path))
        this.#statements.prepare('INSERT OR IGNORE INTO member (number, value, n) VALUES (?, ?, ?)').run(number, value, n)
    }
    if (n >= this.#fewest && this.#wishes.size > 0) this.#fulfilWishes()
  }

  remove(n: number): void {
    this.#statements.prepare('DELETE FROM attributes WHERE n = ?').run(n)
    this.#statements.prepare('DELETE FROM member WHERE n = ?').run(n)
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

  /** Makes columns for attributes by and by, where they are worth it; safe to call as often as one likes. */
  want(wanted: readonly WantedAttribute[]): void {
    if (this.#isClosed) return
    for (const one of wanted) {
      const isWaiting = this.#waiting.some(({path, isKey}) => path === one.path && isKey === one.isKey)
      if (isWaiting) continue
      if (this.#isWorthwhile(one)) this.#waiting.push(one)
      else if (this.#documents() < this.#fewest) this.#wish(one)
    }
    this.#building ??= this.#waiting.length > 0 ? setImmediate(() => this.#orGiveUp(() => this.#build())) : undefined
  }

  /** When all these have been made, or everything that is wanted; or none is being made any more. */
  async settled(awaited?: readonly WantedAttribute[]): Promise<void> {
    const isThere = () => awaited?.every(({path}) => this.#columns.some((column) => column.path === path && column.isReady))
    while (this.#building && isThere() !== true) await new Promise((resolve) => setImmediate(resolve))
  }

  /** Leaves what is not ready to the next start. */
  close(): void {
    this.#isClosed = true
    clearImmediate(this.#building)
    this.#building = undefined
    this.#waiting.length = 0
  }

  /** Whoever fills a lake that has been read before does not wait for its columns afterwards: they are made while there is little to read. */
  #wish({path, isKey}: WantedAttribute): void {
    if (this.#wishes.size < MOST_COLUMNS || this.#wishes.has(path))
      this.#wishes.set(path, isKey || this.#wishes.get(path) === true)
  }

  #fulfilWishes(): void {
    const wanted = [...this.#wishes].map(([path, isKey]) => ({path, isKey}))
    this.#wishes.clear()
    // Not within the transaction that has just brought enough documents.
    setImmediate(() => this.want(wanted))
  }

  #isWorthwhile({path, isKey}: WantedAttribute): boolean {
    const known = this.#columns.find((column) => column.path === path)
    if (!known) return this.#columns.length < MOST_COLUMNS && SIMPLE_PATH.test(path) && this.#documents() >= this.#fewest
    if (!known.isReady) return true
    // What was not worth an index may be once there are many more documents.
    return isKey && !known.hasIndex && this.#documents() >= known.dullUntil
  }

  #documents(): number {
    return Number(this.#statements.prepare('SELECT max(n) AS n FROM attributes').get()?.['n'] ?? 0)
  }

  /** Fills all columns that are waited for together: a body is read once. */
  #build(): void {
    const batch = this.#waiting.splice(0)
    const paths = [...new Set(batch.map(({path}) => path))].filter((path) => this.#columnFor(path) !== undefined)
    const unready = paths.flatMap((path) => this.#columnFor(path) ?? []).filter((column) => !column.isReady)
    const step = (after: number, rows: number): void => {
      const began = performance.now()
      const last = unready.length > 0 ? this.#fill(unready, after, rows) : undefined
      if (last !== undefined) {
        const isSlow = performance.now() - began > CHUNK_MILLISECONDS
        this.#building = setImmediate(() => this.#orGiveUp(() => step(last, isSlow ? Math.max(1, rows >> 1) : rows * 2)))
        return
      }
      for (const path of paths) {
        // Looked up again: a transaction that was undone meanwhile has had the columns read afresh.
        const column = this.#columnFor(path)
        const isKey = batch.some((one) => one.path === path && one.isKey)
        if (column) this.#finish(column, isKey)
      }
      this.#building = this.#waiting.length > 0 ? setImmediate(() => this.#orGiveUp(() => this.#build())) : undefined
    }
    step(0, FIRST_CHUNK)
  }

  #orGiveUp(work: () => void): void {
    try {
      work()
    } catch (cause) {
      // Queries are answered without it as well; the next one that would be better off with it asks again.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      this.#waiting.length = 0
      this.#building = undefined
      this.forgetUncommitted()
      this.#prepareInsert()
      process.stderr.write(`lake: no columns yet: ${String(cause)}\n`)
    }
  }

  /** @returns undefined where there are as many as there may be */
  #columnFor(path: string): Column | undefined {
    const known = this.#columns.find((column) => column.path === path)
    if (known || this.#columns.length >= MOST_COLUMNS) return known
    const number = this.#columns.length
    this.#database.exec('BEGIN IMMEDIATE')
    if (!path.includes(EACH)) this.#database.exec(`ALTER TABLE attributes ADD COLUMN c${number}`)
    this.#statements.prepare('INSERT INTO attribute_column (number, path) VALUES (?, ?)').run(number, path)
    this.#database.exec('COMMIT')
    const column = {number, path, isReady: false, hasIndex: false, dullUntil: 0, hasComposite: false}
    this.#columns.push(column)
    this.#prepareInsert()
    return column
  }

  /** @returns the last document looked at, or undefined after the last of all */
  #fill(columns: Column[], after: number, rows: number): number | undefined {
    const last = this.#statements
      .prepare('SELECT max(n) AS n FROM (SELECT n FROM attributes WHERE n > ? ORDER BY n LIMIT ?)')
      .get(after, rows)?.['n']
    if (typeof last !== 'number') return undefined
    const values = columns.filter(isOfValue).map(({number, path}) => `c${number} = ${keptValueInSql('d.body', path)}`)
    if (values.length > 0) {
      this.#statements
        .prepare(`UPDATE attributes SET ${values.join(', ')} FROM document d WHERE d.n = attributes.n AND d.n > ? AND d.n <= ?`)
        .run(after, last)
    }
    for (const {number, path} of columns.filter(isOfList)) this.#statements.prepare(membersInSql(path)).run(number, after, last)
    return last
  }

  #finish(column: Column, isKey: boolean): void {
    const {number, hasIndex} = column
    if (isOfList(column)) {
      column.hasIndex = true
    } else if (!column.isReady) {
      const composite = this.#statements.prepare(`SELECT 1 FROM attributes WHERE c${number} = ? LIMIT 1`).get(COMPOSITE)
      column.hasComposite ||= composite !== undefined
    }
    if (isKey && !hasIndex && isOfValue(column)) {
      column.hasIndex = this.#isTelling(number)
      column.dullUntil = column.hasIndex ? 0 : this.#documents() * 2
      if (column.hasIndex) {
        this.#database.exec(
          `CREATE INDEX IF NOT EXISTS attributes_by_c${number} ON attributes (dataset, type, layer, c${number}, id)`,
        )
      }
    }
    column.isReady = true
    this.#statements
      .prepare('UPDATE attribute_column SET is_ready = 1, has_index = ?, dull_until = ?, has_composite = ? WHERE number = ?')
      .run(Number(column.hasIndex), column.dullUntil, Number(column.hasComposite), number)
  }

  #isTelling(number: number): boolean {
    const row = this.#statements
      .prepare(`SELECT count(*) AS count FROM (SELECT DISTINCT c${number} FROM attributes LIMIT ?)`)
      .get(FEW_VALUES + 1)
    return Number(row?.['count']) > FEW_VALUES
  }

  #prepareInsert(): void {
    const columns = this.#columns.filter(isOfValue).map(({number}) => `c${number}`)
    const names = ['n', 'dataset', 'layer', 'type', 'id', 'published_id', ...columns]
    this.#insert = `INSERT OR REPLACE INTO attributes (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  }
}

function isOfList({path}: Column): boolean {
  return path.includes(EACH)
}

function isOfValue(column: Column): boolean {
  return !isOfList(column)
}

/** {@link keptMembersAt} in SQL, of the documents between two. */
function membersInSql(path: string): string {
  const [ofList, inMember] = pathsOf(path)
  const value = inMember === '' ? keptScalarInSql('m.type', 'm.value') : keptValueInSql('m.value', inMember)
  const isPlace = inMember === '' ? '' : "AND m.type = 'object'"
  return `INSERT OR IGNORE INTO member (value, number, n)
    SELECT ${value} AS kept, ?, d.n FROM document d, json_each(d.body, ${placeInSql(ofList)}) m
    WHERE d.n > ? AND d.n <= ? AND json_type(d.body, ${placeInSql(ofList)}) = 'array' ${isPlace} AND kept NOT IN (x'02', x'03')`
}

/** {@link keptValueAt} in SQL. */
function keptValueInSql(json: string, path: string): string {
  const place = placeInSql(path)
  return keptScalarInSql(`json_type(${json}, ${place})`, `json_extract(${json}, ${place})`)
}

function placeInSql(path: string): string {
  return `'$${path
    .split('.')
    .map((name) => `."${name}"`)
    .join('')}'`
}

function keptScalarInSql(type: string, value: string): string {
  return `CASE ${type} WHEN 'text' THEN in_order(${value}) WHEN 'integer' THEN ${value} WHEN 'real' THEN ${value}
    WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' WHEN 'object' THEN x'03' WHEN 'array' THEN x'03' ELSE x'02' END`
}

/** The columns that there are, whole or not. */
export function readColumns(statements: Statements): Column[] {
  return statements
    .prepare('SELECT number, path, is_ready, has_index, dull_until, has_composite FROM attribute_column ORDER BY number')
    .all()
    .map((row) => ({
      number: Number(row['number']),
      path: String(row['path']),
      isReady: row['is_ready'] === 1,
      hasIndex: row['has_index'] === 1,
      dullUntil: Number(row['dull_until']),
      hasComposite: row['has_composite'] === 1,
    }))
}
