import '@/app/globals.css'

import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import type {ComponentType} from 'react'

import {LanguageHelp} from '@/components/language-help/language-help.tsx'
import {languageHelpExamples} from '@/components/language-help/language-help.fixtures.ts'
import {OfferExplained} from '@/components/offer-explained/offer-explained.tsx'
import {offerExplainedExamples} from '@/components/offer-explained/offer-explained.fixtures.ts'
import {OffersPage} from '@/components/offers-page/offers-page.tsx'
import {offersPageExamples} from '@/components/offers-page/offers-page.fixtures.ts'
import {OtherLanguages} from '@/components/other-languages/other-languages.tsx'
import {otherLanguagesExamples} from '@/components/other-languages/other-languages.fixtures.ts'
import {TranslationNotice} from '@/components/translation-notice/translation-notice.tsx'
import {translationNoticeExamples} from '@/components/translation-notice/translation-notice.fixtures.ts'
import {PageHeader} from '@/components/page-header/page-header.tsx'
import {pageHeaderExamples} from '@/components/page-header/page-header.fixtures.ts'
import {SearchForm} from '@/components/search-form/search-form.tsx'
import {searchFormExamples} from '@/components/search-form/search-form.fixtures.ts'
import {SearchPage} from '@/components/search-page/search-page.tsx'
import {searchPageExamples} from '@/components/search-page/search-page.fixtures.ts'
import {Pager} from '@/components/pager/pager.tsx'
import {pagerExamples} from '@/components/pager/pager.fixtures.ts'
import {ArchivePage} from '@/components/archive-page/archive-page.tsx'
import {archivePageExamples} from '@/components/archive-page/archive-page.fixtures.ts'
import {Location} from '@/components/location/location.tsx'
import {locationExamples} from '@/components/location/location.fixtures.ts'
import {LocationsPage} from '@/components/locations-page/locations-page.tsx'
import {locationsPageExamples} from '@/components/locations-page/locations-page.fixtures.ts'
import {AboutList} from '@/components/about-list/about-list.tsx'
import {aboutListExamples} from '@/components/about-list/about-list.fixtures.ts'
import {AboutPage} from '@/components/about-page/about-page.tsx'
import {aboutPageExamples} from '@/components/about-page/about-page.fixtures.ts'
import {AccessReport} from '@/components/access-report/access-report.tsx'
import {accessReportExamples} from '@/components/access-report/access-report.fixtures.ts'
import {Archived} from '@/components/archived/archived.tsx'
import {archivedExamples} from '@/components/archived/archived.fixtures.ts'
import {Breadcrumbs} from '@/components/breadcrumbs/breadcrumbs.tsx'
import {breadcrumbsExamples} from '@/components/breadcrumbs/breadcrumbs.fixtures.ts'
import {Byline} from '@/components/byline/byline.tsx'
import {bylineExamples} from '@/components/byline/byline.fixtures.ts'
import {Callout} from '@/components/callout/callout.tsx'
import {calloutExamples} from '@/components/callout/callout.fixtures.ts'
import {Citation} from '@/components/citation/citation.tsx'
import {citationExamples} from '@/components/citation/citation.fixtures.ts'
import {ClinicianCard} from '@/components/clinician-card/clinician-card.tsx'
import {clinicianCardExamples} from '@/components/clinician-card/clinician-card.fixtures.ts'
import {ClinicianPage} from '@/components/clinician-page/clinician-page.tsx'
import {clinicianPageExamples} from '@/components/clinician-page/clinician-page.fixtures.ts'
import {CliniciansPage} from '@/components/clinicians-page/clinicians-page.tsx'
import {cliniciansPageExamples} from '@/components/clinicians-page/clinicians-page.fixtures.ts'
import {CommentForm} from '@/components/comment-form/comment-form.tsx'
import {commentFormExamples} from '@/components/comment-form/comment-form.fixtures.ts'
import {CommentThanks} from '@/components/comment-thanks/comment-thanks.tsx'
import {commentThanksExamples} from '@/components/comment-thanks/comment-thanks.fixtures.ts'
import {Comments} from '@/components/comments/comments.tsx'
import {commentsExamples} from '@/components/comments/comments.fixtures.ts'
import {ContentsList} from '@/components/contents-list/contents-list.tsx'
import {contentsListExamples} from '@/components/contents-list/contents-list.fixtures.ts'
import {Corrections} from '@/components/corrections/corrections.tsx'
import {correctionsExamples} from '@/components/corrections/corrections.fixtures.ts'
import {CrisisCard} from '@/components/crisis-card/crisis-card.tsx'
import {crisisCardExamples} from '@/components/crisis-card/crisis-card.fixtures.ts'
import {Cta} from '@/components/cta/cta.tsx'
import {ctaExamples} from '@/components/cta/cta.fixtures.ts'
import {DataTable} from '@/components/data-table/data-table.tsx'
import {dataTableExamples} from '@/components/data-table/data-table.fixtures.ts'
import {Disclaimers} from '@/components/disclaimers/disclaimers.tsx'
import {disclaimersExamples} from '@/components/disclaimers/disclaimers.fixtures.ts'
import {Disclosure} from '@/components/disclosure/disclosure.tsx'
import {disclosureExamples} from '@/components/disclosure/disclosure.fixtures.ts'
import {DraftList} from '@/components/draft-list/draft-list.tsx'
import {draftListExamples} from '@/components/draft-list/draft-list.fixtures.ts'
import {Exercise} from '@/components/exercise/exercise.tsx'
import {exerciseExamples} from '@/components/exercise/exercise.fixtures.ts'
import {Faq} from '@/components/faq/faq.tsx'
import {faqExamples} from '@/components/faq/faq.fixtures.ts'
import {newsletterFormExamples, newsletterStepExamples} from '@/components/newsletter/newsletter.fixtures.ts'
import {NewsletterForm} from '@/components/newsletter/newsletter-form.tsx'
import {NewsletterStep} from '@/components/newsletter/newsletter-step.tsx'
import {NoticeBar} from '@/components/notice-bar/notice-bar.tsx'
import {noticeBarExamples} from '@/components/notice-bar/notice-bar.fixtures.ts'
import {NextPosts} from '@/components/next-posts/next-posts.tsx'
import {nextPostsExamples} from '@/components/next-posts/next-posts.fixtures.ts'
import {Share} from '@/components/share/share.tsx'
import {shareExamples} from '@/components/share/share.fixtures.ts'
import {Feedback} from '@/components/feedback/feedback.tsx'
import {feedbackExamples} from '@/components/feedback/feedback.fixtures.ts'
import {Figure} from '@/components/figure/figure.tsx'
import {figureExamples} from '@/components/figure/figure.fixtures.ts'
import {Gone} from '@/components/gone/gone.tsx'
import {goneExamples} from '@/components/gone/gone.fixtures.ts'
import {Home} from '@/components/home/home.tsx'
import {homeExamples} from '@/components/home/home.fixtures.ts'
import {KeyPoints} from '@/components/key-points/key-points.tsx'
import {keyPointsExamples} from '@/components/key-points/key-points.fixtures.ts'
import {NotFound} from '@/components/not-found/not-found.tsx'
import {notFoundExamples} from '@/components/not-found/not-found.fixtures.ts'
import {PersonName} from '@/components/person-name/person-name.tsx'
import {personNameExamples} from '@/components/person-name/person-name.fixtures.ts'
import {PersonRole} from '@/components/person-role/person-role.tsx'
import {personRoleExamples} from '@/components/person-role/person-role.fixtures.ts'
import {Picture} from '@/components/picture/picture.tsx'
import {pictureExamples} from '@/components/picture/picture.fixtures.ts'
import {PostText} from '@/components/portable-text/portable-text.tsx'
import {portableTextExamples} from '@/components/portable-text/portable-text.fixtures.ts'
import {Post} from '@/components/post/post.tsx'
import {postExamples} from '@/components/post/post.fixtures.ts'
import {PostCard} from '@/components/post-card/post-card.tsx'
import {postCardExamples} from '@/components/post-card/post-card.fixtures.ts'
import {PostDates} from '@/components/post-dates/post-dates.tsx'
import {postDatesExamples} from '@/components/post-dates/post-dates.fixtures.ts'
import {PostList} from '@/components/post-list/post-list.tsx'
import {postListExamples} from '@/components/post-list/post-list.fixtures.ts'
import {ReasonsForm} from '@/components/reasons-form/reasons-form.tsx'
import {reasonsFormExamples} from '@/components/reasons-form/reasons-form.fixtures.ts'
import {ReportForm} from '@/components/report-form/report-form.tsx'
import {reportFormExamples} from '@/components/report-form/report-form.fixtures.ts'
import {ReportThanks} from '@/components/report-thanks/report-thanks.tsx'
import {reportThanksExamples} from '@/components/report-thanks/report-thanks.fixtures.ts'
import {Retraction} from '@/components/retraction/retraction.tsx'
import {retractionExamples} from '@/components/retraction/retraction.fixtures.ts'
import {ReviewNotice} from '@/components/review-notice/review-notice.tsx'
import {PreviewBanner} from '@/components/preview-banner/preview-banner.tsx'
import {previewBannerExamples} from '@/components/preview-banner/preview-banner.fixtures.ts'
import {WordsExplained} from '@/components/words-explained/words-explained.tsx'
import {wordsExplainedExamples} from '@/components/words-explained/words-explained.fixtures.ts'
import {reviewNoticeExamples} from '@/components/review-notice/review-notice.fixtures.ts'
import {ShortText} from '@/components/short-text/short-text.tsx'
import {shortTextExamples} from '@/components/short-text/short-text.fixtures.ts'
import {SiteFooter} from '@/components/site-footer/site-footer.tsx'
import {siteFrameExamples} from '@/components/site-frame/site-frame.fixtures.ts'
import {SiteHeader} from '@/components/site-header/site-header.tsx'
import {SourceList} from '@/components/source-list/source-list.tsx'
import {sourceListExamples} from '@/components/source-list/source-list.fixtures.ts'
import {TopicList} from '@/components/topic-list/topic-list.tsx'
import {topicListExamples} from '@/components/topic-list/topic-list.fixtures.ts'
import {TopicPage} from '@/components/topic-page/topic-page.tsx'
import {topicPageExamples} from '@/components/topic-page/topic-page.fixtures.ts'
import {Video} from '@/components/video/video.tsx'
import {videoExamples} from '@/components/video/video.fixtures.ts'

export const metadata: Metadata = {title: 'Gallery', robots: {index: false}}

/** Every component as its examples show it. Small ones first, whole pages last. */
const SHOWN = [
  show('breadcrumbs', Breadcrumbs, breadcrumbsExamples),
  show('person-name', PersonName, personNameExamples),
  show('person-role', PersonRole, personRoleExamples),
  show('byline', Byline, bylineExamples),
  show('post-dates', PostDates, postDatesExamples),
  show('disclosure', Disclosure, disclosureExamples),
  show('preview-banner', PreviewBanner, previewBannerExamples),
  show('words-explained', WordsExplained, wordsExplainedExamples),
  show('review-notice', ReviewNotice, reviewNoticeExamples),
  show('translation-notice', TranslationNotice, translationNoticeExamples),
  show('offer-explained', OfferExplained, offerExplainedExamples),
  show('offers-page', OffersPage, offersPageExamples),
  show('other-languages', OtherLanguages, otherLanguagesExamples),
  show('language-help', LanguageHelp, languageHelpExamples),
  show('about-list', AboutList, aboutListExamples),
  show('about-page', AboutPage, aboutPageExamples),
  show('access-report', AccessReport, accessReportExamples),
  show('archived', Archived, archivedExamples),
  show('page-header', PageHeader, pageHeaderExamples),
  show('search-form', SearchForm, searchFormExamples),
  show('search-page', SearchPage, searchPageExamples),
  show('pager', Pager, pagerExamples),
  show('archive-page', ArchivePage, archivePageExamples),
  show('location', Location, locationExamples),
  show('locations-page', LocationsPage, locationsPageExamples),
  show('retraction', Retraction, retractionExamples),
  show('corrections', Corrections, correctionsExamples),
  show('key-points', KeyPoints, keyPointsExamples),
  show('contents-list', ContentsList, contentsListExamples),
  show('short-text', ShortText, shortTextExamples),
  show('citation', Citation, citationExamples),
  show('source-list', SourceList, sourceListExamples),
  show('disclaimers', Disclaimers, disclaimersExamples),
  show('cta', Cta, ctaExamples),
  show('notice-bar', NoticeBar, noticeBarExamples),
  show('callout', Callout, calloutExamples),
  show('draft-list', DraftList, draftListExamples),
  show('exercise', Exercise, exerciseExamples),
  show('faq', Faq, faqExamples),
  show('data-table', DataTable, dataTableExamples),
  show('figure', Figure, figureExamples),
  show('next-posts', NextPosts, nextPostsExamples),
  show('share', Share, shareExamples),
  show('picture', Picture, pictureExamples),
  show('video', Video, videoExamples),
  show('portable-text', PostText, portableTextExamples),
  show('clinician-card', ClinicianCard, clinicianCardExamples),
  show('post-card', PostCard, postCardExamples),
  show('post-list', PostList, postListExamples),
  show('topic-list', TopicList, topicListExamples),
  show('site-header', SiteHeader, siteFrameExamples),
  show('site-footer', SiteFooter, siteFrameExamples),
  show('comment-form', CommentForm, commentFormExamples),
  show('newsletter-form', NewsletterForm, newsletterFormExamples),
  show('newsletter-step', NewsletterStep, newsletterStepExamples),
  show('comment-thanks', CommentThanks, commentThanksExamples),
  show('comments', Comments, commentsExamples),
  show('crisis-card', CrisisCard, crisisCardExamples),
  show('feedback', Feedback, feedbackExamples),
  show('reasons-form', ReasonsForm, reasonsFormExamples),
  show('report-form', ReportForm, reportFormExamples),
  show('report-thanks', ReportThanks, reportThanksExamples),
  show('home', Home, homeExamples),
  show('post', Post, postExamples),
  show('topic-page', TopicPage, topicPageExamples),
  show('clinician-page', ClinicianPage, clinicianPageExamples),
  show('clinicians-page', CliniciansPage, cliniciansPageExamples),
  show('not-found', NotFound, notFoundExamples),
  show('gone', Gone, goneExamples),
]

/** For those who build the site; readers never see it. */
export default function GalleryPage() {
  if (process.env.NODE_ENV === 'production') notFound()
  return (
    <div className="site">
      <main style={{padding: '1.5rem', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4rem'}}>
        <h1>Gallery</h1>
        {SHOWN.map(({name, examples}) => (
          <section
            key={name}
            id={`gallery_${name}`}
            style={{borderBlockStart: '3px double var(--hairline-strong)', paddingBlockStart: '1rem'}}
          >
            <h2>{name}</h2>
            {examples.map(({title, element}) => (
              <div key={title} style={{marginBlock: '1.5rem'}}>
                <p style={{fontFamily: 'var(--sans)', fontSize: 'var(--text-xs)', color: 'var(--ink-quiet)'}}>{title}</p>
                {element}
              </div>
            ))}
          </section>
        ))}
      </main>
    </div>
  )
}

function show<Props extends object>(name: string, Component: ComponentType<Props>, examples: Record<string, Props>) {
  return {name, examples: Object.entries(examples).map(([title, props]) => ({title, element: <Component {...props} />}))}
}
