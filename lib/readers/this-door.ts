import 'server-only'

import {desk} from '../desk/this-desk.ts'
import {readSiteUrl} from '../site-url.ts'
import type {Door} from './door.ts'
import {readersMemory} from './memory.ts'

/** What readers' forms need, of this installation. */
export function door(): Door {
  return {...readersMemory(), desk: desk(), siteUrl: readSiteUrl(process.env)}
}
