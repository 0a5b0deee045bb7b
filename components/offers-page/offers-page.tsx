import type {CtaContent} from '@/lib/editorial/offers/shown.ts'
import {OFFERS, type Crumb} from '@/lib/editorial/trail.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {knownWordIn, sayIn} from '@/lib/language/phrases.ts'

import {Cta} from '../cta/cta.tsx'
import {PageHeader} from '../page-header/page-header.tsx'
import styles from './offers-page.module.css'

export type StateLink = {code: string; title: string}

/**
 * What the clinic offers where the reader lives. Nobody is asked where they are: each state has a page of its own.
 *
 * @param state whose page it is; null for the list of states
 */
export function OffersPage({
  state,
  states,
  offers,
  trail,
  locale = DEFAULT_LOCALE,
}: {
  state: StateLink | null
  states: readonly StateLink[]
  offers: readonly CtaContent[]
  trail: readonly Crumb[]
  locale?: Locale
}) {
  const say = sayIn(locale)
  const named = (one: StateLink) => knownWordIn(locale, one.title)
  return (
    <div className="wide">
      <PageHeader
        trail={trail}
        title={state ? say('What we offer in {state}', {state: named(state)}) : say(OFFERS.title)}
        summary={say('Some things may be offered in one state and not in another. Choose where you live; nobody keeps it.')}
        locale={locale}
      />
      {state && offers.length > 0 && (
        <ul className={styles.offers} role="list">
          {offers.map((cta, index) => (
            <li key={cta.id}>
              <Cta cta={cta} instance={`s${index}`} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {state && offers.length === 0 && <p>{say('We offer nothing in this state at the moment.')}</p>}
      <nav className={styles.states} aria-labelledby="offers_states">
        <h2 id="offers_states">{say(state ? 'Other states' : 'States')}</h2>
        <ul role="list">
          {states
            .filter(({code}) => code !== state?.code)
            .toSorted((one, other) => named(one).localeCompare(named(other), locale))
            .map((one) => (
              <li key={one.code}>
                <a href={pathIn(locale, `${OFFERS.path}/${one.code.toLowerCase()}`)}>{named(one)}</a>
              </li>
            ))}
        </ul>
      </nav>
    </div>
  )
}
