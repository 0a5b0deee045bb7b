import {draftMode} from 'next/headers'
import {redirect} from 'next/navigation'

/** Ends seeing drafts in this browser. */
export async function GET(): Promise<never> {
  ;(await draftMode()).disable()
  redirect('/')
}
