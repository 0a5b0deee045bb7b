import {revalidateTag} from 'next/cache'
import {after} from 'next/server'

import {now} from '@/lib/clock.ts'
import {client} from '@/lib/content/client.ts'
import {settle} from '@/lib/desk/settle.ts'
import {recordSurroundings} from '@/lib/desk/surroundings.ts'
import {desk} from '@/lib/desk/this-desk.ts'
import {hearMessage} from '@/lib/webhooks/missed-changes.ts'
import {receiveChange} from '@/lib/webhooks/receive.ts'
import {readConnection, readConnectionSecrets} from '@/sanity/connection.ts'

/** Where the lake tells of changes. Expired pages are rendered again before the next reader gets them. */
export async function POST(request: Request): Promise<Response> {
  const answer = await receiveChange(request, {
    secret: readConnectionSecrets(process.env).webhookSecret,
    now: Date.now(),
    clock: now(),
    lookUp: (query, params) => client.fetch(query, params, {cache: 'no-store'}),
    expire: (tag) => revalidateTag(tag, {expire: 0}),
    settle: (change) => settle(desk(), change),
    afterwards: (tags) => after(() => recordSurroundings(desk(), tags)),
  })
  if (answer.ok) hearMessage(request.headers, readConnection(process.env).complianceDataset)
  return answer
}
