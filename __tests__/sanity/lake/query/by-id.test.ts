/** One document by an id that another names: the same answer as by reading everything, and without doing so. */
import {evaluate, parse} from 'groq-js'

import type {StoredDocument} from '../../../../sanity/lake/core/documents.ts'
import {evaluateQuery, type DatasetView} from '../../../../sanity/lake/query/evaluate.ts'
import type {Narrowing} from '../../../../sanity/lake/query/narrow.ts'

const document = (_id: string, fields: object) => ({_id, _type: 'post', _rev: 'r', ...fields}) as unknown as StoredDocument
const DATASET = [
  document('post-a', {works: [{sourceId: 'source-1'}, {sourceId: 'source-2'}, {sourceId: 'gone'}, {}], next: {to: 'post-b'}}),
  document('post-b', {works: [], next: null, _type: 'post', wanted: 'post-a'}),
  document('workflow.post-a', {_type: 'workflow', state: 'published', post: 'post-a'}),
  document('source-1', {_type: 'source', title: 'One', by: 'post-b'}),
  document('source-2', {_type: 'source', title: 'Two', by: 'nobody'}),
]

async function answers(query: string, params: Record<string, unknown> = {}) {
  const wholes: Narrowing[] = []
  const view: DatasetView = {
    candidates: (narrowing) => {
      const {ids, types} = narrowing
      if (!ids && !types) wholes.push(narrowing)
      return DATASET.filter(({_id, _type}) => (!ids || ids.includes(_id)) && (!types || types.includes(_type)))
    },
    document: (id) => DATASET.find(({_id}) => _id === id),
  }
  const request = {
    dataset: 'd',
    query,
    params,
    perspective: 'raw' as const,
    access: {kind: 'everything' as const},
    identity: '',
    now: 0,
  }
  const planned = await evaluateQuery(request, view)
  const plain: unknown = await (await evaluate(parse(query, {params}), {dataset: DATASET, params})).get()
  return {planned, plain, wholes: wholes.length}
}

test.each([
  '*[_type == "post"]{_id, "works": works[]{"live": *[_id == ^.sourceId][0]{title}}}',
  '*[_type == "post"]{_id, "works": works[]{"live": *[^.sourceId == _id][0].title}}',
  '*[_type == "post"]{"workflow": *[_id == "workflow." + ^._id][0]{state}}',
  '*[_type == "post"]{"next": *[_id == ^.next.to][0]{_id, "back": *[_id == ^.wanted][0]._id}}',
  '*[_type == "post"]{"works": works[]{"of": *[_id == ^.^._id][0]._id}}',
  '*[_type == "source"]{"by": *[_id == ^.by][0]{_id, "named": ^.title}}',
  '*[_type == "post"]{"x": *[_id == string::split("a," + ^._id, ",")[1]][0]._id}',
  '*[_type == "post"]{"x": *[_id == ^.works][0]._id}',
  '*[_type == "post" && *[_id == "workflow." + ^._id][0].state == "published"]._id',
])('%s', async (query) => {
  const {planned, plain, wholes} = await answers(query)
  expect(planned).toEqual(plain)
  expect(wholes).toBe(0)
})

test.each([
  // Not the first, not by id alone, or by something of the document itself.
  '*[_type == "post"]{"x": *[_id == ^.next.to][1]._id}',
  '*[_type == "post"]{"x": *[_id == ^.next.to && _type == "source"][0]._id}',
  '*[_type == "post"]{"x": *[_id == wanted][0]._id}',
  '*[_type == "post"]{"x": *[post == ^._id][0].state}',
  '*[_type == "post"]{"x": *[_id == coalesce(^.next.to, wanted)][0]._id}',
  '*[_type == "post"]{"x": *[_id != ^._id][0]._id}',
])('%s stays as it is', async (query) => {
  const {planned, plain} = await answers(query)
  expect(planned).toEqual(plain)
})
