import type {DatabaseSync, StatementSync} from 'node:sqlite'

/** Queries bring their own SQL; so many of them are kept. */
const MOST_PREPARED = 500

/** Prepared statements of one connection, each prepared once as long as it is in use. */
export class Statements {
  readonly #database: DatabaseSync
  readonly #prepared = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  prepare(sql: string): StatementSync {
    let statement = this.#prepared.get(sql)
    if (statement) {
      // Moving it to the end makes the Map's order the order of last use.
      if (this.#prepared.size >= MOST_PREPARED / 2) {
        this.#prepared.delete(sql)
        this.#prepared.set(sql, statement)
      }
      return statement
    }
    this.#prepared.set(sql, (statement = this.#database.prepare(sql)))
    if (this.#prepared.size > MOST_PREPARED) this.#prepared.delete(this.#prepared.keys().next().value ?? '')
    return statement
  }
}
