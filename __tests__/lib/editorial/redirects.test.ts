import {expect, it} from '@jest/globals'

import {follow, MOST_HOPS, redirectProblems, type RedirectDocument} from '../../../lib/editorial/redirects.ts'

const to = (from: string, path: string): RedirectDocument => ({
  _id: `redirect${from}`,
  _type: 'redirect',
  from,
  kind: 'moved',
  path,
})
const toDocument = (from: string): RedirectDocument => ({
  _id: `redirect${from}`,
  _type: 'redirect',
  from,
  kind: 'moved',
  target: {_ref: 'post-knee'},
})
const gone = (from: string, reason?: string): RedirectDocument => ({
  _id: `redirect${from}`,
  _type: 'redirect',
  from,
  kind: 'gone',
  ...(reason ? {reason} : {}),
})
const chain = (length: number) => Array.from({length}, (_entry, index) => to(`/old-${index}`, `/old-${index + 1}`))
const problems = (redirect: RedirectDocument, others: RedirectDocument[] = [], pageStands = false) =>
  redirectProblems(redirect, {others, pageStands})

it.each([
  ['to a document', toDocument('/old'), []],
  ['to an address', to('/old', '/new'), []],
  ['to the first page', to('/old', '/'), []],
  ['to the search', to('/old', '/search'), []],
  ['removed, with its reason', gone('/old', 'The clinic no longer offers this.'), []],
  ['to one that leads on', to('/old', '/older'), [to('/older', '/new')]],
  ['to one that was removed', to('/old', '/older'), [gone('/older', 'Outdated.')]],
  ['into the middle of a chain that is as long as may be', to('/old', '/old-1'), chain(MOST_HOPS)],
  ['beside a circle that it has no part in', to('/old', '/new'), [to('/a', '/b'), to('/b', '/a')]],
])('lets through what leads somewhere: %s', async (_what, redirect, others) => {
  expect(await problems(redirect, others)).toEqual([])
})

it.each([
  ['no address', to('', '/new'), [], 'from', 'missing'],
  ['another host', to('//evil.example', '/new'), [], 'from', 'no address on this site'],
  ['a backslash', to('/\\evil.example', '/new'), [], 'from', 'no address on this site'],
  ['upper case', to('/Old/', '/new'), [], 'from', 'one spelling'],
  ['the first page', to('/', '/new'), [], 'from', 'belongs to the site'],
  ['Studio', to('/studio/x', '/new'), [], 'from', 'belongs to the site'],
  ['one that has an entry', to('/old', '/new'), [{...to('/old', '/other'), _id: 'another'}], 'from', 'already an entry'],
  ['neither moved nor removed', {...to('/old', '/new'), kind: 'constructor'}, [], 'kind', 'not said what happened'],
  ['no new place', {...to('/old', ''), path: ''}, [], 'path', 'new place is missing'],
  ['two new places', {...toDocument('/old'), path: '/new'}, [], 'path', 'Two new places'],
  ['a script as the new place', to('/old', 'javascript:alert(1)'), [], 'path', 'no address on this site'],
  ['another host as the new place', to('/old', 'https://evil.example'), [], 'path', 'no address on this site'],
  ['a step up as the new place', to('/old', '/%2e%2e/x'), [], 'path', 'no address on this site'],
  ['itself', to('/old', '/old'), [], 'path', 'lead to itself'],
  ['a loop of two', to('/a', '/b'), [to('/b', '/a')], 'path', 'in a circle: /a → /b → /a'],
  ['a loop of three', to('/a', '/b'), [to('/b', '/c'), to('/c', '/a')], 'path', 'in a circle: /a → /b → /c → /a'],
  ['a way into a circle', to('/a', '/b'), [to('/b', '/c'), to('/c', '/b')], 'path', 'in a circle: /a → /b → /c → /b'],
  ['one more link in a chain', to('/old', '/old-0'), chain(MOST_HOPS), 'path', 'more than 5 times'],
  ['a chain of twenty', to('/old', '/old-0'), chain(20), 'path', 'more than 5 times'],
  ['the end of a chain, led further', to('/old-5', '/new'), chain(MOST_HOPS), 'path', 'more than 5 times'],
  ['removed without a reason', gone('/old'), [], 'reason', 'not told why'],
  ['removed with spaces for a reason', gone('/old', '  '), [], 'reason', 'not told why'],
])('says what is wrong and what to do: %s', async (_what, redirect, others, field, why) => {
  const found = await problems(redirect, others)
  expect(found).toMatchObject([{field, why: expect.stringContaining(why)}])
  for (const {fix} of found) expect(fix).not.toBe('')
})

it('is not needed where a page stands, and says so', async () => {
  expect(await problems(toDocument('/posts/knee'), [], true)).toMatchObject([
    {field: 'from', why: expect.stringContaining('A page stands')},
  ])
})

it('tells in which spelling an address is kept', async () => {
  expect((await problems(to('/%C3%9Cber-uns/', '/new')))[0]?.fix).toBe('Write it as /über-uns')
})

it('follows no circle and no endless chain', async () => {
  let asked = 0
  const endless = async (address: string) => {
    asked += 1
    return `${address}x`
  }
  expect((await follow('/a', endless)).end).toBe('tooLong')
  expect(asked).toBe(MOST_HOPS + 1)
  expect(await follow('/a', async () => '/a')).toEqual({stops: ['/a', '/a'], end: 'loop'})
  expect(await follow('/a', async () => undefined)).toEqual({stops: ['/a'], end: 'found'})
})
