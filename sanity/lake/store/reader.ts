import {DatabaseSync, type SQLInputValue} from 'node:sqlite'

import {isMarkedForDeletion, type StoredDocument} from '../core/documents.ts'
import {isPublishedId, publishedIdOf, releaseIdOf} from '../core/ids.ts'
import {mayRead, type ReadAccess} from '../query/access.ts'
import type {DatasetView, Perspective} from '../query/evaluate.ts'
import type {Narrowing} from '../query/narrow.ts'
import {Statements} from './statements.ts'

type Row = {id: string; published_id: string; rev: string}

/** Parsed documents kept in memory, counted; one revision of a document is one value for ever. */
const REMEMBERED_DOCUMENTS = 20_000

/** Reads a lake's database; any number of readers may be open beside the one writer (WAL). */
export class Reader {
  readonly #database: DatabaseSync
  readonly #statements: Statements
  readonly #parsed = new Map<string, StoredDocument>()
  readonly #overlaid = new WeakMap<StoredDocument, StoredDocument>()

  constructor(databaseFile: string) {
    this.#database = new DatabaseSync(databaseFile, {readOnly: true})
    this.#database.exec('PRAGMA query_only = ON; PRAGMA busy_timeout = 5000;')
    this.#statements = new Statements(this.#database)
  }

  /** Runs `read` on one unchanging state of the database, whatever is written meanwhile. */
  async atOneInstant<T>(read: () => Promise<T>): Promise<T> {
    this.#database.exec('BEGIN')
    try {
      return await read()
    } finally {
      this.#database.exec('COMMIT')
    }
  }

  /** A dataset as a caller with this access sees it in this perspective. */
  view(dataset: string, perspective: Perspective, access: ReadAccess): DatasetView {
    if (access.kind === 'nothing') return {candidates: () => [], document: () => undefined}
    const known = new Map<string, StoredDocument | undefined>()
    const candidates = (narrowing: Narrowing) => this.#candidates(dataset, perspective, access, narrowing)
    return {
      candidates,
      document: (id) => {
        if (!known.has(id)) known.set(id, candidates({ids: [id]})[0])
        return known.get(id)
      },
    }
  }

  #candidates(dataset: string, perspective: Perspective, access: ReadAccess, narrowing: Narrowing): StoredDocument[] {
    if (Array.isArray(perspective)) return this.#overlay(dataset, perspective, access, narrowing)
    const publishedOnly = perspective === 'published'
    return this.#rows(dataset, narrowing)
      .filter((row) => !publishedOnly || isPublishedId(row.id))
      .map((row) => this.#document(dataset, row))
      .filter((document) => mayRead(access, document))
  }

  /** For every document that has some hit: the version that stands first in the perspective, under its published id. */
  #overlay(dataset: string, layers: string[], access: ReadAccess, narrowing: Narrowing): StoredDocument[] {
    const {ids, groups, ...rest} = narrowing
    const narrowed: Narrowing = {...rest, ...(ids ? {groups: ids} : {}), ...(groups && !ids ? {groups} : {})}
    const hits = new Set(this.#rows(dataset, narrowed).map((row) => row.published_id))
    const isWhole = Object.keys(narrowed).length === 0
    const rows = isWhole ? this.#rows(dataset, {}) : this.#rows(dataset, {groups: [...hits]})

    const first = new Map<string, {layer: number; document: StoredDocument}>()
    for (const row of rows) {
      const layer = layerOf(row.id, layers)
      if (layer < 0) continue
      const standing = first.get(row.published_id)
      if (standing && standing.layer <= layer) continue
      const document = this.#document(dataset, row)
      if (mayRead(access, document)) first.set(row.published_id, {layer, document})
    }
    return [...first.values()]
      .map(({document}) => this.#underPublishedId(document))
      .filter((document) => !isMarkedForDeletion(document))
  }

  #underPublishedId(document: StoredDocument): StoredDocument {
    let overlaid = this.#overlaid.get(document)
    if (!overlaid) {
      overlaid = {...document, _id: publishedIdOf(document._id), _originalId: document._id}
      this.#overlaid.set(document, overlaid)
    }
    return overlaid
  }

  #rows(dataset: string, {ids, types, slugs, references, groups}: Narrowing): Row[] {
    const conditions = ['dataset = ?']
    const values: SQLInputValue[] = [dataset]
    const among = (column: string, list: string[] | undefined) => {
      if (!list) return
      // One JSON array as the only parameter: the number of ids has no limit and the statement stays the same.
      conditions.push(`${column} IN (SELECT value FROM json_each(?))`)
      values.push(JSON.stringify(list))
    }
    among('id', ids)
    among('type', types)
    among('slug', slugs)
    among('published_id', groups)
    if (references) {
      conditions.push('id IN (SELECT source FROM reference WHERE dataset = ? AND target IN (SELECT value FROM json_each(?)))')
      values.push(dataset, JSON.stringify(references))
    }
    return this.#statements
      .prepare(`SELECT id, published_id, rev FROM document WHERE ${conditions.join(' AND ')} ORDER BY id`)
      .all(...values)
      .map((row) => ({id: String(row['id']), published_id: String(row['published_id']), rev: String(row['rev'])}))
  }

  #document(dataset: string, row: Row): StoredDocument {
    const key = `${dataset}/${row.id}/${row.rev}`
    const known = this.#parsed.get(key)
    if (known) return known
    const found = this.#statements.prepare('SELECT body FROM document WHERE dataset = ? AND id = ?').get(dataset, row.id)
    const document = JSON.parse(String(found?.['body'])) as StoredDocument
    this.#parsed.set(key, document)
    if (this.#parsed.size > REMEMBERED_DOCUMENTS) this.#parsed.delete(this.#parsed.keys().next().value ?? '')
    return document
  }
}

function layerOf(id: string, layers: string[]): number {
  if (isPublishedId(id)) return layers.indexOf('published')
  if (id.startsWith('drafts.')) return layers.indexOf('drafts')
  return layers.indexOf(releaseIdOf(id) ?? '')
}
