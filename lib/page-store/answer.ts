/** How a stored page answers one request: pure, by the rules of RFC 9110. */
import type {StoredPage} from './stored-page.ts'

/** When the page was rendered: what a clinic’s engineer looks for when somebody says that a page is old. */
export const RENDERED_HEADER = 'x-rounds-rendered'

export type Answer = {status: number; headers: Record<string, string>; body: Buffer | null}

type Asked = {method?: string | undefined; headers: Record<string, string | string[] | undefined>}

/** Readers ask each time whether it is still the same, so that nobody reads what was corrected a minute ago. */
const CACHING = 'public, max-age=0, must-revalidate'

/** @param kept what has a cache in front of the site keep the answer (`lib/edge`); browsers never see it */
export function answerWith(page: StoredPage, {method, headers: asked}: Asked, kept: Record<string, string> = {}): Answer {
  const {status, type, location, etag, renderedAt} = page
  const {encoding, body} = choose(page, String(asked['accept-encoding'] ?? ''))
  const headers: Record<string, string> = {
    'cache-control': CACHING,
    vary: 'accept-encoding',
    [RENDERED_HEADER]: new Date(renderedAt).toISOString(),
    ...kept,
  }
  if (status === 200) headers['etag'] = etag
  if (status === 200 && isSame(etag, asked['if-none-match'])) return {status: 304, headers, body: null}
  headers['content-type'] = type
  headers['content-length'] = String(body.length)
  if (encoding !== null) headers['content-encoding'] = encoding
  if (location !== null) headers['location'] = location
  return {status, headers, body: method === 'HEAD' ? null : body}
}

/** The smallest that the reader can unpack and that is there. */
function choose({body, brotli, gzip}: StoredPage, accepted: string): {encoding: string | null; body: Buffer} {
  if (brotli && accepts(accepted, 'br')) return {encoding: 'br', body: brotli}
  if (gzip && accepts(accepted, 'gzip')) return {encoding: 'gzip', body: gzip}
  return {encoding: null, body}
}

/** Without weighing preferences: whoever names it, and not with nothing, can read it. A star names whatever is not named. */
function accepts(header: string, encoding: string): boolean {
  let star = false
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((words) => words.trim())
    const isWanted = !parameters.some((words) => /^q\s*=\s*0(?:\.0*)?$/.test(words))
    if (name === encoding) return isWanted
    if (name === '*') star = isWanted
  }
  return star
}

/** Compared weakly: for reading it does not matter how the bytes were packed. */
function isSame(etag: string, header: string | string[] | undefined): boolean {
  if (header === undefined) return false
  const named = String(header)
  return named.trim() === '*' || named.split(',').some((one) => strong(one.trim()) === strong(etag))
}

function strong(etag: string): string {
  return etag.replace(/^W\//, '')
}
