import {EXPIRED_HEADER, expiredHeader, readExpired} from '../../../lib/page-store/expired-header.ts'

const TAGS = ['site', 'post:rodilla-y-más', 'a,b', 'es:home']

it('tells tags, whatever is in them, in letters that a header may have', () => {
  const {[EXPIRED_HEADER]: header} = expiredHeader(TAGS)
  expect(header).toMatch(/^[\x21-\x7E]+$/)
  expect(readExpired(header)).toEqual(TAGS)
  expect(readExpired([header])).toEqual(TAGS)
})

it('is left out where nothing has changed', () => {
  expect(expiredHeader([])).toEqual({})
  for (const header of [undefined, '', [], [''], 5]) expect(readExpired(header)).toEqual([])
})
