/**
 * Which tags a page is rendered from.
 *
 * Next knows them and tells nobody. Its cache handler (`next-cache.ts`) is asked for every answer that a page is made of, by
 * tag, and for pages that were made before, with all of theirs; it notes them here, for the rendering that is under way.
 */
import {AsyncLocalStorage} from 'node:async_hooks'

/** Next loads the handler by itself, as a module of its own: what both share hangs on the process. */
const SHARED = Symbol.for('rounds.page-tags')

type Shared = {[SHARED]?: AsyncLocalStorage<Set<string>>}

function rendering(): AsyncLocalStorage<Set<string>> {
  const shared = globalThis as Shared
  return (shared[SHARED] ??= new AsyncLocalStorage<Set<string>>())
}

/** Runs something, and collects the tags that are noted while it runs. */
export function collectTags<Result>(tags: Set<string>, run: () => Result): Result {
  return rendering().run(tags, run)
}

/** Notes what the page at hand shows; nothing happens where none is being rendered. */
export function noteTags(tags: readonly string[]): void {
  const collected = rendering().getStore()
  if (!collected) return
  // Next's own begin with `_N_T_` and name files.
  for (const tag of tags) if (tag !== '' && !tag.startsWith('_N_T_')) collected.add(tag)
}
