import {ROOM, snippetOf} from '../../../lib/seo/snippet.ts'

const snippet = (title: string, description = '') => snippetOf({title, description, site: 'Rounds'})

test('what has room stands as it is, with the name of the site', () => {
  expect(snippet(' Knee pain ', ' What helps. ')).toEqual({title: 'Knee pain · Rounds', description: 'What helps.', cut: []})
  expect(snippet('x'.repeat(ROOM.title - ' · Rounds'.length)).cut).toEqual([])
})

test('a page without a title is the site', () => {
  expect(snippet('').title).toBe('Rounds')
  expect(snippetOf({title: 'Knee pain', description: '', site: ''}).title).toBe('Knee pain')
})

test('longer words are cut between two of them', () => {
  const title = 'What to expect in the first six weeks after a total knee replacement'
  expect(snippet(title)).toMatchObject({title: 'What to expect in the first six weeks after a total knee …', cut: ['title']})
  const long = snippet('Knee', 'Walking, '.repeat(30))
  expect(long.cut).toEqual(['description'])
  expect(long.description).toMatch(/, Walking …$/)
})

test('a word longer than the line is cut in itself, and a face is not torn', () => {
  expect(snippet('x'.repeat(99)).title).toBe(`${'x'.repeat(ROOM.title)} …`)
  expect(snippet('😀'.repeat(99)).title).toBe(`${'😀'.repeat(ROOM.title)} …`)
})
