import {atMost, EVERY_PAGE, keyOf, keysOf, keysToDrop, UNKNOWN_TAGS} from '../../../lib/edge/keys.ts'
import {postTag, ROBOTS_TAG, topicFeedTag} from '../../../lib/content/tags.ts'

const KEY = /^[A-Za-z0-9_:%-]+$/

it.each([
  [postTag('knee-pain'), 'post:knee-pain'],
  [topicFeedTag('knee'), 'feed:topic:knee'],
  [ROBOTS_TAG, 'robots%2Etxt'],
  ['post:a b', 'post:a%20b'],
  ['post:dolor-de-muñeca', 'post:dolor-de-mu%C3%B1eca'],
  ['post:膝', 'post:%E8%86%9D'],
  ['post:🦵', 'post:%F0%9F%A6%B5'],
  ['a,b\r\nset-cookie: x', 'a%2Cb%0D%0Aset-cookie:%20x'],
  ['.*|(^$)+?[a]\\', '%2E%2A%7C%28%5E%24%29%2B%3F%5Ba%5D%5C'],
  ['100%', '100%25'],
  ['_all', '%5Fall'],
  ['\u{D83E}', '%EF%BF%BD'],
])('the tag %j is the key %s', (tag, key) => {
  expect(keyOf(tag)).toBe(key)
  expect(key).toMatch(KEY)
})

it('a page has a key for each of its tags, once, and the one of every page', () => {
  expect(keysOf(['site', 'post:knee', 'site', ''])).toEqual([EVERY_PAGE, 'site', 'post:knee'])
  expect(keysOf([])).toEqual([EVERY_PAGE])
})

it.each([
  ['does not say what it shows', null],
  ['has a tag too long for a key', [`post:${'膝'.repeat(30)}`]],
  ['has more tags than fit into a header', Array.from({length: 200}, (_, index) => postTag(`number-${index}`))],
])('a page that %s is dropped at every change', (_which, tags) => {
  expect(keysOf(tags)).toEqual([EVERY_PAGE, UNKNOWN_TAGS])
  for (const tag of tags ?? ['post:anything']) expect(keysToDrop([tag])).toContain(UNKNOWN_TAGS)
})

it('the keys of a page are never longer than 2,000 bytes and a few', () => {
  for (let count = 0; count < 300; count += 1) {
    const tags = Array.from({length: count}, (_, index) => postTag(`number-${index}`))
    const keys = keysOf(tags)
    expect(keys.join(' ').length).toBeLessThan(2010)
    // Whichever of them changes, the page is dropped.
    for (const tag of tags) expect(keysToDrop([tag]).some((key) => keys.includes(key))).toBe(true)
  }
})

it('a change names its keys, each once, and the one of pages that do not say what they show', () => {
  expect(keysToDrop(['post:knee', 'site', 'post:knee', ''])).toEqual([UNKNOWN_TAGS, 'post:knee', 'site'])
  expect(keysToDrop([])).toEqual([UNKNOWN_TAGS])
})

it('a change of very many is a change of every page, and so is one of every page with others', () => {
  const many = Array.from({length: 239}, (_, index) => `post:${index}`)
  expect(keysToDrop(many)).toHaveLength(240)
  expect(keysToDrop([...many, 'site'])).toEqual([EVERY_PAGE])
  expect(atMost(['site', EVERY_PAGE])).toEqual([EVERY_PAGE])
})
