import {revalidateTag} from 'next/cache'

import {readNews} from '@/lib/instances/news.ts'
import {expiredHeader} from '@/lib/page-store/expired-header.ts'
import {hearMessage} from '@/lib/webhooks/missed-changes.ts'
import {isAuthentic, SIGNATURE_HEADER} from '@/lib/webhooks/signature.ts'
import {readConnection, readConnectionSecrets} from '@/sanity/connection.ts'

/**
 * What another instance of this site has told of a change: `server.ts` hears it and passes it on. The other one has done what
 * the editorial desk does about it; here only pages expire.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await request.text()
  const {webhookSecret: secret} = readConnectionSecrets(process.env)
  if (!isAuthentic({body, header: request.headers.get(SIGNATURE_HEADER), secret, now: Date.now()}))
    return Response.json({message: 'The signature is not valid'}, {status: 401})
  const news = readNews(body)
  if (!news) return Response.json({message: 'This tells of no change'}, {status: 400})
  const {tags, headers} = news
  for (const tag of tags) revalidateTag(tag, {expire: 0})
  hearMessage(new Headers(headers), readConnection(process.env).complianceDataset)
  return Response.json({tags}, {headers: expiredHeader(tags)})
}
