import {QUEUES, type QueueItem, type Queues} from '../../../lib/editorial/queues.ts'
import {sortQueues} from '../../../sanity/studio/queues/sorting.ts'

const item: QueueItem = {id: 'p', type: 'post', title: 't', why: 'w', at: null}
const nothing = Object.fromEntries(QUEUES.map(({value}) => [value, []])) as unknown as Queues

test('lists with something in them stand in the desk’s order, the others apart', () => {
  const {waiting, empty} = sortQueues({...nothing, overdue: [item], waitingForMe: [item]})
  expect(waiting.map(({name}) => name)).toEqual(['waitingForMe', 'overdue'])
  expect(empty).toHaveLength(QUEUES.length - 2)
})

test('a list that the desk does not know is empty', () => {
  expect(sortQueues({} as Queues).waiting).toEqual([])
})
