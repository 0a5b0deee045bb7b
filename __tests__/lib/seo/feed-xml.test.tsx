/** The XML of feeds, as a parser reads it: in a simulated page, which has one. */
import {frame} from '@/components/cast.fixtures.ts'
import {dryNeedling} from '@/components/post/post.fixtures.ts'
import {writeFeed} from '@/lib/seo/feed.ts'

const siteUrl = 'https://blog.example'
const HOSTILE = `]]></title><script>alert("1")</script> & <b>bold</b> ]]>]]> \u0000\u0008\uFFFF 'x' &amp; &nbsp; \u{1F9B4}`

function parsed(format: 'rss' | 'atom', words: string): Document {
  const entries = [
    {
      ...dryNeedling,
      title: words,
      excerpt: words,
      keyPoints: [words],
      topics: [{_id: 't', slug: 'back', title: words}],
      authors: dryNeedling.authors.map((author) => ({...author, familyName: words})),
    },
  ]
  const about = {title: words, description: words}
  const text = writeFeed(format, {entries, channel: frame, siteUrl, path: '/topics/back', about})
  return new DOMParser().parseFromString(text, 'application/xml')
}

describe.each(['rss', 'atom'] as const)('%s', (format) => {
  test.each([
    ['plain words', 'A post'],
    ['everything that XML minds', HOSTILE],
  ])('is well-formed with %s', (_what, words) => {
    const document = parsed(format, words)
    expect(document.querySelector('parsererror')).toBeNull()
    expect(document.querySelectorAll('item, entry')).toHaveLength(1)
    expect(document.querySelector('script, title b')).toBeNull()
  })

  test('has the address of the picture once, and as it is', () => {
    const link = parsed(format, 'A post').querySelector('enclosure, entry > link[rel=enclosure]')
    const address = link?.getAttribute('url') ?? link?.getAttribute('href')
    expect(address).toMatch(/^https:\/\/blog\.example\/media\/[^;]+&w=1200&auto=format$/)
  })
})

test('RSS has titles as words, Atom as HTML: neither lets a title be more than words', () => {
  const title = 'Weights <b>5 & 10</b>'
  expect(parsed('rss', title).querySelector('item > title')?.textContent).toBe(title)
  const atom = parsed('atom', title).querySelector('entry > title')?.textContent ?? ''
  const shown = new DOMParser().parseFromString(atom, 'text/html').body
  expect(shown.textContent).toBe(title)
  expect(shown.children).toHaveLength(0)
})
