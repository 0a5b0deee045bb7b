/** Redis as the instances of this site use it: Debian's 7.0 and newer. */
import {createClient} from '@redis/client'

import type {Entry, Stream} from './grapevine.ts'

/** Says what belongs to Rounds, where others use the same Redis. */
const PREFIX = 'rounds:'
const NEWS = `${PREFIX}news`
/** An instance that was away for more begins afresh anyway. */
const MOST_NEWS = 10_000
const BLOCK_MILLISECONDS = 5000
const CONNECT_MILLISECONDS = 2000
const AGAIN_MILLISECONDS = {first: 100, most: 3000}

type Client = ReturnType<typeof connect>

export type Redis = {
  stream: Stream
  /** Counts one more under a name, which is forgotten after so many milliseconds. @returns how many there are now */
  count: (name: string, milliseconds: number) => Promise<number>
  /** What is kept under a name; keeps this where nothing is. Forgotten after so many milliseconds. */
  keepFirst: (name: string, value: string, milliseconds: number) => Promise<string>
  keep: (name: string, value: string, milliseconds: number) => Promise<void>
  look: (name: string) => Promise<string | null>
  end: () => void
}

/**
 * Connects when the stream is first asked, and again by itself whenever the connection is lost. What readers wait for fails at once
 * meanwhile.
 *
 * @param url such as `redis://127.0.0.1:6379`
 */
export function createRedis(url: string): Redis {
  const [asking, waiting] = [connect(url), connect(url)]
  return {
    stream: {
      add: async (from, news) =>
        (await ready(asking)).xAdd(
          NEWS,
          '*',
          {from, news},
          {TRIM: {strategy: 'MAXLEN', strategyModifier: '~', threshold: MOST_NEWS}},
        ),
      last: async () => (await (await ready(asking)).xRevRange(NEWS, '+', '-', {COUNT: 1}))[0]?.id ?? '0-0',
      after: async (id) => entriesIn(await (await ready(waiting)).xRead({key: NEWS, id}, {BLOCK: BLOCK_MILLISECONDS})),
    },
    count: async (name, milliseconds) => {
      const [count] = await atOnce(asking)
        .multi()
        .incr(PREFIX + name)
        .pExpire(PREFIX + name, milliseconds, 'NX')
        .exec()
      return Number(count)
    },
    keepFirst: async (name, value, milliseconds) => {
      const client = atOnce(asking)
      await client.set(PREFIX + name, value, {condition: 'NX', expiration: {type: 'PX', value: milliseconds}})
      return (await client.get(PREFIX + name)) ?? value
    },
    keep: async (name, value, milliseconds) => {
      await atOnce(asking).set(PREFIX + name, value, {expiration: {type: 'PX', value: milliseconds}})
    },
    look: async (name) => atOnce(asking).get(PREFIX + name),
    end: () => {
      for (const client of [asking, waiting]) if (client.isOpen) client.destroy()
    },
  }
}

function connect(url: string) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_MILLISECONDS,
      reconnectStrategy: (tries) => Math.min(AGAIN_MILLISECONDS.first * 2 ** Math.min(tries, 10), AGAIN_MILLISECONDS.most),
    },
  })
  // Whoever asks is told; without a listener the process would end.
  client.on('error', () => undefined)
  return client
}

/** @throws Error where there is no connection: a reader does not wait for one */
function atOnce(client: Client): Client {
  if (!client.isReady) throw new Error('no connection')
  return client
}

async function ready(client: Client): Promise<Client> {
  // Connecting goes on behind this, for as long as it takes.
  if (!client.isOpen) void client.connect().catch(() => undefined)
  if (!client.isReady) await new Promise<void>((resolve, reject) => waitFor(client, resolve, reject))
  return client
}

function waitFor(client: Client, resolve: () => void, reject: (cause: Error) => void): void {
  const end = (then: () => void) => {
    clearTimeout(latest)
    client.off('ready', isReady)
    client.off('error', failed)
    then()
  }
  const isReady = () => end(resolve)
  const failed = (cause: Error) => end(() => reject(cause))
  const latest = setTimeout(() => failed(new Error('no connection')), CONNECT_MILLISECONDS)
  client.once('ready', isReady)
  client.once('error', failed)
}

function entriesIn(answer: unknown): Entry[] {
  const streams = (answer ?? []) as {messages: {id: string; message: Record<string, string>}[]}[]
  return streams.flatMap(({messages}) =>
    messages.map(({id, message}) => ({id, from: message['from'] ?? '', news: message['news'] ?? ''})),
  )
}
