import {jest} from '@jest/globals'

import {corrections, disclaimers, emptyFrame, frame, lapsed, linked, people, sponsorship} from '@/components/cast.fixtures.ts'
import {dryNeedling, textBlock} from '@/components/post/post.fixtures.ts'
import {FEED_FORMATS, type FeedFormat} from '@/lib/seo/feed-formats.ts'
import {feedResponse, writeFeed, type FeedContent} from '@/lib/seo/feed.ts'

const siteUrl = 'https://blog.example'
const FORMATS = Object.keys(FEED_FORMATS) as FeedFormat[]
const content = (change: object = {}): FeedContent => ({
  entries: [{...dryNeedling, ...change}],
  channel: frame,
  siteUrl,
  path: '/',
})
const json = (change: object = {}) => JSON.parse(writeFeed('json', content(change)))
/** What a reader of the feed is shown. */
const html = (change: object = {}): string => json(change).items[0].content_html

describe.each(FORMATS)('as %s', (format) => {
  test('carries posts in full with dates, sources and notices, and no offer', () => {
    const feed = writeFeed(format, content())
    expect(feed).toContain('https://blog.example/posts/dry-needling-and-sciatica')
    for (const words of [
      'If the needle is the only thing that changes',
      'Sources',
      'It is not medical advice.',
      'Medically reviewed by Hannah Sorrel, PT, DPT.',
      'Published: September 15, 2026 · Updated: November 12, 2026 · Last reviewed: November 12, 2026',
    ])
      expect(feed).toContain(words)
    expect(feed).not.toContain('Schedule a free assessment')
  })

  test('is the same bytes while nothing changes, an empty one too', () => {
    jest.useFakeTimers({now: Date.parse('2031-01-01T00:00:00Z')})
    for (const entries of [[dryNeedling], []]) {
      const once = writeFeed(format, {...content(), entries})
      jest.advanceTimersByTime(86_400_000)
      expect(writeFeed(format, {...content(), entries})).toBe(once)
      expect(once).not.toContain('2031')
    }
    jest.useRealTimers()
  })

  test('says where it is itself, below the page that lists the same posts', () => {
    const about = {title: 'Back and neck', description: 'Why backs hurt.'}
    const feed = writeFeed(format, {...content(), path: '/topics/back-and-neck', about})
    expect(feed).toContain(`https://blog.example/topics/back-and-neck/${FEED_FORMATS[format].file}`)
    expect(feed).toContain('Back and neck · Thistledown Rounds')
    expect(feed).toContain('Why backs hurt.')
  })

  test('links to nothing that runs script or hides where it leads', () => {
    const hostile = [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      'https://user:pass@evil.example',
      'java\nscript:x',
    ]
    const body = hostile.map((href, index) =>
      textBlock(`b${index}`, [{text: 'words', marks: ['l']}], {markDefs: [{_key: 'l', _type: 'link', href}]}),
    )
    const notices = hostile.map((href, index) => ({...disclaimers.education, _id: `n${index}`, text: linked('words', href)}))
    const feed = writeFeed(format, content({body, notices, furtherSources: [], cover: null}))
    expect(feed).not.toMatch(/script:|data:|evil\.example/)
    expect(feed.match(/words/g)).toHaveLength(10)
  })

  test('is answered with its own media type; a list that does not exist is not found', async () => {
    const found = feedResponse(format, content())
    expect([found.status, found.headers.get('content-type')]).toEqual([200, `${FEED_FORMATS[format].mediaType}; charset=utf-8`])
    expect(feedResponse(format, null).status).toBe(404)
  })

  test('names authors with the letters that hold today', () => {
    const feed = writeFeed(format, content({authors: [{...people.okafor, licensure: lapsed}]}))
    expect(feed).toContain('Maren Okafor, DPT')
    expect(feed).not.toContain('Maren Okafor, PT')
  })
})

test('links in texts are complete', () => {
  expect(html()).toContain('<a href="https://blog.example/posts/pain-and-sleep">')
  expect(html()).not.toMatch(/(?:href|src)="\//)
})

test('JSON Feed names every author, and when a post went out and changed; a review is no change', () => {
  expect(json().items[0]).toMatchObject({
    authors: [{name: 'Maren Okafor, PT, DPT'}, {name: 'Leila Haddad, MD, FAAPMR'}],
    date_published: dryNeedling.publishedAt,
    date_modified: dryNeedling.updatedAt,
  })
  expect(json({updatedAt: null, lastReviewedAt: '2027-01-01T00:00:00Z'}).items[0].date_modified).toBe(dryNeedling.publishedAt)
})

test('Atom says when a post went out and when it changed', () => {
  const atom = writeFeed('atom', content())
  expect(atom).toContain(`<published>${dryNeedling.publishedAt}</published>`)
  expect(atom).toContain(`<updated>${dryNeedling.updatedAt}</updated>`)
})

test('a correction for safety stands above the text, others below it, a mended typo nowhere', () => {
  const text = html({corrections: Object.values(corrections)})
  const [safety, body, minor] = [corrections.safety.summary, 'Sciatica is a name', corrections.minor.summary].map((words) =>
    text.indexOf(words),
  )
  expect(safety).toBeGreaterThan(0)
  expect(safety).toBeLessThan(body!)
  expect(minor).toBeGreaterThan(body!)
  expect(text).not.toContain(corrections.typo.summary)
})

test('what is overdue, paid for, or reviewed by nobody who may practice says so', () => {
  const currency = {isDue: true, step: 'banner' as const, noIndex: false, changesAt: null}
  expect(html({currency})).toContain('This page was due for review on November 12, 2027.')
  expect(html({sponsorship})).toContain('Paid for by Acme Needles')
  const lost = html({currency: {...currency, isReviewLost: true}})
  expect(lost).toContain('This page is being reviewed again.')
  expect(lost).not.toContain('Medically reviewed by')
})

test('of an empty site is a feed without posts', () => {
  const empty = {...content(), entries: [], channel: emptyFrame}
  expect(writeFeed('rss', empty)).not.toContain('<item>')
  expect(writeFeed('atom', empty)).not.toContain('<entry>')
  expect(JSON.parse(writeFeed('json', empty)).items).toEqual([])
})
