import {refuse} from '../errors.ts'
import {identityOf} from '../people.ts'
import type {Perspective} from '../query/plan.ts'
import {datasetOf, flag, jsonOf, parseJson, type Call, type Reply} from './call.ts'

/** From this version on, queries see published documents unless they ask otherwise. */
const PUBLISHED_BY_DEFAULT_SINCE = '2025-02-19'

/** GET and POST `/data/query/:dataset` */
export async function query(call: Call): Promise<Reply> {
  const dataset = datasetOf(call)
  const {text, params} = call.method === 'POST' ? await fromBody(call) : fromAddress(call)
  if (text === '') throw refuse(400, 'The parameter "query" is missing')
  const started = performance.now()
  const {result, sourceMap, syncTags, steps} = await call.lake.query({
    dataset: dataset.name,
    projectId: call.lake.config.projectId,
    query: text,
    params,
    perspective: perspectiveOf(call),
    access: call.lake.people.readAccess(call.caller, dataset.name),
    identity: identityOf(call.caller),
    now: call.lake.config.now(),
    withSourceMap: call.search.has('resultSourceMap') && call.search.get('resultSourceMap') !== 'false',
  })
  const explained = flag(call, 'explain') ? `,"explain":${JSON.stringify(steps)}` : ''
  const echo = call.search.get('returnQuery') === 'false' ? '' : `"query":${JSON.stringify(text)},`
  const took = Math.max(0, Math.round(performance.now() - started))
  return {
    // Put together as text: the result comes from another thread as JSON already.
    body: `{${echo}"result":${result},"syncTags":${JSON.stringify(syncTags)}${sourceMap === undefined ? '' : `,"resultSourceMap":${sourceMap}`}${explained},"ms":${took}}`,
    headers: {'content-type': 'application/json; charset=utf-8'},
  }
}

function fromAddress(call: Call): {text: string; params: Record<string, unknown>} {
  const params: Record<string, unknown> = {}
  for (const [name, value] of call.search) {
    if (name.startsWith('$')) params[name.slice(1)] = parseJson(value, `Parameter ${name}`)
  }
  return {text: call.search.get('query') ?? '', params}
}

async function fromBody(call: Call): Promise<{text: string; params: Record<string, unknown>}> {
  const body = await jsonOf(call)
  const params = body['params'] ?? {}
  if (typeof body['query'] !== 'string') throw refuse(400, 'The body must hold a query')
  if (typeof params !== 'object' || params === null || Array.isArray(params)) throw refuse(400, 'params must be an object')
  return {text: body['query'], params: params as Record<string, unknown>}
}

export function perspectiveOf(call: Call): Perspective {
  const asked = call.search.get('perspective')
  if (asked === null || asked === '') {
    // As text, `1` comes before every date and `X` after.
    return call.apiVersion >= PUBLISHED_BY_DEFAULT_SINCE ? 'published' : 'raw'
  }
  if (asked === 'raw' || asked === 'published') return asked
  const layers = asked.split(',').map((layer) => (layer === 'previewDrafts' ? 'drafts' : layer))
  if (layers.includes('raw')) throw refuse(400, 'The perspective "raw" cannot be combined with others')
  // What is not in a release is seen as a draft, and what is no draft as published.
  if (!layers.includes('published')) {
    if (!layers.includes('drafts')) layers.push('drafts')
    layers.push('published')
  }
  return layers
}
