/**
 * Names for what a query has read, so that whoever keeps its answer learns which changes concern it.
 *
 * A list is named by the types or documents that its filter is limited to, a document that was looked up by its id. Whatever cannot be
 * told that closely is named as a whole: a tag may be rung in vain, and is never silent about a change.
 */
import {createHash} from 'node:crypto'

import {publishedIdOf} from '../core/ids.ts'
import type {Condition} from './condition.ts'

/** More documents than these are named by their whole dataset. */
const MOST_TAGS = 100
/** How the hosted service's tags begin; clients accept no others. */
const PREFIX = 's1:'

/** What was read: some documents by their published ids, all of some types, or anything. */
export type Read = {ids: string[]} | {types: string[]} | 'anything'

/** What a list with this condition can depend on. */
export function readBy(condition: Condition): Read {
  switch (condition.kind) {
    case 'id':
    case 'group':
      return {ids: condition.oneOf.map(publishedIdOf)}
    case 'type':
      return {types: condition.oneOf}
    case 'nothing':
      return {ids: []}
    case 'all':
      // Each part holds for the whole: the closest says enough.
      return condition.of.map(readBy).toSorted((a, b) => closeness(b) - closeness(a))[0] ?? 'anything'
    default:
      return 'anything'
  }
}

function closeness(read: Read): number {
  if (read === 'anything') return 0
  return 'types' in read ? 1 : 2
}

/** @returns the tags for an answer */
export function tagsFor(dataset: string, reads: readonly Read[]): string[] {
  if (reads.includes('anything')) return [tag(dataset, 'all')]
  const tags = new Set(
    reads.flatMap((read) => {
      if (read === 'anything') return []
      return 'types' in read
        ? read.types.map((type) => tag(dataset, `type ${type}`))
        : read.ids.map((id) => tag(dataset, `id ${id}`))
    }),
  )
  return tags.size > MOST_TAGS ? [tag(dataset, 'all')] : [...tags].toSorted()
}

/** @returns the tags that a change of this document rings */
export function tagsOfChange(dataset: string, document: {_id: string; _type: string}, before?: {_type: string}): string[] {
  const types = new Set([document._type, before?._type ?? document._type])
  return [
    tag(dataset, 'all'),
    tag(dataset, `id ${publishedIdOf(document._id)}`),
    ...[...types].map((type) => tag(dataset, `type ${type}`)),
  ]
}

/** Nothing can be told from it about what it names. */
function tag(dataset: string, what: string): string {
  return `${PREFIX}${createHash('sha256').update(`${dataset}\n${what}`).digest('base64url').slice(0, 12)}`
}
