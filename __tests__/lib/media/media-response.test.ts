import {pictures} from '@/components/cast.fixtures.ts'
import {IMAGE_SHAPES, imageSet, type ImageShape} from '@/lib/media/image-url.ts'
import {mediaResponse} from '@/lib/media/media-response.ts'

const ORIGIN = {imageHost: 'http://127.0.0.1:4010', projectId: 'rounds', dataset: 'production'}
const FILE = 'e9bbcf0d4f64204a42db7416fd183c4233a27883-1800x1200.png'

function ask(
  address: string,
  {answer, accept = 'image/avif,image/webp,*/*'}: {answer?: () => Promise<Response>; accept?: string} = {},
) {
  const asked: {url: string; accept: string | null}[] = []
  const request = new Request(`http://site.example/media/${address}`, {headers: {accept}})
  const path = new URL(request.url).pathname.split('/').slice(2).map(decodeURIComponent)
  const response = mediaResponse(request, path, ORIGIN, async (url, init) => {
    asked.push({url, accept: new Headers(init.headers).get('accept')})
    return answer
      ? answer()
      : new Response('bytes', {headers: {'content-type': 'image/webp', 'content-length': '5', 'set-cookie': 'a=b'}})
  })
  return {response, asked}
}

test('passes a picture on, to be kept for ever', async () => {
  const {response, asked} = ask(`${FILE}?w=640&auto=format`)
  const {status, headers} = await response
  expect(status).toBe(200)
  expect(await (await response).text()).toBe('bytes')
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept',
    'x-content-type-options': 'nosniff',
  })
  expect(headers.has('set-cookie')).toBe(false)
  expect(asked).toEqual([
    {
      url: `http://127.0.0.1:4010/images/rounds/production/${FILE}?w=640&auto=format&fit=max`,
      accept: 'image/avif,image/webp,*/*',
    },
  ])
})

test('lets through every address that our own pages ask for', async () => {
  const shapes: (ImageShape | undefined)[] = [undefined, 'square', 'card', 'film', 'share']
  expect(shapes).toHaveLength(Object.keys(IMAGE_SHAPES).length + 1)
  for (const shape of shapes) {
    for (const one of imageSet(pictures.walking, shape ? {shape} : {})?.srcSet.split(', ') ?? []) {
      const {response} = ask((one.split(' ')[0] ?? '').replace('/media/', ''))
      expect([one, (await response).status]).toEqual([one, 200])
    }
  }
})

test.each([
  ['no width', FILE],
  ['a width out of step', `${FILE}?w=641`],
  ['a height', `${FILE}?w=640&h=427`],
  ['an unknown parameter', `${FILE}?w=640&blur=2000`],
  ['a repeated parameter', `${FILE}?w=640&w=640`],
  ['a rectangle that is none', `${FILE}?w=640&rect=0,0,0,0`],
  ['a way of fitting', `${FILE}?w=640&fit=scale`],
  ['another folder', `..%2F..%2Fv1%2Fdata?w=640`],
  ['two segments', `a/${FILE}?w=640`],
  ['a vector picture', `${FILE.replace('png', 'svg')}?w=640`],
  ['a name that is no hash', 'portrait.png?w=640'],
])('knows nothing of %s', async (_, address) => {
  const {response, asked} = ask(address)
  expect((await response).status).toBe(404)
  expect(asked).toEqual([])
})

test('says 404 for a picture that is gone, and keeps nothing', async () => {
  const {response} = ask(`${FILE}?w=640`, {answer: async () => new Response('no', {status: 404})})
  expect((await response).status).toBe(404)
  expect((await response).headers.get('cache-control')).toBe('no-store')
})

test.each([
  ['is down', async () => Promise.reject(new TypeError('fetch failed'))],
  ['fails', async () => new Response('oops', {status: 500})],
  ['sends a page instead', async () => new Response('<script>', {headers: {'content-type': 'text/html'}})],
  ['sends a vector picture', async () => new Response('<svg>', {headers: {'content-type': 'image/svg+xml'}})],
])('says 502 when the place it comes from %s', async (_, answer) => {
  expect((await ask(`${FILE}?w=640`, {answer}).response).status).toBe(502)
})

test('asks for one of three sets of formats, so that caches stay small', async () => {
  for (const [accept, sent] of [
    ['image/webp,image/apng,*/*;q=0.8', 'image/webp,*/*'],
    ['text/html', '*/*'],
  ]) {
    const {asked, response} = ask(`${FILE}?w=640`, {accept: accept ?? ''})
    await response
    expect(asked[0]?.accept).toBe(sent)
  }
})
