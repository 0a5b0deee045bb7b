import {NOWHERE, requestedPath} from '../../../lib/start/requested-path.ts'

test.each([
  ['/', '/'],
  ['/posts/knee?utm=1#part', '/posts/knee'],
  ['/studio/../posts', '/posts'],
  ['http://elsewhere.example/posts', '/posts'],
  ['/espa%C3%B1a', '/espa%C3%B1a'],
  ['*', '/*'],
])('the path of %s is %s', (url, path) => expect(requestedPath(url)).toBe(path))

test.each(['//', '///', 'http://[', 'http://', '/%', '/posts/%E0%A4%A', '/%ff', '/posts/knee%00', `//${'['.repeat(1000)}`])(
  'nobody can read %s, and nothing is thrown',
  (url) => expect(requestedPath(url)).toBeUndefined(),
)

test('what is asked for in its place is an address', () => expect(requestedPath(NOWHERE)).toBe(NOWHERE))
