import type {SanityClient} from '@sanity/client'

import {deskOf} from './desk-client.ts'

/** Asked with no post in mind: an id that no post has. */
const NO_POST = 'nobody'

/** Which clinician the person at the screen is; only the desk knows. */
export async function myClinicianId(client: SanityClient): Promise<string | null> {
  const answer = await deskOf(client).facts(NO_POST, null)
  return answer.ok ? answer.value.member.clinicianId : null
}
