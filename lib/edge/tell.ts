/** One request to an edge. */
import type {Send} from './edge-kind.ts'

const ANSWER_WITHIN_MILLISECONDS = 10_000

/**
 * @returns its answer, and the text of it
 * @throws Error where there is none in time, or another status than 2xx
 */
export async function tell(send: Send, address: string, request: RequestInit): Promise<{response: Response; text: string}> {
  // A secret does not follow a redirect to somebody else.
  const response = await send(address, {
    ...request,
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`it answered ${response.status}`)
  return {response, text}
}

/** Does something for so many of them at a time, one after the other. */
export async function inTurn(keys: readonly string[], most: number, run: (some: string[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < keys.length; from += most) {
    // An edge counts how often it is asked.
    // oxlint-disable-next-line no-await-in-loop
    await run(keys.slice(from, from + most))
  }
}
