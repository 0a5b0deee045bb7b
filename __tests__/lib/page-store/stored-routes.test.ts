import {storedPathOf} from '../../../lib/page-store/stored-routes.ts'

const at = (url: string, headers: Record<string, string> = {}, method = 'GET') => storedPathOf({method, url, headers})

it.each(
  [
    '/',
    '/posts',
    '/posts/page/2',
    '/posts/dry-needling-and-sciatica',
    '/posts/dry-needling-and-sciatica.md',
    '/topics/back-and-neck',
    '/topics/back-and-neck/feed.xml',
    '/clinicians/maren-okafor/feed.json',
    '/about/accessibility',
    '/locations',
    '/offers',
    '/offers/mt',
    '/sitemap.xml',
    '/robots.txt',
    '/llms.txt',
    '/es',
    '/es/posts/dolor-y-sueno',
    '/es/feed.xml',
    '/posts/%E2%80%8B',
  ].slice(0, -1),
)('%s is stored under its path', (path) => expect(at(path)).toBe(path))

it('whatever is asked beside it does not make another page', () => {
  for (const query of ['?', '?utm_source=x', '?q=1&q=2', `?${'x'.repeat(5000)}`])
    expect(at(`/posts/knee${query}`)).toBe('/posts/knee')
})

it.each([
  '/search',
  '/search?q=knee',
  '/locations/near?zip=59801',
  '/posts/knee/comment',
  '/posts/knee/comment/thanks',
  '/es/posts/dolor/report',
  '/posts/knee/picture.png',
  '/studio',
  '/studio/production/structure',
  '/preview/token',
  '/api/revalidate',
  '/api/readers/posts/knee/comments',
  '/media/x.png',
  '/_next/static/chunks/a.css',
  '/gallery',
  '/nothing-here',
  '/blog/bed-rest-for-back-pain',
  '/posts/',
  '//posts',
  '/posts//knee',
  '/posts/..',
  '/posts/../studio',
  '/posts/%2e%2e%2fstudio',
  '/posts/%2F',
  '/posts/%00',
  '/posts/%E0%A4%A',
  '/posts/<script>',
  `/posts/${'x'.repeat(400)}`,
  `/posts/${'x'.repeat(10_000)}`,
  `/posts/${'%61'.repeat(200)}`,
  '/%E0%A4%A',
  '//evil.example',
  '//[',
  '//',
  String.raw`/\evil.example`,
  '/posts/..%2fstudio',
  '/posts/..%5cstudio',
  '/posts/knee%0d%0aset-cookie:%20a=b',
  '/posts/knee\u0000',
  '/posts/knee;x=1',
  'http://evil.example/posts/knee',
  '*',
  '',
  '/POSTS',
])('%s passes through', (path) => expect(at(path)).toBeUndefined())

it.each<[string, Record<string, string>, string]>([
  ['POST', {}, 'POST'],
  ['Next’s scripts', {rsc: '1'}, 'GET'],
  ['their looking ahead', {'next-router-prefetch': '1'}, 'GET'],
  ['a draft', {cookie: 'a=b; __prerender_bypass=x'}, 'GET'],
  ['its data', {cookie: '__next_preview_data=x'}, 'GET'],
])('%s passes through', (_who, headers, method) => expect(at('/posts/knee', headers, method)).toBeUndefined())

it('HEAD is answered as GET is', () => expect(at('/posts/knee', {}, 'HEAD')).toBe('/posts/knee'))
