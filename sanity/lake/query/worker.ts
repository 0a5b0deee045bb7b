/**
 * A thread that answers queries, so that no query, however written, keeps the lake from answering others.
 *
 * It has a reading connection of its own; the thread that started it may end it at any moment.
 */
import {getHeapStatistics} from 'node:v8'
import {parentPort, workerData} from 'node:worker_threads'

import {LakeError} from '../errors.ts'
import {Reader} from '../store/reader.ts'
import type {WantedAttribute} from '../store/attributes.ts'
import {evaluateQuery, type QueryRequest} from './evaluate.ts'
import type {Step} from './plan.ts'
import {sourceMapOf, withPlaces} from './source-map.ts'
import {tagsFor} from './sync-tags.ts'

/** Result and source map are handed over as JSON text: they go to the network as they are. */
export type Answered = {
  result: string
  sourceMap: string | undefined
  syncTags: string[]
  steps: Step[]
  wanted: readonly WantedAttribute[]
}
/** It would have to read many documents for want of these columns. */
export type Awaiting = {awaits: readonly WantedAttribute[]}
export type QueryAnswer = Answered | Awaiting | {status: number; message: string; body: Record<string, unknown>}

const reader = new Reader(workerData as string)

/** Memory that a query has taken does not come back by itself: a thread that holds more than this many bytes had better be replaced. */
const LARGE = 192 * 1024 * 1024

export type FromThread = 'ready' | {answer: QueryAnswer; isLarge: boolean}

parentPort?.on('message', (request: QueryRequest) => {
  const message: FromThread = {answer: answer(request), isLarge: getHeapStatistics().total_heap_size > LARGE}
  parentPort?.postMessage(message)
})
parentPort?.postMessage('ready')

function answer(request: QueryRequest): QueryAnswer {
  let awaited: readonly WantedAttribute[] = []
  try {
    return reader.atOneInstant(() => {
      const view = reader.view(request.dataset, request.perspective, request.access, request.mayScan ?? false)
      awaited = view.awaited
      const answered = evaluateQuery(request, request.withSourceMap ? withPlaces(view) : view)
      if (awaited.length > 0) return {awaits: awaited}
      const sourceMap = request.withSourceMap ? JSON.stringify(sourceMapOf(answered)) : undefined
      const result = JSON.stringify(answered)
      return {result, sourceMap, syncTags: tagsFor(request.dataset, view.reads), steps: view.steps, wanted: view.wanted}
    })
  } catch (cause) {
    // Whatever went wrong with a list that is not there yet.
    if (awaited.length > 0) return {awaits: awaited}
    if (cause instanceof LakeError) return {status: cause.status, message: cause.message, body: cause.body}
    const message = cause instanceof Error ? cause.message : String(cause)
    return {
      status: 500,
      message,
      body: {statusCode: 500, error: 'Internal Server Error', message: `The query failed: ${message}`},
    }
  }
}
