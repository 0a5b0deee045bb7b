import type {ReactNode} from 'react'

import {numberCitations} from '@/lib/editorial/citations.ts'
import type {NextPosts as NextPostsContent, Publication} from '@/lib/editorial/publication.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {explainWords} from '@/lib/editorial/readability/explained-words.ts'
import type {Crumb} from '@/lib/editorial/trail.ts'
import {readingMinutes} from '@/lib/editorial/reading-time.ts'
import {outlineOf} from '@/lib/text/heading-ids.ts'

import {Archived} from '../archived/archived.tsx'
import {Breadcrumbs} from '../breadcrumbs/breadcrumbs.tsx'
import {Byline} from '../byline/byline.tsx'
import {ClinicianCard} from '../clinician-card/clinician-card.tsx'
import {ContentsList} from '../contents-list/contents-list.tsx'
import {Corrections} from '../corrections/corrections.tsx'
import {Cta} from '../cta/cta.tsx'
import {Disclaimers} from '../disclaimers/disclaimers.tsx'
import {Disclosure} from '../disclosure/disclosure.tsx'
import {KeyPoints} from '../key-points/key-points.tsx'
import {NoticeBar} from '../notice-bar/notice-bar.tsx'
import {NextPosts} from '../next-posts/next-posts.tsx'
import {OtherLanguages} from '../other-languages/other-languages.tsx'
import {Picture} from '../picture/picture.tsx'
import {PostText} from '../portable-text/portable-text.tsx'
import {PostDates} from '../post-dates/post-dates.tsx'
import {Retraction} from '../retraction/retraction.tsx'
import {ReviewNotice} from '../review-notice/review-notice.tsx'
import {Share} from '../share/share.tsx'
import {SourceList} from '../source-list/source-list.tsx'
import {TranslationNotice} from '../translation-notice/translation-notice.tsx'
import {WordsExplained} from '../words-explained/words-explained.tsx'
import styles from './post.module.css'

/**
 * A post with everything its reader should see around the text: who, when, on what grounds, and what it is not.
 *
 * Of a retracted post only title, byline and dates are left, and in place of the text the notice. An archived one keeps its
 * text and loses its offers.
 *
 * @param next what to read after it; absent in a preview
 * @param url of the page as others will open it; absent in a preview, which is not to be handed on
 */
export function Post({
  publication,
  trail,
  next = null,
  url = null,
  after,
}: {
  publication: Publication
  trail: readonly Crumb[]
  next?: NextPostsContent | null
  url?: string | null
  /** What readers say and may say, below everything the clinic says. */
  after?: ReactNode
}) {
  const {title, excerpt, authors, topics, standing, nextReviewAt, locale} = publication
  const isRetracted = standing === 'retracted'
  const isLive = standing === 'live'
  const overdue = isLive ? <ReviewNotice currency={publication.currency} nextReviewAt={nextReviewAt} locale={locale} /> : null
  const isOnlyNoted = publication.currency.step === 'note'
  return (
    <article className={styles.post}>
      <NoticeBar bar={isLive ? publication.bar : null} locale={locale} />
      <header className={styles.header}>
        <Breadcrumbs trail={trail} current={title} locale={locale} />
        <h1 className={styles.title}>{title}</h1>
        {excerpt && !isRetracted && <p className={styles.standfirst}>{excerpt}</p>}
        <div className={styles.attribution}>
          {/* Whose license was taken back is no reviewer readers should rest on; the banner says that the review was lost. */}
          <Byline
            authors={authors}
            reviewers={publication.currency.isReviewLost ? [] : publication.reviewers}
            snapshots={publication.bylines}
            locale={locale}
          />
          <PostDates
            publishedAt={publication.publishedAt}
            updatedAt={publication.updatedAt}
            lastReviewedAt={publication.lastReviewedAt}
            nextReviewAt={isLive ? nextReviewAt : null}
            locale={locale}
            {...(isRetracted ? {} : {minutes: readingMinutes(publication.body)})}
          />
          {publication.madeFrom && <TranslationNotice madeFrom={publication.madeFrom} locale={locale} />}
          {!publication.madeFrom && <OtherLanguages posts={publication.otherLanguages} />}
          {isOnlyNoted && overdue}
          <Disclosure authors={authors} sponsorship={publication.sponsorship} locale={locale} />
        </div>
      </header>
      {isRetracted ? (
        <div className={styles.columns}>
          <div className={styles.main}>
            <Retraction retraction={publication.retraction} locale={locale} />
            <TopicLinks topics={topics} locale={locale} />
          </div>
        </div>
      ) : (
        <PostContent publication={publication} banner={isOnlyNoted ? null : overdue} next={next} url={url} after={after} />
      )}
    </article>
  )
}

/** @param banner what an overdue review tells readers before they begin */
function PostContent({
  publication,
  banner,
  next,
  url,
  after,
}: {
  publication: Publication
  banner: ReactNode
  next: NextPostsContent | null
  url: string | null
  after: ReactNode
}) {
  const {authors, cover, keyPoints, notices, corrections, standing, lastReviewedAt, nextReviewAt, locale} = publication
  const say = sayIn(locale)
  const numbered = numberCitations(publication.body, publication.furtherSources)
  const {body, words} = explainWords(numbered.body, publication.glossary)
  const outline = outlineOf(publication.body)
  const isArchived = standing === 'archived'
  return (
    <>
      <div className={styles.cover}>
        <Picture picture={cover} shape="card" sizes="(min-width: 66rem) 60rem, 100vw" isMain />
      </div>
      <div className={styles.columns}>
        <div className={styles.side}>
          <ContentsList headings={outline.headings} locale={locale} />
        </div>
        <div className={styles.main}>
          {isArchived && <Archived archived={publication.archived} locale={locale} />}
          <Corrections corrections={corrections} place="aboveText" locale={locale} />
          {banner}
          <Disclaimers disclaimers={notices} placement="aboveBody" locale={locale} />
          <KeyPoints points={keyPoints} locale={locale} />
          <PostText body={isArchived ? body.filter(({_type}) => _type !== 'ctaBlock') : body} outline={outline} locale={locale} />
          <Corrections corrections={corrections} place="belowText" locale={locale} />
          {!isArchived && <Cta cta={publication.cta} instance="end" locale={locale} />}
          <WordsExplained words={words} locale={locale} />
          <SourceList sources={numbered.sources} locale={locale} />
          <Disclaimers disclaimers={notices} placement="belowBody" locale={locale} />
          {lastReviewedAt && (
            <div className={styles.reviewed}>
              <PostDates lastReviewedAt={lastReviewedAt} nextReviewAt={isArchived ? null : nextReviewAt} locale={locale} />
            </div>
          )}
          {authors.length > 0 && (
            <section className={styles.authors} aria-labelledby="about_authors">
              <h2 id="about_authors">{say(authors.length === 1 ? 'About the author' : 'About the authors')}</h2>
              {authors.map((author) => (
                <ClinicianCard key={author._id} clinician={author} headingLevel={3} locale={locale} />
              ))}
            </section>
          )}
          {next && <NextPosts next={next} locale={locale} />}
          <div className={styles.onward}>
            <TopicLinks topics={publication.topics} locale={locale} />
            {url && <Share url={url} title={publication.title} locale={locale} />}
          </div>
          {after}
        </div>
      </div>
    </>
  )
}

function TopicLinks({topics, locale}: Pick<Publication, 'topics'> & {locale: Locale}) {
  const say = sayIn(locale)
  if (topics.length === 0) return null
  return (
    <nav className={styles.topics} aria-label={say('Topics of this post')}>
      <p>{say('More about')}</p>
      <ul>
        {topics.map(({_id, slug, title}) => (
          <li key={_id}>
            <a href={pathIn(locale, `/topics/${slug}`)}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
