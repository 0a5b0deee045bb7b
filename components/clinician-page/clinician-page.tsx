import {formatByline} from '@/lib/editorial/byline.ts'
import type {Clinician} from '@/lib/editorial/publication.ts'
import type {Crumb} from '@/lib/editorial/trail.ts'
import {DEFAULT_LOCALE, languageAttributes} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {formatDate} from '@/lib/text/dates.ts'
import {heldCredentials, heldJobTitle} from '@/lib/seo/held-credentials.ts'

import {Breadcrumbs} from '../breadcrumbs/breadcrumbs.tsx'
import {Picture} from '../picture/picture.tsx'
import {PostList} from '../post-list/post-list.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './clinician-page.module.css'

/** Fixed, so that the same page reads the same wherever it is rendered. */
const languageNames = new Intl.DisplayNames(['en'], {type: 'language'})

/**
 * A person who writes: who they are, what their letters mean in words, and what they have written. Of someone who no longer
 * works here that is said, and nobody is invited to see them.
 */
export function ClinicianPage({clinician, trail}: {clinician: Clinician; trail: readonly Crumb[]}) {
  const byline = formatByline(clinician, clinician.licensure)
  const {name, prefix, letters, furtherLetters, profession, standing} = byline
  const shownName = [prefix, name || 'Name not recorded'].filter(Boolean).join(' ')
  const hasLeft = standing === 'Former contributor'
  const what = [profession, heldJobTitle(clinician, byline), hasLeft ? null : standing].filter(Boolean).join(' · ')
  const credentials = heldCredentials(clinician)
  const languages = clinician.languages.map(languageName)
  return (
    <div className={styles.page}>
      <Breadcrumbs trail={trail} current={shownName} />
      <header className={styles.header}>
        <Picture
          picture={clinician.portrait}
          shape="square"
          sizes="(min-width: 48rem) 14rem, 40vw"
          widest={640}
          isMain
          alt=""
          className={styles.portrait}
        />
        <div>
          <h1 className={styles.name}>
            {shownName}
            {letters.length > 0 && (
              <span className={styles.letters}>
                , {letters.map(({abbreviation}) => abbreviation).join(', ')}
                {furtherLetters > 0 && ` and ${furtherLetters} more`}
              </span>
            )}
          </h1>
          {what && <p className={styles.plain}>{what}</p>}
          {!hasLeft && clinician.licensedIn && <p className={styles.plain}>{clinician.licensedIn}</p>}
          {hasLeft && (
            <p className={styles.standing}>
              <strong>Former contributor.</strong> The posts below keep the names of those who wrote them.
            </p>
          )}
          <div className={styles.bio}>
            <ShortText text={clinician.bio} />
          </div>
        </div>
      </header>
      {(credentials.length > 0 || languages.length > 0) && (
        <dl className={styles.facts}>
          {credentials.length > 0 && (
            <div>
              <dt>Credentials</dt>
              {credentials.map(({abbreviation, fullName}) => (
                <dd key={`${abbreviation} ${fullName}`}>
                  {fullName}
                  {abbreviation && <span className={styles.quiet}> ({abbreviation})</span>}
                </dd>
              ))}
            </div>
          )}
          {languages.length > 0 && (
            <div>
              <dt>Speaks</dt>
              <dd>{languages.join(', ')}</dd>
            </div>
          )}
        </dl>
      )}
      {(clinician.posts.length > 0 || clinician.reviewed.length === 0) && (
        <section className={styles.posts} aria-labelledby="posts_heading">
          <h2 id="posts_heading">{clinician.givenName?.trim() ? `Posts by ${clinician.givenName}` : 'Posts'}</h2>
          <PostList posts={clinician.posts} headingLevel={3} empty="No posts yet." />
        </section>
      )}
      {clinician.reviewed.length > 0 && (
        <section className={styles.posts} aria-labelledby="reviewed_heading">
          <h2 id="reviewed_heading">
            {clinician.givenName?.trim() ? `Posts that ${clinician.givenName} reviewed` : 'Posts reviewed'}
          </h2>
          <ul className={styles.reviewed}>
            {clinician.reviewed.map(({_id, slug, locale, title, lastReviewedAt}) => (
              <li key={_id}>
                <a href={postPath({slug, locale})} {...(locale === DEFAULT_LOCALE ? {} : languageAttributes(locale))}>
                  {title}
                </a>
                {lastReviewedAt && (
                  <p>
                    Reviewed <time dateTime={lastReviewedAt}>{formatDate(lastReviewedAt)}</time>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** A code nobody knows is shown as it was typed. */
function languageName(code: string): string {
  try {
    return languageNames.of(code) ?? code
  } catch {
    return code
  }
}
