import type {Limiter} from './limiter.ts'
import type {Tray} from './tray.ts'

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

/** The memory of this process. @param make one, where there is none yet */
export function memoryOr(make: () => Memory): Memory {
  return (shared[PLACE] ??= make())
}

/** Has this process remember there from now on. */
export function placeMemory(memory: Memory): void {
  shared[PLACE] = memory
}
