import {ChangeLog, type Found} from '../../../lib/webhooks/change-log.ts'

const found = (_id: string, _rev: string, changes: Partial<Found> = {}): Found => ({
  _id,
  _type: 'topic',
  _rev,
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-11-26T00:00:00Z',
  ...changes,
})
const told = (id: string, revision: string, operation = 'update', writtenAt = 100) => ({id, revision, operation, writtenAt})
const missedIds = (log: ChangeLog, changed: Found[], count = 5) => log.compare({changed, count}).missed.map(({_id}) => _id)

it('knows what was told, by its revision', () => {
  const log = new ChangeLog(0)
  log.hear(told('topic-a', 'r1'))
  log.hear(told('topic-b', 'r1'))
  expect(missedIds(log, [found('topic-a', 'r1'), found('topic-b', 'r2'), found('topic-c', 'r1')])).toEqual(['topic-b', 'topic-c'])
})

it('tells what was missed once', () => {
  const log = new ChangeLog(0)
  expect(missedIds(log, [found('topic-a', 'r1')])).toEqual(['topic-a'])
  expect(missedIds(log, [found('topic-a', 'r1')])).toEqual([])
  expect(missedIds(log, [found('topic-a', 'r2')])).toEqual(['topic-a'])
})

describe('the number of documents', () => {
  const counts = (log: ChangeLog, ...numbers: number[]) => numbers.map((count) => log.compare({changed: [], count}).isCountOff)

  it('says that a message about a deletion was lost, when it is off twice in a row', () => {
    expect(counts(new ChangeLog(0), 5, 5, 4, 4, 4, 4)).toEqual([false, false, false, true, false, false])
  })

  it('waits for a message on its way', () => {
    const log = new ChangeLog(0)
    expect(counts(log, 5, 4)).toEqual([false, false])
    log.hear(told('topic-a', 'r2', 'delete'))
    expect(counts(log, 4, 4, 4)).toEqual([false, false, false])
  })

  it('follows what is told, and what was found beside it', () => {
    const log = new ChangeLog(0)
    expect(counts(log, 5)).toEqual([false])
    log.hear(told('topic-a', 'r1', 'create'))
    log.hear(told('topic-b', 'r1', 'create'))
    log.hear(told('topic-c', 'r1', 'delete'))
    const made = found('topic-d', 'r1', {_createdAt: '2026-11-26T00:00:00Z'})
    expect(log.compare({changed: [made], count: 7})).toEqual({missed: [made], isCountOff: false})
    expect(counts(log, 7, 7)).toEqual([false, false])
  })

  it('takes no account of drafts, of versions, and of what was written before it began', () => {
    const log = new ChangeLog(50)
    expect(counts(log, 5)).toEqual([false])
    log.hear(told('drafts.topic-a', 'r1', 'create'))
    log.hear(told('versions.r1.topic-a', 'r1', 'create'))
    log.hear(told('topic-old', 'r1', 'create', 49))
    expect(counts(log, 5, 5)).toEqual([false, false])
    log.hear(told('topic-new', 'r1', 'create', Number.NaN))
    expect(counts(log, 6, 6)).toEqual([false, false])
  })
})

it('forgets what was told long ago', () => {
  const log = new ChangeLog(0)
  log.hear(told('topic-a', 'r1'))
  for (let number = 0; number < 20_000; number += 1) log.hear(told(`topic-${number}`, 'r1'))
  expect(missedIds(log, [found('topic-a', 'r1'), found('topic-19999', 'r1')])).toEqual(['topic-a'])
})
