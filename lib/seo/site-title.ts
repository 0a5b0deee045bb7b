import type {Channel} from '../editorial/publication.ts'

/** The name at the top of every page. */
export function siteTitle({settings}: Channel): string {
  return settings?.title?.trim() || 'Rounds'
}
