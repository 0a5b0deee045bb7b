/** Looks at a lake's database from outside, whether the lake is running or not, and changes nothing in it. */
import {DatabaseSync} from 'node:sqlite'

/** Since this shape, documents have their type in a column. */
const TYPES_SINCE = 2

export type DatabaseFacts = {
  shape: number
  /** What SQLite finds wrong; nothing where it is whole. */
  damage: string[]
  /** ISO 8601. */
  newestTransactionAt: string | undefined
  /** Documents that stand for a file; undefined in a database that is too old to be asked. */
  assets: {id: string; path: string | undefined}[] | undefined
  /** What webhooks have not taken. */
  deliveries: {count: number; oldestAt: string | undefined; lastError: string | undefined}
}

/** @throws Error where it cannot be opened, or is no database */
export function inspectDatabase(file: string): DatabaseFacts {
  return reading(file, (database) => {
    const shape = shapeOf(database)
    const damage = damageOf(database)
    const [newest] = database.prepare('SELECT max(at) AS at FROM transaction_log').all()
    const [deliveries] = database
      .prepare(
        `SELECT count(*) AS count, min(t.at) AS oldest, max(d.last_error) AS error
         FROM webhook_delivery d LEFT JOIN transaction_log t ON t.seq = d.seq`,
      )
      .all()
    return {
      shape,
      damage,
      newestTransactionAt: textOf(newest?.['at']),
      assets: shape < TYPES_SINCE ? undefined : assetsOf(database),
      deliveries: {
        count: Number(deliveries?.['count'] ?? 0),
        oldestAt: textOf(deliveries?.['oldest']),
        lastError: textOf(deliveries?.['error']),
      },
    }
  })
}

/**
 * Copies a database as it is at one moment, whatever is written meanwhile.
 *
 * @param copy a path at which there is nothing
 * @returns its shape
 * @throws Error where the copy is not whole
 */
export function copyDatabase(file: string, copy: string): number {
  const shape = reading(file, (database) => {
    // One reading transaction from beginning to end. What was deleted is not copied.
    database.prepare('VACUUM INTO ?').run(copy)
    return shapeOf(database)
  })
  if (!isWhole(copy)) throw new Error(`${file} is damaged: its copy is not whole. npm run doctor says more.`)
  return shape
}

/** False as well for what is no database. */
export function isWhole(file: string): boolean {
  try {
    return reading(file, damageOf).length === 0
  } catch {
    return false
  }
}

function reading<T>(file: string, read: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file, {readOnly: true})
  try {
    database.exec('PRAGMA busy_timeout = 5000')
    return read(database)
  } finally {
    database.close()
  }
}

function shapeOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
}

function damageOf(database: DatabaseSync): string[] {
  return database
    .prepare('PRAGMA quick_check(10)')
    .all()
    .map((row) => String(row['quick_check']))
    .filter((line) => line !== 'ok')
}

function assetsOf(database: DatabaseSync): {id: string; path: string | undefined}[] {
  return database
    .prepare(
      `SELECT d.id, json_extract(d.body, '$.path') AS path FROM attributes a JOIN document d ON d.n = a.n
       WHERE a.type IN ('sanity.imageAsset', 'sanity.fileAsset')`,
    )
    .all()
    .map((row) => ({id: String(row['id']), path: textOf(row['path'])}))
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
