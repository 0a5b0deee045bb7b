import {Journal} from '../../../lib/page-store/journal.ts'

it('knows since when readers see a revision, by the first message about it', () => {
  const journal = new Journal()
  journal.showed('post-knee', 'r1', 1000)
  journal.showed('post-knee', 'r1', 2000)
  expect(journal.visibleSince('post-knee', 'r1')).toBe(1000)
  journal.showed('post-knee', 'r2', 3000)
  expect([journal.visibleSince('post-knee', 'r1'), journal.visibleSince('post-knee', 'r2')]).toEqual([undefined, 3000])
})

it('is the same after it was written down', () => {
  const journal = new Journal()
  journal.showed('post-knee', 'r1', 1000)
  const next = new Journal()
  next.restore(JSON.parse(JSON.stringify(journal)))
  expect(next.visibleSince('post-knee', 'r1')).toBe(1000)
})

it.each([
  undefined,
  null,
  'x',
  {},
  [null],
  [['id']],
  [['id', null]],
  [['id', {revision: 1, since: 'x'}]],
  [[1, {revision: 'r', since: 1}]],
])('takes nothing from %j', (written) => {
  const journal = new Journal()
  journal.restore(written)
  expect(journal.toJSON()).toEqual([])
})

it('forgets the oldest of more documents than anybody changes', () => {
  const journal = new Journal()
  for (let index = 0; index <= 20_000; index += 1) journal.showed(`post-${index}`, 'r', index)
  expect([journal.visibleSince('post-0', 'r'), journal.visibleSince('post-1', 'r')]).toEqual([undefined, 1])
})
