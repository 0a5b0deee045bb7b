/**
 * Daily totals in a file of their own: one number for each day, offer, variant, button, place and page.
 *
 * What is added is on the disk when its promise comes: everything of a few milliseconds goes in one transaction.
 */
import {DatabaseSync} from 'node:sqlite'

import type {Count} from './count.ts'

const TOGETHER_MILLISECONDS = 4
/** Long enough to hold a year against the year before. */
const KEPT_DAYS = 2 * 366
const DAY_MILLISECONDS = 86_400_000
const FIELDS = ['day', 'kind', 'offer', 'variant', 'action', 'place', 'page'] as const satisfies readonly (keyof Count)[]

type Waiting = {count: Count; times: number; resolve: () => void; reject: (cause: unknown) => void}

export type Total = Count & {times: number}

export class CountStore {
  readonly #database: DatabaseSync
  #waiting: Waiting[] = []
  #timer: NodeJS.Timeout | undefined
  /** Newest day that was written; with the first number of a new day those too old are forgotten. */
  #newest = ''

  /** @param file is made where there is none. @throws Error where it is no such file */
  constructor(file: string) {
    this.#database = new DatabaseSync(file)
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA busy_timeout = 2000;
      CREATE TABLE IF NOT EXISTS total (
        ${FIELDS.map((field) => `${field} TEXT NOT NULL`).join(', ')},
        times INTEGER NOT NULL,
        PRIMARY KEY (${FIELDS.join(', ')})
      ) WITHOUT ROWID;
    `)
  }

  /** @returns once it is on the disk */
  add(count: Count, times = 1): Promise<void> {
    const {promise, resolve, reject} = Promise.withResolvers<void>()
    this.#waiting.push({count, times, resolve, reject})
    this.#timer ??= setTimeout(() => this.#commit(), TOGETHER_MILLISECONDS)
    return promise
  }

  /** Totals of days, the first and the last one included; in the order of the days. */
  totals({from, to, offer}: {from: string; to: string; offer?: string | undefined}): Total[] {
    const rows = this.#database
      .prepare(
        `SELECT ${FIELDS.join(', ')}, times FROM total WHERE day >= ? AND day <= ? AND (? IS NULL OR offer = ?) ORDER BY ${FIELDS.join(', ')}`,
      )
      .all(from, to, offer ?? null, offer ?? null)
    return rows.map(totalOf)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#commit()
    this.#database.close()
  }

  #commit(): void {
    this.#timer = undefined
    const all = this.#waiting
    this.#waiting = []
    if (all.length === 0) return
    try {
      this.#write(all)
      for (const {resolve} of all) resolve()
    } catch (cause) {
      for (const {reject} of all) reject(cause)
    }
  }

  #write(all: readonly Waiting[]): void {
    const add = this.#database.prepare(
      `INSERT INTO total (${FIELDS.join(', ')}, times) VALUES (${FIELDS.map(() => '?').join(', ')}, ?)
       ON CONFLICT DO UPDATE SET times = times + excluded.times`,
    )
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      for (const {count, times} of all) add.run(...FIELDS.map((field) => count[field]), times)
      this.#forgetOld(all)
      this.#database.exec('COMMIT')
    } catch (cause) {
      this.#database.exec('ROLLBACK')
      throw cause
    }
  }

  #forgetOld(added: readonly Waiting[]): void {
    const newest = added.reduce((latest, {count: {day}}) => (day > latest ? day : latest), this.#newest)
    if (newest === this.#newest) return
    const before = new Date(Date.parse(newest) - KEPT_DAYS * DAY_MILLISECONDS).toISOString().slice(0, 10)
    this.#database.prepare('DELETE FROM total WHERE day < ?').run(before)
    this.#newest = newest
  }
}

/** A row as this store wrote it. */
function totalOf(row: Record<string, unknown>): Total {
  const word = (field: keyof Count) => String(row[field])
  return {
    day: word('day'),
    kind: row['kind'] === 'press' ? 'press' : 'view',
    offer: word('offer'),
    variant: word('variant'),
    action: word('action'),
    place: word('place'),
    page: word('page'),
    times: Number(row['times']),
  }
}
