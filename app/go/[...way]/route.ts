import {now} from '@/lib/clock.ts'
import {listPublishedOffers} from '@/lib/content/published-offers.ts'
import {receivePress} from '@/lib/counts/receive.ts'
import {counting} from '@/lib/counts/this-store.ts'

type Context = {params: Promise<{way: string[]}>}

const press = async (request: Request, {params}: Context) =>
  receivePress(request, (await params).way, {offers: await listPublishedOffers(), now: now(), ...counting()})

/** A pressed button of an offer. */
export const GET = press

/** What browsers send along with a call or a letter (`ping`). */
export const POST = press
