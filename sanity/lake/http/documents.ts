import type {Action} from '../core/actions.ts'
import {isObject, type StoredDocument} from '../core/documents.ts'
import {isReleaseAction} from '../core/releases.ts'
import type {Mutation} from '../core/transaction.ts'
import {LakeError, refuse} from '../errors.ts'
import {identityOf} from '../people.ts'
import {mayRead} from '../query/access.ts'
import type {Written} from '../writer.ts'
import {datasetOf, flag, jsonOf, requireSignIn, type Call, type Reply} from './call.ts'

/** How many documents one mutation by query may touch, as on the hosted service. */
const MOST_BY_QUERY = 10_000
const RELEASES_SINCE = '2025-02-19'

/** GET `/data/doc/:dataset/:ids` */
export function doc(call: Call): Reply {
  const dataset = datasetOf(call)
  const access = call.lake.people.readAccess(call.caller, dataset.name)
  const asked = (call.params['ids'] ?? '').split(',').filter(Boolean)
  const wantsAll = flag(call, 'includeAllVersions')
  const ids = wantsAll ? asked.flatMap((id) => call.lake.store.siblings(dataset.name, id)) : asked
  // Whoever has no business here does not learn that there is something to be permitted.
  const forbidden = call.caller.kind === 'anonymous' || access.kind === 'nothing' ? 'existence' : 'permission'
  const documents: StoredDocument[] = []
  const omitted: {id: string; reason: 'existence' | 'permission'}[] = []
  for (const id of ids) {
    const document = call.lake.store.document(dataset.name, id)
    const isReadable = document && mayRead(access, document)
    if (!isReadable && !wantsAll) omitted.push({id, reason: document ? forbidden : 'existence'})
    else if (isReadable && !flag(call, 'excludeContent')) documents.push(document)
  }
  return {json: {documents, omitted}}
}

/** POST `/data/mutate/:dataset` */
export async function mutate(call: Call): Promise<Reply> {
  const dataset = datasetOf(call)
  const caller = requireSignIn(call)
  const body = await jsonOf(call)
  if (!Array.isArray(body['mutations'])) throw refuse(400, 'The body must hold a list of mutations')
  // From here to the commit nothing else is written: what a mutation's query found is still what it changes.
  return call.lake.oneAtATime(async () => {
    const mutations = await withIds(call, body['mutations'] as unknown[])
    const written = call.lake.writer.mutate(
      {
        dataset,
        caller,
        transactionId: transactionIdOf(call, body),
        dryRun: flag(call, 'dryRun'),
        arrayKeys: flag(call, 'autoGenerateArrayKeys'),
      },
      mutations,
    )
    const results = flag(call, 'returnDocuments')
      ? written.results.map((result) => ({...result, ...asLeft(call, written, result.id)}))
      : written.results
    return {json: {transactionId: written.transactionId, results}}
  })
}

/** The document as a transaction left it, also where it left it alone. */
function asLeft(call: Call, {changes}: Written, id: string): {document?: StoredDocument} {
  const dataset = datasetOf(call).name
  const change = changes.find((known) => known.id === id)
  const document = change ? change.after : call.lake.store.document(dataset, id)
  return document && mayRead(call.lake.people.readAccess(call.caller, dataset), document) ? {document} : {}
}

/** POST `/data/actions/:dataset` */
export async function actions(call: Call): Promise<Reply> {
  const dataset = datasetOf(call)
  const caller = requireSignIn(call)
  const body = await jsonOf(call)
  const given = body['actions']
  if (
    !Array.isArray(given) ||
    !given.every((action): action is Action => isObject(action) && typeof action['actionType'] === 'string')
  ) {
    throw refuse(400, 'The body must hold a list of actions, each with an actionType')
  }
  // As text, `1` comes before every date and `X` after.
  const tooEarly = given.findIndex(({actionType}) => isReleaseAction(actionType) && call.apiVersion < RELEASES_SINCE)
  if (tooEarly >= 0) throw malformed('actionError', tooEarly, `action index ${tooEarly}: not supported for this API version`)
  return call.lake.oneAtATime(async () => {
    const written = call.lake.writer.act(
      {dataset, caller, transactionId: transactionIdOf(call, body), dryRun: body['dryRun'] === true || flag(call, 'dryRun')},
      given,
    )
    return {json: {transactionId: written.transactionId}}
  })
}

function transactionIdOf(call: Call, body: Record<string, unknown>): string | undefined {
  const id = body['transactionId'] ?? call.search.get('transactionId') ?? undefined
  if (id === undefined || (typeof id === 'string' && /^[\w.-]{1,128}$/.test(id))) return id
  throw refuse(400, 'transactionId must be a text of letters, digits, "-", "_" and "."')
}

/** Spells out mutations that name their documents by a query. */
async function withIds(call: Call, given: unknown[]): Promise<Mutation[]> {
  const spelledOut: Mutation[] = []
  for (const [index, mutation] of given.entries()) {
    if (!isObject(mutation) || Object.keys(mutation).length !== 1)
      throw malformed('mutationError', index, 'Each mutation must name exactly one operation')
    const [verb, argument] = Object.entries(mutation)[0] ?? []
    if ((verb === 'delete' || verb === 'patch') && isObject(argument) && typeof argument['query'] === 'string') {
      for (const id of await idsOf(call, argument)) {
        const {query: _query, params: _params, ...operations} = argument
        spelledOut.push(verb === 'delete' ? {delete: {id}} : {patch: {...operations, id}})
      }
    } else if (!isObject(argument)) {
      throw malformed('mutationError', index, `${verb} expects an object`)
    } else {
      spelledOut.push(mutation as Mutation)
    }
  }
  return spelledOut
}

async function idsOf(call: Call, {query, params}: Record<string, unknown>): Promise<string[]> {
  const dataset = datasetOf(call)
  const {result} = await call.lake.query({
    dataset: dataset.name,
    projectId: call.lake.config.projectId,
    query: `(${String(query)})[]._id`,
    params: isObject(params) ? params : {},
    perspective: 'raw',
    access: call.lake.people.readAccess(call.caller, dataset.name),
    identity: identityOf(call.caller),
    now: call.lake.config.now(),
  })
  const ids = JSON.parse(result) as unknown
  const list = (Array.isArray(ids) ? ids : [ids]).filter((id): id is string => typeof id === 'string')
  if (list.length > MOST_BY_QUERY)
    throw refuse(400, `A mutation by query changes at most ${MOST_BY_QUERY} documents; this one matches ${list.length}`)
  return list
}

function malformed(kind: 'mutationError' | 'actionError', index: number, description: string): LakeError {
  return new LakeError(400, description, {
    error: {type: kind, description, items: [{index, error: {type: 'validationError', description}}]},
    statusCode: 400,
  })
}
