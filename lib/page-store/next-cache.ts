/**
 * Next's own cache on disk, with two differences. Named in `next.config.js`.
 *
 * It notes for the rendering at hand by which tags it was asked (`page-tags.ts`). And it keeps nothing that is old already: Next
 * dates an answer to the instant at which it is kept, so what was asked for before a change, and kept after it, would count as
 * fresh until the next one.
 */
// What Next uses where no handler is named. Neither has a public name.
import * as files from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import * as manifest from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js'

import {noteTags, renderedSince} from './page-tags.ts'

type Base = typeof files.default
/** A module of the older kind hands over all it exports at once, under the name of its default. */
const FileSystemCache = (files.default as unknown as {default?: Base}).default ?? files.default
const {tagsManifest} = (manifest as unknown as {default?: typeof manifest}).default ?? manifest

type Get = InstanceType<Base>['get']
type Set = InstanceType<Base>['set']

/** Of pages and feeds that were rendered before, Next keeps the tags among their headers. */
const TAGS_HEADER = 'x-next-cache-tags'

export default class CarefulCache extends FileSystemCache {
  override async get(...[key, context]: Parameters<Get>): ReturnType<Get> {
    const asked = 'tags' in context ? (context.tags ?? []) : []
    noteTags(asked)
    const found = await super.get(key, context)
    const tags = tagsOf(found?.value)
    noteTags(tags)
    // Next compares to the millisecond, and takes what was kept in the same one for fresh.
    return found?.lastModified !== undefined && haveExpired([...asked, ...tags], found.lastModified) ? null : found
  }

  override async set(...[key, value, context]: Parameters<Set>): ReturnType<Set> {
    const since = renderedSince()
    const tags = [...tagsOf(value), ...('tags' in context ? (context.tags ?? []) : [])]
    if (since !== undefined && haveExpired(tags, since)) return
    await super.set(key, value, context)
  }
}

function tagsOf(value: unknown): string[] {
  const headers = (value as {headers?: Record<string, unknown>} | null | undefined)?.headers
  const tags = headers?.[TAGS_HEADER]
  return typeof tags === 'string' ? tags.split(',') : []
}

/** Whether one of the tags was expired at this instant or after it. @param since milliseconds since 1970 */
function haveExpired(tags: readonly string[], since: number): boolean {
  return tags.some((tag) => (tagsManifest.get(tag)?.expired ?? -Infinity) >= since)
}
