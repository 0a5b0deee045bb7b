/** The page store of this process: its judgement with its network, its disk and its clock. */
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import {journal} from './journal.ts'
import {tracedAlone} from '../telemetry/tracing.ts'
import {createKeeper, type Keeper} from './keeper.ts'
import {createLoopback, type Loopback} from './loopback.ts'
import {packQuickly, packSmall} from './packing.ts'
import {encodeSnapshot, readSnapshot, writeSnapshot} from './snapshot.ts'
import {PageStore} from './store.ts'

/** A page with what it is packed into takes a hundred kilobytes. */
const LIMITS = {mostBytes: 256 * 1024 * 1024, mostPages: 50_000}
const LARGEST_SNAPSHOT = 64 * 1024 * 1024
const SNAPSHOT_EVERY_MILLISECONDS = 60_000

export type ThisStore = Pick<Loopback, 'tagsFor'> & {
  keeper: Keeper
  /** Whether there is such a page, as far as the store knows. */
  isPage: (path: string) => boolean
  /** Takes up the pages of the last run, to be sent until they are rendered again, and writes them down from now on. */
  restore: () => Promise<void>
  /** Writes down what is stored, for the next run. */
  save: () => Promise<void>
}

/** @param folder where the product keeps what it must not lose */
export function createThisStore({host, port, folder}: {host: string; port: number; folder: string}): ThisStore {
  const store = new PageStore(LIMITS)
  const loopback = createLoopback({host, port, now: Date.now})
  const keeper = createKeeper({
    store,
    render: (path) => tracedAlone('render page', {path}, () => loopback.render(path)),
    pack: packSmall,
    now: Date.now,
    later: (milliseconds, call) => void setTimeout(call, milliseconds).unref(),
    startedAt: Date.now(),
  })
  // Several instances may keep their pages in one folder.
  const file = join(folder, `pages-${port}.snapshot`)
  const journalFile = join(folder, `pages-${port}.journal.json`)
  const save = async () => {
    try {
      await writeSnapshot(file, encodeSnapshot(store.entries(), LARGEST_SNAPSHOT))
      await writeSnapshot(journalFile, Buffer.from(JSON.stringify(journal())))
    } catch (cause) {
      process.stderr.write(
        `The stored pages could not be written down: ${cause instanceof Error ? cause.message : String(cause)}\n`,
      )
    }
  }
  return {
    keeper,
    isPage: (path) => store.find(path)?.status === 200,
    tagsFor: loopback.tagsFor,
    save,
    restore: async () => {
      // Not before: in development nothing is stored, and nothing is to take the place of what was.
      setInterval(() => void save(), SNAPSHOT_EVERY_MILLISECONDS).unref()
      journal().stateOfStore = () => ({...store.size, waiting: keeper.waiting, failed: keeper.failed, oldest: store.oldest})
      journal().restore(await readJson(journalFile))
      for (const [path, page] of (await readSnapshot(file)) ?? []) {
        // Few and quick; the pages asked for last come last.
        // oxlint-disable-next-line no-await-in-loop
        store.put(store.begin(path), {...page, ...(await packQuickly(page.body))})
      }
    },
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    // The first run, or a file that somebody has damaged: since when readers see things is not known then.
    return undefined
  }
}
