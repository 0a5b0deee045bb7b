import {render, screen} from '@testing-library/react'

import {cards, frame, topics} from '@/components/cast.fixtures.ts'
import {AboutList} from '@/components/about-list/about-list.tsx'
import {aboutListExamples} from '@/components/about-list/about-list.fixtures.ts'
import {AboutPage} from '@/components/about-page/about-page.tsx'
import {aboutPageExamples} from '@/components/about-page/about-page.fixtures.ts'
import {AccessReport} from '@/components/access-report/access-report.tsx'
import {accessReportExamples} from '@/components/access-report/access-report.fixtures.ts'
import {ArchivePage} from '@/components/archive-page/archive-page.tsx'
import {ClinicianPage} from '@/components/clinician-page/clinician-page.tsx'
import {clinicianPageExamples} from '@/components/clinician-page/clinician-page.fixtures.ts'
import {CliniciansPage} from '@/components/clinicians-page/clinicians-page.tsx'
import {cliniciansPageExamples} from '@/components/clinicians-page/clinicians-page.fixtures.ts'
import {Comments} from '@/components/comments/comments.tsx'
import {commentsExamples} from '@/components/comments/comments.fixtures.ts'
import {newsletterFormExamples} from '@/components/newsletter/newsletter.fixtures.ts'
import {NewsletterForm} from '@/components/newsletter/newsletter-form.tsx'
import {NewsletterStep} from '@/components/newsletter/newsletter-step.tsx'
import {NoticeBar} from '@/components/notice-bar/notice-bar.tsx'
import {noticeBarExamples} from '@/components/notice-bar/notice-bar.fixtures.ts'
import {CommentForm} from '@/components/comment-form/comment-form.tsx'
import {commentFormExamples} from '@/components/comment-form/comment-form.fixtures.ts'
import {CommentThanks} from '@/components/comment-thanks/comment-thanks.tsx'
import {CrisisCard} from '@/components/crisis-card/crisis-card.tsx'
import {Feedback} from '@/components/feedback/feedback.tsx'
import {Home} from '@/components/home/home.tsx'
import {LanguageHelp} from '@/components/language-help/language-help.tsx'
import {languageHelpExamples} from '@/components/language-help/language-help.fixtures.ts'
import {LocationsPage} from '@/components/locations-page/locations-page.tsx'
import {locationsPageExamples} from '@/components/locations-page/locations-page.fixtures.ts'
import {NotFound} from '@/components/not-found/not-found.tsx'
import {OffersPage} from '@/components/offers-page/offers-page.tsx'
import {offersPageExamples} from '@/components/offers-page/offers-page.fixtures.ts'
import {Post} from '@/components/post/post.tsx'
import {dryNeedling, postExamples} from '@/components/post/post.fixtures.ts'
import {ReasonsForm} from '@/components/reasons-form/reasons-form.tsx'
import {reasonsFormExamples} from '@/components/reasons-form/reasons-form.fixtures.ts'
import {ReportForm} from '@/components/report-form/report-form.tsx'
import {reportFormExamples} from '@/components/report-form/report-form.fixtures.ts'
import {ReportThanks} from '@/components/report-thanks/report-thanks.tsx'
import {SearchPage} from '@/components/search-page/search-page.tsx'
import {searchPageExamples} from '@/components/search-page/search-page.fixtures.ts'
import {SiteFrame} from '@/components/site-frame/site-frame.tsx'
import {TopicPage} from '@/components/topic-page/topic-page.tsx'
import {topicPageExamples} from '@/components/topic-page/topic-page.fixtures.ts'
import type {Publication} from '@/lib/editorial/publication.ts'
import {SPANISH} from '@/lib/language/spanish.ts'

/** As the reader gives it: where somebody is licensed is said in the language of the post. */
const inSpanish = <Person extends {licensedIn?: string | null}>(person: Person) => ({...person, licensedIn: 'Con licencia en MT'})
const spanishPost: Publication = {
  ...dryNeedling,
  locale: 'es',
  authors: dryNeedling.authors.map(inSpanish),
  reviewers: dryNeedling.reviewers.map(inSpanish),
}
const original = {
  locale: 'en',
  slug: 'dry-needling',
  title: 'Can dry needling help?',
  isNewer: false,
  isRetracted: false,
} as const

/** The English of the site itself that is left on a page: whole texts of elements, and names for screen readers. */
function englishLeft(container: HTMLElement): string[] {
  const texts: string[] = []
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('[lang="en"]')) texts.push(node.textContent ?? '')
  }
  for (const element of container.querySelectorAll('[aria-label], [placeholder]'))
    texts.push(element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '')
  const phrases = Object.entries(SPANISH).filter(([english, spanish]) => english !== spanish)
  const patterns = phrases.map(([english]) => {
    const pattern = english.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replaceAll(/\{\w+\}/g, '.+')
    return new RegExp(`^${pattern}$`)
  })
  return texts.map((text) => text.trim()).filter((text) => text !== '' && patterns.some((pattern) => pattern.test(text)))
}

const retracted = {
  ...spanishPost,
  standing: 'retracted' as const,
  retraction: {at: '2026-11-01T00:00:00Z', reason: 'La guía se retiró.', notice: 'No siga este texto.'},
}
const PAGES = {
  'a post with everything': (
    <Post {...postExamples['every block there is']} publication={spanishPost} trail={[]} url="https://x.example" />
  ),
  'a retracted post': <Post publication={retracted} trail={[]} />,
  'an archived post': (
    <Post publication={{...spanishPost, standing: 'archived', archived: {at: '2026-11-01T00:00:00Z', reason: ''}}} trail={[]} />
  ),
  'an overdue post': (
    <Post publication={{...spanishPost, currency: {isDue: true, step: 'banner', noIndex: false, changesAt: null}}} trail={[]} />
  ),
  'the frame': (
    <SiteFrame frame={frame} locale="es">
      <p>Hola</p>
    </SiteFrame>
  ),
  home: <Home frame={frame} topics={topics} lead={cards.dryNeedling} posts={[]} locale="es" />,
  'the archive': <ArchivePage posts={[cards.bare]} page={2} pages={3} trail={[]} locale="es" />,
  'a topic': <TopicPage {...topicPageExamples['with posts']} trail={[]} locale="es" />,
  search: <SearchPage {...searchPageExamples['two posts found']} trail={[]} locale="es" />,
  'a search that found nothing': (
    <SearchPage {...searchPageExamples['nothing found, and a better spelling']} trail={[]} locale="es" />
  ),
  'offers in a state': <OffersPage {...offersPageExamples['a state with two offers']} trail={[]} locale="es" />,
  'the clinicians': <CliniciansPage {...cliniciansPageExamples['in Spanish']} />,
  'a clinician': <ClinicianPage {...clinicianPageExamples['in Spanish, with posts in both languages']} />,
  'someone on leave': (
    <ClinicianPage
      clinician={inSpanish(clinicianPageExamples['someone licensed in a state, on leave'].clinician)}
      trail={[]}
      locale="es"
    />
  ),
  'someone who has left': (
    <ClinicianPage {...clinicianPageExamples['a former contributor, and a language nobody knows']} trail={[]} locale="es" />
  ),
  'the locations': <LocationsPage {...locationsPageExamples['every place, by state']} trail={[]} locale="es" />,
  'the nearest locations': <LocationsPage {...locationsPageExamples['nearest to a ZIP code']} trail={[]} locale="es" />,
  'a ZIP code that is none': <LocationsPage {...locationsPageExamples['in Spanish, and a ZIP code that is none']} />,
  'no location': <LocationsPage {...locationsPageExamples['no place yet']} trail={[]} locale="es" />,
  'how the clinic works': <AboutList {...aboutListExamples['in Spanish, one of two translated']} />,
  'a page on how the clinic works': <AboutPage {...aboutPageExamples['in Spanish']} />,
  'the statement on accessibility': <AccessReport {...accessReportExamples['in Spanish, and a check found a fault']} />,
  'a statement of a clinic without settings': (
    <AccessReport {...accessReportExamples['nothing known, and settings that say little']} locale="es" />
  ),
  'no page': <NotFound topics={frame.topics} locale="es" />,
  feedback: <Feedback slug="x" locale="es" />,
  comments: <Comments {...commentsExamples['answered by the clinic and by a clinician']} locale="es" />,
  'the form for comments': <CommentForm {...commentFormExamples['in Spanish, far too long']} />,
  'the form for letters': <NewsletterForm {...newsletterFormExamples['an address that is none']} locale="es" />,
  'one press for letters': <NewsletterStep step="confirm" letter="x" locale="es" />,
  'a notice above a page': <NoticeBar {...noticeBarExamples['in some states']} locale="es" />,
  'comments that are closed': <CommentForm {...commentFormExamples['comments are closed']} locale="es" />,
  'the form for reports': <ReportForm {...reportFormExamples['both are missing']} locale="es" />,
  'the form for reasons': <ReasonsForm {...reasonsFormExamples['nothing was chosen']} locale="es" />,
  'thanks for a comment': <CommentThanks post={original} number="k7m3x9qa2b" helpline={null} locale="es" />,
  'thanks for a report': <ReportThanks post={original} about="report" helpline={null} locale="es" />,
  'thanks for an answer': <ReportThanks post={original} about="feedback" helpline={null} locale="es" />,
  'help in a crisis': <CrisisCard helpline="988" locale="es" />,
  'help in an emergency': <CrisisCard helpline="911" locale="es" />,
}

test.each(Object.entries(PAGES))('nothing of the site’s own English is left on %s', (_name, page) => {
  const {container} = render(page)
  expect(englishLeft(container)).toEqual([])
})

test('from a page in Spanish every link of the site leads on in Spanish, but for the help with other languages', () => {
  const {container} = render(PAGES['the frame'])
  const paths = [...container.querySelectorAll('a[href^="/"]:not([hreflang])')].map((link) => link.getAttribute('href') ?? '')
  expect(paths).toContain('/es/clinicians')
  for (const path of paths) expect(path).toMatch(/^\/(?:es(?:\/|$)|language-help#)/)
})

test('the form for a ZIP code asks in the language of its page', () => {
  const {container} = render(PAGES['a ZIP code that is none'])
  expect(container.querySelector('form')).toHaveAttribute('action', '/es/locations/near')
})

describe('words of the clinic that nobody has translated are marked as English', () => {
  const markedAs = (text: string) => screen.getByText(text).closest('[lang]')?.getAttribute('lang')

  it('on a page on how it works, and in the list of them', () => {
    const {unmount} = render(<AboutPage {...aboutPageExamples['on a page in Spanish, not translated yet']} />)
    for (const text of ['Before a post goes out', 'An editor and a licensed clinician read every post.'])
      expect(markedAs(text)).toBe('en')
    expect(screen.getByRole('heading', {level: 1})).toHaveAttribute('lang', 'en')
    unmount()
    render(PAGES['how the clinic works'])
    expect(markedAs('Privacy')).toBe('en')
    expect(markedAs('Cómo revisamos')).toBeUndefined()
  })

  it('in a profile, where credentials keep their English names', () => {
    const {unmount} = render(PAGES['a clinician'])
    expect(screen.getByText(/^Maren atiende espaldas/).closest('[lang]')).toBeNull()
    expect(screen.getByText(/Fisioterapeuta principal/).closest('[lang]')).toBeNull()
    expect(markedAs('Doctor of Physical Therapy')).toBe('en')
    unmount()
    render(PAGES['someone on leave'])
    expect(markedAs('Physical therapist, spine team')).toBe('en')
    expect(markedAs('Hannah reads what others write about backs before patients do.')).toBe('en')
  })

  it('in the hours of a location', () => {
    render(PAGES['the locations'])
    expect(markedAs('Monday to Thursday, 7 am – 6 pm')).toBe('en')
  })
})

test('a profile lists what somebody wrote in every language, and says which', () => {
  render(PAGES['a clinician'])
  expect(screen.getByRole('link', {name: 'Por qué duele la espalda'})).not.toHaveAttribute('lang')
  expect(screen.getByRole('link', {name: cards.dryNeedling.title})).toHaveAttribute('lang', 'en')
  expect(screen.getByText('inglés, español')).toBeInTheDocument()
})

test('a post in another language than its list says which', () => {
  render(<Home frame={frame} topics={[]} lead={null} posts={[{...cards.dryNeedling, locale: 'es'}]} />)
  const link = screen.getByRole('link', {name: cards.dryNeedling.title})
  expect(link).toHaveAttribute('lang', 'es')
  expect(link).toHaveAttribute('href', '/es/posts/dry-needling-and-sciatica')
})

describe('R30: a translation is honest', () => {
  const notice = () => screen.getByRole('region', {name: 'Sobre esta traducción'})
  const show = (madeFrom: Publication['madeFrom']) => render(<Post publication={{...spanishPost, madeFrom}} trail={[]} />)

  it('says what it was made from, and leads there', () => {
    show({by: 'person', original})
    expect(notice()).toHaveTextContent('Traducido del inglés.')
    expect(notice()).not.toHaveTextContent('más reciente')
    expect(screen.getByRole('link', {name: /^Leerlo en inglés ?: ?Can dry needling help\?$/})).toHaveAttribute(
      'href',
      '/posts/dry-needling',
    )
  })

  it('says when the original is newer', () => {
    show({by: 'person', original: {...original, isNewer: true}})
    expect(notice()).toHaveTextContent('La versión en inglés es más reciente.')
  })

  it('says when the original was taken back', () => {
    show({by: 'person', original: {...original, isRetracted: true}})
    expect(notice()).toHaveTextContent('fue retirada')
  })

  it('says when software translated it', () => {
    show({by: 'software', original})
    expect(notice()).toHaveTextContent('por un programa')
  })

  it('sends readers of the original to it, in its own language', () => {
    render(
      <Post publication={{...dryNeedling, otherLanguages: [{locale: 'es', slug: 'puncion', title: 'Punción'}]}} trail={[]} />,
    )
    const link = screen.getByRole('link', {name: 'Leerlo en español'})
    expect(link).toHaveAttribute('lang', 'es')
    expect(link).toHaveAttribute('href', '/es/posts/puncion')
  })
})

test('R31: every page leads to help in each language, which stands there in it and in its direction', () => {
  const {unmount} = render(PAGES['the frame'])
  expect(screen.getByRole('link', {name: 'العربية'})).toHaveAttribute('href', '/language-help#help_ar')
  expect(screen.getByRole('link', {name: 'العربية'})).toHaveAttribute('dir', 'rtl')
  unmount()
  render(<LanguageHelp {...languageHelpExamples['three languages, one of them from right to left']!} />)
  expect(document.querySelector('#help_ar')).toHaveAttribute('dir', 'rtl')
  expect(screen.getAllByRole('link', {name: '+1 555 555 0100'})[0]).toHaveAttribute('href', 'tel:+15555550100')
})
