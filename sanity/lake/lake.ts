import {join} from 'node:path'

import {AssetFiles, type KeptFile} from './assets/files.ts'
import {ImageCache} from './assets/image-cache.ts'
import {orphansAmong} from './assets/orphans.ts'
import {Turns} from './assets/turns.ts'
import type {LakeConfig} from './config.ts'
import {Datasets} from './datasets.ts'
import {Events} from './events.ts'
import {People} from './people.ts'
import type {QueryRequest} from './query/evaluate.ts'
import {QueryPool} from './query/pool.ts'
import type {Answered} from './query/worker.ts'
import {RegisteredWebhooks} from './registered-webhooks.ts'
import {ScheduledReleases} from './scheduled-releases.ts'
import {Store} from './store/store.ts'
import {Webhooks} from './webhooks.ts'
import {Writer} from './writer.ts'

const IMAGE_CACHE_BYTES = 512 * 1024 * 1024
/** Unpacked, the largest picture takes half a gigabyte: two at a time is what a small machine bears. */
const PICTURES_AT_ONCE = 2
const QUERY_MEMORY_MEGABYTES = 1024
const QUERY_THREADS = 2
/** So often columns are made for a query before it is answered without. */
const ROUNDS = 3

/** A Content Lake: datasets on this machine's disk behind Sanity's HTTP API. */
export class Lake {
  readonly config: LakeConfig
  readonly store: Store
  readonly datasets: Datasets
  readonly people: People
  readonly events = new Events()
  readonly writer: Writer
  readonly pool: QueryPool
  readonly files: AssetFiles
  readonly images: ImageCache
  /** Whoever decodes pictures takes a turn. */
  readonly imageTurns = new Turns(PICTURES_AT_ONCE)
  readonly registeredWebhooks: RegisteredWebhooks
  readonly webhooks: Webhooks
  readonly #scheduled: ScheduledReleases
  #lastWrite: Promise<unknown> = Promise.resolve()

  constructor(config: LakeConfig) {
    this.config = config
    this.store = new Store(config.folder, {largestDatabase: config.largestDatabase})
    this.datasets = new Datasets({
      config,
      store: this.store,
      events: this.events,
      oneAtATime: (write) => this.oneAtATime(write),
    })
    this.people = new People(config, this.store, this.datasets)
    this.registeredWebhooks = new RegisteredWebhooks(config, this.store)
    this.webhooks = new Webhooks(config, this.store, this.registeredWebhooks)
    this.writer = new Writer({
      config,
      datasets: this.datasets,
      store: this.store,
      people: this.people,
      events: this.events,
      webhooks: this.registeredWebhooks,
      onWebhooksDue: () => this.webhooks.wake(),
    })
    this.#scheduled = new ScheduledReleases({
      config,
      datasets: this.datasets,
      store: this.store,
      people: this.people,
      events: this.events,
      writer: this.writer,
      oneAtATime: (write) => this.oneAtATime(write),
    })
    this.files = new AssetFiles(join(config.folder, 'assets'))
    this.images = new ImageCache(join(config.folder, 'image-cache'), IMAGE_CACHE_BYTES)
    this.pool = new QueryPool({
      databaseFile: this.store.databaseFile,
      threads: QUERY_THREADS,
      timeLimit: config.queryTimeLimit,
      memoryLimit: QUERY_MEMORY_MEGABYTES,
    })
  }

  /** Begins what runs by itself, with what a former process did not get round to. */
  start(): void {
    this.datasets.start()
    this.#scheduled.start()
    this.webhooks.start()
  }

  /**
   * Answers a query, and sees to the columns that would have helped it.
   *
   * Where it would have to read thousands of documents for want of a column, the column is made first.
   *
   * @throws LakeError 400 where it cannot be answered
   */
  async query(request: QueryRequest): Promise<Answered> {
    const {attributes} = this.store
    let answered = await this.pool.run(request)
    for (let round = 1; 'awaits' in answered && round <= ROUNDS; round++) {
      attributes.want(answered.awaits)
      await attributes.settled(answered.awaits)
      // What it finds now may lead to lists that await others.
      answered = await this.pool.run({...request, mayScan: round === ROUNDS})
    }
    if ('awaits' in answered) throw new Error('unreachable: who may scan awaits nothing')
    attributes.want(answered.wanted)
    return answered
  }

  /** Runs one writing request after the other, so that what it looked up still holds when it commits. */
  oneAtATime<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.#lastWrite.then(write, write)
    this.#lastWrite = turn.catch(() => {})
    return turn
  }

  /**
   * Uploaded files that no asset document names, in any dataset: theirs were deleted, or never written.
   *
   * The history of a deleted document is not asked: brought back, it would find its file gone. An upload under way may
   * be among them for a moment, so whoever deletes leaves the latest alone.
   */
  async orphanedFiles(): Promise<KeptFile[]> {
    return orphansAmong(await this.files.list(), this.store.assets())
  }

  async close(): Promise<void> {
    await this.#scheduled.close()
    await this.datasets.close()
    await this.#lastWrite
    await this.webhooks.close()
    await this.pool.close()
    this.store.close()
  }
}
