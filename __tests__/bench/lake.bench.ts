/**
 * How long does the lake take for a site's usual questions, over HTTP, beside groq-js over an array in the same run?
 *
 * Absolute times swing with the machine; the ratio is the result. `POSTS=1000 npm run bench -- lake` for a smaller one.
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient} from '@sanity/client'
import {evaluate, parse} from 'groq-js'

import {clientOptions, readConnection} from '../../sanity/connection.ts'
import {startLakeProcess} from '../../sanity/embedded/lake-process.ts'
import {readOrMakeSecrets} from '../../sanity/embedded/secrets.ts'

const POSTS = Number(process.env['POSTS'] ?? 10_000)
const BATCH = 500
const WARM_UP = 20
const ROUNDS = 60

type Post = Record<string, unknown> & {_id: string; _type: string}

const QUESTIONS: {name: string; query: string; params: (round: number) => Record<string, unknown>}[] = [
  {name: 'by id', query: '*[_id == $id][0]', params: (round) => ({id: `post-${(round * 7919) % POSTS}`})},
  {
    name: 'by slug, with author',
    query: '*[_type == "post" && slug.current == $slug][0]{title, "author": author->name}',
    params: (round) => ({slug: `slug-${(round * 7919) % POSTS}`}),
  },
  {name: 'references()', query: '*[references($id)]._id', params: (round) => ({id: `author-${round % 500}`})},
  {
    name: 'newest 10',
    query: '*[_type == "post"] | order(publishedAt desc)[0...10]{title, "author": author->name}',
    params: () => ({}),
  },
  {name: 'count by type', query: 'count(*[_type == "post"])', params: () => ({})},
]

const folder = mkdtempSync(join(tmpdir(), 'rounds-bench-'))
const lake = await startLakeProcess({...process.env, ROUNDS_DATA: folder, LAKE_PORT: '0', PORT: '9'})
try {
  const client = createClient({
    ...clientOptions(readConnection({})),
    apiHost: lake.ready.lake,
    token: readOrMakeSecrets(folder).adminToken,
  })
  const authors: Post[] = Array.from({length: 500}, (_, index) => ({
    _id: `author-${index}`,
    _type: 'author',
    name: `Author ${index}`,
  }))
  const posts: Post[] = Array.from({length: POSTS}, (_, index) => post(index))
  const dataset = [...authors, ...posts]

  const started = performance.now()
  for (let at = 0; at < dataset.length; at += BATCH) {
    await client.mutate(
      dataset.slice(at, at + BATCH).map((document) => ({createOrReplace: document})),
      {visibility: 'async', returnDocuments: false},
    )
  }
  say(`${POSTS} posts loaded at ${Math.round(dataset.length / ((performance.now() - started) / 1000))} documents/s`)
  say(`${'question'.padEnd(24)}${'lake p50'.padStart(12)}${'array p50'.padStart(12)}${'faster by'.padStart(12)}`)

  for (const {name, query, params} of QUESTIONS) {
    const overHttp = await p50(ROUNDS, (round) => client.fetch(query, params(round)))
    const overArray = await p50(Math.min(ROUNDS, 15), async (round) => {
      const given = params(round)
      return (await evaluate(parse(query, {params: given}), {dataset, params: given})).get()
    })
    say(
      `${name.padEnd(24)}${milliseconds(overHttp)}${milliseconds(overArray)}${`${(overArray / overHttp).toFixed(1)}x`.padStart(12)}`,
    )
  }
  let write = 0
  const writing = await p50(ROUNDS, () =>
    client
      .patch('post-1')
      .set({title: `Title ${write++}`})
      .commit(),
  )
  say(`${'one-document write'.padEnd(24)}${milliseconds(writing)}   (durable: on the disk before it is acknowledged)`)
} finally {
  await lake.stop()
  rmSync(folder, {recursive: true, force: true})
}

function post(index: number): Post {
  const words = 'knee back hip nerve muscle rest move pain sleep walk stair lift'.split(' ')
  const text = Array.from({length: 280}, (_, word) => words[(index * 31 + word * 17) % words.length]).join(' ')
  return {
    _id: `post-${index}`,
    _type: 'post',
    title: `${words[index % words.length]} ${index}`,
    slug: {_type: 'slug', current: `slug-${index}`},
    publishedAt: new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString(),
    author: {_type: 'reference', _ref: `author-${index % 500}`},
    body: [{_type: 'block', _key: 'a', style: 'normal', markDefs: [], children: [{_type: 'span', _key: 's', marks: [], text}]}],
  }
}

async function p50(rounds: number, ask: (round: number) => Promise<unknown>): Promise<number> {
  for (let round = 0; round < Math.min(WARM_UP, rounds); round++) await ask(round)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    await ask(round)
    times.push(performance.now() - started)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`.padStart(12)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
