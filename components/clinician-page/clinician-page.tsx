import {formatByline} from '@/lib/editorial/byline.ts'
import type {Clinician} from '@/lib/editorial/publication.ts'
import type {Crumb} from '@/lib/editorial/trail.ts'
import {DEFAULT_LOCALE, firstLanguageOn, languageAttributes, type Locale} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {languageLeft} from '@/lib/language/translated.ts'
import {formatDate} from '@/lib/text/dates.ts'
import {heldCredentials} from '@/lib/seo/held-credentials.ts'

import type {CtaContent} from '@/lib/editorial/offers/shown.ts'

import {Breadcrumbs} from '../breadcrumbs/breadcrumbs.tsx'
import {Cta} from '../cta/cta.tsx'
import {Filled} from '../filled/filled.tsx'
import {PersonRole} from '../person-role/person-role.tsx'
import {Picture} from '../picture/picture.tsx'
import {PostList} from '../post-list/post-list.tsx'
import {ShortText} from '../short-text/short-text.tsx'
import styles from './clinician-page.module.css'

/**
 * A person who writes: who they are, what their letters mean in words, and what they have written. Of someone who no longer
 * works here that is said, and nobody is invited to see them.
 */
export function ClinicianPage({
  clinician,
  trail,
  cta = null,
  locale = DEFAULT_LOCALE,
}: {
  clinician: Clinician
  trail: readonly Crumb[]
  cta?: CtaContent | null
  locale?: Locale
}) {
  const say = sayIn(locale)
  const byline = formatByline(clinician, clinician.licensure)
  const {name, prefix, letters, furtherLetters, standing} = byline
  const shownName = [prefix, name || say('Name not recorded')].filter(Boolean).join(' ')
  const hasLeft = standing === 'Former contributor'
  const credentials = heldCredentials(clinician)
  const languages = clinician.languages.map((code) => nameIn(locale, code))
  const givenName = clinician.givenName?.trim()
  return (
    <div className={styles.page}>
      <Breadcrumbs trail={trail} current={shownName} locale={locale} />
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
                {furtherLetters > 0 && ` ${say('and {count} more', {count: furtherLetters})}`}
              </span>
            )}
          </h1>
          <PersonRole person={clinician} byline={byline} isStandingSaid={!hasLeft} locale={locale} className={styles.plain} />
          {!hasLeft && clinician.licensedIn && <p className={styles.plain}>{clinician.licensedIn}</p>}
          {hasLeft && (
            <p className={styles.standing}>
              <strong>{say('Former contributor')}.</strong> {say('The posts below keep the names of those who wrote them.')}
            </p>
          )}
          <div className={styles.bio} lang={languageLeft(clinician, 'bio', locale)}>
            <ShortText text={clinician.bio} />
          </div>
        </div>
      </header>
      {(credentials.length > 0 || languages.length > 0) && (
        <dl className={styles.facts}>
          {credentials.length > 0 && (
            <div>
              <dt>{say('Credentials')}</dt>
              {credentials.map(({abbreviation, fullName}) => (
                <dd key={`${abbreviation} ${fullName}`} lang={firstLanguageOn(locale)}>
                  {fullName}
                  {abbreviation && <span className={styles.quiet}> ({abbreviation})</span>}
                </dd>
              ))}
            </div>
          )}
          {languages.length > 0 && (
            <div>
              <dt>{say('Speaks')}</dt>
              <dd>{languages.join(', ')}</dd>
            </div>
          )}
        </dl>
      )}
      {(clinician.posts.length > 0 || clinician.reviewed.length === 0) && (
        <section className={styles.posts} aria-labelledby="posts_heading">
          <h2 id="posts_heading">{givenName ? say('Posts by {name}', {name: givenName}) : say('Posts')}</h2>
          <PostList posts={clinician.posts} headingLevel={3} empty={say('No posts yet.')} locale={locale} />
        </section>
      )}
      {clinician.reviewed.length > 0 && (
        <section className={styles.posts} aria-labelledby="reviewed_heading">
          <h2 id="reviewed_heading">
            {givenName ? say('Posts that {name} reviewed', {name: givenName}) : say('Posts reviewed')}
          </h2>
          <ul className={styles.reviewed}>
            {clinician.reviewed.map(({_id, title, lastReviewedAt, ...post}) => (
              <li key={_id}>
                <a href={postPath(post)} {...(post.locale === locale ? {} : languageAttributes(post.locale))}>
                  {title}
                </a>
                {lastReviewedAt && (
                  <p>
                    <Filled
                      words={say('Reviewed {day}')}
                      day={<time dateTime={lastReviewedAt}>{formatDate(lastReviewedAt, locale)}</time>}
                    />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {cta && (
        <div className={styles.offer}>
          <Cta cta={cta} instance="clinician" locale={locale} />
        </div>
      )}
    </div>
  )
}

/** A code nobody knows is shown as it was typed. */
function nameIn(locale: Locale, code: string): string {
  try {
    return new Intl.DisplayNames([locale], {type: 'language'}).of(code) ?? code
  } catch {
    return code
  }
}
