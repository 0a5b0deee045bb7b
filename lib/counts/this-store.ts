import {mkdirSync} from 'node:fs'
import {join} from 'node:path'

import {CountStore} from './store.ts'

type Counting = {
  store: CountStore
  /** Whether this site has such a page: only these are counted by name. */
  isPage: (path: string) => boolean
}

/** Routes are built apart from the server, and each would open a store of its own: this one belongs to the whole process. */
const PLACE = Symbol.for('rounds.counts')
const shared = globalThis as {[PLACE]?: Counting}

/** The counts of this process, in the folder where the product keeps what it must not lose. */
export function counting(folder = process.env['ROUNDS_DATA'] ?? '.data'): Counting {
  if (!shared[PLACE]) {
    mkdirSync(folder, {recursive: true})
    shared[PLACE] = {store: new CountStore(join(folder, 'counts.db')), isPage: () => false}
  }
  return shared[PLACE]
}
