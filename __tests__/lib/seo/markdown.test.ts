import {corrections, people, retraction, sponsorship} from '@/components/cast.fixtures.ts'
import {dryNeedling, postExamples} from '@/components/post/post.fixtures.ts'
import type {Publication} from '@/lib/editorial/publication.ts'
import {markdownResponse, toMarkdown} from '@/lib/seo/markdown.ts'

const siteUrl = 'https://blog.example'
const of = (change: Partial<Publication> = {}) => toMarkdown({...dryNeedling, ...change}, siteUrl)

test('says everything that stands around the text, in the order of the page', () => {
  const text = of({corrections: Object.values(corrections), sponsorship})
  const places = [
    '# Can dry needling help with sciatica pain?',
    'A thin needle cannot free a pinched nerve',
    'Written by Maren Okafor, PT, DPT and Leila Haddad, MD, FAAPMR.',
    'Medically reviewed by Hannah Sorrel, PT, DPT.',
    '- Published: September 15, 2026',
    '- Updated: November 12, 2026',
    '- Last reviewed: November 12, 2026',
    '- Next review due: November 12, 2027',
    'Paid for by Acme Needles',
    '## Important correction\n\n- November 12, 2026: An earlier version left out',
    'State law decides who may perform dry needling.',
    '## Key points\n\n- Sciatica often eases within weeks.',
    'Sciatica is a name for a *pattern* of pain, not for one disease.[1]',
    '## Corrections\n\n- October 2, 2026: An earlier version said',
    '## Words explained',
    '## Sources\n\n1. ',
    '## Please note\n\nThis post is for education.',
    '<https://blog.example/posts/dry-needling-and-sciatica>',
  ].map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(text).not.toContain(corrections.typo.summary)
  expect(text).not.toContain('Schedule a free assessment')
})

test('of a retracted post there is its notice alone', () => {
  const {publication} = postExamples.retracted
  expect(toMarkdown(publication, siteUrl)).toBe(
    [
      '# Can dry needling help with sciatica pain?',
      '**This post has been retracted.**',
      'Retracted on November 18, 2026.',
      retraction.notice,
      `Reason: ${retraction.reason}`,
      'Please do not rely on earlier copies of it.',
      'This is a plain-text copy. The page itself, with corrections made since: <https://blog.example/posts/dry-needling-and-sciatica>\n',
    ].join('\n\n'),
  )
})

test('what is archived, overdue or no longer counts as reviewed says so', () => {
  expect(toMarkdown(postExamples.archived.publication, siteUrl)).toContain(
    '**Archived on November 19, 2026.** Kept for reference',
  )
  expect(toMarkdown(postExamples.archived.publication, siteUrl)).not.toContain('Next review due')
  expect(toMarkdown(postExamples['a review that is overdue, noted'].publication, siteUrl)).toContain(
    '**This page has been due for review since March 3, 2026.**',
  )
  const lost = of({currency: {isDue: true, isReviewLost: true, step: 'noindex', noIndex: true, changesAt: null}})
  expect(lost).toContain('**This page is being reviewed again.')
  expect(lost).not.toContain('Medically reviewed by')
})

test('a post without anything it can do without is a title and where it stands', () => {
  const {publication} = postExamples['only what a post cannot do without']
  expect(toMarkdown({...publication, excerpt: ''}, siteUrl)).toBe(
    '# Can dry needling help with sciatica pain?\n\n- Published: September 15, 2026\n\n' +
      'This is a plain-text copy. The page itself, with corrections made since: <https://blog.example/posts/dry-needling-and-sciatica>\n',
  )
})

test('no field can make anything but words', () => {
  const hostile = '# x\n[y](javascript:alert(1)) <script>'
  const text = of({
    title: hostile,
    excerpt: hostile,
    keyPoints: [hostile],
    authors: [{...people.okafor, familyName: hostile}],
    corrections: [{...corrections.major, summary: hostile}],
    glossary: [{term: 'short walk', definition: hostile, alsoWritten: []}],
    sponsorship: {kind: 'sponsored', sponsor: hostile, role: hostile},
  })
  const retracted = toMarkdown(
    {...postExamples.retracted.publication, retraction: {at: '', reason: hostile, notice: hostile}},
    siteUrl,
  )
  for (const written of [text, retracted]) {
    expect(written).not.toMatch(/^# x$|(?<!\\)\]\(javascript|(?<!\\)<script/m)
    expect(written.match(/^# /gm)).toHaveLength(1)
  }
})

test('is answered so that search engines list the page and not its copy', async () => {
  const found = markdownResponse(dryNeedling, siteUrl)
  expect(found.status).toBe(200)
  expect(Object.fromEntries(found.headers)).toMatchObject({
    'content-type': 'text/markdown; charset=utf-8',
    link: '<https://blog.example/posts/dry-needling-and-sciatica>; rel="canonical"',
    'x-robots-tag': 'noindex',
  })
  expect(await found.text()).toBe(of())
  const missing = markdownResponse(null, siteUrl)
  expect([missing.status, missing.headers.get('x-robots-tag')]).toEqual([404, 'noindex'])
})
