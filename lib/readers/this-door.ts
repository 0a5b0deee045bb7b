import 'server-only'

import {now} from '../clock.ts'
import {desk} from '../desk/this-desk.ts'
import {readSiteUrl} from '../site-url.ts'
import {callerKeys} from './caller.ts'
import type {Door} from './door.ts'
import {memoryLimiter} from './limiter.ts'
import {memoryOr} from './memory.ts'
import {memoryTray} from './tray.ts'

/** What readers' forms need, of this installation. */
export function door(): Door {
  const memory = memoryOr(() => ({limiter: memoryLimiter(now), tray: memoryTray(now), callerKey: callerKeys(now)}))
  return {...memory, desk: desk(), siteUrl: readSiteUrl(process.env)}
}
