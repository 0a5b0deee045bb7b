/**
 * Stands between the site and the lake, in both directions, and can do to them what a bad network does.
 *
 * Nothing of the product knows. Node itself sends what it fetches through the proxy that `HTTP_PROXY` names
 * (`NODE_USE_ENV_PROXY`), and the lake, which is started by the site, inherits that: so the site's queries pass here, and so do
 * the lake's messages. What the site asks of itself does not, where it uses a connection of its own.
 */
import {
  Agent,
  createServer,
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type {AddressInfo, Socket} from 'node:net'

/** What becomes of a question to the lake. `hang`: it is taken and never answered. */
export type Fault = 'none' | '503' | 'hang' | 'reset'

/** A message about one changed document, once the site has answered it. */
type Message = {
  id: string
  /** The change: a document has its number as `_rev`. */
  transaction: string
  /** By `performance.now()`. */
  answeredAt: number
  /** Milliseconds that the site took. */
  took: number
}

export class GoBetween {
  fault: Fault = 'none'
  /** True: the lake's messages are taken, answered with 200, and thrown away. */
  losesMessages = false
  /** Another site to which the lake's messages go instead, without a slash at its end. */
  messagesTo: string | undefined
  /** Told of each message that the site has acknowledged, before the lake hears of it. */
  onAnswer: (message: Message) => void = () => undefined
  /** Questions in GROQ so far. */
  queries = 0
  /** What they were, shortest form: the beginning of each, with how often. */
  readonly asked = new Map<string, number>()
  #underWay = 0
  #lastMessageAt = performance.now()
  readonly #lakePort: number
  readonly #server: Server
  readonly #agent = new Agent({keepAlive: true})
  readonly #held = new Set<Socket>()

  /** @param lakePort faults are for what is asked there */
  constructor(lakePort: number) {
    this.#lakePort = lakePort
    this.#server = createServer({keepAliveTimeout: 60_000}, (request, response) => this.#pass(request, response))
    // Asked to make a way through, it takes the caller in: what comes over the way is a request like any other.
    this.#server.on('connect', (_request: IncomingMessage, socket: Socket, head: Buffer) => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      if (head.length > 0) socket.unshift(head)
      this.#server.emit('connection', socket)
    })
    this.#server.on('connection', (socket: Socket) => socket.on('error', () => undefined))
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return this
  }

  /** For a program whose questions and messages are to pass here. */
  get environment(): Record<string, string> {
    const address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return {NODE_USE_ENV_PROXY: '1', HTTP_PROXY: address, http_proxy: address, NO_PROXY: '', no_proxy: ''}
  }

  /** Resolves when every message is answered, and none has come for so long, counted from now. */
  async untilQuiet(milliseconds: number): Promise<void> {
    this.#lastMessageAt = performance.now()
    while (this.#underWay > 0 || performance.now() - this.#lastMessageAt < milliseconds)
      await new Promise((resolve) => setTimeout(resolve, milliseconds / 10))
  }

  async close(): Promise<void> {
    for (const socket of this.#held) socket.destroy()
    this.#server.closeAllConnections()
    this.#agent.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #pass(request: IncomingMessage, response: ServerResponse): void {
    const target = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    if (Number(target.port) === this.#lakePort) {
      if (this.#isSpoiled(request, response)) return
      this.#count(target)
    }
    const isMessage = request.method === 'POST' && request.headers['sanity-transaction-id'] !== undefined
    if (isMessage && this.losesMessages) return void request.resume().on('end', () => response.end('{}'))
    if (isMessage) this.#begun(response)
    const to = isMessage && this.messagesTo !== undefined ? new URL(target.pathname, this.messagesTo) : target
    const {method, headers} = request
    const asked = performance.now()
    const passed = ask(to, {method, headers: {...headers, host: to.host}, agent: this.#agent}, (answer) => {
      // Before the lake hears of it: whoever waits here asks the site next.
      if (isMessage && answer.statusCode === 200) this.#answered(headers, asked)
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    request.pipe(passed)
  }

  /** @returns true where the question goes no further */
  #isSpoiled(request: IncomingMessage, response: ServerResponse): boolean {
    if (this.fault === 'none') return false
    const {socket} = request
    request.resume()
    if (this.fault === 'reset') socket.resetAndDestroy()
    else if (this.fault === '503') response.writeHead(503, {'content-type': 'application/json'}).end('{}')
    else this.#held.add(socket)
    return true
  }

  #count({pathname, searchParams}: URL): void {
    if (!pathname.includes('/data/query/')) return
    this.queries += 1
    const query = (searchParams.get('query') ?? 'sent in a body').replaceAll(/\s+/g, ' ').slice(0, 90)
    this.asked.set(query, (this.asked.get(query) ?? 0) + 1)
  }

  #begun(response: ServerResponse): void {
    this.#underWay += 1
    this.#lastMessageAt = performance.now()
    response.once('close', () => (this.#underWay -= 1))
  }

  #answered(headers: IncomingHttpHeaders, asked: number): void {
    const answeredAt = performance.now()
    this.#lastMessageAt = answeredAt
    const [id, transaction] = [String(headers['sanity-document-id']), String(headers['sanity-transaction-id'])]
    this.onAnswer({id, transaction, answeredAt, took: answeredAt - asked})
  }
}
