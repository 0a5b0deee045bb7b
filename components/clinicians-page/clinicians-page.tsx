import type {ClinicianEntry, SiteFrame} from '@/lib/editorial/publication.ts'
import {CLINICIANS, type Crumb} from '@/lib/editorial/trail.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {siteTitle} from '@/lib/seo/site-title.ts'

import {ClinicianCard} from '../clinician-card/clinician-card.tsx'
import {PageHeader} from '../page-header/page-header.tsx'
import styles from './clinicians-page.module.css'

/** Everyone who writes here; people who have left keep their place, under a heading of their own. */
export function CliniciansPage({
  clinicians,
  frame,
  trail,
  locale = DEFAULT_LOCALE,
}: {
  clinicians: readonly ClinicianEntry[]
  frame: SiteFrame
  trail: readonly Crumb[]
  locale?: Locale
}) {
  const say = sayIn(locale)
  const hasLeft = ({status}: ClinicianEntry) => status === 'formerContributor' || status === 'deceased'
  const here = clinicians.filter((clinician) => !hasLeft(clinician))
  const former = clinicians.filter(hasLeft)
  return (
    <div className="wide">
      <PageHeader
        trail={trail}
        title={say(CLINICIANS.title)}
        summary={say('The people of {clinic} whose names stand above the posts. Each page says what the letters mean.', {
          clinic: frame.settings?.clinicName ?? siteTitle(frame),
        })}
        locale={locale}
      />
      <ul className={styles.list}>
        {here.map((clinician) => (
          <li key={clinician._id}>
            <ClinicianCard clinician={clinician} locale={locale} />
          </li>
        ))}
      </ul>
      {former.length > 0 && (
        <section className={styles.former} aria-labelledby="former_contributors">
          <h2 id="former_contributors">{say('Former contributors')}</h2>
          <ul className={styles.list}>
            {former.map((clinician) => (
              <li key={clinician._id}>
                <ClinicianCard clinician={clinician} headingLevel={3} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
