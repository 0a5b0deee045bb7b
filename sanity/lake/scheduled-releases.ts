import type {LakeConfig} from './config.ts'
import {isReleaseDocumentId} from './core/ids.ts'
import {LakeError} from './errors.ts'
import type {Datasets} from './datasets.ts'
import type {Events} from './events.ts'
import type {People} from './people.ts'
import type {ScheduledRelease, Store} from './store/store.ts'
import type {Writer} from './writer.ts'

/** Looked at so often at least: a machine that slept, or whose clock was set, is late by no more. */
const LONGEST_SLEEP_MILLISECONDS = 60_000
const FIRST_PAUSE_MILLISECONDS = 1_000
const LONGEST_PAUSE_MILLISECONDS = 60_000
/** What the lake refuses does not mend by itself; a fault of its own may, and is tried for as long as it takes. */
const MOST_REFUSALS = 3

type Due = ScheduledRelease & {dataset: string}

type Parts = {
  config: LakeConfig
  datasets: Datasets
  store: Store
  people: People
  events: Events
  writer: Writer
  oneAtATime: <T>(write: () => Promise<T>) => Promise<T>
}

/**
 * Publishes releases when their hour has come, in the name of whoever scheduled them and with what that person may do then.
 *
 * What is due is read from the dataset, so a lake that was down publishes at its start what came due meanwhile.
 */
export class ScheduledReleases {
  readonly #parts: Parts
  readonly #failures = new Map<string, {publishAt: number; count: number; notBefore: number}>()
  #timer: NodeJS.Timeout | undefined
  #underWay: Promise<void> | undefined
  #unsubscribe = () => {}
  #isClosed = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Begins to watch the clock, and the dataset for releases that are scheduled. */
  start(): void {
    this.#unsubscribe = this.#parts.events.subscribe(({changes}) => {
      if (changes.some(({id}) => isReleaseDocumentId(id))) this.#wake()
    })
    this.#wake()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#unsubscribe()
    clearTimeout(this.#timer)
    await this.#underWay
  }

  /** Looks what is due. While something is published this has to wait: afterwards it looks again. */
  #wake(): void {
    if (this.#isClosed || this.#underWay) return
    clearTimeout(this.#timer)
    const waiting = this.#waiting()
    const next = waiting[0]
    if (!next) return
    const pause = next.at - this.#parts.config.now()
    if (pause > 0) {
      this.#timer = setTimeout(() => this.#wake(), Math.min(pause, LONGEST_SLEEP_MILLISECONDS))
      return
    }
    const end = () => {
      this.#underWay = undefined
      this.#wake()
    }
    this.#underWay = this.#publish(next.release).then(end, end)
  }

  /** Every scheduled release with the instant at which it is to be tried, the earliest first. */
  #waiting(): {release: Due; at: number}[] {
    const {datasets, store} = this.#parts
    return datasets
      .list()
      .flatMap(({name}) => store.scheduledReleases(name).map((release): Due => ({...release, dataset: name})))
      .map((release) => ({release, at: Math.max(release.publishAt, this.#failureOf(release)?.notBefore ?? 0)}))
      .toSorted((a, b) => a.at - b.at)
  }

  /** How often it has failed at this very hour; another hour is another beginning. */
  #failureOf(release: Due) {
    const failure = this.#failures.get(nameOf(release))
    return failure?.publishAt === release.publishAt ? failure : undefined
  }

  async #publish(release: Due): Promise<void> {
    const {datasets, people, writer, oneAtATime} = this.#parts
    const dataset = datasets.find(release.dataset)
    if (!dataset) return
    try {
      await oneAtATime(async () => {
        // It may have been unscheduled, or given another hour, while others were writing.
        const now = this.#parts.store.scheduledReleases(dataset.name).find(({releaseId}) => releaseId === release.releaseId)
        if (now?.publishAt !== release.publishAt) return
        const caller = people.callerNamed(release.author)
        if (!caller) throw new LakeError(403, `“${release.author}”, who scheduled this, is not known any more`, {})
        writer.publishScheduled({dataset, caller}, release.releaseId)
      })
      this.#failures.delete(nameOf(release))
    } catch (cause) {
      await this.#fail(release, cause)
    }
  }

  async #fail(release: Due, cause: unknown): Promise<void> {
    const {config, datasets, writer, oneAtATime} = this.#parts
    const count = (this.#failureOf(release)?.count ?? 0) + 1
    const pause = Math.min(LONGEST_PAUSE_MILLISECONDS, FIRST_PAUSE_MILLISECONDS * 2 ** Math.min(count - 1, 10))
    this.#failures.set(nameOf(release), {publishAt: release.publishAt, count, notBefore: config.now() + pause})
    const isRefusal = cause instanceof LakeError && cause.status < 500
    const hasGivenUp = isRefusal && count >= MOST_REFUSALS
    const message = cause instanceof Error ? cause.message : String(cause)
    process.stderr.write(`lake: release "${release.releaseId}" could not be published: ${message}\n`)
    if (count > 1 && !hasGivenUp) return
    const dataset = datasets.find(release.dataset)
    if (!dataset) return
    // Not the person's doing: they may be gone, or may not write any more.
    const caller = {kind: 'robot' as const, id: 'lake', name: 'The lake', access: 'write' as const}
    await oneAtATime(async () => writer.reportFailure({dataset, caller}, release.releaseId, {message, hasGivenUp}))
    if (hasGivenUp) this.#failures.delete(nameOf(release))
  }
}

function nameOf({dataset, releaseId}: Due): string {
  return `${dataset}/${releaseId}`
}
