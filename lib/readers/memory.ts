import {now} from '../clock.ts'
import {callerKeys} from './caller.ts'
import {memoryLimiter, type Limiter} from './limiter.ts'
import {memoryTray, type Tray} from './tray.ts'

/** What is remembered between two requests of a reader. */
export type Memory = {
  limiter: Limiter
  tray: Tray
  /** From an address to a number that names nobody. */
  callerKey: (address: string) => Promise<string>
}

/** A page and a route are built apart, and each would have a memory of its own: this one belongs to the whole process. */
const PLACE = Symbol.for('rounds.readers')
const shared = globalThis as {[PLACE]?: Memory}

/** The memory of this process: its own, unless another was placed here. */
export function readersMemory(): Memory {
  return (shared[PLACE] ??= {limiter: memoryLimiter(now), tray: memoryTray(now), callerKey: callerKeys(now)})
}

/** Has this process remember there from now on. */
export function placeMemory(memory: Memory): void {
  shared[PLACE] = memory
}
