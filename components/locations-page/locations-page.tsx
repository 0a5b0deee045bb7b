import {useId} from 'react'

import type {ClinicLocation, SiteFrame} from '@/lib/editorial/publication.ts'
import {jurisdictionOf} from '@/lib/editorial/jurisdictions.ts'
import {LOCATIONS, type Crumb} from '@/lib/editorial/trail.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {knownWordIn, sayIn} from '@/lib/language/phrases.ts'
import {siteTitle} from '@/lib/seo/site-title.ts'

import {Location} from '../location/location.tsx'
import {PageHeader} from '../page-header/page-header.tsx'
import styles from './locations-page.module.css'

export type NearestContent = {
  /** As the reader typed it. */
  zip: string
  /** What is wrong with it; null where nothing is. */
  problem: string | null
  /** Nearest first, as far as ZIP codes tell. */
  locations: readonly ClinicLocation[]
}

/**
 * Where the clinic is, by state; and nearest first for a ZIP code that the reader types. Nobody is asked where they are.
 *
 * @param nearest where a ZIP code was typed
 */
export function LocationsPage({
  locations,
  nearest,
  frame,
  trail,
  locale = DEFAULT_LOCALE,
}: {
  locations: readonly ClinicLocation[]
  nearest?: NearestContent
  frame: SiteFrame
  trail: readonly Crumb[]
  locale?: Locale
}) {
  const say = sayIn(locale)
  const id = useId()
  const problem = nearest?.problem ?? null
  return (
    <div className="wide">
      <PageHeader
        trail={trail}
        title={say(LOCATIONS.title)}
        summary={say('The places where {clinic} sees patients.', {clinic: frame.settings?.clinicName ?? siteTitle(frame)})}
        locale={locale}
      />
      <form action={pathIn(locale, `${LOCATIONS.path}/near`)} method="get" className={styles.form}>
        <label htmlFor={`${id}-zip`}>{say('Your ZIP code')}</label>
        {problem && (
          <p id={`${id}-problem`} className={styles.problem}>
            {problem}
          </p>
        )}
        <div>
          <input
            id={`${id}-zip`}
            name="zip"
            inputMode="numeric"
            autoComplete="postal-code"
            maxLength={10}
            defaultValue={nearest?.zip ?? ''}
            {...(problem ? {'aria-invalid': true, 'aria-describedby': `${id}-problem`} : {})}
          />
          <button type="submit">{say('Show the nearest')}</button>
        </div>
        <p className={styles.note}>{say('The ZIP code is used for this list alone, and is not kept.')}</p>
      </form>
      {nearest && !problem && (
        <Places title={say('Nearest to {zip}', {zip: nearest.zip})} locations={nearest.locations} locale={locale} />
      )}
      {(!nearest || problem) &&
        byState(locations, locale).map(([state, places]) => (
          <Places key={state} title={state} locations={places} locale={locale} />
        ))}
      {locations.length === 0 && <p>{say('No location is listed yet.')}</p>}
    </div>
  )
}

function Places({title, locations, locale}: {title: string; locations: readonly ClinicLocation[]; locale: Locale}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.places}>
      <h2 id={id}>{title}</h2>
      <ul>
        {locations.map((location) => (
          <li key={location._id} id={location.slug || undefined}>
            <Location location={location} headingLevel={3} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In the alphabet of the page. */
function byState(locations: readonly ClinicLocation[], locale: Locale): [state: string, locations: ClinicLocation[]][] {
  const states = Map.groupBy(locations, ({address}) =>
    knownWordIn(locale, jurisdictionOf(address?.region)?.title ?? sayIn(locale)('Elsewhere')),
  )
  return [...states].toSorted(([one], [other]) => one.localeCompare(other, locale))
}
