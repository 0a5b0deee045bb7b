import {lastChanges} from '@/lib/seo/last-changes.ts'

test('a list changed when the newest of its posts did, whatever their order', () => {
  const changes = lastChanges([
    {changedAt: '2026-03-01T00:00:00Z', listIds: ['knee', 'jane']},
    {changedAt: '2026-05-01T09:00:00+02:00', listIds: ['knee']},
    {changedAt: '2026-01-01T00:00:00Z', listIds: ['jane', 'back']},
  ])
  expect(Object.fromEntries(changes)).toEqual({
    knee: '2026-05-01T09:00:00+02:00',
    jane: '2026-03-01T00:00:00Z',
    back: '2026-01-01T00:00:00Z',
  })
})

test('what nobody knows is not made up', () => {
  expect(lastChanges([{changedAt: '', listIds: ['knee']}]).size).toBe(0)
  expect(lastChanges([]).get('knee')).toBeUndefined()
})
