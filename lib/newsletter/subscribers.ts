/** Who gets the clinic's letters: an address, a language, and since when. A file of its own, from which a row that is removed is gone. */
import {DatabaseSync} from 'node:sqlite'

import {localeOf} from '../language/locales.ts'
import {csvOf} from '../text/csv.ts'
import type {Subscriber} from './subscription.ts'

/** Where subscribers are kept: here a file, elsewhere perhaps a mailing service. */
export type Subscribers = {
  /** Whoever is there already stays as they are, but for the language. */
  add(subscriber: Subscriber): Promise<void>
  /** @returns false where there was no such address */
  remove(address: string): Promise<boolean>
  /** By address. */
  all(): Promise<Subscriber[]>
}

export class SubscriberFile implements Subscribers {
  readonly #database: DatabaseSync

  /** @param file is made where there is none. @throws Error where it is no such file */
  constructor(file: string) {
    this.#database = new DatabaseSync(file)
    this.#database.exec(`
      PRAGMA journal_mode = DELETE;
      PRAGMA secure_delete = ON;
      PRAGMA synchronous = FULL;
      PRAGMA busy_timeout = 2000;
      CREATE TABLE IF NOT EXISTS subscriber (
        address TEXT PRIMARY KEY COLLATE NOCASE,
        locale TEXT NOT NULL,
        confirmed_at TEXT NOT NULL
      ) WITHOUT ROWID;
    `)
  }

  async add({address, locale, confirmedAt}: Subscriber): Promise<void> {
    this.#database
      .prepare('INSERT INTO subscriber VALUES (?, ?, ?) ON CONFLICT (address) DO UPDATE SET locale = excluded.locale')
      .run(address, locale, confirmedAt)
  }

  async remove(address: string): Promise<boolean> {
    return Number(this.#database.prepare('DELETE FROM subscriber WHERE address = ?').run(address).changes) > 0
  }

  async all(): Promise<Subscriber[]> {
    return this.#database
      .prepare('SELECT address, locale, confirmed_at FROM subscriber ORDER BY address')
      .all()
      .map(({address, locale, confirmed_at: confirmedAt}) => ({
        address: String(address),
        locale: localeOf(String(locale)),
        confirmedAt: String(confirmedAt),
      }))
  }

  close(): void {
    this.#database.close()
  }
}

/** For a mailing program: every row with the link that its letters must carry. @param leaveLink of a subscriber */
export function subscribersCsv(subscribers: readonly Subscriber[], leaveLink: (subscriber: Subscriber) => string): string {
  return csvOf([
    ['Address', 'Language', 'Since', 'Link to leave'],
    ...subscribers.map((one) => [one.address, one.locale, one.confirmedAt, leaveLink(one)]),
  ])
}
