import {expect, it} from '@jest/globals'

import {
  addressIn,
  isOwnAddress,
  localeOfAddress,
  LONGEST_ADDRESS,
  normalAddress,
  pageAddress,
  PAGE_TYPES,
  pageAt,
} from '../../../lib/editorial/addresses.ts'

it.each([
  ['as it is', '/old-page', '/old-page'],
  ['upper case', '/Old-Page', '/old-page'],
  ['a slash at the end', '/old-page/', '/old-page'],
  ['slashes in the middle', '/blog//2019///knee', '/blog/2019/knee'],
  ['the first page', '/', '/'],
  ['a file of the old site', '/index.php', '/index.php'],
  ['letters of another alphabet', '/über-uns', '/über-uns'],
  ['the same, as a browser sends it', '/%C3%BCber-uns', '/über-uns'],
  ['the same in two characters', '/u\u0308ber-uns', '/über-uns'],
  ['Japanese', '/%E8%85%B0%E7%97%9B', '/腰痛'],
  ['a space inside', '/my%20page', '/my page'],
  ['two dots in a word', '/a..b', '/a..b'],
])('has one spelling for %s', (_what, typed, address) => {
  expect(normalAddress(typed)).toBe(address)
  expect(normalAddress(address)).toBe(address)
})

it.each([
  ['nothing', ''],
  ['a word', 'old-page'],
  ['another host', 'https://evil.example/'],
  ['another host without its protocol', '//evil.example'],
  ['another host behind three slashes', '///evil.example'],
  ['another host behind a backslash', '/\\evil.example'],
  ['the same, encoded', '/%5Cevil.example'],
  ['an encoded slash', '/%2F%2Fevil.example'],
  ['a script', 'javascript:alert(1)'],
  ['a step up', '/a/../studio'],
  ['a step up, encoded', '/%2e%2e/studio'],
  ['the same place', '/a/./b'],
  ['an address encoded twice', '/%252e%252e'],
  ['a query', '/old?page=2'],
  ['a query, encoded', '/old%3Fpage=2'],
  ['a fragment', '/old#part'],
  ['a line break', '/old%0D%0ALocation:x'],
  ['a zero', '/old%00'],
  ['letters that turn the direction', '/old\u202Egp.exe'],
  ['a letter without width', '/o\u200Bld'],
  ['a broken letter', '/%E0%A4%A'],
  ['a percent sign', '/100%'],
  ['a space at the end', '/old%20'],
  ['half a pair', '/a\uD800'],
  ['too much', `/${'a'.repeat(LONGEST_ADDRESS)}`],
  ['far too much', `/${'%61'.repeat(100_000)}`],
])('takes %s for no address', (_what, typed) => {
  expect(normalAddress(typed)).toBeUndefined()
})

it.each([
  ['/posts/knee', {type: 'post', slug: 'knee'}],
  ['/topics/hip', {type: 'topic', slug: 'hip'}],
  ['/clinicians/jane-doe', {type: 'clinician', slug: 'jane-doe'}],
  ['/about/privacy', {type: 'aboutPage', slug: 'privacy'}],
  ['/posts', undefined],
  ['/posts/knee/comment', undefined],
  ['/constructor/knee', undefined],
])('knows whose page stands at %s', (address, page) => {
  expect(pageAt(address)).toEqual(page)
  if (page) expect(pageAddress(page.type as 'post', page.slug)).toBe(address)
})

it.each([
  ['a topic', '/topics/knee', '/es/topics/knee'],
  ['a person', '/clinicians/jo', '/es/clinicians/jo'],
  ['a page about the clinic', '/about/review', '/es/about/review'],
])('finds %s in another language, and back', (_what, first, spanish) => {
  expect([first, spanish].map((address) => addressIn('es', address))).toEqual([spanish, spanish])
  expect([first, spanish].map((address) => addressIn('en', address))).toEqual([first, first])
  expect([first, spanish].map(localeOfAddress)).toEqual(['en', 'es'])
})

it.each(['/posts/knee', '/es/posts/rodilla', '/old/knee', '/es', '/', '/estate'])(
  'has no other address for %s in another language',
  (address) => {
    expect(addressIn('en', address)).toBe(address)
    expect(addressIn('es', address)).toBe(address)
  },
)

it('reads every page in each language, at an address of its own', () => {
  for (const type of PAGE_TYPES) {
    expect(pageAddress(type, 'x', 'es')).toBe(`/es${pageAddress(type, 'x')}`)
    expect(pageAt(pageAddress(type, 'x', 'es'))).toEqual({type, slug: 'x'})
  }
})

it.each([
  ['/', true],
  ['/studio', true],
  ['/studio/structure', true],
  ['/studios', false],
  ['/api/editorial/pages', true],
  ['/posts/page/2', true],
  ['/posts/pages', false],
  ['/old-page', false],
])('knows what the software answers by itself: %s', (address, isOwn) => {
  expect(isOwnAddress(address)).toBe(isOwn)
})
