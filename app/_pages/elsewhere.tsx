/** What an address answers at which no page stands: where its page went, why it was removed, or that nothing is known of it. */
import type {Metadata} from 'next'
import {notFound, permanentRedirect} from 'next/navigation'
import type {ReactNode} from 'react'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {Gone} from '@/components/gone/gone.tsx'
import {NotFound} from '@/components/not-found/not-found.tsx'
import {orAsLastKnown} from '@/lib/content/last-known.ts'
import {askNow, getElsewhere, type Asking} from '@/lib/content/redirects.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {absentMetadata} from '@/lib/seo/metadata.ts'
import {MARK_IS_READ} from '@/lib/seo/status-mark.ts'

/**
 * To be returned by a page that found nothing to show.
 *
 * @param locale of the part of the site that was asked
 * @param address as it was asked for, without its query
 */
export async function elsewhere(locale: Locale, address: string, asking = askNow): Promise<ReactNode> {
  const [{topics}, answer] = await ask(locale, address, asking)
  // The browser gets it in a header, where nothing but ASCII may stand.
  if (answer?.kind === 'moved') permanentRedirect(encodeURI(answer.address))
  if (answer) return <Gone withdrawal={answer.withdrawal} topics={topics} locale={locale} />
  // Without our own server nobody reads the mark. Next then says 404 by itself, with words that need scripts.
  if (!process.env[MARK_IS_READ]) notFound()
  return <NotFound topics={topics} locale={locale} />
}

/** The head of the same page. */
export async function elsewhereMetadata(locale: Locale, address: string, asking = askNow): Promise<Metadata> {
  const [frame, answer] = await ask(locale, address, asking)
  const say = sayIn(locale)
  return answer?.kind === 'gone'
    ? absentMetadata(say('This advice was withdrawn'), frame, '410')
    : absentMetadata(say('Page not found'), frame, '404')
}

function ask(locale: Locale, address: string, asking: Asking) {
  return Promise.all([asking(`frame ${locale}`, () => getSiteFrame(locale)), getElsewhere(address, asking)])
}

type Props = {params: Promise<{path: string[]}>}

/**
 * The page and its head at every address that no other route knows: those of an older site, and those that somebody made up.
 *
 * Rendered for each request, from answers that are cached: programs that try thousands of addresses must not fill the disk with a page
 * for each. While the CMS is away, from answers as they were last known.
 */
export function anyOtherAddress(locale: Locale, base: string) {
  const addressOf = async ({params}: Props) => `${base}/${(await params).path.join('/')}`
  return {
    page: async (props: Props) => elsewhere(locale, await addressOf(props), orAsLastKnown),
    metadata: async (props: Props) => elsewhereMetadata(locale, await addressOf(props), orAsLastKnown),
  }
}
