import {getChannel} from '@/lib/content/feeds.ts'
import {localeOf} from '@/lib/language/locales.ts'
import {newsletter} from '@/lib/newsletter/this-newsletter.ts'
import {plainAnswer, seeOther} from '@/lib/readers/door.ts'
import {receiveConfirmation, receiveLeaving, receiveSignUp} from '@/lib/readers/receive-newsletter.ts'
import {door} from '@/lib/readers/this-door.ts'
import {siteTitle} from '@/lib/seo/site-title.ts'

const STEPS = {ask: receiveSignUp, confirm: receiveConfirmation, leave: receiveLeaving}

/** A mail program that knows no other way opens the address in a browser. */
export async function GET(request: Request, {params}: {params: Promise<{step: string}>}): Promise<Response> {
  if ((await params).step !== 'leave') return plainAnswer(405, 'This is sent by the button of a form.')
  const {search} = new URL(request.url)
  return seeOther(`/newsletter/leave${search}`)
}

/** Signing up for letters, confirming it, and leaving; the answer is the next page. */
export async function POST(request: Request, {params}: {params: Promise<{step: string}>}): Promise<Response> {
  const {step} = await params
  const letters = newsletter()
  if (!letters || !Object.hasOwn(STEPS, step)) return plainAnswer(404, 'There is no such form.')
  const clinic = async () => {
    const channel = await getChannel()
    return channel.settings?.clinicName ?? siteTitle(channel)
  }
  const locale = localeOf(new URL(request.url).searchParams.get('in'))
  return STEPS[step as keyof typeof STEPS](request, locale, {...door(), newsletter: letters, clinic})
}
