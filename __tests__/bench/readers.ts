/** Readers: connections that are kept open, and what each got, when. */
import {Agent, get} from 'node:http'

/** `status` is 0 where no answer came. `time` in milliseconds, from the asking to the last byte. */
export type Got = {status: number; time: number; body: string; headers: Record<string, string | string[] | undefined>}

const agent = new Agent({keepAlive: true, maxSockets: 256})
/** A reader who waits longer has gone. */
const LONGEST_MILLISECONDS = 30_000

export function read(url: string, sent: Record<string, string> = {}): Promise<Got> {
  const asked = performance.now()
  const since = () => performance.now() - asked
  return new Promise((resolve) => {
    const failed = () => resolve({status: 0, time: since(), body: '', headers: {}})
    get(url, {agent, headers: sent, signal: AbortSignal.timeout(LONGEST_MILLISECONDS)}, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', failed)
      response.on('end', () => {
        const {statusCode: status = 0, headers} = response
        resolve({status, time: since(), body: Buffer.concat(parts).toString(), headers})
      })
    }).on('error', failed)
  })
}

/**
 * Readers come at an even pace, whether or not those before them have been answered: a site that stands still for a second keeps all
 * of that second's readers waiting, and each is counted.
 *
 * @param urls asked for in turn
 * @param while_ they come until it is done
 * @param sent headers of each request
 */
export async function comeWhile(
  while_: Promise<unknown>,
  urls: readonly string[],
  perSecond: number,
  sent: Record<string, string> = {},
): Promise<Got[]> {
  let isDone = false
  void while_.then(
    () => (isDone = true),
    () => (isDone = true),
  )
  const began = performance.now()
  const all: Promise<Got>[] = []
  while (!isDone) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond)
    while (all.length < due) all.push(read(urls[all.length % urls.length] ?? '', sent).then(withoutBody))
    await pause(2)
  }
  await while_
  return Promise.all(all)
}

/** Thousands of pages would keep this program busy cleaning up, and its readers waiting. */
function withoutBody(got: Got): Got {
  return {...got, body: ''}
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
