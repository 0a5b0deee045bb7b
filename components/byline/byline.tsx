import {formatByline, type Byline as FormattedByline} from '@/lib/editorial/byline.ts'
import type {Author, Publication, Reviewer} from '@/lib/editorial/publication.ts'
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
}: {
  authors: readonly Author[]
  reviewers?: readonly Reviewer[]
  snapshots?: readonly Snapshot[]
}) {
  const wrote = named(authors)
  const checked = named(reviewers)
  const asPublished = differing(snapshots, wrote)
  if (wrote.length + checked.length + asPublished.length === 0) return null
  return (
    <div className={styles.byline}>
      <People label="Written by" name={wrote.length === 1 ? 'Author' : 'Authors'} people={wrote} />
      <People
        label="Medically reviewed by"
        name={checked.length === 1 ? 'Medical reviewer' : 'Medical reviewers'}
        people={checked}
      />
      {checked.length > 0 && (
        <p className={styles.how}>
          <a href="/about/how-we-review">What a review covers</a>
        </p>
      )}
      {asPublished.length > 0 && (
        <details className={styles.asPublished}>
          <summary>Byline as published</summary>
          <ul>
            {asPublished.map((snapshot) => (
              <li key={snapshot._key}>
                {snapshotLine(snapshot)}
                <SnapshotDay asOf={snapshot.asOf} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function People({label, name, people}: {label: string; name: string; people: readonly Named[]}) {
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
                <PersonName byline={byline} slug={person.slug} />
              </p>
              {plainLines(person, byline).map((line) => (
                <p key={line} className={styles.plain}>
                  {line}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function SnapshotDay({asOf}: {asOf: string}) {
  const day = formatDate(asOf)
  return (
    day && (
      <>
        {' '}
        <span className={styles.asOf}>
          (as of <time dateTime={asOf}>{day}</time>)
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

function plainLines({licensedIn}: Reviewer, {profession, standing, spelledOut}: FormattedByline): string[] {
  const what = [profession, standing].filter(Boolean).join(' · ')
  const where = standing === 'Former contributor' ? null : licensedIn
  return [what, ...spelledOut, where].filter((line): line is string => Boolean(line))
}

/** All that was published, as soon as one line of it no longer holds; otherwise nothing. */
function differing(snapshots: readonly Snapshot[], authors: readonly Named[]): Snapshot[] {
  const written = snapshots.filter(({name}) => name?.trim())
  const today = new Map(authors.map(({person, byline}) => [person._id, todayLine(person, byline)]))
  return written.some((snapshot) => snapshotLine(snapshot) !== today.get(snapshot._key)) ? written : []
}

function snapshotLine({name, letters, profession, spelledOut, licensedIn}: Snapshot): string {
  return joined([
    [name, ...letters].join(', '),
    profession,
    ...spelledOut,
    licensedIn.length > 0 ? `Licensed in ${licensedIn.join(', ')}` : null,
  ])
}

function todayLine({licensedIn}: Reviewer, {name, letters, profession, spelledOut}: FormattedByline): string {
  return joined([[name, ...letters.map(({abbreviation}) => abbreviation)].join(', '), profession, ...spelledOut, licensedIn])
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}
