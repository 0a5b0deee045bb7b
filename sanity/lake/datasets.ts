import {randomUUID} from 'node:crypto'

import type {Dataset, LakeConfig} from './config.ts'
import {aliasIn, isDatasetName} from './core/dataset-names.ts'
import type {StoredDocument} from './core/documents.ts'
import {isReleaseDocumentId, isVersionId} from './core/ids.ts'
import {refuse} from './errors.ts'
import type {Events} from './events.ts'
import type {MadeDataset} from './store/made-datasets.ts'
import {Snapshot, type SnapshotDocument} from './store/snapshot.ts'
import type {Store} from './store/store.ts'

/** Documents written between two answers to others, or as many as one transaction holds; a few milliseconds' worth. */
const AT_ONCE = 100
/** Copies that can still be asked about. */
const JOBS_KEPT = 50

export type CopyOptions = {skipHistory: boolean; skipReleases: boolean}

export type CopyJob = {
  id: string
  source: string
  target: string
  withHistory: boolean
  state: 'running' | 'completed' | 'failed'
  /** In percent. */
  progress: number
  message?: string
  /** ISO 8601. */
  createdAt: string
  updatedAt: string
}

type Parts = {
  config: LakeConfig
  store: Store
  events: Events
  oneAtATime: <T>(write: () => Promise<T>) => Promise<T>
}

/** Which datasets there are: those of the installation, and those that were made over the API, copies among them. */
export class Datasets {
  readonly #parts: Parts
  readonly #jobs = new Map<string, {job: CopyJob; watchers: Set<(job: CopyJob) => void>}>()
  readonly #underWay = new Set<Promise<unknown>>()
  #isClosed = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Takes away what a former process has left half copied or half deleted. */
  start(): void {
    for (const {name, state} of this.#parts.store.made.all()) if (state !== 'ready') void this.#inBackground(this.#clear(name))
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.allSettled(this.#underWay)
  }

  list(): (Dataset | MadeDataset)[] {
    const {config, store} = this.#parts
    return [...config.datasets, ...store.made.all().filter(({name, state}) => state === 'ready' && !this.#isFixed(name))]
  }

  /** @param name its own, or an alias with its `~` */
  find(name: string): Dataset | MadeDataset | undefined {
    const alias = aliasIn(name)
    const meant = alias === undefined ? name : this.#parts.store.made.aliases().find((known) => known.name === alias)?.dataset
    return this.list().find((known) => known.name === meant)
  }

  /** @throws LakeError 400 for a name that no dataset can have, 409 where it is taken */
  create(
    name: string,
    {aclMode, description}: {aclMode: Dataset['aclMode']; description: string | null},
    author: string,
  ): MadeDataset {
    this.#assertFree(name)
    const made: MadeDataset = {
      name,
      aclMode,
      description,
      grantsOf: null,
      addonFor: null,
      state: 'ready',
      createdAt: this.#now(),
      createdBy: author,
    }
    this.#parts.store.made.add(made)
    return made
  }

  /** Where Studio keeps what is said about a dataset's documents, if it has been asked for before. */
  addonOf(owner: string): MadeDataset | undefined {
    return this.#parts.store.made.all().find(({addonFor, state}) => addonFor === owner && state === 'ready')
  }

  /**
   * The dataset for comments and tasks about a dataset's documents, made where there is none yet: two who make the first comment at
   * once talk in the same one.
   *
   * @throws LakeError 409 where its name is taken, 400 where it would be too long or where the dataset is such a one itself
   */
  addonFor(owner: Dataset | MadeDataset, author: string): MadeDataset {
    const known = this.addonOf(owner.name)
    if (known) return known
    if ('addonFor' in owner && owner.addonFor !== null) throw refuse(400, `"${owner.name}" holds comments already`)
    const name = `${owner.name}-comments`
    this.#assertFree(name)
    const made: MadeDataset = {
      name,
      aclMode: 'private',
      description: null,
      grantsOf: null,
      addonFor: owner.name,
      state: 'ready',
      createdAt: this.#now(),
      createdBy: author,
    }
    this.#parts.store.made.add(made)
    return made
  }

  /** @throws LakeError 404 where it is not there, 403 where it is part of the installation, 400 for comments that everybody would read */
  edit(name: string, change: {aclMode?: Dataset['aclMode']; description?: string | null}): MadeDataset {
    const known = this.#assertMade(name, 'changed')
    if (known.addonFor !== null && change.aclMode === 'public')
      throw refuse(400, `"${name}" holds what people say about drafts in "${known.addonFor}"; it stays private`)
    const changed = {...known, ...change}
    this.#parts.store.made.change(changed)
    if (changed.aclMode !== known.aclMode) this.#parts.events.announceDataset(known.name, 'visibility')
    return changed
  }

  /**
   * Deletes a dataset with everything in it, and what was said about its documents. It is gone for others at once; resolves when
   * nothing of it is left.
   *
   * @throws LakeError 404 where it is not there, 403 where it is part of the installation
   */
  async delete(name: string): Promise<void> {
    const {store, events, oneAtATime} = this.#parts
    // What is being written into it is written first.
    await oneAtATime(async () => {
      const known = this.#assertMade(name, 'deleted')
      if (this.jobs().some(({source, state}) => source === name && state === 'running'))
        throw refuse(409, `The dataset "${name}" is being copied. Delete it when that is done.`)
      store.made.change({...known, state: 'deleting'})
      const addon = this.addonOf(name)
      if (addon) {
        store.made.change({...addon, state: 'deleting'})
        events.announceDataset(addon.name, 'deleted')
        void this.#inBackground(this.#clear(addon.name))
      }
      for (const alias of store.made.aliases()) if (alias.dataset === name) store.made.setAlias({...alias, dataset: null})
      events.announceDataset(name, 'deleted')
    })
    await this.#inBackground(this.#clear(name))
  }

  /**
   * Begins to copy a dataset, as it is now, into a new one that is there once it is whole. What people may do in it is what they may do
   * in the first.
   *
   * @throws LakeError 400 for a name that no dataset can have, 409 where it is taken
   */
  copy(source: Dataset | MadeDataset, target: string, options: CopyOptions, author: string): CopyJob {
    this.#assertFree(target)
    const {store} = this.#parts
    const snapshot = new Snapshot(store.databaseFile)
    store.made.add({
      name: target,
      aclMode: source.aclMode,
      description: null,
      grantsOf: 'grantsOf' in source ? source.grantsOf : source.name,
      addonFor: null,
      state: 'copying',
      createdAt: this.#now(),
      createdBy: author,
    })
    const job: CopyJob = {
      id: randomUUID(),
      source: source.name,
      target,
      withHistory: !options.skipHistory,
      state: 'running',
      progress: 0,
      createdAt: this.#now(),
      updatedAt: this.#now(),
    }
    this.#jobs.set(job.id, {job, watchers: new Set()})
    for (const id of this.#jobs.keys()) {
      if (this.#jobs.size <= JOBS_KEPT) break
      this.#jobs.delete(id)
    }
    void this.#inBackground(this.#fill(job, snapshot, options))
    return job
  }

  /** The latest first. */
  jobs(): CopyJob[] {
    return [...this.#jobs.values()].map(({job}) => job).toReversed()
  }

  /**
   * Tells how far a copy has come, from how far it is now to its end.
   *
   * @returns ends the watching; undefined where there is no such copy
   */
  watch(jobId: string, hear: (job: CopyJob) => void): (() => void) | undefined {
    const known = this.#jobs.get(jobId)
    if (!known) return undefined
    known.watchers.add(hear)
    hear(known.job)
    return () => known.watchers.delete(hear)
  }

  async #fill(job: CopyJob, snapshot: Snapshot, options: CopyOptions): Promise<void> {
    const {store} = this.#parts
    try {
      const transactions = options.skipHistory ? [] : snapshot.transactions(job.source)
      const total = transactions.reduce((sum, {documents}) => sum + documents, snapshot.count(job.source))
      let done = 0
      const step = async (count: number) => {
        done += count
        this.#tell(job, {progress: total === 0 ? 100 : Math.floor((done / total) * 100)})
        await new Promise((resolve) => setImmediate(resolve))
        if (this.#isClosed) throw new Error('The lake was stopped')
      }
      for (const some of inChunks(transactions, AT_ONCE, ({documents}) => documents)) {
        const seqs = some.map(({seq}) => seq)
        store.takeOverHistory(job.target, seqs)
        await step(some.reduce((sum, {documents}) => sum + documents, 0))
      }
      for (const found of inChunks(snapshot.documents(job.source), AT_ONCE)) {
        const documents = found
          .map((one) => this.#moved(one, job))
          .filter(({document}) => !options.skipReleases || !isOfRelease(document))
        store.takeOver(job.target, documents, {withLast: options.skipHistory})
        await step(found.length)
      }
      const made = store.made.all().find(({name}) => name === job.target)
      if (made) store.made.change({...made, state: 'ready'})
      this.#tell(job, {state: 'completed', progress: 100})
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      this.#tell(job, {state: 'failed', message})
      await this.#clear(job.target)
    } finally {
      snapshot.close()
    }
  }

  /** An asset's file is shared; its address names the dataset, which decides who may see it. */
  #moved({body, last}: SnapshotDocument, {source, target}: CopyJob): {document: StoredDocument; last: SnapshotDocument['last']} {
    const document = JSON.parse(body) as StoredDocument
    const {path, url} = document
    if (document._type !== 'sanity.imageAsset' && document._type !== 'sanity.fileAsset') return {document, last}
    const {projectId} = this.#parts.config
    const move = (text: unknown) =>
      typeof text === 'string' ? text.replace(`/${projectId}/${source}/`, `/${projectId}/${target}/`) : text
    return {document: {...document, path: move(path), url: move(url)}, last}
  }

  #tell(job: CopyJob, news: Partial<CopyJob>): void {
    Object.assign(job, news, {updatedAt: this.#now()})
    for (const hear of this.#jobs.get(job.id)?.watchers ?? []) hear(job)
  }

  /** What is left of it when the lake is stopped is taken away at the next start. */
  async #clear(name: string): Promise<void> {
    const {store} = this.#parts
    while (!this.#isClosed) {
      if (!store.forgetSome(name, AT_ONCE)) return store.made.remove(name)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  #inBackground(work: Promise<void>): Promise<void> {
    this.#underWay.add(work)
    const end = () => void this.#underWay.delete(work)
    work.then(end, (cause: unknown) => {
      end()
      process.stderr.write(`lake: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`)
    })
    return work
  }

  #isFixed(name: string): boolean {
    return this.#parts.config.datasets.some((known) => known.name === name)
  }

  #assertFree(name: string): void {
    if (!isDatasetName(name)) {
      throw refuse(
        400,
        `"${name}" is no name for a dataset. Take 1 to 64 small letters, digits, "_" and "-", beginning with a letter or a digit.`,
      )
    }
    const made = this.#parts.store.made.all().find((known) => known.name === name)
    if (made?.state === 'copying')
      throw refuse(409, `A copy named "${name}" is being made. Wait until it is there, or take another name.`)
    if (made?.state === 'deleting')
      throw refuse(409, `The former dataset "${name}" is still being deleted. Try again in a moment.`)
    if (made || this.#isFixed(name)) throw refuse(409, `The dataset "${name}" exists already`)
  }

  #assertMade(name: string, deed: 'changed' | 'deleted'): MadeDataset {
    if (this.#isFixed(name)) {
      throw refuse(
        403,
        `The dataset "${name}" is part of this installation, which would not work without it; it cannot be ${deed} over the API.`,
      )
    }
    const made = this.#parts.store.made.all().find((known) => known.name === name && known.state === 'ready')
    if (!made) throw refuse(404, `Dataset not found - project ID "${this.#parts.config.projectId}", dataset "${name}"`)
    return made
  }

  #now(): string {
    return new Date(this.#parts.config.now()).toISOString()
  }
}

function isOfRelease({_id}: StoredDocument): boolean {
  return isReleaseDocumentId(_id) || isVersionId(_id)
}

/** @param weigh how much of a chunk a value takes up */
function* inChunks<T>(values: Iterable<T>, size: number, weigh: (value: T) => number = () => 1): Generator<T[]> {
  let chunk: T[] = []
  let weight = 0
  for (const value of values) {
    chunk.push(value)
    weight += weigh(value)
    if (weight < size) continue
    yield chunk
    chunk = []
    weight = 0
  }
  if (chunk.length > 0) yield chunk
}
