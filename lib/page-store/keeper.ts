/**
 * Keeps the store true: renders what readers ask for, and renders anew what has changed before any reader asks.
 *
 * Rendering, waiting and the clock are given, so that a test can stand at every point between them.
 */
import type {StoredPage} from './stored-page.ts'
import type {PageStore} from './store.ts'

export type Keeper = {
  /** The page for a reader: at once where it is stored, else as soon as it is rendered. One that fails has a status of 500. */
  page(path: string): Promise<StoredPage>
  /**
   * Renders again whatever shows one of these, and puts each in its place. Until then readers get the page as it was.
   *
   * @returns once the first reader after it gets the new text; pages that cannot be rendered are tried again by themselves
   */
  changed(tags: readonly string[]): Promise<Refreshed>
  /** Renders these again, whatever is known of them. */
  refresh(paths: readonly string[]): Promise<Refreshed>
  /** How many pages wait for another try. */
  readonly waiting: number
}

export type Refreshed = {
  /** Rendered and in their place. */
  rendered: string[]
  /** Still as they were, to be tried again. */
  failed: string[]
}

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

  /** Renders a page until what comes of it is not older than what is known to have changed. */
  const renderNow = (path: string): Promise<StoredPage> => {
    const known = underWay.get(path)
    if (known) return known
    const rendering = tryOften(path).finally(() => underWay.delete(path))
    underWay.set(path, rendering)
    return rendering
  }

  const tryOften = async (path: string): Promise<StoredPage> => {
    for (let tries = 1; ; tries++) {
      const ticket = store.begin(path)
      let page: StoredPage
      try {
        // Each try follows from the one before.
        // oxlint-disable-next-line no-await-in-loop
        page = await render(path)
      } catch (cause) {
        store.fail(ticket)
        throw cause
      }
      if (page.status >= 500 || !page.isShared) {
        store.fail(ticket)
        return page
      }
      const verdict = store.put(ticket, page)
      if (verdict === 'kept') packLater(path, page)
      if (verdict !== 'outdated') return store.find(path) ?? page
      // Readers are better off with a page that was right a moment ago than with none; it is not stored.
      if (tries === MOST_TRIES) return page
    }
  }

  /** Not where nothing is: whoever asks for thousands of such addresses would keep the processor busy. */
  const packLater = (path: string, page: StoredPage): void => {
    if (page.status === 404) return
    // One that cannot be packed is sent as it is.
    pack(page.body).then(
      (packed) => store.weigh(path, page, packed),
      () => undefined,
    )
  }

  const refreshOne = async (path: string): Promise<boolean> => {
    let isDone: boolean
    try {
      isDone = (await renderNow(path)).status < 500
    } catch {
      isDone = false
    }
    if (isDone) waits.delete(path)
    else tryAgainLater(path)
    return isDone
  }

  const tryAgainLater = (path: string): void => {
    const before = waits.get(path)
    const wait = before === undefined ? FIRST_WAIT : Math.min(before * 2, LONGEST_WAIT)
    waits.set(path, wait)
    later(wait, () => void refreshOne(path))
  }

  const refresh = async (paths: readonly string[]): Promise<Refreshed> => {
    const refreshed: Refreshed = {rendered: [], failed: []}
    const left = [...paths]
    const work = async () => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        // One after the other; several of these loops run beside each other.
        // oxlint-disable-next-line no-await-in-loop
        refreshed[(await refreshOne(path)) ? 'rendered' : 'failed'].push(path)
      }
    }
    await Promise.all(Array.from({length: Math.min(AT_ONCE, paths.length)}, work))
    return refreshed
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
        if (!waits.has(path)) void refreshOne(path)
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
    get waiting() {
      return waits.size
    },
  }
}
