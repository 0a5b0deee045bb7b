import {useId} from 'react'

import type {ClinicLocation, SiteFrame} from '@/lib/editorial/publication.ts'
import {jurisdictionOf} from '@/lib/editorial/jurisdictions.ts'
import {LOCATIONS, type Crumb} from '@/lib/editorial/trail.ts'
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
}: {
  locations: readonly ClinicLocation[]
  nearest?: NearestContent
  frame: SiteFrame
  trail: readonly Crumb[]
}) {
  const id = useId()
  const problem = nearest?.problem ?? null
  return (
    <div className="wide">
      <PageHeader
        trail={trail}
        title={LOCATIONS.title}
        summary={`The places where ${frame.settings?.clinicName ?? siteTitle(frame)} sees patients.`}
      />
      <form action="/locations/near" method="get" className={styles.form}>
        <label htmlFor={`${id}-zip`}>Your ZIP code</label>
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
          <button type="submit">Show the nearest</button>
        </div>
        <p className={styles.note}>The ZIP code is used for this list alone, and is not kept.</p>
      </form>
      {nearest && !problem && <Places title={`Nearest to ${nearest.zip}`} locations={nearest.locations} />}
      {(!nearest || problem) &&
        byState(locations).map(([state, places]) => <Places key={state} title={nameOfState(state)} locations={places} />)}
      {locations.length === 0 && <p>No location is listed yet.</p>}
    </div>
  )
}

function Places({title, locations}: {title: string; locations: readonly ClinicLocation[]}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.places}>
      <h2 id={id}>{title}</h2>
      <ul>
        {locations.map((location) => (
          <li key={location._id}>
            <Location location={location} headingLevel={3} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function nameOfState(code: string): string {
  return jurisdictionOf(code)?.title ?? 'Elsewhere'
}

function byState(locations: readonly ClinicLocation[]): [state: string, locations: ClinicLocation[]][] {
  const states = Map.groupBy(locations, ({address}) => address?.region ?? '')
  return [...states].toSorted(([one], [other]) => nameOfState(one).localeCompare(nameOfState(other)))
}
