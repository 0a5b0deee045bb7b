import {render, screen} from '@testing-library/react'

import {cards, frame} from '@/components/cast.fixtures.ts'
import {ArchivePage} from '@/components/archive-page/archive-page.tsx'
import {Comments} from '@/components/comments/comments.tsx'
import {commentsExamples} from '@/components/comments/comments.fixtures.ts'
import {CommentForm} from '@/components/comment-form/comment-form.tsx'
import {commentFormExamples} from '@/components/comment-form/comment-form.fixtures.ts'
import {CommentThanks} from '@/components/comment-thanks/comment-thanks.tsx'
import {CrisisCard} from '@/components/crisis-card/crisis-card.tsx'
import {Feedback} from '@/components/feedback/feedback.tsx'
import {Home} from '@/components/home/home.tsx'
import {LanguageHelp} from '@/components/language-help/language-help.tsx'
import {languageHelpExamples} from '@/components/language-help/language-help.fixtures.ts'
import {NotFound} from '@/components/not-found/not-found.tsx'
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
  home: <Home frame={frame} lead={cards.dryNeedling} posts={[]} locale="es" />,
  'the archive': <ArchivePage posts={[cards.bare]} page={2} pages={3} trail={[]} locale="es" />,
  'a topic': <TopicPage {...topicPageExamples['with posts']} trail={[]} locale="es" />,
  search: <SearchPage {...searchPageExamples['two posts found']} trail={[]} locale="es" />,
  'a search that found nothing': (
    <SearchPage {...searchPageExamples['nothing found, and a better spelling']} trail={[]} locale="es" />
  ),
  'no page': <NotFound topics={frame.topics} locale="es" />,
  feedback: <Feedback slug="x" locale="es" />,
  comments: <Comments {...commentsExamples['answered by the clinic and by a clinician']} locale="es" />,
  'the form for comments': <CommentForm {...commentFormExamples['in Spanish, far too long']} />,
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

test('what there is in English alone says so before it is opened', () => {
  render(PAGES['the frame'])
  for (const link of screen.getAllByRole('link', {name: 'Quiénes escriben (en inglés)'}))
    expect(link).toHaveAttribute('hreflang', 'en')
})

test('a post in another language than its list says which', () => {
  render(<Home frame={frame} lead={null} posts={[{...cards.dryNeedling, locale: 'es'}]} />)
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
