import {faultsOf, STANDARD, type AccessResults} from '@/lib/accessibility/access-results.ts'
import type {KnownGap} from '@/lib/accessibility/known-gaps.ts'
import {formatDate} from '@/lib/text/dates.ts'
import {safeHref} from '@/lib/text/safe-url.ts'

import {DataTable} from '../data-table/data-table.tsx'
import styles from './access-report.module.css'

/**
 * What a statement on accessibility stands on: how the pages were checked, and what does not work yet.
 *
 * A check that found a fault says so in the table and again among what does not work: nobody has to write it down by hand.
 *
 * @param clinic whose statement it is; null while the settings name none
 * @param phone where somebody can say that something does not work
 */
export function AccessReport({
  results,
  gaps,
  clinic,
  phone,
}: {
  results: AccessResults
  gaps: readonly KnownGap[]
  clinic: string | null
  phone: string | null
}) {
  const day = formatDate(results.checkedOn)
  const faults = results.checks.filter((check) => faultsOf(check).length > 0)
  const call = phone ? safeHref(`tel:${phone.replaceAll(/[^\d+]/g, '')}`) : undefined
  return (
    <div className={styles.report}>
      <section aria-labelledby="how_checked">
        <h2 id="how_checked">How this was checked</h2>
        <p>
          The measure is the {STANDARD.name}, level {STANDARD.level}. These are results of programs, written down by the programs
          themselves
          {day && (
            <>
              {' '}
              on <time dateTime={results.checkedOn}>{day}</time>
            </>
          )}
          . They went over pages of every kind in the example clinic that comes with Rounds, the software behind this site, and
          not over each page of this site.
        </p>
        <DataTable table={tableOf(results)} />
        <p className={styles.tools}>
          Rounds {results.version}, checked with {results.tools.map(({name, version}) => `${name} ${version}`).join(', ')}. A
          program finds only some of the barriers there are.
        </p>
      </section>
      <section aria-labelledby="known_gaps">
        <h2 id="known_gaps">What does not work yet</h2>
        <ul className={styles.gaps}>
          {faults.map((check) => (
            <li key={check.id}>
              <p>
                <strong>A check found a fault: {lowerFirst(check.name)}.</strong>
              </p>
              <p>Tell us if it stands in your way.</p>
              <p className={styles.detail}>{detail(check.criteria, results.checkedOn)}</p>
            </li>
          ))}
          {gaps.map(({id, what, meanwhile, criteria, knownSince}) => (
            <li key={id}>
              <p>
                <strong>{what}</strong>
              </p>
              <p>{meanwhile}</p>
              <p className={styles.detail}>{detail(criteria, knownSince)}</p>
            </li>
          ))}
        </ul>
        {faults.length + gaps.length === 0 && <p>Nothing that we know of. If something does not work for you, please tell us.</p>}
        {phone && (
          <p>
            To reach {clinic ?? 'us'}, call {call ? <a href={call}>{phone}</a> : phone}.
          </p>
        )}
      </section>
      <p className={styles.note}>
        This is a statement by {clinic ?? 'the clinic'} about these pages. It is neither a certificate nor legal advice.
      </p>
    </div>
  )
}

function tableOf({checks}: AccessResults) {
  const head = {_key: 'head', cells: ['What was checked', 'WCAG criteria', 'Pages', 'Result']}
  const rows = checks.map((check) => {
    const faults = faultsOf(check).length
    const result = faults === 0 ? 'Passed' : `${faults} of ${Math.max(check.tests.length, 1)} tests failed`
    return {_key: check.id, cells: [check.name, check.criteria.join(', ') || 'beyond WCAG', String(check.pages), result]}
  })
  return {
    _type: 'dataTable' as const,
    _key: 'checks',
    caption: 'Results, check by check',
    rowHeaders: true,
    rows: [head, ...rows],
  }
}

/** “WCAG 1.2.2, 1.2.5 · known since November 25, 2026” */
function detail(criteria: readonly string[], since: string): string {
  const known = `Known since ${formatDate(since) ?? since}`
  return criteria.length === 0 ? known : `WCAG ${criteria.join(', ')} · ${known.charAt(0).toLowerCase()}${known.slice(1)}`
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
