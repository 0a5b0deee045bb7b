import {Worker} from 'node:worker_threads'

import {LakeError, refuse} from '../errors.ts'
import type {QueryRequest} from './evaluate.ts'
import type {Answered, Awaiting, FromThread, QueryAnswer} from './worker.ts'

export type PoolOptions = {
  databaseFile: string
  /** How many queries may run at the same time. */
  threads: number
  /** Milliseconds after which a query is given up. */
  timeLimit: number
  /** Megabytes one query may use. */
  memoryLimit: number
}

/** What a query throws away is cleared in small portions: larger ones are hardly faster, and every thread holds them. */
const YOUNG_MEGABYTES = 16

type Job = {request: QueryRequest; resolve: (answered: Answered | Awaiting) => void; reject: (error: Error) => void}
/** A thread takes a moment to start, which must not count as the time of a query. */
type Thread = {worker: Worker; isReady: boolean; job?: Job | undefined; timer?: NodeJS.Timeout | undefined}

/** Hands queries to threads, one at a time each; a query that takes too long or too much ends with its thread. */
export class QueryPool {
  readonly #options: PoolOptions
  readonly #threads: Thread[] = []
  readonly #waiting: Job[] = []
  #closed = false

  constructor(options: PoolOptions) {
    this.#options = options
    for (let started = 0; started < options.threads; started++) this.#start()
  }

  /** @returns the result as JSON text, and how it was found */
  run(request: QueryRequest): Promise<Answered | Awaiting> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({request, resolve, reject})
      this.#dispatch()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#waiting.splice(0)) job.reject(refuse(503, 'The lake is stopping.'))
    await Promise.all(
      this.#threads.map(({worker, timer}) => {
        clearTimeout(timer)
        return worker.terminate()
      }),
    )
  }

  #start(): void {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: this.#options.databaseFile,
      resourceLimits: {maxOldGenerationSizeMb: this.#options.memoryLimit, maxYoungGenerationSizeMb: YOUNG_MEGABYTES},
    })
    const thread: Thread = {worker, isReady: false}
    this.#threads.push(thread)
    worker.on('message', (message: FromThread) => {
      if (message === 'ready') {
        thread.isReady = true
      } else {
        this.#finish(thread, message.answer)
        if (message.isLarge) this.#replace(thread)
      }
      this.#dispatch()
    })
    worker.on('error', (cause) => this.#replace(thread, cause))
  }

  #dispatch(): void {
    for (const thread of this.#threads) {
      if (thread.job || !thread.isReady) continue
      const job = this.#waiting.shift()
      if (!job) return
      thread.job = job
      thread.timer = setTimeout(
        () => this.#replace(thread, tooSlow(job.request.query, this.#options.timeLimit)),
        this.#options.timeLimit,
      )
      thread.worker.postMessage(job.request)
    }
  }

  #finish(thread: Thread, answer: QueryAnswer): void {
    const {job, timer} = thread
    clearTimeout(timer)
    thread.job = undefined
    if (!job) return
    if ('result' in answer || 'awaits' in answer) job.resolve(answer)
    else job.reject(new LakeError(answer.status, answer.message, answer.body))
  }

  /** Ends a thread, together with the query it is stuck in where there is one, and puts a new one in its place. */
  #replace(thread: Thread, cause?: unknown): void {
    const position = this.#threads.indexOf(thread)
    if (position < 0) return
    this.#threads.splice(position, 1)
    clearTimeout(thread.timer)
    const {job} = thread
    void thread.worker.terminate()
    job?.reject(cause instanceof LakeError ? cause : tooMuch(job.request.query, cause))
    if (!this.#closed) this.#start()
  }
}

function tooSlow(query: string, limit: number): LakeError {
  const description = `The query was given up after ${limit / 1000} seconds. Narrow it by _type or _id, or ask for fewer documents.`
  return new LakeError(400, description, {error: {type: 'queryTimeoutError', description, query}})
}

function tooMuch(query: string, cause: unknown): LakeError {
  const outOfMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
  const description = outOfMemory
    ? 'The query needs more memory than one query may use.'
    : `The query ended unexpectedly: ${String(cause)}`
  return new LakeError(outOfMemory ? 400 : 500, description, {error: {type: 'queryEvaluationError', description, query}})
}
