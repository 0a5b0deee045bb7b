/** What holds for every example of every component: adding an example adds these tests. */
import {createRequire} from 'node:module'

import {render} from '@testing-library/react'
import type {ComponentType} from 'react'
import {renderToString} from 'react-dom/server.node'

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
import {reviewNoticeExamples} from '@/components/review-notice/review-notice.fixtures.ts'
import {ShortText} from '@/components/short-text/short-text.tsx'
import {shortTextExamples} from '@/components/short-text/short-text.fixtures.ts'
import {SiteFrame} from '@/components/site-frame/site-frame.tsx'
import {siteFrameExamples} from '@/components/site-frame/site-frame.fixtures.ts'
import {SourceList} from '@/components/source-list/source-list.tsx'
import {sourceListExamples} from '@/components/source-list/source-list.fixtures.ts'
import {TopicList} from '@/components/topic-list/topic-list.tsx'
import {topicListExamples} from '@/components/topic-list/topic-list.fixtures.ts'
import {TopicPage} from '@/components/topic-page/topic-page.tsx'
import {topicPageExamples} from '@/components/topic-page/topic-page.fixtures.ts'
import {Video} from '@/components/video/video.tsx'
import {videoExamples} from '@/components/video/video.fixtures.ts'
import {WordsExplained} from '@/components/words-explained/words-explained.tsx'
import {wordsExplainedExamples} from '@/components/words-explained/words-explained.fixtures.ts'
import {inlineStyles} from '@/lib/page-store/inline-styles.ts'
import {plainPage} from '@/lib/page-store/plain-page.ts'
import {readStylesheet} from '@/lib/page-store/stylesheet.ts'
import {isSafeUrl} from '@/lib/text/safe-url.ts'

import {said} from '../setup/said.ts'

/** The copy that the browser’s tests bring along. */
const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core') as {
  run(context: Element, options: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>
}

const framed = Object.fromEntries(
  Object.entries(siteFrameExamples).map(([title, props]) => [title, {...props, children: <h1>A page</h1>}]),
)

const EXAMPLES = [
  ...show('language-help', LanguageHelp, languageHelpExamples),
  ...show('offer-explained', OfferExplained, offerExplainedExamples),
  ...show('offers-page', OffersPage, offersPageExamples),
  ...show('other-languages', OtherLanguages, otherLanguagesExamples),
  ...show('translation-notice', TranslationNotice, translationNoticeExamples),
  ...show('about-list', AboutList, aboutListExamples),
  ...show('about-page', AboutPage, aboutPageExamples),
  ...show('access-report', AccessReport, accessReportExamples),
  ...show('archived', Archived, archivedExamples),
  ...show('page-header', PageHeader, pageHeaderExamples),
  ...show('search-form', SearchForm, searchFormExamples),
  ...show('search-page', SearchPage, searchPageExamples),
  ...show('pager', Pager, pagerExamples),
  ...show('archive-page', ArchivePage, archivePageExamples),
  ...show('location', Location, locationExamples),
  ...show('locations-page', LocationsPage, locationsPageExamples),
  ...show('breadcrumbs', Breadcrumbs, breadcrumbsExamples),
  ...show('byline', Byline, bylineExamples),
  ...show('callout', Callout, calloutExamples),
  ...show('citation', Citation, citationExamples),
  ...show('clinician-card', ClinicianCard, clinicianCardExamples),
  ...show('clinician-page', ClinicianPage, clinicianPageExamples),
  ...show('clinicians-page', CliniciansPage, cliniciansPageExamples),
  ...show('comment-form', CommentForm, commentFormExamples),
  ...show('newsletter-form', NewsletterForm, newsletterFormExamples),
  ...show('newsletter-step', NewsletterStep, newsletterStepExamples),
  ...show('comment-thanks', CommentThanks, commentThanksExamples),
  ...show('comments', Comments, commentsExamples),
  ...show('crisis-card', CrisisCard, crisisCardExamples),
  ...show('contents-list', ContentsList, contentsListExamples),
  ...show('corrections', Corrections, correctionsExamples),
  ...show('cta', Cta, ctaExamples),
  ...show('notice-bar', NoticeBar, noticeBarExamples),
  ...show('data-table', DataTable, dataTableExamples),
  ...show('disclaimers', Disclaimers, disclaimersExamples),
  ...show('disclosure', Disclosure, disclosureExamples),
  ...show('draft-list', DraftList, draftListExamples),
  ...show('exercise', Exercise, exerciseExamples),
  ...show('faq', Faq, faqExamples),
  ...show('figure', Figure, figureExamples),
  ...show('next-posts', NextPosts, nextPostsExamples),
  ...show('share', Share, shareExamples),
  ...show('home', Home, homeExamples),
  ...show('key-points', KeyPoints, keyPointsExamples),
  ...show('not-found', NotFound, notFoundExamples),
  ...show('gone', Gone, goneExamples),
  ...show('person-name', PersonName, personNameExamples),
  ...show('person-role', PersonRole, personRoleExamples),
  ...show('picture', Picture, pictureExamples),
  ...show('portable-text', PostText, portableTextExamples),
  ...show('post', Post, postExamples),
  ...show('post-card', PostCard, postCardExamples),
  ...show('post-dates', PostDates, postDatesExamples),
  ...show('post-list', PostList, postListExamples),
  ...show('feedback', Feedback, feedbackExamples),
  ...show('reasons-form', ReasonsForm, reasonsFormExamples),
  ...show('report-form', ReportForm, reportFormExamples),
  ...show('report-thanks', ReportThanks, reportThanksExamples),
  ...show('retraction', Retraction, retractionExamples),
  ...show('preview-banner', PreviewBanner, previewBannerExamples),
  ...show('review-notice', ReviewNotice, reviewNoticeExamples),
  ...show('short-text', ShortText, shortTextExamples),
  ...show('site-frame', SiteFrame, framed),
  ...show('source-list', SourceList, sourceListExamples),
  ...show('topic-list', TopicList, topicListExamples),
  ...show('topic-page', TopicPage, topicPageExamples),
  ...show('video', Video, videoExamples),
  ...show('words-explained', WordsExplained, wordsExplainedExamples),
]

function show<Props extends object>(name: string, Component: ComponentType<Props>, examples: Record<string, Props>) {
  return Object.entries(examples).map(([title, props]) => ({name, title, element: <Component {...props} />}))
}

describe.each(EXAMPLES)('$name: $title', ({element}) => {
  test('has no accessibility fault that axe can find without seeing it', async () => {
    const {container} = render(element)
    const {violations} = await axe.run(container, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      // Nothing is painted here; colors have a test of their own.
      rules: {'color-contrast': {enabled: false}},
    })
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)).toEqual([])
  })

  test('leads nowhere unsafe', () => {
    const {container} = render(element)
    for (const link of container.querySelectorAll('a')) {
      const href = link.getAttribute('href')
      expect([href, isSafeUrl(href)]).toEqual([href, true])
      if (/^https?:/.test(href ?? '')) expect(link.rel).toContain('noopener')
    }
    expect(container.innerHTML).not.toMatch(/(?:href|src)="(?:javascript|data|\/\/)/i)
  })

  test('asks nothing of anybody else', () => {
    const {container} = render(element)
    expect(container.querySelector('iframe, script, object, embed, video, audio, link')).toBeNull()
    for (const image of container.querySelectorAll('img')) {
      expect(image.getAttribute('src')).toMatch(/^\/media\//)
      expect(image.getAttribute('srcset')).not.toMatch(/https?:/)
    }
  })

  test('says for every picture what it shows, and how large it will be', () => {
    const {container} = render(element)
    for (const image of container.querySelectorAll('img')) {
      expect(image.hasAttribute('alt')).toBe(true)
      expect(Number(image.getAttribute('width'))).toBeGreaterThan(0)
      expect(Number(image.getAttribute('height'))).toBeGreaterThan(0)
    }
  })

  test('gives every id once, and describes things by ids that exist', () => {
    const {container} = render(element)
    const ids = [...container.querySelectorAll('[id]')].map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      for (const one of container.querySelectorAll(`[${attribute}]`))
        for (const id of (one.getAttribute(attribute) ?? '').split(' ')) expect(ids).toContain(id)
    }
  })

  test('skips no level of heading', () => {
    const {container} = render(element)
    const levels = [...container.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({tagName}) => Number(tagName[1]))
    for (const [index, level] of levels.entries()) if (index > 0) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('says the same once it is finished for readers, without Next’s scripts', () => {
    const rendered = asNextSends(renderToString(element))
    const finished = inlineStyles(plainPage(rendered), () => readStylesheet('p{margin:0}', '/a.css'))
    expect(said(finished)).toEqual(said(rendered))
    expect(finished).not.toContain('/_next/')
  })
})

/** With what Next puts around and between: its scripts, what announces them, its styles, and the page a second time as data. */
function asNextSends(html: string): string {
  const inside = '<div hidden=""><!--$--><!--/$--></div>'
  const data = `<script>self.__next_f.push([1,${JSON.stringify(html).replaceAll('<', String.raw`\u003c`)}])</script>`
  const head =
    '<title>x</title><link rel="stylesheet" href="/_next/static/a.css"/><link rel="preload" as="script" href="/_next/b.js"/><script src="/_next/b.js" async=""></script>'
  return `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${inside}<!--$-->${html}<!--/$-->${data}</body></html>`
}
