import {fromLocalField, inFull, toLocalField} from '../../../sanity/studio/as-of/instants.ts'

test('a minute in a field counts to its end', () => {
  const instant = Date.parse('2026-03-03T12:34:56.000Z')
  const back = Date.parse(fromLocalField(toLocalField(instant)) ?? '')
  expect(back).toBeGreaterThanOrEqual(instant)
  expect(back - instant).toBeLessThan(60_000)
})

test('what is no time gives none', () => {
  expect(fromLocalField('')).toBeNull()
  expect(inFull(null)).toBe('no date')
})
