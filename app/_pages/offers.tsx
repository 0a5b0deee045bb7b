import type {Metadata} from 'next'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {elsewhere, elsewhereMetadata} from '@/app/_pages/elsewhere.tsx'
import {OffersPage, type StateLink} from '@/components/offers-page/offers-page.tsx'
import {listOffersIn} from '@/lib/content/offers.ts'
import {JURISDICTIONS} from '@/lib/editorial/jurisdictions.ts'
import {HOME, OFFERS, stopIn} from '@/lib/editorial/trail.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {pageMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

/** Where patients live: practice abroad and for the federal government is no place. */
const STATES: StateLink[] = JURISDICTIONS.filter(({kind}) => kind === 'state' || kind === 'district' || kind === 'territory').map(
  ({value, title}) => ({code: value, title}),
)

const stateAt = (slug: string | null) => STATES.find(({code}) => code.toLowerCase() === slug) ?? null
const addressOf = (locale: Locale, slug: string | null) => pathIn(locale, slug === null ? OFFERS.path : `${OFFERS.path}/${slug}`)

/** @param slug of a state; null for the list of them */
export async function offersMetadata(locale: Locale, slug: string | null): Promise<Metadata> {
  const state = stateAt(slug)
  if (slug !== null && !state) return elsewhereMetadata(locale, addressOf(locale, slug))
  const frame = await getSiteFrame(locale)
  const {title} = stopIn(locale, OFFERS)
  const page = pageMetadata({
    siteUrl: readSiteUrl(process.env),
    frame,
    locale,
    path: addressOf(locale, slug),
    title: state ? `${title}: ${state.title}` : title,
  })
  // Fifty pages that are much alike are no use to anybody who searches.
  return {...page, robots: {index: false, follow: true}}
}

export async function Offers({locale, slug}: {locale: Locale; slug: string | null}) {
  const state = stateAt(slug)
  if (slug !== null && !state) return elsewhere(locale, addressOf(locale, slug))
  const offers = state ? await listOffersIn(state.code, locale) : []
  const trail = [stopIn(locale, HOME), ...(state ? [stopIn(locale, OFFERS)] : [])]
  return <OffersPage state={state} states={STATES} offers={offers} trail={trail} locale={locale} />
}
