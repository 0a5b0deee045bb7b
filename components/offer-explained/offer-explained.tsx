import {placeTitle} from '@/lib/editorial/offers/reasons.ts'
import {formatDate} from '@/lib/text/dates.ts'

import styles from './offer-explained.module.css'

export type ExplainedPlace = {
  place: string
  shown: {name: string; why: string} | null
  passedOver: readonly {name: string; why: string}[]
}

/** Above a preview: for whom and when it is, and why each place of the page shows what it shows. */
export function OfferExplained({at, state, places}: {at: string; state: string | null; places: readonly ExplainedPlace[]}) {
  return (
    <aside className={styles.banner} aria-label="About this preview">
      <p className={styles.title}>
        Preview of <time dateTime={at}>{formatDate(at)}</time>, {state ? `for a reader in ${state}` : 'for readers anywhere'}
      </p>
      {places.map(({place, shown, passedOver}, index) => (
        <details key={`${place} ${index}`} open={index === places.length - 1}>
          <summary>
            {placeTitle(place)}: {shown ? shown.name : 'no offer'}
          </summary>
          {shown && <p>{shown.why}</p>}
          {passedOver.length > 0 && (
            <ul>
              {passedOver.map(({name, why}) => (
                <li key={name + why}>
                  {name}: {why}
                </li>
              ))}
            </ul>
          )}
        </details>
      ))}
    </aside>
  )
}
