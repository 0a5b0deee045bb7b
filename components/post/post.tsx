import {numberCitations} from '@/lib/editorial/citations.ts'
import type {Publication} from '@/lib/editorial/publication.ts'
import type {Crumb} from '@/lib/editorial/trail.ts'
import {readingMinutes} from '@/lib/editorial/reading-time.ts'
import {outlineOf} from '@/lib/text/heading-ids.ts'

import {Breadcrumbs} from '../breadcrumbs/breadcrumbs.tsx'
import {Byline} from '../byline/byline.tsx'
import {ClinicianCard} from '../clinician-card/clinician-card.tsx'
import {ContentsList} from '../contents-list/contents-list.tsx'
import {Cta} from '../cta/cta.tsx'
import {Disclaimers} from '../disclaimers/disclaimers.tsx'
import {KeyPoints} from '../key-points/key-points.tsx'
import {Picture} from '../picture/picture.tsx'
import {PostText} from '../portable-text/portable-text.tsx'
import {PostDates} from '../post-dates/post-dates.tsx'
import {SourceList} from '../source-list/source-list.tsx'
import styles from './post.module.css'

/** A post with everything its reader should see around the text: who, when, on what grounds, and what it is not. */
export function Post({publication, trail}: {publication: Publication; trail: readonly Crumb[]}) {
  const {title, excerpt, authors, topics, cover, keyPoints, cta} = publication
  const {body, sources} = numberCitations(publication.body, publication.furtherSources)
  const outline = outlineOf(publication.body)
  const disclaimers = [...publication.standingDisclaimers, ...publication.disclaimers]
  return (
    <article className={styles.post}>
      <header className={styles.header}>
        <Breadcrumbs trail={trail} current={title} />
        <h1 className={styles.title}>{title}</h1>
        {excerpt && <p className={styles.standfirst}>{excerpt}</p>}
        <div className={styles.attribution}>
          <Byline authors={authors} />
          <PostDates
            publishedAt={publication.publishedAt}
            updatedAt={publication.updatedAt}
            minutes={readingMinutes(publication.body)}
          />
        </div>
      </header>
      <div className={styles.cover}>
        <Picture picture={cover} shape="card" sizes="(min-width: 66rem) 60rem, 100vw" isMain />
      </div>
      <div className={styles.columns}>
        <div className={styles.side}>
          <ContentsList headings={outline.headings} />
        </div>
        <div className={styles.main}>
          <Disclaimers disclaimers={disclaimers} placement="aboveBody" />
          <KeyPoints points={keyPoints} />
          <PostText body={body} outline={outline} />
          <Cta cta={cta} instance="end" />
          <SourceList sources={sources} />
          <Disclaimers disclaimers={disclaimers} placement="belowBody" />
          {authors.length > 0 && (
            <section className={styles.authors} aria-labelledby="about_authors">
              <h2 id="about_authors">{authors.length === 1 ? 'About the author' : 'About the authors'}</h2>
              {authors.map((author) => (
                <ClinicianCard key={author._id} clinician={author} headingLevel={3} />
              ))}
            </section>
          )}
          {topics.length > 0 && (
            <nav className={styles.topics} aria-label="Topics of this post">
              <p>More about</p>
              <ul>
                {topics.map(({_id, slug, title: name}) => (
                  <li key={_id}>
                    <a href={`/topics/${slug}`}>{name}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
    </article>
  )
}
