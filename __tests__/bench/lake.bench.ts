/**
 * `npm run bench -- lake`: how fast does the lake answer a site's usual questions, write, import, listen and start?
 *
 * Over plain HTTP, beside groq-js over an array of the same documents, and beside SQL written by hand on the lake's own file. Absolute
 * times swing with the machine; the ratios are the result. With 10,000 posts of about 2 kB; `npm run bench -- lake 10000 100000` for
 * both sizes of the goals (the array is left out above 10,000: it takes minutes).
 */
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {Agent, request as httpRequest, type IncomingMessage} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {evaluate, parse} from 'groq-js'

import {LOCAL_PROJECT_ID} from '../../sanity/connection.ts'
import {startLakeProcess} from '../../sanity/embedded/lake-process.ts'
import {readOrMakeSecrets} from '../../sanity/embedded/secrets.ts'
import {howBusy} from './built-site.ts'
import {milliseconds, quantile} from './quantile.ts'

const asked = process.argv.slice(3).map(Number).filter(Boolean)
const SIZES = asked.length > 0 ? asked : [10_000]
const AUTHORS = 500
const CATEGORIES = 20
const BATCH = 500
const WARM_UP = 40
const ROUNDS = 200
const LARGEST_ARRAY = 10_000
const LISTENERS = 2000
const DATASET = 'production'

type Document = Record<string, unknown> & {_id: string; _type: string}
type Params = Record<string, unknown>
type Question = {
  name: string
  query: string
  params: (round: number, posts: number) => Params
  /** The same by hand, with its values. */
  sql: string
  values: (params: Params) => (string | number)[]
}

const BODY = 'SELECT body FROM document d JOIN attributes a ON a.n = d.n'
const PUBLISHED = `a.dataset = '${DATASET}' AND a.layer = 0`
const spread = (round: number, posts: number) => (round * 7919) % posts

const QUESTIONS: Question[] = [
  {
    name: 'by id',
    query: '*[_id == $id][0]',
    params: (round, posts) => ({id: `post-${spread(round, posts)}`}),
    sql: `SELECT body FROM document WHERE dataset = '${DATASET}' AND id = ?`,
    values: ({id}) => [String(id)],
  },
  {
    name: 'by slug, with author',
    query: '*[_type == "post" && slug.current == $slug][0]{title, "author": author->name}',
    params: (round, posts) => ({slug: `slug-${spread(round, posts)}`}),
    sql: `${BODY} WHERE ${PUBLISHED} AND a.type = 'post' AND a.COLUMN(slug.current) = ? LIMIT 1`,
    values: ({slug}) => [String(slug)],
  },
  {
    name: 'newest 10',
    query: '*[_type == "post"] | order(publishedAt desc)[0...10]{title, "author": author->name}',
    params: () => ({}),
    sql: `${BODY} WHERE ${PUBLISHED} AND a.type = 'post' ORDER BY a.COLUMN(publishedAt) DESC LIMIT 10`,
    values: () => [],
  },
  {
    name: 'page 50 of 10',
    query: '*[_type == "post"] | order(publishedAt desc)[490...500]{title}',
    params: () => ({}),
    sql: `${BODY} WHERE ${PUBLISHED} AND a.type = 'post' ORDER BY a.COLUMN(publishedAt) DESC LIMIT 10 OFFSET 490`,
    values: () => [],
  },
  {
    name: 'references()',
    query: '*[references($id)][0...20]._id',
    params: (round) => ({id: `author-${round % AUTHORS}`}),
    sql: `SELECT a.id AS body FROM attributes a WHERE ${PUBLISHED} AND a.id IN (SELECT source FROM reference WHERE dataset = '${DATASET}' AND target = ?) LIMIT 20`,
    values: ({id}) => [String(id)],
  },
  {
    name: 'count by type',
    query: 'count(*[_type == "post"])',
    params: () => ({}),
    sql: `SELECT count(*) AS body FROM attributes a WHERE ${PUBLISHED} AND a.type = 'post'`,
    values: () => [],
  },
  {
    name: 'posts of an author',
    query: '*[_type == "post" && author._ref == $id] | order(publishedAt desc)[0...10]{title}',
    params: (round) => ({id: `author-${round % AUTHORS}`}),
    sql: `${BODY} WHERE ${PUBLISHED} AND a.type = 'post' AND a.COLUMN(author._ref) = ? ORDER BY a.COLUMN(publishedAt) DESC LIMIT 10`,
    values: ({id}) => [String(id)],
  },
  {
    name: 'title match',
    query: '*[_type == "post" && title match $text][0...10]{title}',
    params: (round) => ({text: `${WORDS[round % WORDS.length]?.slice(0, 3)}*`}),
    sql: `${BODY} WHERE ${PUBLISHED} AND a.type = 'post' AND a.n IN (SELECT rowid FROM words WHERE words MATCH ?) ORDER BY a.id LIMIT 10`,
    values: ({text}) => [`cSOURCE(title) : "${String(text).slice(0, -1)}" *`],
  },
  {
    name: 'body match, counted',
    query: 'count(*[_type == "post" && pt::text(body) match $text])',
    params: (round) => ({text: WORDS[round % WORDS.length]}),
    sql: `SELECT count(*) AS body FROM attributes a WHERE ${PUBLISHED} AND a.type = 'post' AND a.n IN (SELECT rowid FROM words WHERE words MATCH ?)`,
    values: ({text}) => [`cSOURCE(pt:body) : "${String(text)}"`],
  },
  {
    name: 'category counts',
    query: '*[_type == "category"]{title, "posts": count(*[_type == "post" && references(^._id)])}',
    params: () => ({}),
    sql: `SELECT count(*) AS body FROM attributes c JOIN reference r ON r.dataset = c.dataset AND r.target = c.id
      JOIN attributes a ON a.dataset = r.dataset AND a.id = r.source WHERE c.dataset = '${DATASET}' AND c.type = 'category' AND a.type = 'post' GROUP BY c.id`,
    values: () => [],
  },
]

const WORDS = 'knee back hip nerve muscle rest move pain sleep walk stair lift'.split(' ')
const say = (line: string) => void process.stdout.write(`${line}\n`)

async function measure(posts: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rounds-bench-'))
  // Nobody listens at this port: the site is not told, as during an import.
  const environment = {...process.env, ROUNDS_DATA: folder, LAKE_PORT: '0', PORT: '9'}
  let lake = await startLakeProcess(environment)
  const token = readOrMakeSecrets(folder).adminToken
  try {
    say(`\n${posts.toLocaleString('en')} posts`)
    const documents = everything(posts)
    const lakeAt = () => new Connection(lake.ready.lake, token)
    const imported = await importAll(lakeAt(), documents)
    say(`import: ${Math.round(documents.length / imported).toLocaleString('en')} documents/s (goal 5,000)`)

    await lake.stop()
    const began = performance.now()
    lake = await startLakeProcess(environment)
    say(`start: ${Math.round(performance.now() - began)} ms (goal 2,000 with 100,000 documents)`)

    const connection = lakeAt()
    await settle(connection, posts)
    connection.close()
    const file = new DatabaseSync(join(folder, 'lake.sqlite'), {readOnly: true})
    say(`${''.padEnd(24)}${['lake', 'SQL', 'array', 'array : lake'].map((head) => head.padStart(14)).join('')}`)
    for (const question of QUESTIONS) {
      const {name, query, params} = question
      // A connection of its own: while the array takes its time, an idle one is closed.
      const own = lakeAt()
      const overHttp = await p50(ROUNDS, (round) => own.query(query, params(round, posts)))
      own.close()
      const statement = file.prepare(byHand(question.sql, file))
      const bySql = await p50(ROUNDS, (round) => {
        const values = question
          .values(params(round, posts))
          .map((value) => (typeof value === 'string' ? byHand(value, file) : value))
        return Promise.resolve(
          statement
            .all(...values)
            .map((row) =>
              typeof row['body'] === 'string' && row['body'].startsWith('{') ? (JSON.parse(row['body']) as unknown) : row,
            ),
        )
      })
      const overArray = posts > LARGEST_ARRAY ? undefined : await arrayTime(query, (round) => params(round, posts), documents)
      const cells = [
        milliseconds(overHttp),
        milliseconds(bySql),
        overArray === undefined ? '–' : milliseconds(overArray),
        overArray === undefined ? '–' : (overArray / overHttp).toFixed(1),
      ]
      say(`${name.padEnd(24)}${cells.map((cell) => cell.padStart(14)).join('')}`)
    }
    file.close()
    const writer = lakeAt()
    let write = 0
    const writing = await p50(ROUNDS, () => writer.mutate([{patch: {id: 'post-1', set: {title: `Title ${write++}`}}}]))
    say(`${'one write, durable'.padEnd(24)}${milliseconds(writing).padStart(14)}  (goal 1 ms)`)
    writer.close()
    await listenWithMany(lake.ready.lake, token, lake.process.pid ?? 0)
  } finally {
    await lake.stop()
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Puts the numbers of columns and places into SQL written by hand. */
function byHand(sql: string, file: DatabaseSync): string {
  const numberOf = (table: string, column: string, name: string) =>
    String(file.prepare(`SELECT number FROM ${table} WHERE ${column} = ?`).get(name)?.['number'])
  return sql
    .replace(/COLUMN\(([^)]+)\)/g, (_, path: string) => `c${numberOf('attribute_column', 'path', path)}`)
    .replace(/SOURCE\(([^)]+)\)/g, (_, name: string) => numberOf('word_source', 'name', name))
}

/** Everything that is made on the way, made: columns that the questions ask for, and words. */
async function settle(connection: Connection, posts: number): Promise<void> {
  const began = performance.now()
  for (const {query, params} of [...QUESTIONS, ...QUESTIONS]) await connection.query(query, params(1, posts))
  for (;;) {
    const steps = await connection.explain('count(*[_type == "post" && title match "knee"])')
    if (steps.every(({sqlite}) => sqlite === 'count')) break
  }
  for (const {query, params} of QUESTIONS) await connection.query(query, params(1, posts))
  say(`columns and words made ${Math.round(performance.now() - began)} ms after the first question`)
}

async function importAll(connection: Connection, documents: Document[]): Promise<number> {
  const bodies: Buffer[] = []
  for (let at = 0; at < documents.length; at += BATCH) {
    bodies.push(
      Buffer.from(JSON.stringify({mutations: documents.slice(at, at + BATCH).map((document) => ({createOrReplace: document}))})),
    )
  }
  const began = performance.now()
  for (const body of bodies) await connection.post(`/v2025-12-01/data/mutate/${DATASET}?visibility=async`, body)
  connection.close()
  return (performance.now() - began) / 1000
}

/** So many streams of their own, all of which hear of one change. */
async function listenWithMany(url: string, token: string, pid: number): Promise<void> {
  const agent = new Agent({keepAlive: true, maxSockets: Infinity})
  const path = `/v2025-12-01/data/listen/${DATASET}?query=${encodeURIComponent('*[_type == "post"]')}&includeResult=false`
  const before = memoryOf(pid)
  const streams: IncomingMessage[] = []
  for (let opened = 0; opened < LISTENERS; opened += 100) {
    const batch = await Promise.all(
      Array.from({length: 100}, async () => {
        const opening = httpRequest(new URL(path, url), {agent, headers: {authorization: `Bearer ${token}`}}).end()
        const [response] = (await once(opening, 'response')) as [IncomingMessage]
        await until(response, 'event: welcome')
        return response
      }),
    )
    streams.push(...batch)
  }
  const open = memoryOf(pid)
  const connection = new Connection(url, token)
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const heard = streams.map((stream) => until(stream, 'event: mutation').then(() => performance.now()))
    const began = performance.now()
    await connection.mutate([{patch: {id: 'post-2', set: {title: `Heard ${round}`}}}])
    times.push(...(await Promise.all(heard)).map((at) => at - began))
  }
  say(
    `${LISTENERS.toLocaleString('en')} listeners: told within ${milliseconds(quantile(times, 0.99))} (p99; goal 100 ms), ${open} MB, ${open - before} MB of them for listening (goal: under 300 MB)`,
  )
  for (const stream of streams) stream.destroy()
  connection.close()
}

function until(stream: IncomingMessage, text: string): Promise<void> {
  return new Promise((resolve) => {
    const hear = (chunk: Buffer) => {
      if (!chunk.toString('utf8').includes(text)) return
      stream.off('data', hear)
      resolve()
    }
    stream.on('data', hear)
  })
}

/** Megabytes that a process has in memory. */
function memoryOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

/** One kept-alive connection: what is measured is the lake, and HTTP, and no client. */
class Connection {
  readonly #agent = new Agent({keepAlive: true, maxSockets: 1})
  readonly #url: string
  readonly #token: string

  constructor(url: string, token: string) {
    this.#url = url
    this.#token = token
  }

  async query(query: string, params: Params): Promise<unknown> {
    return (await this.#ask(query, params)).result
  }

  async explain(query: string): Promise<{sqlite: string}[]> {
    return (await this.#ask(query, {}, '&explain=true')).explain
  }

  async #ask(query: string, params: Params, more = ''): Promise<{result: unknown; explain: {sqlite: string}[]}> {
    const given = Object.entries(params).map(
      ([name, value]) => `&${encodeURIComponent(`$${name}`)}=${encodeURIComponent(JSON.stringify(value))}`,
    )
    const path = `/v2025-12-01/data/query/${DATASET}?query=${encodeURIComponent(query)}${given.join('')}${more}`
    return JSON.parse(await this.#send('GET', path)) as {result: unknown; explain: {sqlite: string}[]}
  }

  mutate(mutations: unknown[]): Promise<string> {
    return this.post(`/v2025-12-01/data/mutate/${DATASET}`, Buffer.from(JSON.stringify({mutations})))
  }

  post(path: string, body: Buffer): Promise<string> {
    return this.#send('POST', path, body)
  }

  close(): void {
    this.#agent.destroy()
  }

  #send(method: string, path: string, body?: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${this.#token}`,
        'x-sanity-project-id': LOCAL_PROJECT_ID,
        ...(body ? {'content-type': 'application/json', 'content-length': String(body.length)} : {}),
      }
      const sent = httpRequest(new URL(path, this.#url), {method, agent: this.#agent, headers}, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          if (response.statusCode === 200) resolve(text)
          else reject(new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 300)}`))
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }
}

/** The same over an array, with groq-js; what takes long is asked once. */
async function arrayTime(query: string, params: (round: number) => Params, dataset: Document[]): Promise<number> {
  const ask = async (round: number) => {
    const given = params(round)
    return (await evaluate(parse(query, {params: given}), {dataset, params: given})).get()
  }
  const began = performance.now()
  await ask(0)
  const once_ = performance.now() - began
  return once_ > 500 ? once_ : p50(15, ask)
}

function everything(posts: number): Document[] {
  const authors = Array.from({length: AUTHORS}, (_, index): Document => ({
    _id: `author-${index}`,
    _type: 'author',
    name: `Author ${index}`,
  }))
  const categories = Array.from({length: CATEGORIES}, (_, index): Document => ({
    _id: `category-${index}`,
    _type: 'category',
    title: `Category ${index}`,
  }))
  return [...authors, ...categories, ...Array.from({length: posts}, (_, index) => post(index))]
}

function post(index: number): Document {
  const text = Array.from(
    {length: 280},
    (_, word) => WORDS[(index * 31 + word * 17) % (index % 5 === 0 ? WORDS.length : 7)],
  ).join(' ')
  return {
    _id: `post-${index}`,
    _type: 'post',
    title: `${WORDS[index % WORDS.length]} ${index}`,
    slug: {_type: 'slug', current: `slug-${index}`},
    publishedAt: new Date(Date.UTC(2010, 0, 1) + index * 3_600_000).toISOString(),
    author: {_type: 'reference', _ref: `author-${index % AUTHORS}`},
    categories: [{_type: 'reference', _key: 'c', _ref: `category-${index % CATEGORIES}`}],
    body: [{_type: 'block', _key: 'a', style: 'normal', markDefs: [], children: [{_type: 'span', _key: 's', marks: [], text}]}],
  }
}

async function p50(rounds: number, ask: (round: number) => Promise<unknown>): Promise<number> {
  for (let round = 0; round < Math.min(WARM_UP, rounds); round++) await ask(round)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    await ask(round)
    times.push(performance.now() - began)
  }
  return quantile(times, 0.5)
}

say(howBusy())
for (const posts of SIZES) await measure(posts)
