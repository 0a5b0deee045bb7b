import type {SiteFrame} from '../editorial/publication.ts'

/** The name at the top of every page. */
export function siteTitle(frame: SiteFrame): string {
  return frame.settings?.title?.trim() || 'Rounds'
}
