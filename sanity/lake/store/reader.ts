import {DatabaseSync, type SQLInputValue} from 'node:sqlite'

import {LAYERS} from '../core/attributes.ts'
import {isMarkedForDeletion, type StoredDocument} from '../core/documents.ts'
import {isPublishedId, releaseIdOf} from '../core/ids.ts'
import type {DatasetView} from '../groq/scope.ts'
import {mayRead, type ReadAccess} from '../query/access.ts'
import type {Condition} from '../query/condition.ts'
import type {FindableView, Found, Perspective, Step, Wish} from '../query/plan.ts'
import {readBy, type Read} from '../query/sync-tags.ts'
import {readColumns, type WantedAttribute} from './attributes.ts'
import {ClauseBuilder, type Clause, type Indexes} from './find.ts'
import {Statements} from './statements.ts'
import {readWordSources} from './words.ts'

/** Making a column is then quicker than reading them. */
const MANY_DOCUMENTS = 2000

type Row = {n: number; id: string; publishedId: string; rev: string}

/** Parsed documents kept in memory, by the length of their text; one revision of a document is one value for ever. */
const REMEMBERED_CHARACTERS = 16 * 1024 * 1024

/** Reads a lake's database; any number of readers may be open beside the one writer (WAL). */
export class Reader {
  readonly #database: DatabaseSync
  readonly #statements: Statements
  readonly #parsed = new Map<string, {document: StoredDocument; length: number}>()
  readonly #overlaid = new WeakMap<StoredDocument, StoredDocument>()
  #remembered = 0
  #indexes: Indexes = {columns: new Map(), wordSources: new Map(), hasUnreadWords: true}
  #indexesAsOf: unknown
  #parsedAsOf: unknown

  constructor(databaseFile: string) {
    this.#database = new DatabaseSync(databaseFile, {readOnly: true})
    this.#database.exec('PRAGMA query_only = ON; PRAGMA busy_timeout = 5000;')
    this.#statements = new Statements(this.#database)
  }

  close(): void {
    this.#database.close()
  }

  /** Runs `read` on one unchanging state of the database, whatever is written meanwhile. */
  atOneInstant<T>(read: () => T): T {
    this.#statements.prepare('BEGIN').run()
    try {
      return read()
    } finally {
      this.#statements.prepare('COMMIT').run()
    }
  }

  /**
   * A dataset as a caller with this access sees it in this perspective, at the instant it is asked for.
   *
   * @param mayScan false where it would rather be told than read many documents for want of a column: such a list is then empty, and
   *   the column is among those that the view awaits
   */
  view(dataset: string, perspective: Perspective, access: ReadAccess, mayScan = true): FindableView {
    if (access.kind === 'nothing') return nothing()
    this.#learnIndexes()
    return new View(this, this.#statements, this.#indexes, {dataset, perspective, access, mayScan})
  }

  #learnIndexes(): void {
    const version = this.#statements.prepare('PRAGMA data_version').get()?.['data_version']
    if (version === this.#indexesAsOf) return
    this.#indexesAsOf = version
    // A dataset that was made again under the name of a deleted one may hold other documents of the same id and revision.
    const made = this.#statements.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'made_dataset'").get()?.['seq']
    if (made !== this.#parsedAsOf) {
      this.#parsedAsOf = made
      this.#parsed.clear()
      this.#remembered = 0
    }
    const columns = readColumns(this.#statements)
    this.#indexes = {
      columns: new Map(columns.map((column) => [column.path, column])),
      wordSources: readWordSources(this.#statements),
      hasUnreadWords: this.#statements.prepare('SELECT 1 FROM unread_words LIMIT 1').get() !== undefined,
    }
  }

  document(dataset: string, {n, id, rev}: Row): StoredDocument {
    const key = `${dataset}/${id}/${rev}`
    const known = this.#parsed.get(key)
    if (known) return known.document
    const body = String(this.#statements.prepare('SELECT body FROM document WHERE n = ?').get(n)?.['body'])
    const document = JSON.parse(body) as StoredDocument
    this.#parsed.set(key, {document, length: body.length})
    this.#remembered += body.length
    for (const [oldest, {length}] of this.#parsed) {
      if (this.#remembered <= REMEMBERED_CHARACTERS) break
      this.#parsed.delete(oldest)
      this.#remembered -= length
    }
    return document
  }

  /** The document as a perspective shows it: under its published id, with the id it is stored under beside it. */
  overlaid(document: StoredDocument, publishedId: string): StoredDocument {
    let overlaid = this.#overlaid.get(document)
    if (!overlaid) {
      overlaid = {...document, _id: publishedId, _originalId: document._id}
      this.#overlaid.set(document, overlaid)
    }
    return overlaid
  }
}

function nothing(): FindableView {
  return {
    all: () => [],
    document: () => undefined,
    referrers: () => 0,
    find: () => ({documents: [], isFiltered: true, isOrdered: true, isSliced: true, how: 'nothing may be read'}),
    count: () => 0,
    wanted: [],
    awaited: [],
    reads: [],
    steps: [],
  }
}

const EVERYTHING: Condition = {kind: 'everything', isWhole: true}

/** What one query reads. */
class View implements DatasetView, FindableView {
  readonly wanted: WantedAttribute[] = []
  readonly awaited: WantedAttribute[] = []
  readonly steps: Step[] = []
  readonly reads: Read[] = []
  readonly #reader: Reader
  readonly #statements: Statements
  readonly #indexes: Indexes
  readonly #dataset: string
  readonly #perspective: Perspective
  readonly #access: ReadAccess
  readonly #mayScan: boolean
  readonly #known = new Map<string, StoredDocument | undefined>()
  #all: StoredDocument[] | undefined

  constructor(
    reader: Reader,
    statements: Statements,
    indexes: Indexes,
    {dataset, perspective, access, mayScan}: {dataset: string; perspective: Perspective; access: ReadAccess; mayScan: boolean},
  ) {
    this.#reader = reader
    this.#statements = statements
    this.#indexes = indexes
    this.#dataset = dataset
    this.#perspective = perspective
    this.#access = access
    this.#mayScan = mayScan
  }

  all(): StoredDocument[] {
    return (this.#all ??= [...this.find({condition: EVERYTHING}).documents])
  }

  document(id: string): StoredDocument | undefined {
    if (!this.#known.has(id)) this.#known.set(id, [...this.find({condition: {kind: 'id', oneOf: [id]}}).documents][0])
    return this.#known.get(id)
  }

  referrers(id: string): number {
    return [...this.find({condition: {kind: 'references', oneOf: [id], isWhole: true}}).documents].length
  }

  find({condition, order = [], from = 0, until}: Wish): Found {
    this.reads.push(readBy(condition))
    if (Array.isArray(this.#perspective)) {
      const documents = this.#overlay(this.#perspective, condition)
      return {documents, isFiltered: false, isOrdered: false, isSliced: false, how: 'narrowed in every layer'}
    }
    const builder = new ClauseBuilder(this.#dataset, this.#indexes)
    const clause = builder.clause(condition)
    const isFiltered = clause.isWhole && this.#isWholeAccess
    const keys = order.map(({path, isDescending}) => ({column: builder.orderColumn(path), isDescending}))
    const isOrdered = keys.every(({column}) => column !== undefined)
    if (this.#awaits(builder, clause)) return {documents: [], isFiltered: true, isOrdered: true, isSliced: true, how: 'later'}
    const isSliced = isFiltered && isOrdered && until !== undefined
    // What one key leaves equal keeps the order of ids.
    const terms = isOrdered ? keys.map(({column, isDescending}) => `${column}${isDescending ? ' DESC' : ''}`) : []
    const tail = `ORDER BY ${[...terms, 'a.id'].join(', ')}${isSliced ? ' LIMIT ? OFFSET ?' : ''}`
    const rows = this.#rows(clause, tail, isSliced ? [Math.max(0, until - from), from] : [])
    return {documents: this.#documents(rows), isFiltered, isOrdered: isOrdered && keys.length > 0, isSliced, how: clause.sql}
  }

  *#documents(rows: readonly Row[]): Iterable<StoredDocument> {
    for (const row of rows) {
      const document = this.#reader.document(this.#dataset, row)
      if (mayRead(this.#access, document)) yield document
    }
  }

  /** @returns undefined where SQLite alone cannot tell */
  count(condition: Condition): number | undefined {
    this.reads.push(readBy(condition))
    if (Array.isArray(this.#perspective)) return undefined
    const builder = new ClauseBuilder(this.#dataset, this.#indexes)
    const clause = builder.clause(condition)
    if (this.#awaits(builder, clause)) return 0
    if (!clause.isWhole || !this.#isWholeAccess) return undefined
    const {sql, values} = this.#where(clause)
    return Number(this.#statements.prepare(`SELECT count(*) AS count FROM attributes a WHERE ${sql}`).get(...values)?.['count'])
  }

  /** Notes what the list would have liked to have. True where many documents would have to be read for want of it. */
  #awaits(builder: ClauseBuilder, clause: Clause): boolean {
    this.wanted.push(...builder.wanted)
    const missing = builder.wanted.filter(({path}) => !this.#indexes.columns.get(path)?.isReady)
    if (this.#mayScan || missing.length === 0) return false
    const {sql, values} = this.#where(clause)
    const rows = this.#statements
      .prepare(`SELECT count(*) AS count FROM (SELECT 1 FROM attributes a WHERE ${sql} LIMIT ${MANY_DOCUMENTS})`)
      .get(...values)
    if (Number(rows?.['count']) < MANY_DOCUMENTS) return false
    this.awaited.push(...missing)
    return true
  }

  /** Whether what may be read can be told from the id alone. */
  get #isWholeAccess(): boolean {
    return this.#access.kind === 'everything' || this.#access.kind === 'rootDocuments'
  }

  #where(clause: Clause): {sql: string; values: SQLInputValue[]} {
    const layer =
      this.#perspective === 'published' || this.#access.kind === 'rootDocuments' ? ` AND a.layer = ${LAYERS.published}` : ''
    const root = this.#access.kind === 'rootDocuments' ? " AND instr(a.id, '.') = 0" : ''
    return {sql: `a.dataset = ?${layer}${root} AND ${clause.sql}`, values: [this.#dataset, ...clause.values]}
  }

  #rows(clause: Clause, tail: string, more: SQLInputValue[]): Row[] {
    const {sql, values} = this.#where(clause)
    return this.#statements
      .prepare(
        `SELECT a.n, a.id, a.published_id, d.rev FROM attributes a CROSS JOIN document d ON d.n = a.n WHERE ${sql} ${tail}`,
      )
      .all(...values, ...more)
      .map((row) => ({
        n: Number(row['n']),
        id: String(row['id']),
        publishedId: String(row['published_id']),
        rev: String(row['rev']),
      }))
  }

  /** For every document that has some hit: the version that stands first in the perspective, under its published id. */
  #overlay(layers: string[], condition: Condition): StoredDocument[] {
    const builder = new ClauseBuilder(this.#dataset, this.#indexes)
    const clause = builder.clause(byGroup(condition))
    if (this.#awaits(builder, clause)) return []
    let rows: Row[]
    if (clause.sql === 'TRUE') {
      rows = this.#rows(clause, 'ORDER BY a.id', [])
    } else {
      const groups = [...new Set(this.#rows(clause, '', []).map(({publishedId}) => publishedId))]
      rows = this.#rows(builder.clause({kind: 'group', oneOf: groups}), 'ORDER BY a.id', [])
    }
    const first = new Map<string, {layer: number; document: StoredDocument}>()
    for (const row of rows) {
      const layer = positionOf(row.id, layers)
      const standing = first.get(row.publishedId)
      if (layer < 0 || (standing && standing.layer <= layer)) continue
      const document = this.#reader.document(this.#dataset, row)
      if (mayRead(this.#access, document)) first.set(row.publishedId, {layer, document})
    }
    return [...first.entries()]
      .filter(([, {document}]) => !isMarkedForDeletion(document))
      .map(([publishedId, {document}]) => this.#reader.overlaid(document, publishedId))
      .toSorted((a, b) => (a._id < b._id ? -1 : 1))
  }
}

/** In an overlay, a document is known by its published id, whichever of its versions is shown. */
function byGroup(condition: Condition): Condition {
  if (condition.kind === 'id') return {kind: 'group', oneOf: condition.oneOf}
  if (condition.kind === 'all' || condition.kind === 'any') return {...condition, of: condition.of.map(byGroup)}
  const isAboutIds = condition.kind === 'path' || (condition.kind === 'attribute' && condition.path === '_id')
  return isAboutIds ? {kind: 'everything', isWhole: false} : condition
}

function positionOf(id: string, layers: string[]): number {
  if (isPublishedId(id)) return layers.indexOf('published')
  if (id.startsWith('drafts.')) return layers.indexOf('drafts')
  return layers.indexOf(releaseIdOf(id) ?? '')
}
