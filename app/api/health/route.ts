import {desk} from '@/lib/desk/this-desk.ts'
import {healthOf} from '@/lib/health/health.ts'
import {createLook, type Look} from '@/lib/health/look.ts'
import {mayReadNumbers} from '@/lib/health/watcher.ts'
import {journal} from '@/lib/page-store/journal.ts'
import {ADDRESS_HEADER} from '@/lib/readers/caller.ts'

// Asked for, never built.
export const dynamic = 'force-dynamic'

let look: ReturnType<typeof createLook> | undefined

/** How this installation is: 200 where readers can be sent here, 503 where not. */
export async function GET({headers}: Request): Promise<Response> {
  const {startedAt, lastMessage, lastLook, isAlone, stateOfStore} = journal()
  const health = healthOf({
    now: Date.now(),
    startedAt,
    memory: process.memoryUsage.rss(),
    store: stateOfStore?.() ?? null,
    lastMessage,
    lastLook,
    isAlone,
    ...(await lookHere()),
  })
  const isFull = mayReadNumbers({
    address: headers.get(ADDRESS_HEADER),
    authorization: headers.get('authorization'),
    token: process.env['ROUNDS_HEALTH_TOKEN'],
  })
  const {live, ready, status} = health
  return Response.json(isFull ? health : {live, ready, status}, {
    status: ready ? 200 : 503,
    headers: {'cache-control': 'no-store'},
  })
}

/** A site without its tokens is up all the same, and says what is missing. */
async function lookHere(): Promise<Look> {
  try {
    const {production, compliance} = desk()
    look ??= createLook({production, compliance, now: Date.now})
    return await look()
  } catch (cause) {
    return {cms: {reachable: false, why: cause instanceof Error ? cause.message : String(cause)}, editorial: null}
  }
}
