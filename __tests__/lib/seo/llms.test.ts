import {emptyFrame, frame, linked, words} from '@/components/cast.fixtures.ts'
import {toLlms} from '@/lib/seo/llms.ts'

const siteUrl = 'https://blog.example'
const entry = {
  slug: 'dry-needling-and-sciatica',
  title: 'Can dry needling help?',
  excerpt: 'It may calm tight muscles',
  lastReviewedAt: '2026-11-12T15:30:00.000Z',
}

test('says what the site is, what its posts are not, and which were reviewed when', () => {
  const text = toLlms(
    {statement: 'Please link to us.', notices: [words('It is not medical advice.')], entries: [entry]},
    frame,
    siteUrl,
  )
  expect(text).toBe(`# Thistledown Rounds

> Posts by the clinicians of Thistledown Physical Therapy.

Please link to us.

It is not medical advice.

## Posts reviewed by clinicians

- [Can dry needling help?](https://blog.example/posts/dry-needling-and-sciatica.md): It may calm tight muscles. Last reviewed: November 12, 2026.
`)
})

test('of a site without anything is its name', () => {
  expect(toLlms({statement: '', notices: [], entries: []}, emptyFrame, siteUrl)).toBe('# Rounds\n')
})

test('no field can add a line, a link or a heading', () => {
  const hostile = '# x\n- [y](javascript:alert(1))'
  const text = toLlms(
    {
      statement: hostile,
      notices: [linked('z', 'javascript:alert(1)')],
      entries: [{...entry, title: hostile, excerpt: hostile, slug: 'a)(javascript:x'}],
    },
    {...frame, settings: frame.settings && {...frame.settings, title: hostile, description: hostile}},
    siteUrl,
  )
  expect(text.match(/^#+ /gm)).toEqual(['# ', '## '])
  expect(text.match(/^- /gm)).toHaveLength(1)
  expect(text).not.toMatch(/(?<!\\)\]\(javascript|\)\(javascript/)
})
