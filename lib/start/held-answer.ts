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
    void before(response).finally(() => end(Buffer.concat(held), callbackIn(rest)))
    return response
  }

  function keep(chunk: unknown, [encoding]: unknown[]): void {
    if (chunk === undefined || chunk === null) return
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding as BufferEncoding | undefined) : (chunk as Uint8Array)
    held.push(Buffer.from(bytes))
  }
}

function callbackIn(given: unknown[]): (() => void) | undefined {
  return given.find((one): one is () => void => typeof one === 'function')
}
