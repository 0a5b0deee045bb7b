import {wordsFor} from '../../../sanity/studio/visibility/wording.ts'

const TODAY = new Date(2026, 10, 26, 18, 0, 0)
const at = (...when: [number, number, number, number, number, number]) => new Date(...when).toISOString()

it('says since when readers see it: the time of today, the day of another', () => {
  expect(wordsFor({standing: 'visible', since: at(2026, 10, 26, 14, 3, 7)}, TODAY)).toEqual({
    label: 'Visible to readers since 14:03:07',
    title: 'Every page that shows it has shown this version since November 26, 2026, 14:03:07.',
    color: 'success',
  })
  expect(wordsFor({standing: 'visible', since: at(2026, 9, 1, 14, 3, 7)}, TODAY)?.label).toBe(
    'Visible to readers since October 1, 2026',
  )
})

it('says so where the instant is not known, and while it is on its way', () => {
  expect(wordsFor({standing: 'visible', since: null}, TODAY)).toEqual({label: 'Visible to readers', color: 'success'})
  expect(wordsFor({standing: 'onItsWay'}, TODAY)).toEqual({label: 'On its way to readers', color: 'warning'})
})

it('says nothing of what nobody has published, and nothing before it knows', () => {
  expect([wordsFor({standing: 'unpublished'}, TODAY), wordsFor(null, TODAY)]).toEqual([null, null])
})
