/**
 * Next's own cache on disk, with one ear: it notes for the rendering at hand by which tags it was asked (`page-tags.ts`).
 * Named in `next.config.js`.
 */
// What Next uses where no handler is named. It has no public name.
import * as files from 'next/dist/server/lib/incremental-cache/file-system-cache.js'

import {noteTags} from './page-tags.ts'

type Base = typeof files.default
/** A module of the older kind hands over all it exports at once, under the name of its default. */
const FileSystemCache = (files.default as unknown as {default?: Base}).default ?? files.default

type Get = InstanceType<Base>['get']

/** Of pages and feeds that were rendered before, Next keeps the tags among their headers. */
const TAGS_HEADER = 'x-next-cache-tags'

export default class NotingCache extends FileSystemCache {
  override async get(...[key, context]: Parameters<Get>): ReturnType<Get> {
    if ('tags' in context && context.tags) noteTags(context.tags)
    const found = await super.get(key, context)
    const value = found?.value
    const tags = value && 'headers' in value ? value.headers?.[TAGS_HEADER] : undefined
    if (typeof tags === 'string') noteTags(tags.split(','))
    return found
  }
}
