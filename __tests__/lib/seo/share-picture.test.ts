import {emptyFrame, frame, lapsed, people} from '@/components/cast.fixtures.ts'
import {dryNeedling, postExamples} from '@/components/post/post.fixtures.ts'
import {sharePictureAlt, sharePictureWords} from '@/lib/seo/share-picture.ts'

test('says who wrote and who reviewed a post and when, in ever shorter ways', () => {
  expect(sharePictureWords(dryNeedling, frame)).toEqual({
    title: 'Can dry needling help with sciatica pain?',
    site: 'Thistledown Rounds',
    clinic: 'Thistledown Physical Therapy',
    byline: [
      'By Maren Okafor, PT, DPT and Leila Haddad, MD, FAAPMR',
      'By Maren Okafor and Leila Haddad',
      'By Maren Okafor and 1 more',
    ],
    review: [
      'Medically reviewed by Hannah Sorrel, PT, DPT · November 2026',
      'Medically reviewed by Hannah Sorrel · November 2026',
    ],
    isRetracted: false,
  })
})

test.each([
  ['nobody reviewed', {reviewers: []}],
  ['nobody knows when it was reviewed', {lastReviewedAt: null}],
  ['was reviewed by people who may not practice any more', {currency: {...dryNeedling.currency, isReviewLost: true as const}}],
  ['was retracted', {standing: 'retracted' as const}],
])('claims no review of a post that %s', (_what, change) => {
  const publication = {...dryNeedling, ...change}
  expect(sharePictureWords(publication, frame).review).toEqual([])
  expect(sharePictureAlt(publication, frame)).not.toContain('reviewed')
})

test('names people with the letters that hold today', () => {
  const {byline} = sharePictureWords({...dryNeedling, authors: [{...people.okafor, licensure: lapsed}]}, frame)
  expect(byline[0]).toBe('By Maren Okafor, DPT')
})

test('is described in words', () => {
  expect(sharePictureAlt({...dryNeedling, authors: []}, frame)).toBe(
    'Can dry needling help with sciatica pain? Medically reviewed by Hannah Sorrel, PT, DPT · November 2026. Thistledown Rounds.',
  )
  expect(sharePictureAlt(postExamples['only what a post cannot do without'].publication, emptyFrame)).toBe(
    'Can dry needling help with sciatica pain? Rounds.',
  )
})
