/**
 * Answers `/media/<file>`: fetches the picture where the content lives and passes it on.
 *
 * Only pictures of this dataset, in the widths that our own pages ask for: the route must not become a free
 * image service, nor a way to reach other addresses from inside the network.
 */
import {IMAGE_WIDTHS} from './image-url.ts'

type MediaOrigin = {imageHost: string; projectId: string; dataset: string}
type FetchImage = (url: string, init: RequestInit) => Promise<Response>

const FILE = /^[a-f0-9]{40}-\d+x\d+\.(?:png|jpg|jpeg|webp|gif|avif)$/
const IMAGE_TYPE = /^image\/(?:avif|gif|jpeg|png|webp)$/
const RECT = /^\d{1,5},\d{1,5},[1-9]\d{0,4},[1-9]\d{0,4}$/
const PATIENCE = 10_000

const WIDTHS: ReadonlySet<string> = new Set(IMAGE_WIDTHS.map(String))

/**
 * @param path the segments after `/media/`
 * @returns the picture; 404 for anything our pages would not ask for; 502 when the place it comes from does not answer
 */
export async function mediaResponse(
  request: Request,
  path: readonly string[],
  {imageHost, projectId, dataset}: MediaOrigin,
  fetchImage: FetchImage = fetch,
): Promise<Response> {
  const file = path[0] ?? ''
  const search = allowedParameters(new URL(request.url).searchParams)
  if (path.length !== 1 || !FILE.test(file) || search === undefined) return refuse(404)

  let upstream: Response
  try {
    upstream = await fetchImage(`${imageHost}/images/${projectId}/${dataset}/${file}${search}`, {
      headers: {accept: acceptedFormats(request.headers.get('accept'))},
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
  } catch {
    return refuse(502)
  }
  const type = (upstream.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
  if (!upstream.ok || !IMAGE_TYPE.test(type)) {
    await upstream.body?.cancel()
    return refuse(upstream.status === 404 ? 404 : 502)
  }
  const length = upstream.headers.get('content-length')
  return new Response(upstream.body, {
    headers: {
      'Content-Type': type,
      // The name of a file is the hash of its content: another picture has another address.
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      // A length told for compressed bytes would cut the decoded picture short.
      ...(length && !upstream.headers.has('content-encoding') ? {'Content-Length': length} : {}),
    },
  })
}

/** The query to send on, or undefined when any parameter is unknown, repeated or out of step. */
function allowedParameters(parameters: URLSearchParams): string | undefined {
  const names = [...parameters.keys()]
  if (new Set(names).size !== names.length) return undefined
  const {w, rect, auto, ...others} = Object.fromEntries(parameters)
  if (Object.keys(others).length > 0) return undefined
  const allowed =
    w !== undefined && WIDTHS.has(w) && (rect === undefined || RECT.test(rect)) && (auto === undefined || auto === 'format')
  // `fit=max`: a picture smaller than the step is sent as it is.
  return allowed ? `?${parameters.toString().replaceAll('%2C', ',')}&fit=max` : undefined
}

/** Three answers to “which formats?” instead of the hundreds that browsers give: caches stay small. */
function acceptedFormats(accept: string | null): string {
  if (accept?.includes('image/avif')) return 'image/avif,image/webp,*/*'
  return accept?.includes('image/webp') ? 'image/webp,*/*' : '*/*'
}

function refuse(status: 404 | 502): Response {
  return new Response(status === 404 ? 'There is no such picture.' : 'The picture cannot be fetched right now.', {
    status,
    headers: {'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff'},
  })
}
