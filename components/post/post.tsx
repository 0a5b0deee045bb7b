import type {ReactNode} from 'react'

import {numberCitations} from '@/lib/editorial/citations.ts'
import type {NextPosts as NextPostsContent, Publication} from '@/lib/editorial/publication.ts'
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
import {NextPosts} from '../next-posts/next-posts.tsx'
import {Picture} from '../picture/picture.tsx'
import {PostText} from '../portable-text/portable-text.tsx'
import {PostDates} from '../post-dates/post-dates.tsx'
import {Retraction} from '../retraction/retraction.tsx'
import {ReviewNotice} from '../review-notice/review-notice.tsx'
import {Share} from '../share/share.tsx'
import {SourceList} from '../source-list/source-list.tsx'
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
  const {title, excerpt, authors, topics, standing, nextReviewAt} = publication
  const isRetracted = standing === 'retracted'
  const isLive = standing === 'live'
  const overdue = isLive ? <ReviewNotice currency={publication.currency} nextReviewAt={nextReviewAt} /> : null
  const isOnlyNoted = publication.currency.step === 'note'
  return (
    <article className={styles.post}>
      <header className={styles.header}>
        <Breadcrumbs trail={trail} current={title} />
        <h1 className={styles.title}>{title}</h1>
        {excerpt && !isRetracted && <p className={styles.standfirst}>{excerpt}</p>}
        <div className={styles.attribution}>
          {/* Whose license was taken back is no reviewer readers should rest on; the banner says that the review was lost. */}
          <Byline
            authors={authors}
            reviewers={publication.currency.isReviewLost ? [] : publication.reviewers}
            snapshots={publication.bylines}
          />
          <PostDates
            publishedAt={publication.publishedAt}
            updatedAt={publication.updatedAt}
            lastReviewedAt={publication.lastReviewedAt}
            nextReviewAt={isLive ? nextReviewAt : null}
            {...(isRetracted ? {} : {minutes: readingMinutes(publication.body)})}
          />
          {isOnlyNoted && overdue}
          <Disclosure authors={authors} sponsorship={publication.sponsorship} />
        </div>
      </header>
      {isRetracted ? (
        <div className={styles.columns}>
          <div className={styles.main}>
            <Retraction retraction={publication.retraction} />
            <TopicLinks topics={topics} />
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
  const {authors, cover, keyPoints, notices, corrections, standing, lastReviewedAt, nextReviewAt} = publication
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
          <ContentsList headings={outline.headings} />
        </div>
        <div className={styles.main}>
          {isArchived && <Archived archived={publication.archived} />}
          <Corrections corrections={corrections} place="aboveText" />
          {banner}
          <Disclaimers disclaimers={notices} placement="aboveBody" />
          <KeyPoints points={keyPoints} />
          <PostText body={isArchived ? body.filter(({_type}) => _type !== 'ctaBlock') : body} outline={outline} />
          <Corrections corrections={corrections} place="belowText" />
          {!isArchived && <Cta cta={publication.cta} instance="end" />}
          <WordsExplained words={words} />
          <SourceList sources={numbered.sources} />
          <Disclaimers disclaimers={notices} placement="belowBody" />
          {lastReviewedAt && (
            <div className={styles.reviewed}>
              <PostDates lastReviewedAt={lastReviewedAt} nextReviewAt={isArchived ? null : nextReviewAt} />
            </div>
          )}
          {authors.length > 0 && (
            <section className={styles.authors} aria-labelledby="about_authors">
              <h2 id="about_authors">{authors.length === 1 ? 'About the author' : 'About the authors'}</h2>
              {authors.map((author) => (
                <ClinicianCard key={author._id} clinician={author} headingLevel={3} />
              ))}
            </section>
          )}
          {next && <NextPosts next={next} />}
          <div className={styles.onward}>
            <TopicLinks topics={publication.topics} />
            {url && <Share url={url} title={publication.title} />}
          </div>
          {after}
        </div>
      </div>
    </>
  )
}

function TopicLinks({topics}: Pick<Publication, 'topics'>) {
  if (topics.length === 0) return null
  return (
    <nav className={styles.topics} aria-label="Topics of this post">
      <p>More about</p>
      <ul>
        {topics.map(({_id, slug, title}) => (
          <li key={_id}>
            <a href={`/topics/${slug}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
