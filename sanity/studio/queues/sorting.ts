import {QUEUES, type QueueItem, type QueueName, type Queues} from '../../../lib/editorial/queues.ts'

export type ShownQueue = {name: QueueName; title: string; items: QueueItem[]}

/** Lists with something in them, in the desk's order, and those with nothing. */
export function sortQueues(queues: Queues): {waiting: ShownQueue[]; empty: ShownQueue[]} {
  const shown = QUEUES.map(({value, title}) => ({name: value, title, items: queues[value] ?? []}))
  return {waiting: shown.filter(({items}) => items.length > 0), empty: shown.filter(({items}) => items.length === 0)}
}
