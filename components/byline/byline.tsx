import {formatByline, professionIn, type Byline as FormattedByline} from '@/lib/editorial/byline.ts'
import type {Author, Publication, Reviewer} from '@/lib/editorial/publication.ts'
import {DEFAULT_LOCALE, firstLanguageOn, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {formatDate} from '@/lib/text/dates.ts'

import {PersonName} from '../person-name/person-name.tsx'
import {Picture} from '../picture/picture.tsx'
import styles from './byline.module.css'

type Snapshot = Publication['bylines'][number]
type Named = {person: Reviewer; byline: FormattedByline}

/**
 * Who wrote this and who checked it: names, letters with their meaning, and the plain word for what each person is.
 *
 * Everything is as it holds today. What stood there on the day of publication can be opened, where that was something else.
 */
export function Byline({
  authors,
  reviewers = [],
  snapshots = [],
  locale = DEFAULT_LOCALE,
}: {
  authors: readonly Author[]
  reviewers?: readonly Reviewer[]
  snapshots?: readonly Snapshot[]
  locale?: Locale
}) {
  const say = sayIn(locale)
  const wrote = named(authors)
  const checked = named(reviewers)
  const asPublished = differing(snapshots, wrote, locale)
  if (wrote.length + checked.length + asPublished.length === 0) return null
  return (
    <div className={styles.byline}>
      <People label={say('Written by')} name={say(wrote.length === 1 ? 'Author' : 'Authors')} people={wrote} locale={locale} />
      <People
        label={say('Medically reviewed by')}
        name={say(checked.length === 1 ? 'Medical reviewer' : 'Medical reviewers')}
        people={checked}
        locale={locale}
      />
      {checked.length > 0 && (
        <p className={styles.how}>
          <a href={pathIn(locale, '/about/how-we-review')}>{say('What a review covers')}</a>
        </p>
      )}
      {asPublished.length > 0 && (
        <details className={styles.asPublished}>
          <summary>{say('Byline as published')}</summary>
          <ul>
            {asPublished.map((snapshot) => (
              <li key={snapshot._key}>
                {snapshotLine(snapshot, locale)}
                <SnapshotDay asOf={snapshot.asOf} locale={locale} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function People({label, name, people, locale}: {label: string; name: string; people: readonly Named[]; locale: Locale}) {
  if (people.length === 0) return null
  return (
    <div className={styles.group}>
      <p className={styles.label}>{label}</p>
      <ul aria-label={name}>
        {people.map(({person, byline}) => (
          <li key={person._id} className={styles.person}>
            <Picture picture={person.photo} shape="square" sizes="48px" widest={160} alt="" className={styles.photo} />
            <div>
              <p className={styles.name}>
                <PersonName byline={byline} slug={person.slug} locale={locale} />
              </p>
              {plainLines(person, byline, locale).map(({words, lang}) => (
                <p key={words} className={styles.plain} lang={lang}>
                  {words}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function SnapshotDay({asOf, locale}: {asOf: string; locale: Locale}) {
  const day = formatDate(asOf, locale)
  return (
    day && (
      <>
        {' '}
        <span className={styles.asOf}>
          ({sayIn(locale)('as of')} <time dateTime={asOf}>{day}</time>)
        </span>
      </>
    )
  )
}

/** People without a name cannot be named. */
function named(people: readonly Reviewer[]): Named[] {
  return people
    .map((person) => ({person, byline: formatByline(person, person.licensure)}))
    .filter(({byline}) => byline.name !== '')
}

type Line = {words: string; lang?: Locale | undefined}

/** Credentials keep the English names under which they were given. */
function plainLines({licensedIn}: Reviewer, byline: FormattedByline, locale: Locale): Line[] {
  const {standing, spelledOut} = byline
  const what = [professionIn(locale, byline.profession), standing && sayIn(locale)(standing)].filter(Boolean).join(' · ')
  const where = standing === 'Former contributor' ? null : licensedIn
  const lang = firstLanguageOn(locale)
  return [{words: what}, ...spelledOut.map((words) => ({words, lang})), {words: where ?? ''}].filter(({words}) => words)
}

/** All that was published, as soon as one line of it no longer holds; otherwise nothing. */
function differing(snapshots: readonly Snapshot[], authors: readonly Named[], locale: Locale): Snapshot[] {
  const written = snapshots.filter(({name}) => name?.trim())
  const today = new Map(authors.map(({person, byline}) => [person._id, todayLine(person, byline, locale)]))
  return written.some((snapshot) => snapshotLine(snapshot, locale) !== today.get(snapshot._key)) ? written : []
}

function snapshotLine({name, letters, profession, spelledOut, licensedIn}: Snapshot, locale: Locale): string {
  return joined([
    [name, ...letters].join(', '),
    professionIn(locale, profession),
    ...spelledOut,
    licensedIn.length > 0 ? sayIn(locale)('Licensed in {states}', {states: licensedIn.join(', ')}) : null,
  ])
}

function todayLine({licensedIn}: Reviewer, {name, letters, profession, spelledOut}: FormattedByline, locale: Locale): string {
  const withLetters = [name, ...letters.map(({abbreviation}) => abbreviation)].join(', ')
  return joined([withLetters, professionIn(locale, profession), ...spelledOut, licensedIn])
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}
