/**
 * Which tags a page is rendered from, and since when it is being rendered.
 *
 * Next knows the tags and tells nobody. Its cache handler (`next-cache.ts`) is asked for every answer that a page is made of, by
 * tag, and for pages that were made before, with all of theirs; it notes them here, for the rendering that is under way.
 */
import {AsyncLocalStorage} from 'node:async_hooks'

/** Next loads the handler by itself, as a module of its own: what both share hangs on the process. */
const SHARED = Symbol.for('rounds.page-tags')

type Rendering = {tags: Set<string>; begunAt: number}
type Shared = {[SHARED]?: AsyncLocalStorage<Rendering>}

function rendering(): AsyncLocalStorage<Rendering> {
  const shared = globalThis as Shared
  return (shared[SHARED] ??= new AsyncLocalStorage<Rendering>())
}

/**
 * Runs something, and collects the tags that are noted while it runs.
 *
 * @param begunAt milliseconds since 1970
 */
export function collectTags<Result>(tags: Set<string>, run: () => Result, begunAt = Date.now()): Result {
  return rendering().run({tags, begunAt}, run)
}

/** Notes what the page at hand shows; nothing happens where none is being rendered. */
export function noteTags(tags: readonly string[]): void {
  const collected = rendering().getStore()?.tags
  if (!collected) return
  // Next's own begin with `_N_T_` and name files.
  for (const tag of tags) if (tag !== '' && !tag.startsWith('_N_T_')) collected.add(tag)
}

/** Since when the page at hand is being rendered, in milliseconds since 1970; undefined where none is. */
export function renderedSince(): number | undefined {
  return rendering().getStore()?.begunAt
}
