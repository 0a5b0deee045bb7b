import type {ExprNode} from 'groq-js'

import type {StoredDocument} from '../core/documents.ts'
import {encodeMendoza} from '../core/mendoza.ts'
import type {Change} from '../core/transaction.ts'
import {LakeError, refuse} from '../errors.ts'
import {compileQuery} from '../groq/compile.ts'
import {Unsupported} from '../groq/node.ts'
import {identityOf} from '../people.ts'
import {mayRead, type ReadAccess} from '../query/access.ts'
import {evaluateTree} from '../query/on-document.ts'
import {parseQuery, type Params} from '../query/parse.ts'
import type {CommittedTransaction} from '../store/store.ts'
import {datasetOf, eventText, flag, parseJson, type Call, type Reply} from './call.ts'

const HEARTBEAT_MILLISECONDS = 15_000

type Matches = (document: StoredDocument | undefined, at: string) => boolean

/**
 * GET `/data/listen/:dataset` — server-sent events, one a document and transaction.
 *
 * What must hold, or Studio silently shows old text: `resultRev` on every event, also when a document disappears; no
 * `previousRev` where there was no document before; the first mutation of an appearing document creates it;
 * `transactionTotalEvents` counts the events this listener gets.
 */
export function listen(call: Call): Reply {
  const dataset = datasetOf(call)
  const access = call.lake.people.readAccess(call.caller, dataset.name)
  const identity = identityOf(call.caller)
  const wishes = {
    result: flag(call, 'includeResult'),
    previous: flag(call, 'includePreviousRevision'),
    mutations: call.search.get('includeMutations') !== 'false',
  }
  return {
    stream: (stream) => {
      stream.comment()
      const matches = compile(call, access, identity)
      if (matches instanceof LakeError) {
        // A listener with a wrong query gets its answer on the stream and is not to come back.
        stream.send({name: 'channelError', data: {message: matches.message, ...matches.body}})
        stream.end()
        return () => {}
      }
      const reset = call.request.headers['last-event-id'] !== undefined && flag(call, 'enableResume')
      stream.send({
        name: reset ? 'reset' : 'welcome',
        id: `w-${call.lake.config.now()}`,
        data: {listenerName: Math.random().toString(36).slice(2)},
      })
      const heartbeat = setInterval(() => stream.comment(), HEARTBEAT_MILLISECONDS)
      const given = [...call.search].filter(([name]) => name === 'query' || name.startsWith('$'))
      const alike = JSON.stringify([access, identity, given, wishes])
      const unsubscribe = call.lake.events.subscribe((transaction) => {
        if (transaction.dataset !== dataset.name) return
        const text = once(transaction, alike, () => announcement(transaction, matches, wishes))
        if (text !== '') stream.sendText(text)
      })
      const unwatch = call.lake.events.watchDatasets((changed, change) => {
        if (changed !== dataset.name) return
        // Where the dataset is gone nobody is to come back; where others may read it now, they are to ask afresh.
        if (change === 'deleted') stream.send({name: 'disconnect', data: {reason: 'The dataset was deleted'}})
        stream.end()
      })
      return () => {
        clearInterval(heartbeat)
        unsubscribe()
        unwatch()
      }
    },
  }
}

function compile(call: Call, access: ReadAccess, identity: string): Matches | LakeError {
  const params: Params = {}
  try {
    for (const [name, value] of call.search)
      if (name.startsWith('$')) params[name.slice(1)] = parseJson(value, `Parameter ${name}`)
    const filter = topFilter(parseQuery(call.search.get('query') ?? '*', params).tree)
    const expression = compileQuery(filter)
    return (document, at) => {
      if (document === undefined || !mayRead(access, document)) return false
      const found = evaluateTree(expression, document, {params, identity, at})
      return Array.isArray(found) && found.length > 0
    }
  } catch (cause) {
    if (cause instanceof LakeError) return cause
    if (cause instanceof Unsupported) return refuse(400, `This lake cannot listen to that: ${cause.message}`)
    throw cause
  }
}

/** The filter a listener is about; projections, orders and slices around it do not matter. */
function topFilter(tree: ExprNode): ExprNode {
  let node = tree
  while (node.type !== 'Filter' && node.type !== 'Everything' && 'base' in node && node.base) node = node.base as ExprNode
  return node.type === 'Filter' || node.type === 'Everything' ? node : tree
}

/** What was put together for a transaction, by who may hear what: thousands who ask the same hear the same. */
const announced = new WeakMap<CommittedTransaction, Map<string, string>>()

function once(transaction: CommittedTransaction, alike: string, make: () => string): string {
  let known = announced.get(transaction)
  if (!known) announced.set(transaction, (known = new Map()))
  let text = known.get(alike)
  if (text === undefined) known.set(alike, (text = make()))
  return text
}

/** @returns the events that a listener gets of a transaction, as text; empty where it concerns none of its documents */
function announcement(
  transaction: CommittedTransaction,
  matches: Matches,
  wishes: {result: boolean; previous: boolean; mutations: boolean},
): string {
  const heard = transaction.changes.flatMap((change) => {
    const [before, after] = [matches(change.before, transaction.at), matches(change.after, transaction.at)]
    return before || after ? [{change, before, after}] : []
  })
  const events = heard.map(({change, before, after}, index) =>
    eventText({
      name: 'mutation',
      id: `${transaction.id}#${change.id}`,
      data: {
        eventId: `${transaction.id}#${change.id}`,
        documentId: change.id,
        documentType: (change.after ?? change.before)?._type,
        transactionId: transaction.id,
        transition: !before ? 'appear' : !after ? 'disappear' : 'update',
        identity: transaction.author,
        ...(wishes.mutations ? {mutations: change.mutations} : {}),
        ...(change.before ? {previousRev: change.before._rev} : {}),
        resultRev: transaction.id,
        timestamp: transaction.at,
        visibility: 'query',
        transactionTotalEvents: heard.length,
        transactionCurrentEvent: index + 1,
        effects: effectsOf(change),
        ...(wishes.result && change.after ? {result: change.after} : {}),
        ...(wishes.previous && change.before ? {previous: change.before} : {}),
      },
    }),
  )
  return events.join('')
}

/** One encoding for all who listen. */
const encoded = new WeakMap<object, {apply: unknown[]; revert: unknown[]}>()

/** What a change does and what takes it back, as patches in mendoza's format over the document without its revision. */
export function effectsOf(change: Pick<Change, 'before' | 'after'>): {apply: unknown[]; revert: unknown[]} {
  let effects = encoded.get(change)
  if (!effects) {
    const [before, after] = [withoutRevision(change.before), withoutRevision(change.after)]
    effects = {apply: encodeMendoza(before, after), revert: encodeMendoza(after, before)}
    encoded.set(change, effects)
  }
  return effects
}

function withoutRevision(document: StoredDocument | undefined): Record<string, unknown> | null {
  if (!document) return null
  const {_rev: _revision, ...rest} = document
  return rest
}
