/**
 * What the page store has done and how it is: for the health route, for the line in the log, and for whoever asks in Studio
 * since when readers see what was published.
 */

/** How the store is at this moment. */
export type StoreState = {
  pages: number
  bytes: number
  /** Pages that could not be rendered and are tried again. */
  waiting: number
  /** Renderings that failed since the start. */
  failed: number
  /** When the oldest page was rendered; milliseconds since 1970, null where none is held. */
  oldest: number | null
}

export type Visible = {revision: string; since: number}

/** More documents have been changed lately on no day of any clinic's. */
const MOST_KNOWN = 20_000

export class Journal {
  /** Milliseconds since 1970, as all instants here. */
  readonly startedAt = Date.now()
  readonly #visible = new Map<string, Visible>()
  /** Milliseconds since 1970; null until then. */
  lastMessage: number | null = null
  lastLook: number | null = null
  /** What other instances tell does not come. */
  isAlone = false
  /** From when on every page is known to be fresh. */
  freshSince: number | null = null
  /** Absent where the page store is not there: `next start`, development. */
  stateOfStore: (() => StoreState) | undefined

  /** Readers get a document as it is in this revision. The first time counts: a message may come twice. */
  showed(id: string, revision: string, since: number): void {
    if (this.#visible.get(id)?.revision === revision) return
    this.#visible.delete(id)
    this.#visible.set(id, {revision, since})
    if (this.#visible.size <= MOST_KNOWN) return
    for (const oldest of this.#visible.keys()) {
      this.#visible.delete(oldest)
      break
    }
  }

  /** Since when readers see this revision; undefined where nothing is known of it. */
  visibleSince(id: string, revision: string): number | undefined {
    const known = this.#visible.get(id)
    return known?.revision === revision ? known.since : undefined
  }

  /** To be written down. */
  toJSON(): [id: string, visible: Visible][] {
    return [...this.#visible]
  }

  /** Takes up what was written down; what cannot be read is left out. */
  restore(written: unknown): void {
    for (const entry of Array.isArray(written) ? (written as unknown[]) : []) {
      const [id, visible] = Array.isArray(entry) ? (entry as unknown[]) : []
      const {revision, since} = (visible ?? {}) as Partial<Visible>
      if (typeof id === 'string' && typeof revision === 'string' && typeof since === 'number') this.showed(id, revision, since)
    }
  }
}

/** Routes are built apart from the server: what both use hangs on the process. */
const PLACE = Symbol.for('rounds.journal')

/** The journal of this process. */
export function journal(): Journal {
  const shared = globalThis as {[PLACE]?: Journal}
  return (shared[PLACE] ??= new Journal())
}
