import {readSiteUrl} from '@/lib/site-url.ts'

test('is this machine’s address unless told otherwise', () => {
  expect(readSiteUrl({})).toBe('http://localhost:3000')
  expect(readSiteUrl({SITE_URL: 'https://blog.example/'})).toBe('https://blog.example')
})

test.each(['blog.example', 'ftp://blog.example', 'https://blog.example/news', 'https://', 'javascript:alert(1)'])(
  'refuses %s and names the variable',
  (typed) => {
    expect(() => readSiteUrl({SITE_URL: typed})).toThrow(/SITE_URL/)
  },
)

test('follows the port it is started on', () => {
  expect(readSiteUrl({PORT: '3555'})).toBe('http://localhost:3555')
})
