/** What the desk has published, in the terms of the resolution (`resolve.ts`). */
import {
  referencedIds,
  type DisclaimerDocument,
  type DisclaimerVersionDocument,
  type LegalRule,
  type SettingsDocument,
} from '../documents.ts'
import {DEFAULT_LOCALE, isLocale, localeOf} from '../../language/locales.ts'
import type {OfferDocument} from './offer.ts'
import type {OfferWorld} from './resolve.ts'

/** All of it believed: sealed, or word for word what was approved. */
export type PublishedRules = {
  offers: readonly OfferDocument[]
  rules: readonly LegalRule[]
  disclaimers: readonly DisclaimerDocument[]
  versions: readonly DisclaimerVersionDocument[]
  usual: OfferWorld['usual']
}

export function offerWorld({offers, rules, disclaimers, versions, usual}: PublishedRules): OfferWorld {
  const notes = versions.flatMap(({disclaimer, locale, effectiveFrom, effectiveTo}): OfferWorld['notes'] => {
    const notice = disclaimers.find(({_id}) => _id === disclaimer._ref)
    if (!notice) return []
    const {_id: id, kind, jurisdictions} = notice
    const to = effectiveTo ? Date.parse(effectiveTo) : null
    return [{id, kind: kind ?? '', locale: localeOf(locale), states: jurisdictions ?? [], from: Date.parse(effectiveFrom), to}]
  })
  return {offers, rules, usual, notes}
}

/** The clinic's usual offer in each language that has one. */
export function usualOffers(settings: SettingsDocument | null | undefined): OfferWorld['usual'] {
  const all = [{locale: DEFAULT_LOCALE, defaultCta: settings?.defaultCta}, ...(settings?.translations ?? [])]
  return Object.fromEntries(
    all.flatMap(({locale, defaultCta}) => {
      const [id] = referencedIds([defaultCta])
      return isLocale(locale) && id ? [[locale, id]] : []
    }),
  )
}
