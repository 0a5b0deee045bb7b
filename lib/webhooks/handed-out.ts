import {handedToEveryPostQuery} from '../../sanity/queries/fan-out.ts'
import type {LookUp} from './card-places.ts'

/** What the settings hand to every post. */
export type HandedOut = {
  disclaimers: string[]
  locations: string[]
}

export async function handedToEveryPost(lookUp: LookUp): Promise<HandedOut> {
  const handed = (await lookUp(handedToEveryPostQuery, {})) as HandedOut | null
  return handed ?? {disclaimers: [], locations: []}
}
