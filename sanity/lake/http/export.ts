import type {StoredDocument} from '../core/documents.ts'
import {refuse} from '../errors.ts'
import {mayRead, type ReadAccess} from '../query/access.ts'
import {Snapshot} from '../store/snapshot.ts'
import {datasetOf, requireSignIn, type Call, type Reply} from './call.ts'

/** Sent in one piece: large enough to be worth it, small enough that others are answered in between. */
const CHUNK_CHARACTERS = 64 * 1024

/**
 * GET `/data/export/:dataset` — every document the caller may read, one a line, as they all were at one moment.
 *
 * Drafts, versions and releases are among them; what the system keeps for itself is not. `types=a,b` gives those alone.
 * `nextCursor` is the first page's, which is the only one.
 */
export function exportDataset(call: Call): Reply {
  const dataset = datasetOf(call)
  const caller = requireSignIn(call)
  const access = call.lake.people.readAccess(caller, dataset.name)
  const types = (call.search.get('types') ?? '').split(',').filter(Boolean)
  if (call.search.get('nextCursor')) throw refuse(400, 'This lake gives everything at once: there is no page of that name')
  return {
    headers: {'content-type': 'application/x-ndjson', 'cache-control': 'no-store'},
    text: () => linesOf(call.lake.store.databaseFile, dataset.name, types, access),
  }
}

async function* linesOf(databaseFile: string, dataset: string, types: string[], access: ReadAccess): AsyncGenerator<string> {
  const snapshot = new Snapshot(databaseFile)
  try {
    let chunk = ''
    for (const body of snapshot.bodies(dataset, types.length > 0 ? types : undefined)) {
      if (access.kind !== 'everything' && !mayRead(access, JSON.parse(body) as StoredDocument)) continue
      chunk += `${body}\n`
      if (chunk.length < CHUNK_CHARACTERS) continue
      yield chunk
      chunk = ''
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (chunk !== '') yield chunk
  } finally {
    snapshot.close()
  }
}
