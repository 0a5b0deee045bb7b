import {receivePublishing, receiveTakingDown} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'

type Context = {params: Promise<{id: string}>}

/** Publishes a document that many pages share. */
export async function POST(request: Request, {params}: Context): Promise<Response> {
  return receivePublishing(request, desk(), (await params).id)
}

/** Takes it off every page. */
export async function DELETE(request: Request, {params}: Context): Promise<Response> {
  return receiveTakingDown(request, desk(), (await params).id)
}
