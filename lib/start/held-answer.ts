import type {ServerResponse} from 'node:http'

/**
 * Holds an answer back, whole, until something is done that depends on its headers. To be called before the request is handed
 * on.
 */
export function holdAnswer(response: ServerResponse, before: (response: ServerResponse) => Promise<void>): void {
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse
  const held: Buffer[] = []
  response.flushHeaders = () => undefined
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    keep(chunk, rest)
    callbackIn(rest)?.()
    return true
  }
  response.end = (...given: unknown[]) => {
    const [chunk, ...rest] = typeof given[0] === 'function' ? [undefined, ...given] : given
    keep(chunk, rest)
    const letGo = () => void end(Buffer.concat(held), callbackIn(rest))
    // Whatever became of it: whoever asked gets an answer.
    before(response).then(letGo, letGo)
    return response
  }

  function keep(chunk: unknown, [encoding]: unknown[]): void {
    if (chunk === undefined || chunk === null) return
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding as BufferEncoding | undefined) : (chunk as Uint8Array)
    held.push(Buffer.from(bytes))
  }
}

/** What Node is to call when something is written: the last of whatever was given. */
export function callbackIn(given: unknown[]): (() => void) | undefined {
  return given.find((one): one is () => void => typeof one === 'function')
}
