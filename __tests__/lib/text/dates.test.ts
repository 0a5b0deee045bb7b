import {formatDate, isLaterDay} from '@/lib/text/dates.ts'

test('names the clinic’s day, not the server’s', () => {
  expect(formatDate('2026-03-04T03:00:00Z')).toBe('March 3, 2026')
  expect(formatDate('2026-03-04T03:00:00Z', 'en', 'UTC')).toBe('March 4, 2026')
})

test('leaves a day without a time where it is', () => {
  expect(formatDate('2026-11-20')).toBe('November 20, 2026')
})

test('says nothing for what is no date', () => {
  for (const moment of ['', 'soon', null, undefined]) expect(formatDate(moment)).toBeUndefined()
})

test('tells a later day from a later hour', () => {
  expect(isLaterDay('2026-09-15T14:00:00Z', '2026-09-15T20:00:00Z')).toBe(false)
  expect(isLaterDay('2026-09-15T14:00:00Z', '2026-09-17T20:00:00Z')).toBe(true)
  expect(isLaterDay('2026-09-15T14:00:00Z', '2026-09-01T20:00:00Z')).toBe(false)
  expect(isLaterDay('2026-09-15T14:00:00Z', null)).toBe(false)
})
