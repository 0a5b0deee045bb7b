/**
 * Keeps the store true: renders what readers ask for, and renders anew what has changed before any reader asks.
 *
 * Rendering, waiting and the clock are given, so that a test can stand at every point between them.
 */
import type {StoredPage} from './stored-page.ts'
import type {PageStore, Ticket, Verdict} from './store.ts'

export type Keeper = {
  /** The page for a reader: at once where it is stored, else as soon as it is rendered. One that fails has a status of 500. */
  page(path: string): Promise<StoredPage>
  /**
   * Renders again whatever shows one of these: what shows the first of them before all else, and then the rest, each time all in their
   * places at once. Until then readers get them as they were.
   *
   * @param tags the page whose own the change is first: whoever has corrected it waits for no list that names it
   * @returns once the first reader after it gets the new text; pages that cannot be rendered are tried again by themselves
   */
  changed(tags: readonly string[]): Promise<Refreshed>
  /** Renders these again, whatever is known of them. */
  refresh(paths: readonly string[]): Promise<Refreshed>
  /** Says that the CMS does not answer: readers get pages as they were last known until it does. */
  believeAway(): void
  /** Whether the page is still as it was, although what it shows has changed. */
  isWaiting(path: string): boolean
  /** How many pages wait for another try. */
  readonly waiting: number
  /** How many renderings have failed. */
  readonly failed: number
}

export type Refreshed = {
  /** Rendered and in their place. */
  rendered: string[]
  /** Still as they were, to be tried again. */
  failed: string[]
}

/** Without a ticket it is not to be stored: it failed, or was made for one reader. */
type Rendering = {page: StoredPage; ticket?: Ticket}
/** What somebody waits for: pages that are still to be rendered, the most wanted first, and what became of the others. */
type Batch = {left: Set<string>; refreshed: Refreshed; finish: (refreshed: Refreshed) => void}

export type KeeperEdges = {
  store: PageStore
  /** Renders a page. It fails by throwing, or with a status of 500 or more. */
  render: (path: string) => Promise<StoredPage>
  /** Packs what is sent again and again as small as can be. */
  pack: (body: Buffer) => Promise<Pick<StoredPage, 'brotli' | 'gzip'>>
  /** Milliseconds since 1970. */
  now: () => number
  /** Calls back after so many milliseconds. */
  later: (milliseconds: number, call: () => void) => void
  /**
   * What was rendered before is from another run, and may be older than what was published since: readers get it only where
   * it cannot be rendered at once. Milliseconds since 1970.
   */
  startedAt: number
}

/** A page that changes faster than it can be rendered is tried so often, then again later. */
const MOST_TRIES = 5
/** At once, on a machine with two cores. */
const AT_ONCE = 4
/** So many are swapped at once: enough for a publication, and few enough that the memory holds them twice. */
const PART = 200
const FIRST_WAIT = 1000
const LONGEST_WAIT = 30_000
/** How long a reader waits for a fresh page where there is an older one. */
const PATIENCE = 2000
/** How often it is tried whether a CMS that is away has come back. */
const LOOK_AGAIN_AFTER = 10_000
/** Where nothing is, something may appear without a word: it is not remembered longer. */
export const ABSENT_FOR = 15_000
/** The safety net under everything else. */
export const STORED_FOR = 60 * 60 * 1000

export function createKeeper({store, render, pack, now, later, startedAt}: KeeperEdges): Keeper {
  const underWay = new Map<string, Promise<StoredPage>>()
  const inTurn = new Map<string, Promise<Rendering>>()
  const waits = new Map<string, number>()
  const batches = new Set<Batch>()
  let isRefreshing = false
  let packing = Promise.resolve()
  let failures = 0
  /** Until a rendering comes to something, readers do not wait for one where there is an older page: one in ten seconds does. */
  let isAway = false
  /** Milliseconds since 1970. */
  let lookAgainAt = 0

  /**
   * Packs a page that is in its place: one after the other, because packing takes a thread of the few that files and names of
   * hosts are read with. Not where nothing is: whoever asks for thousands of such would keep the processor busy.
   */
  const packLater = (path: string, page: StoredPage): void => {
    if (page.status !== 404) packing = packAfter(packing, path, page)
  }

  const packAfter = async (before: Promise<void>, path: string, page: StoredPage): Promise<void> => {
    await before
    // Something else may stand there by now.
    if (!store.holds(path, page)) return
    try {
      store.weigh(path, page, await pack(page.body))
    } catch {
      // It is sent as it is.
    }
  }

  /** One rendering of a page at a time: Next gives whoever comes while one is under way the answer of that one. */
  const begin = (path: string): Promise<Rendering> => {
    const mine = beginAfter(inTurn.get(path), path)
    inTurn.set(path, mine)
    const end = () => void (inTurn.get(path) === mine && inTurn.delete(path))
    mine.then(end, end)
    return mine
  }

  const beginAfter = async (before: Promise<Rendering> | undefined, path: string): Promise<Rendering> => {
    await before?.catch(() => undefined)
    const ticket = store.begin(path)
    try {
      const page = await render(path)
      if (page.status < 500) isAway = false
      else fail()
      if (page.status < 500 && page.isShared) return {ticket, page}
      store.fail(ticket)
      return {page}
    } catch (cause) {
      store.fail(ticket)
      fail()
      throw cause
    }
  }

  const fail = (): void => {
    failures += 1
    believeAway()
  }

  const believeAway = (): void => {
    isAway = true
    lookAgainAt = now() + LOOK_AGAIN_AFTER
  }

  const place = (path: string, ticket: Ticket, page: StoredPage): Verdict => {
    const verdict = store.put(ticket, page)
    if (verdict === 'kept') packLater(path, page)
    return verdict
  }

  /** For a reader: renders a page until what comes of it is not older than what is known to have changed. */
  const renderNow = (path: string): Promise<StoredPage> => {
    const known = underWay.get(path)
    if (known) return known
    const rendering = tryOften(path).finally(() => underWay.delete(path))
    underWay.set(path, rendering)
    return rendering
  }

  const tryOften = async (path: string): Promise<StoredPage> => {
    for (let tries = 1; ; tries += 1) {
      // Each try follows from the one before.
      // oxlint-disable-next-line no-await-in-loop
      const {ticket, page} = await begin(path)
      if (!ticket) return page
      if (place(path, ticket, page) !== 'outdated') return store.find(path) ?? page
      // A reader is better off with a page that was right a moment ago than with none; nobody is to keep it.
      if (tries === MOST_TRIES) return {...page, isShared: false}
    }
  }

  /** Renders all of them, then puts all in their places at once: nobody finds the new text on one page and the old on another. */
  const renderPart = async (part: ReadonlySet<string>): Promise<Refreshed> => {
    const refreshed: Refreshed = {rendered: [], failed: []}
    let left = [...part]
    for (let tries = 1; left.length > 0 && tries <= MOST_TRIES; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const renderings = await renderAll(left)
      const outdated: string[] = []
      for (const [index, path] of left.entries()) {
        const {ticket, page} = renderings[index] ?? {}
        if (!ticket || !page) refreshed.failed.push(path)
        else if (place(path, ticket, page) === 'outdated') outdated.push(path)
        else refreshed.rendered.push(path)
      }
      left = outdated
    }
    refreshed.failed.push(...left)
    for (const path of refreshed.rendered) waits.delete(path)
    for (const path of refreshed.failed) tryAgainLater(path)
    return refreshed
  }

  /** A few at once; what fails has no page. */
  const renderAll = async (paths: readonly string[]): Promise<Partial<Rendering>[]> => {
    const renderings: Partial<Rendering>[] = []
    const left = [...paths.entries()]
    const work = async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const [index, path] = next
        try {
          // One after the other; several of these loops run beside each other.
          // oxlint-disable-next-line no-await-in-loop
          renderings[index] = await begin(path)
        } catch {
          renderings[index] = {}
        }
      }
    }
    await Promise.all(Array.from({length: Math.min(AT_ONCE, paths.length)}, work))
    return renderings
  }

  const tryAgainLater = (path: string): void => {
    const before = waits.get(path)
    const wait = before === undefined ? FIRST_WAIT : Math.min(before * 2, LONGEST_WAIT)
    waits.set(path, wait)
    later(wait, () => void refresh([path]))
  }

  const refresh = (paths: readonly string[]): Promise<Refreshed> =>
    new Promise((finish) => {
      const batch: Batch = {left: new Set(paths), refreshed: {rendered: [], failed: []}, finish}
      batches.add(batch)
      settle()
      if (!isRefreshing) void refreshBatches()
    })

  /** One part after the other. Each page is rendered once for all who wait for it by then. */
  const refreshBatches = async (): Promise<void> => {
    isRefreshing = true
    while (batches.size > 0) {
      // Whoever comes while these are rendered waits for the next rendering: this one may have read the old text.
      const waiting = [...batches]
      // oxlint-disable-next-line no-await-in-loop
      const {rendered, failed} = await renderPart(partOf(waiting))
      for (const {left, refreshed} of waiting) {
        refreshed.rendered.push(...rendered.filter((path) => left.delete(path)))
        refreshed.failed.push(...failed.filter((path) => left.delete(path)))
      }
      settle()
    }
    isRefreshing = false
  }

  const settle = (): void => {
    for (const batch of batches) {
      if (batch.left.size > 0) continue
      batches.delete(batch)
      batch.finish(batch.refreshed)
    }
  }

  /** What a stored page needs: nothing, to be rendered behind its reader, or before them. */
  const isDue = ({status, renderedAt}: StoredPage): 'no' | 'soon' | 'now' => {
    const age = now() - renderedAt
    if (renderedAt < startedAt || (status === 404 && age >= ABSENT_FOR)) return 'now'
    return age >= STORED_FOR ? 'soon' : 'no'
  }

  /** The page as it is now, if it can be had soon; else as it was known, which is better than an error. */
  const freshOr = async (path: string, stored: StoredPage): Promise<StoredPage> => {
    if (isAway && now() < lookAgainAt) return stored
    // This reader finds out whether it is back; the others do not wait for that.
    if (isAway) believeAway()
    const impatient = new Promise<undefined>((resolve) => later(PATIENCE, () => resolve(undefined)))
    try {
      const fresh = await Promise.race([renderNow(path), impatient])
      if (fresh && fresh.status < 500) return fresh
      if (!fresh) believeAway()
    } catch {
      // It is tried again.
    }
    // Nobody waits for an address where nothing was, and somebody may have asked for thousands of them.
    if (stored.status !== 404 && !waits.has(path)) tryAgainLater(path)
    return stored
  }

  return {
    page: async (path) => {
      const stored = store.find(path)
      if (!stored) return renderNow(path)
      const due = isDue(stored)
      if (due === 'no') return stored
      if (due === 'soon') {
        if (!waits.has(path)) void refresh([path])
        return stored
      }
      return freshOr(path, stored)
    },
    changed: async (tags) => {
      const shown = store.announce(tags)
      const own = new Set(store.withTag(shown, tags[0]))
      const others = shown.filter((path) => !own.has(path))
      const first = await refresh([...own])
      const rest = await refresh(others)
      return {rendered: [...first.rendered, ...rest.rendered], failed: [...first.failed, ...rest.failed]}
    },
    refresh,
    believeAway,
    isWaiting: (path) => waits.has(path),
    get waiting() {
      return waits.size
    },
    get failed() {
      return failures
    },
  }
}

/** The smallest batch first: a correction does not wait for a change of every page. */
function partOf(batches: readonly Batch[]): Set<string> {
  const part = new Set<string>()
  for (const {left} of batches.toSorted((one, other) => one.left.size - other.left.size)) {
    for (const path of left) {
      if (part.size === PART) return part
      part.add(path)
    }
  }
  return part
}
