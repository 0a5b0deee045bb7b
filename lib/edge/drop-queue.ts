/**
 * Tells one place what to drop until it has taken it: nothing is lost while it does not answer.
 *
 * One request after the other. What comes meanwhile goes out together.
 */
import type {Place} from './edge-kind.ts'
import {atMost} from './keys.ts'

export type DropQueue = {
  /** @returns once the place has taken these */
  drop: (keys: readonly string[]) => Promise<void>
}

export type DropQueueEdges = {
  place: Place
  /** Calls back after so many milliseconds. */
  later: (milliseconds: number, call: () => void) => void
  /** Says something to whoever runs the site. */
  say: (words: string) => void
}

type Waiting = {keys: readonly string[]; done: () => void}

const FIRST_WAIT = 1000
const LONGEST_WAIT = 30_000

export function createDropQueue({place, later, say}: DropQueueEdges): DropQueue {
  let waiting: Waiting[] = []
  let isTelling = false
  /** Since it last failed; zero while it works. */
  let wait = 0

  const tellAll = async (): Promise<void> => {
    isTelling = true
    while (waiting.length > 0) {
      const taken = waiting
      waiting = []
      try {
        // oxlint-disable-next-line no-await-in-loop
        await place.drop(atMost(taken.flatMap(({keys}) => keys)))
        if (wait > 0) say(`${place.name} drops pages again.`)
        wait = 0
        for (const {done} of taken) done()
      } catch (cause) {
        waiting = [...taken, ...waiting]
        if (wait === 0) say(failureOf(place, cause))
        wait = Math.min(Math.max(FIRST_WAIT, wait * 2), LONGEST_WAIT)
        // oxlint-disable-next-line no-await-in-loop
        await new Promise<void>((resolve) => later(wait, resolve))
      }
    }
    isTelling = false
  }

  return {
    drop: (keys) =>
      new Promise<void>((done) => {
        waiting.push({keys, done})
        if (!isTelling) void tellAll()
      }),
  }
}

function failureOf({name}: Place, cause: unknown): string {
  return `${name} was told to drop changed pages and did not (${reasonOf(cause)}). Until it does, it may send them as they were; it is told again.`
}

/** What `fetch` throws says no more than “fetch failed”; what caused that says why. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const {message, cause: before} = cause
  return before instanceof Error && before.message !== '' ? before.message : message
}
