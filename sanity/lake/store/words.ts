import type {DatabaseSync} from 'node:sqlite'

import {asToken, MOST_WORD_SOURCES, OTHER_WORDS, wordsBySource} from '../core/attributes.ts'
import type {StoredDocument} from '../core/documents.ts'
import type {Statements} from './statements.ts'

/** Others are answered at least so often while documents are read. */
const CHUNK_MILLISECONDS = 8
/** Somebody who types changes a document many times a second; it is read once they pause, or after this long. */
const PAUSE_MILLISECONDS = 100
/** A disk that is full is not so for a moment. */
const PAUSE_AFTER_FAILURE_MILLISECONDS = 5_000

/**
 * The words of documents in a full-text index: a row for each document, a column for each place that words stand in.
 *
 * The index keeps no text, only which word is where. A document that is written is noted down, in the same transaction, and read into
 * the index a moment later: whoever writes does not wait for it, and whoever searches meanwhile reads what is noted down as well.
 */
export class Words {
  readonly #database: DatabaseSync
  readonly #statements: Statements
  #sources: Map<string, number>
  #timer: NodeJS.Timeout | undefined
  /** By the clock of this process, in milliseconds. */
  #lastNotedAt = Number.NEGATIVE_INFINITY
  #next: NodeJS.Immediate | undefined

  constructor(database: DatabaseSync, statements: Statements) {
    this.#database = database
    this.#statements = statements
    this.#sources = readWordSources(statements)
    // A former process may not have come to the end.
    this.#soon()
  }

  /** Called within the transaction of the change, also where the document is deleted. */
  note(n: number): void {
    this.#statements.prepare('INSERT OR IGNORE INTO unread_words (n) VALUES (?)').run(n)
    this.#lastNotedAt = performance.now()
    this.#soon()
  }

  /** Reads everything that is noted down, now. */
  settle(): void {
    while (this.#read());
  }

  /** What is noted down is left to the next start. */
  close(): void {
    clearTimeout(this.#timer)
    clearImmediate(this.#next)
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#readOn(), PAUSE_MILLISECONDS).unref()
  }

  #readOn(): void {
    this.#timer = undefined
    try {
      this.#readMore()
    } catch (cause) {
      // What is noted down stays so, and is searched without the index.
      process.stderr.write(`lake: words are not in the index yet: ${String(cause)}\n`)
      this.#timer = setTimeout(() => this.#readOn(), PAUSE_AFTER_FAILURE_MILLISECONDS).unref()
    }
  }

  #readMore(): void {
    if (!this.#read()) return
    // Somebody is writing many documents, an import for one: they do not wait for this. A little is read all the same.
    if (performance.now() - this.#lastNotedAt < PAUSE_MILLISECONDS) this.#soon()
    else this.#next = setImmediate(() => this.#readOn())
  }

  /** @returns whether there is more to read */
  #read(): boolean {
    const began = performance.now()
    const isTime = () => performance.now() - began < CHUNK_MILLISECONDS
    const next = this.#statements.prepare(
      'SELECT u.n, d.body FROM unread_words u LEFT JOIN document d ON d.n = u.n ORDER BY u.n LIMIT 1',
    )
    let row = next.get()
    if (!row) return false
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      for (; row && isTime(); row = next.get()) {
        const n = Number(row['n'])
        this.#statements.prepare('DELETE FROM words WHERE rowid = ?').run(n)
        if (row['body'] !== null) this.#insert(n, JSON.parse(String(row['body'])) as StoredDocument)
        this.#statements.prepare('DELETE FROM unread_words WHERE n = ?').run(n)
      }
      this.#database.exec('COMMIT')
    } catch (cause) {
      // SQLite itself has undone it where the disk is full.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      this.#sources = readWordSources(this.#statements)
      throw cause
    }
    return row !== undefined
  }

  #insert(n: number, document: StoredDocument): void {
    const found = this.#columnsOf(document)
    if (found.size === 0) return
    const columns = [...found.keys()].map((number) => `, c${number}`).join('')
    this.#statements
      .prepare(`INSERT INTO words (rowid${columns}) VALUES (?${', ?'.repeat(found.size)})`)
      .run(n, ...found.values())
  }

  #columnsOf(document: StoredDocument): Map<number, string> {
    const columns = new Map<number, string>()
    for (const [name, words] of wordsBySource(document)) {
      const column = this.#columnFor(name)
      const text = [...words].map(asToken).join(' ')
      columns.set(column, columns.has(column) ? `${columns.get(column)} ${text}` : text)
    }
    // In the order of the columns, so that documents alike are written by the same statement.
    return new Map([...columns].toSorted(([a], [b]) => a - b))
  }

  /** The others' where there are too many places already. */
  #columnFor(name: string): number {
    const known = this.#sources.get(name)
    if (known !== undefined) return known
    if (this.#sources.size >= MOST_WORD_SOURCES - 1 && name !== OTHER_WORDS) return this.#columnFor(OTHER_WORDS)
    const number = this.#sources.size
    this.#statements.prepare('INSERT INTO word_source (number, name) VALUES (?, ?)').run(number, name)
    this.#sources.set(name, number)
    return number
  }
}

export function readWordSources(statements: Statements): Map<string, number> {
  const rows = statements.prepare('SELECT number, name FROM word_source').all()
  return new Map(rows.map((row) => [String(row['name']), Number(row['number'])]))
}
