/**
 * How instances of the site hear of each other's changes: a stream in Redis, which each reads from where it last was.
 *
 * Redis is a quicker way and never the only one. Without it every instance finds by itself what no message told it of, at its
 * next look. What cannot be told at once is told when Redis is back.
 */
import {readNews, type News} from './news.ts'

/** One entry of the stream: its number, which instance wrote it, and what it tells. */
export type Entry = {id: string; from: string; news: string}

/** What is asked of Redis. Each call fails by throwing where Redis is away. */
export type Stream = {
  add: (from: string, news: string) => Promise<unknown>
  /** The number of the last entry; a number before all where there is none. */
  last: () => Promise<string>
  /** What came after an entry; waits a few seconds for it. */
  after: (id: string) => Promise<Entry[]>
}

export type Grapevine = {
  /** Tells the others. Returns at once: whoever published need not wait for Redis. */
  tell: (news: News) => void
  /** Takes in what others tell, until it is ended. */
  listen: (take: (news: News) => Promise<unknown>) => Promise<void>
  end: () => void
}

type Edges = {
  stream: Stream
  /** Names this instance among the others. */
  name: string
  /** Says something once, in plain words, to whoever runs this. */
  say: (words: string) => void
  /** Told when Redis goes away and comes back. */
  alone: (isAlone: boolean) => void
  /** Comes back after so many milliseconds. */
  wait: (milliseconds: number) => Promise<unknown>
}

const FIRST_WAIT = 100
const LONGEST_WAIT = 5000
/** What nobody has told for so long, every instance has found out by itself. */
const MOST_UNTOLD = 1000

export function createGrapevine({stream, name, say, alone, wait}: Edges): Grapevine {
  const untold: News[] = []
  let isTelling = false
  const here = {isEnded: false, isAway: false}

  const away = (cause: unknown) => {
    if (!here.isAway && !here.isEnded)
      say(
        `Redis does not answer (${cause instanceof Error ? cause.message : String(cause)}). Other instances find changes by themselves until it is back.`,
      )
    if (!here.isAway) alone(true)
    here.isAway = true
  }
  const back = () => {
    if (!here.isAway) return
    say('Redis answers again.')
    alone(false)
    here.isAway = false
  }

  const tellAll = async () => {
    isTelling = true
    let pause = FIRST_WAIT
    while (!here.isEnded && untold[0]) {
      const [next] = untold
      try {
        // One after the other, in order.
        // oxlint-disable-next-line no-await-in-loop
        await stream.add(name, JSON.stringify(next))
        if (untold[0] === next) untold.shift()
        pause = FIRST_WAIT
        back()
      } catch (cause) {
        away(cause)
        // oxlint-disable-next-line no-await-in-loop
        await wait(pause)
        pause = Math.min(pause * 2, LONGEST_WAIT)
      }
    }
    isTelling = false
  }

  return {
    tell: (news) => {
      untold.push(news)
      if (untold.length > MOST_UNTOLD) untold.shift()
      if (!isTelling) void tellAll()
    },
    listen: async (take) => {
      let seen: string | undefined
      let pause = FIRST_WAIT
      while (!here.isEnded) {
        try {
          // oxlint-disable-next-line no-await-in-loop
          seen ??= await stream.last()
          // oxlint-disable-next-line no-await-in-loop
          const entries = await stream.after(seen)
          pause = FIRST_WAIT
          back()
          for (const {id, from, news} of entries) {
            seen = id
            const told = from === name ? undefined : readNews(news)
            // Not awaited: what comes after it need not wait until its pages are rendered.
            if (told) void take(told).catch(() => undefined)
          }
        } catch (cause) {
          away(cause)
          // oxlint-disable-next-line no-await-in-loop
          await wait(pause)
          pause = Math.min(pause * 2, LONGEST_WAIT)
        }
      }
    },
    end: () => {
      here.isEnded = true
    },
  }
}
