import type {Statements} from './statements.ts'

export type KeptToken = {
  id: string
  label: string
  /** The name of its role. */
  role: string
  /** ISO 8601. */
  createdAt: string
  createdBy: string
  /** Milliseconds since 1970; undefined where it does not end by itself. */
  expiresAt: number | undefined
  isDeleted: boolean
}

/** Tokens that were made for programs, known by a hash. One that was deleted keeps its label, for the history it has written. */
export class Tokens {
  readonly #statements: Statements

  constructor(statements: Statements) {
    this.#statements = statements
  }

  add(token: Omit<KeptToken, 'isDeleted'> & {hash: string}): void {
    this.#statements
      .prepare('INSERT INTO token (id, hash, label, role, created_at, created_by, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(token.id, token.hash, token.label, token.role, token.createdAt, token.createdBy, token.expiresAt ?? null)
  }

  /** Those that were not deleted, the oldest first. */
  all(): KeptToken[] {
    return this.#statements.prepare('SELECT * FROM token WHERE hash IS NOT NULL ORDER BY created_at, id').all().map(asToken)
  }

  find(hash: string): KeptToken | undefined {
    const row = this.#statements.prepare('SELECT * FROM token WHERE hash = ?').get(hash)
    return row && asToken(row)
  }

  /** Also one that was deleted. */
  named(id: string): KeptToken | undefined {
    const row = this.#statements.prepare('SELECT * FROM token WHERE id = ?').get(id)
    return row && asToken(row)
  }

  /** From now on nobody is let in with it. */
  delete(id: string): void {
    this.#statements.prepare('UPDATE token SET hash = NULL WHERE id = ?').run(id)
  }
}

function asToken(row: Record<string, unknown>): KeptToken {
  return {
    id: String(row['id']),
    label: String(row['label']),
    role: String(row['role']),
    createdAt: String(row['created_at']),
    createdBy: String(row['created_by']),
    expiresAt: row['expires_at'] === null ? undefined : Number(row['expires_at']),
    isDeleted: row['hash'] === null,
  }
}
