import 'server-only'

import {now} from '../clock.ts'
import {desk} from '../desk/this-desk.ts'
import {readSiteUrl} from '../site-url.ts'
import {callerKeys} from './caller.ts'
import type {Door} from './door.ts'
import {memoryLimiter} from './limiter.ts'
import {memoryTray} from './tray.ts'

type Memory = Pick<Door, 'limiter' | 'tray' | 'callerKey'>

/** A page and a route are built apart, and each would have a memory of its own: this one belongs to the whole process. */
const PLACE = Symbol.for('rounds.readers')
const shared = globalThis as {[PLACE]?: Memory}

/** What readers' forms need, of this installation. */
export function door(): Door {
  shared[PLACE] ??= {limiter: memoryLimiter(now), tray: memoryTray(now), callerKey: callerKeys(now)}
  return {...shared[PLACE], desk: desk(), siteUrl: readSiteUrl(process.env)}
}
