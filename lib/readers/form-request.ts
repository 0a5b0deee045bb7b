/** Reads a form that a browser has sent, and sends away what no page of ours can have sent. */

/** Three thousand characters of any script, with everything around them. */
const LARGEST_BODY = 64 * 1024

/** The request is not one of our forms; the message is for the person who meets it. */
export class NotOurFormError extends Error {
  override readonly name = 'NotOurFormError'
  readonly status: 400 | 403 | 413 | 415
  constructor(status: NotOurFormError['status'], message: string) {
    super(message)
    this.status = status
  }
}

/**
 * The fields of a form, each once.
 *
 * @param siteUrl where readers find the site
 * @throws NotOurFormError for a form of another site, one that is too large, or something that is no form
 */
export async function readForm(request: Request, siteUrl: string): Promise<Record<string, string>> {
  if (!isFromHere(request, siteUrl))
    throw new NotOurFormError(403, 'This form was sent from somewhere else. Open the post on our site and write there.')
  if (!/^application\/x-www-form-urlencoded(?:;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new NotOurFormError(415, 'This is not a form that we know. Open the post on our site and write there.')
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) throw tooLarge()
  return Object.fromEntries(new URLSearchParams(await readAtMost(request, LARGEST_BODY)))
}

/** No reader is signed in, so there is nothing to steal; but nobody else's page shall write in a reader's name. */
function isFromHere({headers}: Request, siteUrl: string): boolean {
  const where = headers.get('sec-fetch-site')
  if (where !== null && where !== 'same-origin') return false
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  const hosts = [new URL(siteUrl).host, headers.get('host')]
  return hosts.includes(new URL(origin).host)
}

/** A body that says nothing about its length is read until it is too long. */
async function readAtMost(request: Request, most: number): Promise<string> {
  const reader = request.body?.getReader()
  if (!reader) return ''
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    // Each part comes after the one before it.
    // oxlint-disable-next-line no-await-in-loop
    const {done, value} = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > most) {
      await reader.cancel()
      throw tooLarge()
    }
    parts.push(value)
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(Buffer.concat(parts))
  } catch {
    throw new NotOurFormError(400, 'This cannot be read. Open the post on our site and write there.')
  }
}

function tooLarge(): NotOurFormError {
  return new NotOurFormError(413, 'This is far too long for a comment. Shorten it, please, and send it again.')
}
