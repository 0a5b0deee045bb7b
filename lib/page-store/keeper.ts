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
   * Renders again whatever shows one of these, and puts all in their places at once. Until then readers get them as they were.
   *
   * @returns once the first reader after it gets the new text; pages that cannot be rendered are tried again by themselves
   */
  changed(tags: readonly string[]): Promise<Refreshed>
  /** Renders these again, whatever is known of them. */
  refresh(paths: readonly string[]): Promise<Refreshed>
  /** Whether the page is still as it was, although what it shows has changed. */
  isWaiting(path: string): boolean
  /** How many pages wait for another try. */
  readonly waiting: number
}

export type Refreshed = {
  /** Rendered and in their place. */
  rendered: string[]
  /** Still as they were, to be tried again. */
  failed: string[]
}

/** Without a ticket it is not to be stored: it failed, or was made for one reader. */
type Rendering = {page: StoredPage; ticket?: Ticket}
type Batch = {paths: Set<string>; done: Promise<Refreshed>; finish: (refreshed: Refreshed) => void}

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
}

/** A page that changes faster than it can be rendered is tried so often, then again later. */
const MOST_TRIES = 5
/** At once, on a machine with two cores. */
const AT_ONCE = 4
const FIRST_WAIT = 1000
const LONGEST_WAIT = 30_000
/** Where nothing is, something may appear without a word: it is not remembered longer. */
export const ABSENT_FOR = 15_000
/** The safety net under everything else. */
export const STORED_FOR = 60 * 60 * 1000

export function createKeeper({store, render, pack, now, later}: KeeperEdges): Keeper {
  const underWay = new Map<string, Promise<StoredPage>>()
  const waits = new Map<string, number>()
  let nextBatch: Batch | undefined
  let isRefreshing = false

  /** Packs a page that is in its place. Not where nothing is: whoever asks for thousands of such would keep the processor busy. */
  const packLater = (path: string, page: StoredPage): void => {
    if (page.status === 404) return
    // One that cannot be packed is sent as it is.
    pack(page.body).then(
      (packed) => store.weigh(path, page, packed),
      () => undefined,
    )
  }

  const begin = async (path: string): Promise<Rendering> => {
    const ticket = store.begin(path)
    try {
      const page = await render(path)
      if (page.status < 500 && page.isShared) return {ticket, page}
      store.fail(ticket)
      return {page}
    } catch (cause) {
      store.fail(ticket)
      throw cause
    }
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
  const renderBatch = async (batch: ReadonlySet<string>): Promise<Refreshed> => {
    const refreshed: Refreshed = {rendered: [], failed: []}
    let left = [...batch]
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

  /** One batch after the other. What comes while one is under way goes into the next, each page once. */
  const refresh = async (paths: readonly string[]): Promise<Refreshed> => {
    if (paths.length === 0) return {rendered: [], failed: []}
    nextBatch ??= createBatch()
    for (const path of paths) nextBatch.paths.add(path)
    const mine = nextBatch.done
    if (!isRefreshing) void refreshBatches()
    const {rendered, failed} = await mine
    const asked = new Set(paths)
    return {rendered: rendered.filter((path) => asked.has(path)), failed: failed.filter((path) => asked.has(path))}
  }

  const refreshBatches = async (): Promise<void> => {
    isRefreshing = true
    for (let batch = nextBatch; batch; batch = nextBatch) {
      nextBatch = undefined
      // oxlint-disable-next-line no-await-in-loop
      batch.finish(await renderBatch(batch.paths))
    }
    isRefreshing = false
  }

  const isDue = ({status, renderedAt}: StoredPage): 'no' | 'soon' | 'now' => {
    const age = now() - renderedAt
    if (status === 404 && age >= ABSENT_FOR) return 'now'
    return age >= STORED_FOR ? 'soon' : 'no'
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
      // A page may stand there by now. Where that cannot be found out, what was known is better than an error.
      try {
        const fresh = await renderNow(path)
        return fresh.status < 500 ? fresh : stored
      } catch {
        return stored
      }
    },
    changed: (tags) => refresh(store.announce(tags)),
    refresh,
    isWaiting: (path) => waits.has(path),
    get waiting() {
      return waits.size
    },
  }
}

function createBatch(): Batch {
  let finish: Batch['finish'] = () => undefined
  const done = new Promise<Refreshed>((resolve) => (finish = resolve))
  return {paths: new Set(), done, finish}
}
