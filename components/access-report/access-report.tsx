import {faultsOf, STANDARD, type AccessResults} from '@/lib/accessibility/access-results.ts'
import type {KnownGap} from '@/lib/accessibility/known-gaps.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {knownWordIn, sayIn} from '@/lib/language/phrases.ts'
import {formatDate} from '@/lib/text/dates.ts'
import {safeHref} from '@/lib/text/safe-url.ts'

import {DataTable} from '../data-table/data-table.tsx'
import {Filled} from '../filled/filled.tsx'
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
  locale = DEFAULT_LOCALE,
}: {
  results: AccessResults
  gaps: readonly KnownGap[]
  clinic: string | null
  phone: string | null
  locale?: Locale
}) {
  const say = sayIn(locale)
  const {checkedOn, version} = results
  const faults = results.checks.filter((check) => faultsOf(check).length > 0)
  const call = phone ? safeHref(`tel:${phone.replaceAll(/[^\d+]/g, '')}`) : undefined
  return (
    <div className={styles.report}>
      <section aria-labelledby="how_checked">
        <h2 id="how_checked">{say('How this was checked')}</h2>
        <p>
          {say('The measure is the {standard}, level {level}.', {
            standard: knownWordIn(locale, STANDARD.name),
            level: STANDARD.level,
          })}{' '}
          <Filled
            words={say('These are results of programs, written down by the programs themselves on {day}.')}
            day={<time dateTime={checkedOn}>{formatDate(checkedOn, locale) ?? checkedOn}</time>}
          />{' '}
          {say(
            'They went over pages of every kind in the example clinic that comes with Rounds, the software behind this site, and not over each page of this site.',
          )}
        </p>
        <DataTable table={tableOf(results, locale)} />
        <p className={styles.tools}>
          {say('Rounds {version}, checked with {tools}.', {
            version,
            tools: results.tools.map((tool) => `${tool.name} ${tool.version}`).join(', '),
          })}{' '}
          {say('A program finds only some of the barriers there are.')}
        </p>
      </section>
      <section aria-labelledby="known_gaps">
        <h2 id="known_gaps">{say('What does not work yet')}</h2>
        <ul className={styles.gaps}>
          {faults.map((check) => (
            <li key={check.id}>
              <p>
                <strong>{say('A check found a fault: {check}.', {check: lowerFirst(knownWordIn(locale, check.name))})}</strong>
              </p>
              <p>{say('Tell us if it stands in your way.')}</p>
              <p className={styles.detail}>{detail(check.criteria, checkedOn, locale)}</p>
            </li>
          ))}
          {gaps.map(({id, what, meanwhile, criteria, knownSince}) => (
            <li key={id}>
              <p>
                <strong>{knownWordIn(locale, what)}</strong>
              </p>
              <p>{knownWordIn(locale, meanwhile)}</p>
              <p className={styles.detail}>{detail(criteria, knownSince, locale)}</p>
            </li>
          ))}
        </ul>
        {faults.length + gaps.length === 0 && (
          <p>{say('Nothing that we know of. If something does not work for you, please tell us.')}</p>
        )}
        {phone && (
          <p>
            <Filled
              words={say(clinic ? 'To reach {clinic}, call {phone}.' : 'To reach us, call {phone}.')}
              clinic={clinic}
              phone={call ? <a href={call}>{phone}</a> : phone}
            />
          </p>
        )}
      </section>
      <p className={styles.note}>
        {say('This is a statement by {clinic} about these pages. It is neither a certificate nor legal advice.', {
          clinic: clinic ?? say('the clinic'),
        })}
      </p>
    </div>
  )
}

function tableOf({checks}: AccessResults, locale: Locale) {
  const say = sayIn(locale)
  const head = {_key: 'head', cells: [say('What was checked'), say('WCAG criteria'), say('Pages'), say('Result')]}
  const rows = checks.map((check) => {
    const faults = faultsOf(check).length
    const result =
      faults === 0 ? say('Passed') : say('{faults} of {tests} tests failed', {faults, tests: Math.max(check.tests.length, 1)})
    const criteria = check.criteria.join(', ') || say('beyond WCAG')
    return {_key: check.id, cells: [knownWordIn(locale, check.name), criteria, String(check.pages), result]}
  })
  return {
    _type: 'dataTable' as const,
    _key: 'checks',
    caption: say('Results, check by check'),
    rowHeaders: true,
    rows: [head, ...rows],
  }
}

/** “WCAG 1.2.2, 1.2.5 · known since November 25, 2026” */
function detail(criteria: readonly string[], since: string, locale: Locale): string {
  const say = sayIn(locale)
  const day = formatDate(since, locale) ?? since
  return criteria.length === 0
    ? say('Known since {day}', {day})
    : say('WCAG {criteria} · known since {day}', {criteria: criteria.join(', '), day})
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
