import type {DatabaseSync} from 'node:sqlite'

import {asToken, MOST_WORD_SOURCES, OTHER_WORDS, wordsBySource} from '../core/attributes.ts'
import type {StoredDocument} from '../core/documents.ts'
import type {Statements} from './statements.ts'

/** Documents taken into the index between two answers to others; a few milliseconds' worth. */
const AT_ONCE = 50
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
    this.#soon()
  }

  /** Reads everything that is noted down, now. */
  settle(): void {
    while (this.#read() === AT_ONCE);
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
    if (this.#read() === AT_ONCE) this.#next = setImmediate(() => this.#readOn())
  }

  /** @returns how many documents were read */
  #read(): number {
    const rows = this.#statements
      .prepare('SELECT u.n, d.body FROM unread_words u LEFT JOIN document d ON d.n = u.n ORDER BY u.n LIMIT ?')
      .all(AT_ONCE)
    if (rows.length === 0) return 0
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      for (const row of rows) {
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
    return rows.length
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
