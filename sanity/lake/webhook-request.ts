import {Agent as HttpAgent, globalAgent as httpGlobal, request as httpRequest, type IncomingMessage} from 'node:http'
import {Agent as HttpsAgent, globalAgent as httpsGlobal, request as httpsRequest} from 'node:https'
import type {LookupFunction} from 'node:net'

/** Of an answer so much is kept, for whoever has to find out why it was a no. */
const MOST_KEPT_BYTES = 2048

export type Answer = {status: number; body: string}

export type OutgoingRequest = {
  url: string
  method: string
  headers: Record<string, string>
  body: string
  signal: AbortSignal
}

/**
 * Sends requests to others, over connections that are kept.
 *
 * Node's own `fetch` does not let anybody look at the address a name stands for before it connects. Redirects are not followed: they
 * could lead anywhere.
 */
export class Outgoing {
  readonly #agents: {http: HttpAgent; https: HttpsAgent}

  readonly #isOurOwn: boolean

  /**
   * @param lookUp decides which addresses may be connected to. Without it, all may, in the way Node connects to anything: through a
   *   proxy where it was told of one (`NODE_USE_ENV_PROXY`), which would look names up by itself.
   */
  constructor(lookUp?: LookupFunction) {
    const options = {keepAlive: true, lookup: lookUp}
    this.#isOurOwn = lookUp !== undefined
    this.#agents = this.#isOurOwn
      ? {http: new HttpAgent(options), https: new HttpsAgent(options)}
      : {http: httpGlobal, https: httpsGlobal}
  }

  /**
   * @returns the answer, whatever its status, with the beginning of its body
   * @throws Error where none came
   */
  async send(outgoing: OutgoingRequest, isSecondTry = false): Promise<Answer> {
    const {promise, resolve, reject} = Promise.withResolvers<IncomingMessage>()
    const {url, method, headers, body, signal} = outgoing
    const isSecure = new URL(url).protocol === 'https:'
    const request = (isSecure ? httpsRequest : httpRequest)(url, {
      method,
      agent: isSecure ? this.#agents.https : this.#agents.http,
      signal,
      headers: {...headers, 'content-length': String(Buffer.byteLength(body))},
    })
    request.once('response', resolve)
    request.once('error', reject)
    request.end(body)
    let response: IncomingMessage
    try {
      response = await promise
    } catch (cause) {
      // The other end may close a kept connection in the very moment it is used again.
      if (request.reusedSocket && !isSecondTry && !signal.aborted) return this.send(outgoing, true)
      throw cause
    }
    return {status: response.statusCode ?? 0, body: await beginningOf(response)}
  }

  close(): void {
    if (!this.#isOurOwn) return
    this.#agents.http.destroy()
    this.#agents.https.destroy()
  }
}

/** What is long is not read to its end. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= MOST_KEPT_BYTES) break
    }
  } catch {
    // Broken off on the way: the status has been said.
  }
  return Buffer.concat(chunks).subarray(0, MOST_KEPT_BYTES).toString('utf8')
}
