/** @jest-environment node */
/** Whatever indexes there are, whoever asks in whichever perspective: an answer is what reading every document would give. */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {describe, expect, it} from '@jest/globals'
import {parse} from 'groq-js'

import type {StoredDocument} from '../../../../sanity/lake/core/documents.ts'
import {compileQuery} from '../../../../sanity/lake/groq/compile.ts'
import {Scope, type DatasetView} from '../../../../sanity/lake/groq/scope.ts'
import type {ReadAccess} from '../../../../sanity/lake/query/access.ts'
import {askTheDatabase, type Perspective} from '../../../../sanity/lake/query/plan.ts'
import {withPlaces} from '../../../../sanity/lake/query/source-map.ts'
import {Reader} from '../../../../sanity/lake/store/reader.ts'
import {Store} from '../../../../sanity/lake/store/store.ts'
import {dice, documents, PARAMS, query, type Dice} from '../groq/generated.ts'

const DATASET = 'production'
const SEEDS = Array.from({length: 12}, (_, seed) => 1000 + seed)
const DOCUMENTS = 60
const QUERIES = 120

const ACCESSES: ReadAccess[] = [
  {kind: 'everything'},
  {kind: 'everything'},
  {kind: 'rootDocuments'},
  {kind: 'filters', filters: ['_type == "post"', 'n > 2'], identity: 'me'},
  {kind: 'nothing'},
]
const PERSPECTIVES: Perspective[] = ['published', 'published', 'raw', ['drafts', 'published'], ['r1', 'drafts', 'published']]

describe('a planned answer is the unplanned one', () => {
  it.each(SEEDS)('seed %i', async (seed) => {
    const given = dice(seed)
    await withStore(async (store, reader) => {
      write(store, documents(given, DOCUMENTS))
      for (let number = 0; number < QUERIES; number++) {
        if (number % 10 === 9) change(store, given, number)
        const [text, access, perspective] = [query(given), given.pick(ACCESSES), given.pick(PERSPECTIVES)]
        const {planned, unplanned, traced, wanted} = reader.atOneInstant(() => bothAnswers(reader, text, access, perspective))
        expect({text, access, perspective, answer: planned}).toEqual({text, access, perspective, answer: unplanned})
        // Knowing where every value comes from changes none of them.
        expect({text, access, perspective, answer: traced}).toEqual({text, access, perspective, answer: unplanned})
        store.attributes.want(wanted)
        await store.attributes.settled()
        // Sometimes the words are read, sometimes they are still to be.
        if (given.chance(0.1)) store.words.settle()
      }
    })
  })

  it('has let SQLite order, slice and count', async () => {
    await withStore(async (store, reader) => {
      write(store, documents(dice(7), DOCUMENTS))
      const ask = (text: string) => {
        const view = reader.view(DATASET, 'published', {kind: 'everything'})
        evaluate(text, view, true)
        return view
      }
      const [list, count] = [
        '*[_type == "post" && n > 1] | order(title desc)[0...3]',
        'count(*[_type == "post" && defined(title)])',
      ]
      store.attributes.want([...ask(list).wanted, ...ask(count).wanted])
      await store.attributes.settled()
      store.words.settle()
      expect(ask(list).steps).toEqual([
        expect.objectContaining({filteredBy: 'sqlite', orderedBy: 'sqlite', slicedBy: 'sqlite', candidates: 3}),
      ])
      expect(ask(count).steps).toEqual([{sqlite: 'count', candidates: 0, filteredBy: 'sqlite'}])
      expect(ask('*[title match "kn*"]').steps).toEqual([expect.objectContaining({filteredBy: 'sqlite'})])
    })
  })
})

describe('a query that would read thousands of documents for want of a column', () => {
  it('says which, and does not read them', async () => {
    await withStore(async (store, reader) => {
      write(store, documents(dice(3), 2400))
      const ask = () => {
        const view = reader.view(DATASET, 'published', {kind: 'everything'}, false)
        evaluate('{"few": *[n == 3] | order(title)[0...2]._id, "tagged": count(*["knee" in tags])}', view, true)
        return view
      }
      const {awaited, steps} = ask()
      expect(awaited.map(({path}) => path).toSorted()).toEqual(['n', 'tags[]', 'title'])
      expect(steps.map(({candidates}) => candidates)).toEqual([0, 0])
      store.attributes.want(awaited)
      await store.attributes.settled(awaited)
      expect(ask().awaited).toEqual([])
      expect(ask().steps).toEqual([
        expect.objectContaining({slicedBy: 'sqlite', candidates: 2}),
        {sqlite: 'count', candidates: 0, filteredBy: 'sqlite'},
      ])
    })
  })
})

describe('columns', () => {
  const hundred = Array.from({length: 100}, (_, number) => ({path: `a${number}`, isKey: false}))
  const columnsIn = (file: string) => {
    const database = new DatabaseSync(file, {readOnly: true})
    const rows = database.prepare('SELECT path, is_ready, has_composite FROM attribute_column ORDER BY number').all()
    database.close()
    return rows.map((row) => ({...row}))
  }

  it('are at most 64, however many are asked for at once', async () => {
    await withStore(async (store) => {
      write(store, documents(dice(5), DOCUMENTS))
      store.attributes.want(hundred)
      await store.attributes.settled()
      expect(columnsIn(store.databaseFile)).toHaveLength(64)
    })
  })

  it('are made as soon as there are enough documents, of what was asked before', async () => {
    await withStore(
      async (store, reader) => {
        const some = documents(dice(5), 300)
        write(store, some.slice(0, 100))
        const wanted = [
          {path: 'n', isKey: true},
          {path: 'topics[]._ref', isKey: true},
        ]
        store.attributes.want(wanted)
        await store.attributes.settled()
        expect(columnsIn(store.databaseFile)).toEqual([])
        write(store, some.slice(100))
        await new Promise((resolve) => setImmediate(resolve))
        await store.attributes.settled(wanted)
        expect(columnsIn(store.databaseFile).map(({path, is_ready}) => [path, is_ready])).toEqual([
          ['n', 1],
          ['topics[]._ref', 1],
        ])
        const view = reader.view(DATASET, 'published', {kind: 'everything'})
        evaluate('count(*[n > 2 && "d0003" in topics[]._ref])', view, true)
        expect(view.steps).toEqual([{sqlite: 'count', candidates: 0, filteredBy: 'sqlite'}])
      },
      {fewestForColumns: 200},
    )
  })

  it('remember a list that was written while they were filled and a rehearsal was undone', async () => {
    await withStore(async (store) => {
      write(store, documents(dice(5), 300))
      store.attributes.want([{path: 'n', isKey: true}])
      const [first] = documents(dice(5), 1)
      if (!first) throw new Error('unreachable: one document was asked for')
      // The first chunk is filled; what follows stands between it and the next.
      await new Promise((resolve) => setImmediate(resolve))
      const after = {...weak(first), n: [1], _rev: 'later'}
      const written = {id: first._id, before: store.document(DATASET, first._id), mutations: []}
      const rehearsed = [{...written, after: {...after, n: 2}}]
      store.rehearse({id: 'never', dataset: DATASET, author: 'me', at: '2026-01-01T00:00:00Z', changes: rehearsed})
      commit(store, [{...written, after}])
      commit(store, [{id: first._id, before: after, after: {...after, n: 1, _rev: 'last'}, mutations: []}])
      await store.attributes.settled()
      expect(columnsIn(store.databaseFile)).toEqual([{path: 'n', is_ready: 1, has_composite: 1}])
    })
  })
})

async function withStore(
  use: (store: Store, reader: Reader) => Promise<void>,
  options: {fewestForColumns: number} = {fewestForColumns: 1},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rounds-planned-'))
  const store = new Store(folder, options)
  const reader = new Reader(store.databaseFile)
  try {
    await use(store, reader)
  } finally {
    reader.close()
    store.close()
    rmSync(folder, {recursive: true, force: true})
  }
}

let transactions = 0

function write(store: Store, afters: StoredDocument[]): void {
  const changes = afters.map((given) => {
    const before = store.document(DATASET, given._id)
    const after: StoredDocument = {...given, _rev: `t${transactions}`}
    return {id: after._id, before, after, mutations: []}
  })
  // References point wherever the dice fell.
  commit(
    store,
    changes.map((written) => ({...written, after: weak(written.after)})),
  )
}

/** Deletes one document, and writes another afresh. */
function change(store: Store, given: Dice, round: number): void {
  const id = `d${String(given.below(DOCUMENTS)).padStart(4, '0')}`
  const before = store.document(DATASET, id)
  if (before && given.chance(0.5)) commit(store, [{id, before, after: undefined, mutations: []}])
  write(store, documents(dice(round), DOCUMENTS).slice(10, 13))
}

function commit(store: Store, changes: Parameters<Store['commit']>[0]['changes']): void {
  const transaction = {id: `t${transactions++}`, dataset: DATASET, author: 'me', at: '2026-01-01T00:00:00Z', changes}
  store.commit(transaction, {webhooks: [], now: 0})
}

function weak<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value)
      .replaceAll('"_type":"reference",', '"_type":"reference","_weak":true,')
      .replaceAll('"_weak":true}', '"_key":"k"}'),
  ) as T
}

function bothAnswers(reader: Reader, text: string, access: ReadAccess, perspective: Perspective) {
  const view = reader.view(DATASET, perspective, access)
  const everything = reader.view(DATASET, perspective, access).all()
  const byId = new Map(everything.map((document) => [document._id, document]))
  const plainView: DatasetView = {all: () => everything, document: (id) => byId.get(id), referrers: () => 0}
  return {
    planned: evaluate(text, view, true),
    traced: evaluate(text, withPlaces(reader.view(DATASET, perspective, access)), true),
    unplanned: evaluate(text, plainView, false),
    wanted: view.wanted,
  }
}

function evaluate(text: string, view: DatasetView, isPlanned: boolean): unknown {
  const tree = parse(text, {params: PARAMS})
  const scope = new Scope({params: PARAMS, view, identity: 'me', now: 0, projectId: 'p', dataset: DATASET}, null)
  return JSON.parse(JSON.stringify(compileQuery(tree, isPlanned ? askTheDatabase : undefined)(scope))) as unknown
}
