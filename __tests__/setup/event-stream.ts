/** Reads server-sent events one at a time, and waits for each only so long. */
export type StreamEvent = {name: string; id: string | undefined; data: StreamData}

/** What an event may hold: of a change, of a welcome, of a refusal. */
export type StreamData = {
  documentId: string
  transactionId: string
  transition: 'appear' | 'update' | 'disappear'
  previousRev?: string
  resultRev: string
  transactionTotalEvents: number
  transactionCurrentEvent: number
  mutations: Record<string, unknown>[]
  effects: {apply: unknown; revert: unknown}
  result?: Record<string, unknown>
}

export type OpenStream = {
  response: Response
  /** The next event; comments are passed over. */
  next(): Promise<StreamEvent>
  /** Every event that is there once nothing more has come for a moment. */
  rest(): Promise<StreamEvent[]>
  /** True once the other side has ended the stream. */
  ended(): Promise<boolean>
  close(): void
}

const LONGEST_WAIT = 5_000
/** Events are sent right after a commit; what has not come by then is not coming. */
const MOMENT = 150

const open = new Set<OpenStream>()

/** Streams that a test leaves open would keep the test runner from ending. */
export function closeStreams(): void {
  for (const stream of open) stream.close()
}

export async function openStream(url: string, headers: Record<string, string> = {}): Promise<OpenStream> {
  const abort = new AbortController()
  const response = await fetch(url, {
    headers: {accept: 'text/event-stream', ...headers},
    signal: abort.signal,
    redirect: 'manual',
  })
  const arrived: StreamEvent[] = []
  let over = false
  let wake = () => {}

  async function read(): Promise<void> {
    let unread = ''
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const frames = (unread + chunk).split('\n\n')
      unread = frames.pop() ?? ''
      arrived.push(...frames.flatMap(asEvent))
      wake()
    }
  }
  void read()
    .catch(() => {})
    .finally(() => {
      over = true
      wake()
    })

  async function until(condition: () => boolean, limit: number): Promise<boolean> {
    let late = false
    const timer = setTimeout(() => {
      late = true
      wake()
    }, limit)
    while (!condition() && !late) await new Promise<void>((resolve) => (wake = resolve))
    clearTimeout(timer)
    return condition()
  }

  const stream: OpenStream = {
    response,
    next: async () => {
      await until(() => arrived.length > 0 || over, LONGEST_WAIT)
      const event = arrived.shift()
      if (!event) throw new Error(over ? 'The stream has ended' : `No event within ${LONGEST_WAIT} ms`)
      return event
    },
    rest: async () => {
      const events: StreamEvent[] = []
      while (await until(() => arrived.length > 0, MOMENT)) events.push(...arrived.splice(0))
      return events
    },
    ended: () => until(() => over, LONGEST_WAIT),
    close: () => {
      open.delete(stream)
      abort.abort()
    },
  }
  open.add(stream)
  return stream
}

function asEvent(frame: string): StreamEvent[] {
  const fields = new Map<string, string>()
  for (const line of frame.split('\n')) {
    const [, name = '', value = ''] = /^([a-z]+): ?(.*)$/.exec(line) ?? []
    if (name !== '') fields.set(name, value)
  }
  const text = fields.get('data')
  if (text === undefined) return []
  return [{name: fields.get('event') ?? 'message', id: fields.get('id'), data: JSON.parse(text) as StreamData}]
}
