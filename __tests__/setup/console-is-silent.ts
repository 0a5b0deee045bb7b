import {afterEach, beforeEach, expect, jest} from '@jest/globals'

/** Whatever is written to the console as an error or a warning fails the test that caused it, unless it was expected. */
let complaints: unknown[][] = []

beforeEach(() => {
  complaints = []
  for (const level of ['error', 'warn'] as const) {
    jest.spyOn(console, level).mockImplementation((...words: unknown[]) => void complaints.push([level, ...words]))
  }
})

afterEach(() => {
  const heard = complaints
  jest.restoreAllMocks()
  expect(heard).toEqual([])
})
