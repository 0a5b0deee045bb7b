/**
 * What is stored, when it is swapped, what is dropped: the whole of the page store's judgement, without a clock, a network or
 * a disk of its own.
 *
 * Everything that happens gets a number, one higher than the last. A rendering carries the number at which it began, a stored
 * page that at which it was stored, a change that at which it was announced. A rendering that began before a change of its page
 * was announced may show the old text, and so may one that began before another was stored: both are refused.
 */
import type {StoredPage} from './stored-page.ts'

/** A rendering that has begun. */
export type Ticket = {readonly path: string; readonly number: number}

/** `outdated`: something on it has changed since it began, render it again. `overtaken`: another one was stored since. */
export type Verdict = 'kept' | 'outdated' | 'overtaken'

export type Limits = {
  /** Of pages with what they are packed into. */
  mostBytes: number
  mostPages: number
}

type Entry = {page: StoredPage; number: number}

export class PageStore {
  readonly #limits: Limits
  /** In the order in which they were last asked for: the first is dropped first. */
  readonly #pages = new Map<string, Entry>()
  readonly #begun = new Set<Ticket>()
  /** When each tag was last announced; needed only while a rendering is under way that began before. */
  readonly #announced = new Map<string, number>()
  #number = 0
  #bytes = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** How much is held. */
  get size(): {pages: number; bytes: number} {
    return {pages: this.#pages.size, bytes: this.#bytes}
  }

  /** When the oldest page was rendered; milliseconds since 1970, null where none is held. */
  get oldest(): number | null {
    let oldest: number | null = null
    for (const {page} of this.#pages.values()) oldest = Math.min(oldest ?? page.renderedAt, page.renderedAt)
    return oldest
  }

  /** What readers get at an address. */
  find(path: string): StoredPage | undefined {
    const entry = this.#pages.get(path)
    if (!entry) return undefined
    this.#pages.delete(path)
    this.#pages.set(path, entry)
    return entry.page
  }

  /** Everything that is held, to be written down; nothing counts as asked for. */
  *entries(): Generator<[path: string, page: StoredPage]> {
    for (const [path, {page}] of this.#pages) yield [path, page]
  }

  begin(path: string): Ticket {
    const ticket = {path, number: ++this.#number}
    this.#begun.add(ticket)
    return ticket
  }

  /** Ends a rendering with its page: for the first reader after this, it is the page. */
  put(ticket: Ticket, page: StoredPage): Verdict {
    const verdict = this.#judge(ticket, page)
    if (verdict === 'kept') this.#place(ticket.path, {page, number: ++this.#number})
    this.#end(ticket)
    return verdict
  }

  /** Ends a rendering that came to nothing: what was stored stays. */
  fail(ticket: Ticket): void {
    this.#end(ticket)
  }

  /** Says that everything with one of these tags has changed. @returns the pages that show it, the last asked for first */
  announce(tags: Iterable<string>): string[] {
    const number = ++this.#number
    const changed = new Set(tags)
    if (this.#begun.size > 0) for (const tag of changed) this.#announced.set(tag, number)
    const shown: string[] = []
    for (const [path, {page}] of this.#pages) {
      if (page.tags === null || page.tags.some((tag) => changed.has(tag))) shown.push(path)
    }
    return shown.toReversed()
  }

  /** Of these pages, those that show what one tag stands for. */
  withTag(paths: readonly string[], tag: string | undefined): string[] {
    return tag === undefined ? [] : paths.filter((path) => this.#pages.get(path)?.page.tags?.includes(tag))
  }

  /** Whether this very page is what stands at an address. */
  holds(path: string, page: StoredPage): boolean {
    return this.#pages.get(path)?.page === page
  }

  /** A page that is packed now takes more room than before. */
  weigh(path: string, page: StoredPage, packed: Pick<StoredPage, 'brotli' | 'gzip'>): void {
    const entry = this.#pages.get(path)
    if (entry?.page === page) this.#place(path, {page: {...page, ...packed}, number: entry.number})
  }

  drop(path: string): void {
    const entry = this.#pages.get(path)
    if (!entry) return
    this.#pages.delete(path)
    this.#bytes -= bytesOf(path, entry.page)
  }

  #judge({path, number}: Ticket, page: StoredPage): Verdict {
    const known = this.#pages.get(path)
    if (known && known.number > number) return 'overtaken'
    return this.#lastAnnounced(page) > number ? 'outdated' : 'kept'
  }

  #place(path: string, entry: Entry): void {
    this.drop(path)
    this.#pages.set(path, entry)
    this.#bytes += bytesOf(path, entry.page)
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#limits.mostBytes && this.#pages.size <= this.#limits.mostPages) break
      this.drop(oldest)
    }
  }

  #lastAnnounced({tags}: StoredPage): number {
    // Of a page that does not say what it shows, everything may have changed.
    const concerned = tags ?? this.#announced.keys()
    let last = 0
    for (const tag of concerned) last = Math.max(last, this.#announced.get(tag) ?? 0)
    return last
  }

  #end(ticket: Ticket): void {
    this.#begun.delete(ticket)
    if (this.#begun.size === 0) this.#announced.clear()
  }
}

/** What is around the bytes themselves, roughly. */
const OVERHEAD = 1000

function bytesOf(path: string, {body, brotli, gzip}: StoredPage): number {
  return OVERHEAD + path.length + body.length + (brotli?.length ?? 0) + (gzip?.length ?? 0)
}
