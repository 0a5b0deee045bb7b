/** How often something may happen. */
export type Limiter = {
  /**
   * Counts one more of these.
   *
   * @param key names no person: see `callerKey`
   * @returns false where there have been `most` within the time already
   */
  take(key: string, limit: Limit): Promise<boolean>
}

export type Limit = {most: number; milliseconds: number}

/** Before it forgets the oldest: a flood from many addresses must not fill the memory. */
const MOST_KEYS = 50_000

/**
 * Counts in this process's memory: nothing about anybody is written down, and a restart forgets everything.
 *
 * @param now the clock, in milliseconds since 1970
 */
export function memoryLimiter(now: () => number): Limiter {
  const windows = new Map<string, {count: number; endsAt: number}>()
  return {
    take: async (key, {most, milliseconds}) => {
      const instant = now()
      const known = windows.get(key)
      const current = known && known.endsAt > instant ? known : {count: 0, endsAt: instant + milliseconds}
      if (current.count >= most) return false
      current.count += 1
      // Put at the end, so that the first is the one that was not used for the longest time.
      windows.delete(key)
      windows.set(key, current)
      if (windows.size > MOST_KEYS) forgetSome(windows, instant)
      return true
    },
  }
}

function forgetSome(windows: Map<string, {endsAt: number}>, instant: number): void {
  for (const [key, {endsAt}] of windows) if (endsAt <= instant) windows.delete(key)
  for (const key of windows.keys()) {
    if (windows.size <= MOST_KEYS) return
    windows.delete(key)
  }
}
