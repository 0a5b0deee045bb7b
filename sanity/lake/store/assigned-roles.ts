import type {Statements} from './statements.ts'

/** Roles that somebody was given over the API, in place of those that the configuration gives them. */
export class AssignedRoles {
  readonly #statements: Statements
  /** Asked at every request, changed once in a while. */
  #known: Map<string, readonly string[]>

  constructor(statements: Statements) {
    this.#statements = statements
    const rows = statements.prepare('SELECT user_id, roles FROM assigned_roles').all()
    this.#known = new Map(rows.map((row) => [String(row['user_id']), JSON.parse(String(row['roles'])) as string[]]))
  }

  /** @returns undefined for whoever has what the configuration says */
  of(userId: string): readonly string[] | undefined {
    return this.#known.get(userId)
  }

  set(userId: string, roles: readonly string[]): void {
    this.#statements
      .prepare(
        'INSERT INTO assigned_roles (user_id, roles) VALUES (?, ?) ON CONFLICT (user_id) DO UPDATE SET roles = excluded.roles',
      )
      .run(userId, JSON.stringify(roles))
    this.#known = new Map(this.#known).set(userId, roles)
  }
}
