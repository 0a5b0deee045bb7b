import {createServer, type IncomingHttpHeaders, type IncomingMessage, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'

export type Received = {
  method: string | undefined
  headers: IncomingHttpHeaders
  body: string
  /** Null where it is no JSON. */
  payload: unknown
  path: string | undefined
}

/** Stands where the site would be, or anybody else who is told of changes. */
export class Receiver {
  readonly received: Received[] = []
  /** What the next requests are answered; 200 once they are used up, no answer at all for 0. */
  answers: (number | Promise<number>)[] = []
  /** What is written below every answer. */
  says = ''
  #server: Server | undefined
  #port = 0
  #wake = () => {}

  get port(): number {
    return this.#port
  }

  async open(): Promise<void> {
    this.#server = createServer((request, response) => {
      void this.#receive(request).then((status) => status !== 0 && response.writeHead(status).end(this.says))
    })
    await new Promise<void>((resolve) => this.#server?.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as AddressInfo).port
  }

  /** @returns what to answer */
  async #receive(request: IncomingMessage): Promise<number> {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    this.received.push({method: request.method, headers: request.headers, body, payload: parse(body), path: request.url})
    this.#wake()
    return this.answers.shift() ?? 200
  }

  async close(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    if (!server) return
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }

  /** Waits until so many deliveries concern the document. */
  of(id: string, count = 1): Promise<Received[]> {
    return this.until(({payload}) => (payload as {id?: unknown} | null)?.id === id, count, id)
  }

  /** Waits until so many deliveries are of that kind. */
  async until(isWanted: (received: Received) => boolean, count = 1, what = 'what was waited for'): Promise<Received[]> {
    const concerning = () => this.received.filter(isWanted)
    let late = false
    const timer = setTimeout(() => {
      late = true
      this.#wake()
    }, 10_000)
    while (concerning().length < count && !late) await new Promise<void>((resolve) => (this.#wake = resolve))
    clearTimeout(timer)
    if (late) throw new Error(`${concerning().length} of ${count} deliveries came for ${what}`)
    return concerning()
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return null
  }
}
