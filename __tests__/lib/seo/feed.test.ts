import {emptyFrame, frame, lapsed, people} from '@/components/cast.fixtures.ts'
import {dryNeedling} from '@/components/post/post.fixtures.ts'
import {toRss} from '@/lib/seo/feed.ts'

const siteUrl = 'https://blog.example'

test('carries posts in full with sources and notices, and no offer', () => {
  const rss = toRss({entries: [dryNeedling], frame, siteUrl})
  expect(rss).toContain('<link>https://blog.example/posts/dry-needling-and-sciatica</link>')
  expect(rss).toContain('If the needle is the only thing that changes')
  expect(rss).toContain('<h2>Sources</h2>')
  expect(rss).toContain('It is not medical advice.')
  expect(rss).not.toContain('Schedule a free assessment')
  expect(rss).not.toContain('javascript:')
})

test('is the same bytes while nothing changes', () => {
  const once = toRss({entries: [dryNeedling], frame, siteUrl})
  expect(toRss({entries: [dryNeedling], frame, siteUrl})).toBe(once)
})

test('cannot be broken out of by a title', () => {
  const rss = toRss({entries: [{...dryNeedling, title: ']]></title><script>', body: []}], frame, siteUrl})
  expect(rss.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')).not.toContain('<script>')
})

test('of an empty site is a feed without posts', () => {
  expect(toRss({entries: [], frame: emptyFrame, siteUrl})).not.toContain('<item>')
})

test('names authors with the letters that hold today', () => {
  const rss = toRss({entries: [{...dryNeedling, authors: [{...people.okafor, licensure: lapsed}]}], frame, siteUrl})
  expect(rss).toContain('Maren Okafor, DPT')
  expect(rss).not.toContain('Maren Okafor, PT')
})
