import {publishLine} from '../../../lib/start/publish-line.ts'

const HEARD = {id: 'publication-knee', revision: 'r1', operation: 'update', writtenAt: 1000, heardAt: 1040, visibleAt: 1100}

it('says what has changed, on which pages, and how long it took', () => {
  expect(JSON.parse(publishLine(HEARD, {rendered: ['/posts/knee', '/'], failed: []}))).toEqual({
    event: 'visible',
    at: '1970-01-01T00:00:01.100Z',
    document: 'publication-knee',
    revision: 'r1',
    operation: 'update',
    pages: 2,
    paths: ['/', '/posts/knee'],
    milliseconds: 60,
    sinceWritten: 100,
  })
})

it('says what could not be shown, and names of many pages only some', () => {
  const many = Array.from({length: 30}, (_, index) => `/posts/${index}`)
  const clock = {...HEARD, id: null, revision: null, operation: null, writtenAt: null}
  const line = JSON.parse(publishLine(clock, {rendered: [], failed: many})) as Record<string, unknown>
  expect(line).toMatchObject({event: 'partly-visible', document: 'clock', pages: 0, failed: 30})
  expect(line['failedPaths']).toHaveLength(20)
  expect(publishLine(clock, {rendered: [], failed: many})).not.toContain('\n')
})
