import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'

import {API_VERSION, failure, newId, startTestLake, type TestLake} from '../../setup/lake.ts'

let lake: TestLake
let admin: SanityClient

beforeAll(async () => {
  lake = await startTestLake()
  admin = lake.admin
})

const noteOf = (fields: Record<string, unknown> = {}) => ({_id: newId('note'), _type: 'note', ...fields})
const mutate = (body: unknown, search = '') =>
  lake.ask(`/v${API_VERSION}/data/mutate/production${search}`, {
    method: 'POST',
    token: lake.secrets.adminToken,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('creating documents', () => {
  it('stamps a new document with its revision and times', async () => {
    const created = await admin.create(noteOf({title: 'New'}))
    expect(created).toMatchObject({_type: 'note', title: 'New', _createdAt: expect.stringMatching(/^\d{4}-.*Z$/)})
    expect(created._updatedAt).toBe(created._createdAt)
    const {transactionId} = await admin.mutate([{patch: {id: created._id, set: {title: 'Newer'}}}], {returnDocuments: false})
    expect(await admin.getDocument(created._id)).toMatchObject({
      _rev: transactionId,
      _createdAt: created._createdAt,
      title: 'Newer',
    })
  })

  it('makes up an id where none is given', async () => {
    const {_id} = await admin.create({_type: 'note'})
    expect(_id).toMatch(/^[\w-]{20,}$/)
  })

  it('completes an id that ends in a dot', async () => {
    const {_id} = await admin.create({_id: 'drafts.', _type: 'note'})
    expect(_id).toMatch(/^drafts\.[\w-]{20,}$/)
  })

  it('keeps fields whose names mean something to mutations', async () => {
    const note = noteOf({query: '*', params: {a: 1}, id: 'x', patch: {set: 1}})
    await admin.create(note)
    expect(await admin.getDocument(note._id)).toMatchObject(note)
  })

  it('refuses to create what exists', async () => {
    const note = await admin.create(noteOf())
    const {status, body} = await failure(admin.create({_id: note._id, _type: 'note'}))
    expect([status, body['error'].type]).toEqual([409, 'mutationError'])
    expect(body['error'].items).toEqual([
      {
        index: 0,
        error: expect.objectContaining({
          type: 'documentAlreadyExistsError',
          id: note._id,
          description: `Document by ID "${note._id}" already exists`,
        }),
      },
    ])
  })

  it('leaves what exists alone with createIfNotExists', async () => {
    const note = noteOf({title: 'First'})
    await admin.createIfNotExists(note)
    await admin.createIfNotExists({...note, title: 'Second'})
    expect(await admin.getDocument(note._id)).toMatchObject({title: 'First'})
  })

  it('replaces the whole document with createOrReplace, but keeps when it was created', async () => {
    const note = noteOf({title: 'First', gone: true})
    const {_createdAt} = await admin.createOrReplace(note)
    const replaced = await admin.createOrReplace({_id: note._id, _type: 'note', title: 'Second'})
    expect(replaced).toMatchObject({_createdAt, title: 'Second'})
    expect(replaced).not.toHaveProperty('gone')
  })
})

describe('patching documents', () => {
  const keyed = () => [
    {_key: 'a', text: 'one', n: 1},
    {_key: 'b', text: 'two', n: 2},
    {_key: 'c', text: 'three', n: 3},
  ]
  const cases: {does: string; from: Record<string, unknown>; patch: Record<string, unknown>; to: Record<string, unknown>}[] = [
    {does: 'sets fields', from: {a: 1}, patch: {set: {a: 2, b: 3}}, to: {a: 2, b: 3}},
    {does: 'sets inside objects, making missing parents', from: {}, patch: {set: {'seo.title': 'x'}}, to: {seo: {title: 'x'}}},
    {
      does: 'sets a member found by its key',
      from: {list: keyed()},
      patch: {set: {'list[_key=="b"].text': 'zwei'}},
      to: {list: [keyed()[0], {...keyed()[1], text: 'zwei'}, keyed()[2]]},
    },
    {
      does: 'sets a member by its position',
      from: {list: keyed()},
      patch: {set: {'list[0].n': 9}},
      to: {list: [{...keyed()[0], n: 9}, ...keyed().slice(1)]},
    },
    {does: 'sets the last member', from: {tags: ['a', 'b']}, patch: {set: {'tags[-1]': 'z'}}, to: {tags: ['a', 'z']}},
    {does: 'sets what is missing only', from: {a: 1}, patch: {setIfMissing: {a: 2, b: 2}}, to: {a: 1, b: 2}},
    {
      does: 'sets what is missing in objects',
      from: {},
      patch: {setIfMissing: {seo: {}}, set: {'seo.title': 'x'}},
      to: {seo: {title: 'x'}},
    },
    {does: 'unsets fields', from: {a: 1, b: 2}, patch: {unset: ['a']}, to: {b: 2}},
    {does: 'unsets what is not there', from: {b: 2}, patch: {unset: ['a.b[0]', 'zz']}, to: {b: 2}},
    {
      does: 'unsets a member by key',
      from: {list: keyed()},
      patch: {unset: ['list[_key=="b"]']},
      to: {list: [keyed()[0], keyed()[2]]},
    },
    {does: 'unsets a range that ends before its end', from: {n: [0, 1, 2, 3]}, patch: {unset: ['n[1:3]']}, to: {n: [0, 3]}},
    {does: 'adds', from: {n: 1}, patch: {inc: {n: 2.5}}, to: {n: 3.5}},
    {does: 'subtracts', from: {n: 1, deep: {n: 5}}, patch: {dec: {n: 3, 'deep.n': 1}}, to: {n: -2, deep: {n: 4}}},
    {
      does: 'inserts before',
      from: {tags: ['a', 'b']},
      patch: {insert: {before: 'tags[0]', items: ['x', 'y']}},
      to: {tags: ['x', 'y', 'a', 'b']},
    },
    {
      does: 'inserts after the last',
      from: {tags: ['a', 'b']},
      patch: {insert: {after: 'tags[-1]', items: ['x']}},
      to: {tags: ['a', 'b', 'x']},
    },
    {
      does: 'inserts after a key',
      from: {list: keyed()},
      patch: {insert: {after: 'list[_key=="a"]', items: [{_key: 'n'}]}},
      to: {list: [keyed()[0], {_key: 'n'}, keyed()[1], keyed()[2]]},
    },
    {
      does: 'replaces a member',
      from: {list: keyed()},
      patch: {insert: {replace: 'list[_key=="b"]', items: [{_key: 'n'}]}},
      to: {list: [keyed()[0], {_key: 'n'}, keyed()[2]]},
    },
    {does: 'inserts into an empty list', from: {tags: []}, patch: {insert: {after: 'tags[-1]', items: ['x']}}, to: {tags: ['x']}},
    {
      does: 'applies a text difference',
      from: {text: 'The knee hurts'},
      patch: {diffMatchPatch: {text: '@@ -1,14 +1,15 @@\n The \n-knee\n+ankle\n  hurts\n'}},
      to: {text: 'The ankle hurts'},
    },
    {
      does: 'applies a text difference inside a list',
      from: {body: [{_key: 'b', children: [{_key: 's', text: 'pain'}]}]},
      patch: {diffMatchPatch: {'body[_key=="b"].children[_key=="s"].text': '@@ -1,4 +1,5 @@\n pain\n+s\n'}},
      to: {body: [{_key: 'b', children: [{_key: 's', text: 'pains'}]}]},
    },
    {
      does: 'sets a place in every member',
      from: {
        list: [
          {_key: 'a', n: 1},
          {_key: 'b', n: 2},
        ],
        n: 1,
      },
      patch: {set: {'list[*].n': 9}, setIfMissing: {'list[*].seen': true}},
      to: {
        list: [
          {_key: 'a', n: 9, seen: true},
          {_key: 'b', n: 9, seen: true},
        ],
        n: 1,
      },
    },
    {
      does: 'unsets in every member of every list',
      from: {
        rows: [
          {_key: 'a', cells: [{_key: 'x', n: 1}]},
          {_key: 'b', cells: []},
        ],
      },
      patch: {unset: ['rows[*].cells[*].n']},
      to: {
        rows: [
          {_key: 'a', cells: [{_key: 'x'}]},
          {_key: 'b', cells: []},
        ],
      },
    },
    {
      does: 'takes a star in quotes for a text',
      from: {
        list: [
          {_key: '[*]', n: 1},
          {_key: 'b', n: 2},
        ],
      },
      patch: {set: {'list[_key=="[*]"].n': 9}},
      to: {
        list: [
          {_key: '[*]', n: 9},
          {_key: 'b', n: 2},
        ],
      },
    },
    {does: 'sets before it unsets', from: {}, patch: {set: {a: 1, b: 1}, unset: ['a']}, to: {b: 1}},
  ]

  it.each(cases)('$does', async ({from, patch, to}) => {
    const {_id} = await admin.create(noteOf(from))
    // The table holds every operation; the client's type wants one of them at a time.
    await admin.mutate([{patch: {id: _id, ...patch} as never}])
    const stored = await admin.getDocument(_id)
    if (!stored) throw new Error('The note is gone')
    const {_id: _, _type, _rev, _createdAt, _updatedAt, ...fields} = stored
    expect(fields).toEqual(to)
  })

  it('takes what the client’s own patch builder writes', async () => {
    const {_id} = await admin.create(noteOf({tags: ['a'], n: 1}))
    const patched = await admin
      .patch(_id)
      .setIfMissing({list: []})
      .inc({n: 1})
      .append('list', [{x: 1}])
      .commit({autoGenerateArrayKeys: true})
    expect(patched).toMatchObject({tags: ['a'], n: 2, list: [{x: 1, _key: expect.any(String)}]})
  })

  it.each([
    ['an operation nobody knows', {frobnicate: {a: 1}}],
    ['an operation named like something every object has', {constructor: {a: 1}}],
    ['a set that is a number', {set: 5}],
    ['an unset that is a text', {unset: 'n'}],
    ['an unset of a number', {unset: [5]}],
    ['a path that ends too early', {set: {'list[_key=="a"': 1}}],
    ['a path that is empty', {set: {'': 1}}],
    ['an insert without a place', {insert: {items: [1]}}],
    ['an insert at two places', {insert: {before: 'a[0]', after: 'a[0]', items: [1]}}],
    ['an insert of what is no list', {insert: {after: 'a[-1]', items: 'x'}}],
    ['a text difference that is none', {diffMatchPatch: {n: 'junk'}}],
    ['a text difference for what is not there', {diffMatchPatch: {missing: '@@ -0,0 +1 @@\n+s\n'}}],
    ['a new _id', {set: {_id: 'other'}}],
    ['a path that is none', {set: {'a[': 1}}],
    ['an addition of a text', {inc: {n: 'x'}}],
    ['no type any more', {unset: ['_type']}],
  ])('refuses %s', async (_name, patch) => {
    const {_id, _rev} = await admin.create(noteOf({n: 1}))
    // Malformed on purpose: the client's types would not let it through.
    const {status, body} = await failure(admin.mutate([{patch: {id: _id, ...patch} as never}]))
    expect([status, body['error'].items[0].error.type]).toEqual([400, 'validationError'])
    expect(await admin.getDocument(_id)).toMatchObject({_rev})
  })

  it('says that the document to patch is missing', async () => {
    const {status, body} = await failure(admin.patch('nowhere').set({a: 1}).commit())
    expect(status).toBe(409)
    expect(body['error'].items[0].error).toMatchObject({
      type: 'documentNotFoundError',
      description: 'The document with the ID "nowhere" was not found',
    })
  })

  it('patches only the revision that was expected', async () => {
    const {_id, _rev} = await admin.create(noteOf())
    await admin.patch(_id).ifRevisionId(_rev).set({a: 1}).commit()
    const {status, body} = await failure(admin.patch(_id).ifRevisionId(_rev).set({a: 2}).commit())
    const current = await admin.getDocument(_id)
    expect(status).toBe(409)
    expect(body['error'].items[0].error).toMatchObject({
      type: 'documentRevisionIDDoesNotMatchError',
      currentRevisionID: current?._rev,
      expectedRevisionID: _rev,
    })
    expect(current).toMatchObject({a: 1})
  })

  it('checks each patch against what the transaction has done so far', async () => {
    const {_id, _rev} = await admin.create(noteOf())
    const {status} = await failure(
      admin.mutate([{patch: {id: _id, ifRevisionID: _rev, set: {a: 1}}}, {patch: {id: _id, ifRevisionID: _rev, set: {b: 1}}}]),
    )
    expect(status).toBe(409)
    expect(await admin.getDocument(_id)).toMatchObject({_rev})
  })
})

describe('references', () => {
  const refer = (to: string, more = {}) => ({_type: 'reference', _ref: to, ...more})

  it('refuses a strong reference to nothing', async () => {
    const note = noteOf({points: refer('nobody')})
    const {status, body} = await failure(admin.create(note))
    expect(status).toBe(409)
    expect(body['error'].items[0].error.description).toBe(`Document "${note._id}" references non-existent document "nobody"`)
    expect(await admin.getDocument(note._id)).toBeUndefined()
  })

  it('refuses a strong reference to a draft of nothing published', async () => {
    const target = newId('note')
    await admin.create({_id: `drafts.${target}`, _type: 'note'})
    expect((await failure(admin.create(noteOf({points: refer(target)})))).status).toBe(409)
  })

  it('allows a weak reference to nothing', async () => {
    const note = noteOf({points: refer('nobody', {_weak: true})})
    await expect(admin.create(note)).resolves.toMatchObject(note)
  })

  it('takes a strong reference within the transaction that writes its target, in any order', async () => {
    const [a, b] = [noteOf(), noteOf()]
    await admin
      .transaction()
      .create({...a, points: refer(b._id)})
      .create({...b, points: refer(a._id)})
      .commit()
    expect(await admin.getDocuments([a._id, b._id])).toHaveLength(2)
  })

  it('keeps a document that others point at', async () => {
    const target = await admin.create(noteOf())
    const source = await admin.create(noteOf({list: [{_key: 'k', ...refer(target._id)}]}))
    const {status, body} = await failure(admin.delete(target._id))
    expect(status).toBe(409)
    expect(body['error'].items[0].error.description).toBe(
      `Document "${target._id}" cannot be deleted as there are references to it from "${source._id}"`,
    )
    await admin.transaction().delete(target._id).delete(source._id).commit()
    expect(await admin.getDocument(target._id)).toBeUndefined()
  })

  it('keeps the type of a document that others point at', async () => {
    const target = await admin.create(noteOf())
    const source = await admin.create(noteOf({points: refer(target._id)}))
    const {status, body} = await failure(admin.createOrReplace({_id: target._id, _type: 'other'}))
    expect(status).toBe(409)
    expect(body.error.items[0].error.description).toBe(
      `Document "${target._id}" cannot change its type as there are references to it from "${source._id}"`,
    )
    await admin.transaction().delete(source._id).createOrReplace({_id: target._id, _type: 'other'}).commit()
    expect(await admin.getDocument(target._id)).toMatchObject({_type: 'other'})
  })

  it('lets go of a document that is pointed at weakly', async () => {
    const target = await admin.create(noteOf())
    await admin.create(noteOf({points: refer(target._id, {_weak: true})}))
    await admin.delete(target._id)
    expect(await admin.getDocument(target._id)).toBeUndefined()
  })

  it('lets go of a document once the last pointer at it is taken away', async () => {
    const target = await admin.create(noteOf())
    const source = await admin.create(noteOf({points: refer(target._id)}))
    await admin
      .transaction()
      .patch(source._id, {unset: ['points']})
      .delete(target._id)
      .commit()
    expect(await admin.getDocument(target._id)).toBeUndefined()
  })
})

describe('documents that cannot be stored', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : {a: nested(depth - 1)})

  it.each<[string, Record<string, unknown>, string]>([
    ['a list in a list', {_type: 'note', rows: [[1]]}, 'Nested arrays are not supported: rows[0]'],
    ['no type', {}, 'Document does not have a type'],
    ['an empty type', {_type: ''}, 'Document does not have a type'],
    ['a type that is no text', {_type: 5}, 'Document does not have a type'],
    ['an id with a sharp', {_type: 'note', _id: '#x'}, 'Malformed document ID: "#x"'],
    ['an id that begins with a dot', {_type: 'note', _id: '.x'}, 'Malformed document ID: ".x"'],
    ['an id with two dots', {_type: 'note', _id: 'a..b'}, 'Malformed document ID: "a..b"'],
    ['an id that leads elsewhere', {_type: 'note', _id: '../x'}, 'Malformed document ID: "../x"'],
    ['an id of 129 letters', {_type: 'note', _id: 'x'.repeat(129)}, 'Malformed document ID'],
    ['an id that is a number', {_type: 'note', _id: 7}, 'expects a document with an _id'],
    [
      'a stray key beside _ref',
      {_type: 'note', p: {_type: 'reference', _ref: 'x', colour: 'red'}},
      'Key "colour" not allowed in ref',
    ],
    ['a reference to a number', {_type: 'note', p: {_type: 'reference', _ref: 5}}, 'Reference at p does not name a document'],
    ['more than twenty levels', {_type: 'note', deep: nested(25)}, 'nested deeper than 20 levels'],
  ])('refuses %s', async (_name, document, description) => {
    // Malformed on purpose: the client's types would not let it through.
    const {status, body} = await failure(admin.mutate([{create: document as never}]))
    expect(status).toBe(400)
    expect(body['error']).toMatchObject({
      type: 'mutationError',
      items: [{index: 0, error: {type: 'validationError', description: expect.stringContaining(description)}}],
    })
  })

  it('refuses a document of more than 32 MB, and writes nothing of its transaction', async () => {
    const [small, large] = [noteOf(), noteOf({text: 'x'.repeat(33 * 1024 * 1024)})]
    const answer = await mutate({mutations: [{create: small}, {create: large}]})
    expect(answer.status).toBe(413)
    expect(await admin.getDocuments([small._id, large._id])).toEqual([null, null])
  })

  it('refuses a body of more than the lake takes', async () => {
    const answer = await mutate(`{"mutations":[],"x":"${'x'.repeat(49 * 1024 * 1024)}"}`)
    expect(answer.status).toBe(413)
  })
})

describe('bad requests', () => {
  it.each<[string, unknown]>([
    ['no JSON', '{"mutations":['],
    ['an empty body', ''],
    ['a list', []],
    ['no mutations', {}],
    ['mutations that are no list', {mutations: {create: {}}}],
    ['a mutation that is a text', {mutations: ['create']}],
    ['two operations in one mutation', {mutations: [{create: {_type: 'a'}, delete: {id: 'x'}}]}],
    ['an operation nobody knows', {mutations: [{upsert: {_type: 'a'}}]}],
    ['a create of null', {mutations: [{create: null}]}],
    ['a delete without id', {mutations: [{delete: {}}]}],
    ['a patch without id', {mutations: [{patch: {set: {a: 1}}}]}],
    ['a transaction id that is an object', {mutations: [], transactionId: {}}],
    ['a transaction id with a slash', {mutations: [], transactionId: 'a/b'}],
    ['a query that cannot be parsed', {mutations: [{delete: {query: '*['}}]}],
  ])('answers 400 to %s', async (_name, body) => {
    const answer = await mutate(body)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    const told = (await answer.json()) as {message?: string; error?: {description?: string}}
    expect(told.error?.description ?? told.message).toMatch(/\w+/)
  })

  it('answers 401 to nobody, 404 to a dataset that is not there and 405 to a GET', async () => {
    const path = `/v${API_VERSION}/data/mutate`
    const body = '{"mutations":[]}'
    expect((await lake.ask(`${path}/production`, {method: 'POST', body})).status).toBe(401)
    expect((await lake.ask(`${path}/elsewhere`, {method: 'POST', body, token: lake.secrets.adminToken})).status).toBe(404)
    expect((await lake.ask(`${path}/production`, {token: lake.secrets.adminToken})).status).toBe(405)
  })
})

describe('deleting documents', () => {
  it('is a success where there is nothing', async () => {
    const {results} = await admin.delete('never-was')
    expect(results).toEqual([expect.objectContaining({id: 'never-was', operation: 'none'})])
  })

  it('deletes what a query finds, with parameters', async () => {
    const topic = newId('topic')
    const ids = await Promise.all([1, 2, 3].map(async (n) => (await admin.create(noteOf({topic, n})))._id))
    await admin.delete({query: '*[_type == "note" && topic == $topic && n > $n]', params: {topic, n: 1}})
    expect((await admin.getDocuments(ids)).map((document) => document?.['n'])).toEqual([1, undefined, undefined])
  })

  it('patches what a query finds', async () => {
    const topic = newId('topic')
    await Promise.all([1, 2].map((n) => admin.create(noteOf({topic, n}))))
    await admin.patch({query: '*[topic == $topic]', params: {topic}}).inc({n: 10}).commit({returnDocuments: false})
    expect(await admin.fetch('*[topic == $topic].n | order(@)', {topic})).toEqual([11, 12])
  })

  it('does nothing where a query finds nothing', async () => {
    const answer = await mutate({mutations: [{delete: {query: '*[topic == "no such"]'}}]})
    expect(await answer.json()).toMatchObject({results: []})
  })
})

describe('transactions', () => {
  it('writes all or nothing', async () => {
    const [first, last] = [noteOf(), noteOf()]
    const {status, body} = await failure(
      admin
        .transaction()
        .create(first)
        .patch('nowhere', {set: {a: 1}})
        .create(last)
        .commit(),
    )
    expect([status, body['error'].items[0].index]).toEqual([409, 1])
    expect(await admin.getDocuments([first._id, last._id])).toEqual([null, null])
  })

  it('sees in later mutations what earlier ones did', async () => {
    const note = noteOf({n: 1})
    await admin
      .transaction()
      .create(note)
      .patch(note._id, {inc: {n: 1}})
      .delete(note._id)
      .create({...note, n: 5})
      .commit()
    expect(await admin.getDocument(note._id)).toMatchObject({n: 5})
  })

  it('leaves no trace of a document that came and went', async () => {
    const note = noteOf()
    await admin.transaction().create(note).delete(note._id).commit()
    expect(await admin.getDocument(note._id)).toBeUndefined()
  })

  it('refuses the same transaction twice, wherever its id stands', async () => {
    const transactionId = newId('tx')
    await admin
      .transaction([{create: noteOf()}])
      .transactionId(transactionId)
      .commit()
    const {status, body} = await failure(
      admin
        .transaction([{create: noteOf()}])
        .transactionId(transactionId)
        .commit(),
    )
    expect([status, body['error'].items[0].error.type]).toEqual([409, 'transactionAlreadyExistsError'])
    expect((await mutate({mutations: [{create: noteOf()}]}, `?transactionId=${transactionId}`)).status).toBe(409)
  })

  it('recognises a transaction that is sent again before it finds that its document exists', async () => {
    // A client that lost the answer sends the same again; what it must hear is that it has been done.
    const transaction = {mutations: [{create: noteOf()}], transactionId: newId('tx')}
    await mutate(transaction)
    const again = (await (await mutate(transaction)).json()) as {error: {items: {error: {type: string}}[]}}
    expect(again.error.items[0]?.error.type).toBe('transactionAlreadyExistsError')
  })

  it('gives its id to every document it touches', async () => {
    const transactionId = newId('tx')
    const notes = [noteOf(), noteOf()]
    await admin
      .transaction(notes.map((note) => ({create: note})))
      .transactionId(transactionId)
      .commit()
    expect((await admin.getDocuments(notes.map(({_id}) => _id))).map((note) => note?._rev)).toEqual([
      transactionId,
      transactionId,
    ])
  })

  it('writes an empty list of mutations as nothing', async () => {
    expect(await (await mutate({mutations: []})).json()).toMatchObject({transactionId: expect.any(String), results: []})
  })
})

describe('what is answered', () => {
  it('returns documents only when asked', async () => {
    const [one, two] = [noteOf({a: 1}), noteOf({a: 2})]
    const bare = (await (await mutate({mutations: [{create: one}]})).json()) as {results: unknown[]}
    const full = (await (await mutate({mutations: [{create: two}]}, '?returnDocuments=true&returnIds=true')).json()) as {
      results: unknown[]
    }
    expect(bare.results).toEqual([{id: one._id, operation: 'create'}])
    expect(full.results).toEqual([{id: two._id, operation: 'create', document: expect.objectContaining(two)}])
  })

  it('returns the document that was there where createIfNotExists did nothing', async () => {
    const note = await admin.create(noteOf({a: 1}))
    expect(await admin.createIfNotExists({_id: note._id, _type: 'note', a: 2})).toMatchObject({a: 1})
  })

  it.each(['sync', 'async', 'deferred'] as const)('is visible to the next query with visibility %s', async (visibility) => {
    const note = noteOf()
    await admin.create(note, {visibility})
    expect(await admin.fetch('count(*[_id == $id])', {id: note._id})).toBe(1)
  })

  it('writes nothing in a dry run, but says what would fail', async () => {
    const note = noteOf()
    const answer = await mutate({mutations: [{create: note}], transactionId: newId('tx')}, '?dryRun=true')
    expect(await answer.json()).toMatchObject({results: [{id: note._id, operation: 'create'}]})
    expect(await admin.getDocument(note._id)).toBeUndefined()
    expect((await mutate({mutations: [{create: {...note, p: {_ref: 'nobody'}}}]}, '?dryRun=true')).status).toBe(409)
    expect((await mutate({mutations: [{patch: {id: note._id, set: {a: 1}}}]}, '?dryRun=true')).status).toBe(409)
    expect(await admin.getDocument(note._id)).toBeUndefined()
  })

  it('gives keys to members of lists only when asked', async () => {
    const list = [{text: 'a'}, {_key: 'mine', text: 'b', inner: [{x: 1}]}, 'plain']
    const [bare, keyed] = [noteOf({list}), noteOf({list})]
    await admin.create(bare)
    await admin.create(keyed, {autoGenerateArrayKeys: true})
    expect((await admin.getDocument(bare._id))?.['list']).toEqual(list)
    expect((await admin.getDocument(keyed._id))?.['list']).toEqual([
      {text: 'a', _key: expect.stringMatching(/^\w{8,}$/)},
      {_key: 'mine', text: 'b', inner: [{x: 1, _key: expect.any(String)}]},
      'plain',
    ])
  })
})
