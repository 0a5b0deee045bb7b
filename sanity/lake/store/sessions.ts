import type {Statements} from './statements.ts'

/** Who is signed in, known by a hash of the token, and the small things Studio remembers for a person. */
export class Sessions {
  readonly #statements: Statements

  constructor(statements: Statements) {
    this.#statements = statements
  }

  add(session: {tokenHash: string; userId: string; createdAt: number; expiresAt: number}): void {
    this.#statements.prepare('DELETE FROM session WHERE expires_at < ?').run(session.createdAt)
    this.#statements
      .prepare('INSERT INTO session (token_hash, user_id, created_at, expires_at) VALUES (?, ?, ?, ?)')
      .run(session.tokenHash, session.userId, session.createdAt, session.expiresAt)
  }

  find(tokenHash: string): {userId: string; createdAt: number; expiresAt: number} | undefined {
    const row = this.#statements
      .prepare('SELECT user_id, created_at, expires_at FROM session WHERE token_hash = ?')
      .get(tokenHash)
    return row
      ? {userId: String(row['user_id']), createdAt: Number(row['created_at']), expiresAt: Number(row['expires_at'])}
      : undefined
  }

  end(tokenHash: string): void {
    this.#statements.prepare('DELETE FROM session WHERE token_hash = ?').run(tokenHash)
  }

  value(userId: string, key: string): unknown {
    const row = this.#statements.prepare('SELECT value FROM user_value WHERE user_id = ? AND key = ?').get(userId, key)
    return row ? (JSON.parse(String(row['value'])) as unknown) : undefined
  }

  setValue(userId: string, key: string, value: unknown): void {
    this.#statements
      .prepare(
        'INSERT INTO user_value (user_id, key, value) VALUES (?, ?, ?) ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value',
      )
      .run(userId, key, JSON.stringify(value ?? null))
  }
}
