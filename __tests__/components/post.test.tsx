import {render, screen, within} from '@testing-library/react'

import {corrections, frame, lapsed, people, snapshots} from '@/components/cast.fixtures.ts'
import {Post} from '@/components/post/post.tsx'
import {dryNeedling, everyBlock, postExamples, textBlock} from '@/components/post/post.fixtures.ts'
import {numberCitations} from '@/lib/editorial/citations.ts'
import type {Body, Publication} from '@/lib/editorial/publication.ts'
import {postGraph} from '@/lib/seo/json-ld.ts'

const {trail} = postExamples['every block there is']
const show = (body: Body = everyBlock) => render(<Post publication={{...dryNeedling, body}} trail={trail} />)

test('names the authors with their letters, and what they are in plain words', () => {
  show()
  const authors = screen.getByRole('list', {name: 'Authors'})
  expect(authors).toHaveTextContent('Maren Okafor, PT, DPT')
  expect(authors).toHaveTextContent('Physical therapist')
  expect(authors).toHaveTextContent('Former contributor')
  expect(within(authors).getByRole('link', {name: 'Maren Okafor'})).toHaveAttribute('href', '/clinicians/maren-okafor')
})

test('leads from a number to its source and back', () => {
  const {container} = show()
  const [first] = screen.getAllByRole('link', {name: 'Source 1'})
  const target = container.querySelector(first?.getAttribute('href') ?? '')
  expect(target).toHaveTextContent('A guideline that exists in tests alone')
  const back = within(target instanceof HTMLElement ? target : document.body).getAllByRole('link', {
    name: /Back to where source 1 is cited/,
  })
  expect(back.map((link) => container.querySelector(link.getAttribute('href') ?? '')?.textContent)).toEqual(['1', '1'])
})

test('lists further sources after the cited ones', () => {
  show()
  const list = screen.getByRole('region', {name: 'Sources'})
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([expect.stringContaining('guideline'), expect.stringContaining('MedlinePlus')])
})

test('leaves words plain whose page or source is gone', () => {
  show()
  expect(screen.getByText(/a page that is gone/)).toBeInTheDocument()
  for (const name of [/a page that is gone/, /a script/, /a source that is gone/])
    expect(screen.queryByRole('link', {name})).toBeNull()
})

test('shows nothing for a block nobody knows', () => {
  // @ts-expect-error -- another version of the editor may have written it
  const {container} = show([{_type: 'carousel', _key: 'x'}, textBlock('b', ['Words stay.'])])
  expect(screen.getByText('Words stay.')).toBeInTheDocument()
  expect(container).not.toHaveTextContent(/unknown|carousel/i)
})

test('keeps words whose mark nobody knows', () => {
  show([textBlock('b', [{text: 'Words stay.', marks: ['glitter', 'nowhere']}])])
  expect(screen.getByText('Words stay.')).toBeInTheDocument()
})

test('nests a list inside a list', () => {
  show()
  const outer = screen.getByText('Keep moving.').closest('li')
  expect(outer?.querySelector('ul li')).toHaveTextContent('A short walk several times a day')
})

test('lists its headings, and each entry leads to one', () => {
  const {container} = show()
  const contents = screen.getByRole('navigation', {name: 'On this page'})
  for (const link of within(contents).getAllByRole('link')) {
    expect(container.querySelector(link.getAttribute('href') ?? '')?.textContent).toBe(link.textContent)
  }
})

test('puts notices where compliance wants them, the standing ones included', () => {
  show()
  expect(screen.getByRole('region', {name: 'Please note first'})).toHaveTextContent('State law decides')
  expect(screen.getByRole('region', {name: 'Please note'})).toHaveTextContent('It is not medical advice.')
})

test('ties each offer to its own copy of the legal note', () => {
  const {container} = show()
  const links = screen.getAllByRole('link', {name: 'Schedule a free assessment*'})
  const notes = links.map((link) => link.getAttribute('aria-describedby'))
  expect(new Set(notes).size).toBe(2)
  for (const id of notes)
    expect(container.querySelector(`#${id}`)).toHaveTextContent('Not available to people covered by Medicare')
})

test('is one article with one first-level heading, even when almost everything is missing', () => {
  const {publication, trail: short} = postExamples['only what a post cannot do without']
  render(<Post publication={publication} trail={short} />)
  expect(screen.getAllByRole('heading', {level: 1})).toHaveLength(1)
  expect(screen.queryByRole('region', {name: 'Sources'})).toBeNull()
})

const change = (fields: Partial<Publication>) => render(<Post publication={{...dryNeedling, ...fields}} trail={trail} />)
const example = (title: keyof typeof postExamples) => render(<Post {...postExamples[title]} />)

/** True where the first stands before the second in the order in which a screen reader meets them. */
function isBefore(first: Element, second: Element): boolean {
  return Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING)
}

describe('the byline', () => {
  test('names the reviewer apart from the authors', () => {
    show()
    const reviewers = screen.getByRole('list', {name: 'Medical reviewer'})
    expect(reviewers).toHaveTextContent('Hannah Sorrel, PT, DPT')
    expect(reviewers).toHaveTextContent('Licensed in MT')
    expect(screen.getByText('Medically reviewed by')).toBeInTheDocument()
  })

  test('shows today’s letters, and on request those of the day of publication', () => {
    change({authors: [{...people.okafor, licensure: lapsed}], bylines: [snapshots.okafor]})
    expect(screen.getByRole('list', {name: 'Author'})).not.toHaveTextContent('PT,')
    expect(screen.getByRole('list', {name: 'Author'})).not.toHaveTextContent('Physical therapist')
    const published = screen.getByText('Byline as published').closest('details')
    expect(published).not.toHaveAttribute('open')
    expect(published).toHaveTextContent('Maren Okafor, PT, DPT · Physical therapist')
    expect(within(published ?? document.body).getByText('September 15, 2026')).toHaveAttribute('datetime', snapshots.okafor.asOf)
  })

  test('offers no earlier byline while it still holds', () => {
    show()
    expect(screen.queryByText('Byline as published')).toBeNull()
  })

  test('leaves a job title out that nobody may use without a license', () => {
    const {container} = change({authors: [{...people.okafor, licensure: lapsed}]})
    expect(container).not.toHaveTextContent('Lead physical therapist')
  })

  test('skips people without a name', () => {
    change({authors: [{...people.okafor, givenName: '', familyName: null}], reviewers: [], bylines: []})
    expect(screen.queryByRole('list', {name: /Author/})).toBeNull()
  })
})

describe('interests and money', () => {
  test('nothing to declare takes one short line', () => {
    show()
    expect(screen.getByText('No conflicts of interest declared.')).toBeInTheDocument()
  })

  test('nothing is said for authors who were never asked', () => {
    change({authors: [people.okafor]})
    expect(screen.queryByText(/conflicts of interest/i)).toBeNull()
  })

  test('interests and a sponsor stand above the text', () => {
    const {container} = example('paid for, by an author whose license has lapsed')
    expect(container).toHaveTextContent('Paid for by Acme Needles (paid for the time, did not see the text)')
    expect(container).toHaveTextContent('Consulting or speaking: Acme Needles. Paid for two talks in 2025.')
    expect(screen.queryByText('No conflicts of interest declared.')).toBeNull()
  })
})

describe('R9: an overdue review is told by step', () => {
  test('note: a sentence under the dates', () => {
    example('a review that is overdue, noted')
    const note = screen.getByText(/has been due for review/)
    expect(note).toHaveTextContent('This page has been due for review since March 3, 2026.')
    expect(isBefore(note, screen.getByText('Key points'))).toBe(true)
    expect(screen.queryByRole('region', {name: 'Review overdue'})).toBeNull()
  })

  test.each(['a review that is overdue, said in a box', 'a review that is overdue for long'] as const)('%s', (title) => {
    example(title)
    const banner = screen.getByRole('region', {name: 'Review overdue'})
    expect(banner).toHaveTextContent('This page was due for review on March 3, 2026.')
    expect(isBefore(banner, screen.getByText('Key points'))).toBe(true)
  })

  test('nothing while the review is current, or within the grace', () => {
    const {container} = change({currency: {isDue: true, noIndex: false, changesAt: null}})
    expect(container).not.toHaveTextContent(/due for review/)
  })
})

describe('R11: the dates on the page are those of the markup', () => {
  test('each is a time element with the same value', () => {
    const {container} = show()
    const {sources} = numberCitations(dryNeedling.body, dryNeedling.furtherSources)
    const graph = JSON.parse(
      JSON.stringify(postGraph({siteUrl: 'https://blog.example', frame, publication: dryNeedling, sources, trail})),
    )['@graph'] as Record<string, string>[]
    const of = (type: string) => graph.find((node) => node['@type'] === type)
    const shown = (label: string) =>
      [...container.querySelectorAll('dt')]
        .filter((term) => term.textContent === label)
        .map((term) => term.parentElement?.querySelector('time')?.getAttribute('datetime'))
    expect(shown('Published')).toEqual([of('BlogPosting')?.['datePublished']])
    expect(shown('Updated')).toEqual([of('BlogPosting')?.['dateModified']])
    const reviewed = of('MedicalWebPage')?.['lastReviewed']
    expect(reviewed).toBe('2026-11-12')
    // Beside the byline, and again at the foot.
    expect(shown('Last reviewed')).toEqual([reviewed, reviewed])
    expect(shown('Next review due')).toEqual(['2027-11-12', '2027-11-12'])
  })

  test('dates that are none are left out of both', () => {
    const {container} = change({publishedAt: '', updatedAt: null, lastReviewedAt: 'soon', nextReviewAt: ''})
    expect(container).not.toHaveTextContent(/Published|Last reviewed|Next review due|Invalid/)
  })
})

describe('R12: corrections are public', () => {
  test('a note about safety stands before the text, all others after it, a typo nowhere', () => {
    const {container} = example('corrected, once for safety')
    const text = screen.getByText('Sciatica is a name for a pattern of pain.')
    const safety = screen.getByRole('region', {name: 'Important correction'})
    const others = screen.getByRole('region', {name: 'Corrections'})
    expect(isBefore(safety, text)).toBe(true)
    expect(isBefore(safety, screen.getByText('Key points'))).toBe(true)
    expect(isBefore(text, others)).toBe(true)
    expect(safety).toHaveTextContent(corrections.safety.summary)
    expect(others).toHaveTextContent(corrections.major.summary)
    expect(within(others).getByText('September 20, 2026')).toHaveAttribute('datetime', corrections.minor.at)
    expect(container).not.toHaveTextContent(corrections.typo.summary)
  })
})

describe('R13: a retracted post', () => {
  test('keeps title, byline and dates, and shows the notice in place of everything else', () => {
    const {container} = example('retracted')
    expect(screen.getByRole('heading', {level: 1})).toHaveTextContent('Can dry needling help')
    expect(screen.getByRole('list', {name: 'Authors'})).toHaveTextContent('Maren Okafor')
    expect(screen.getByText('Published')).toBeInTheDocument()
    const notice = screen.getByRole('region', {name: 'This post has been retracted'})
    expect(notice).toHaveTextContent('Retracted on November 18, 2026.')
    expect(notice).toHaveTextContent('Reason: The trial it rested on was withdrawn by its journal.')
    expect(container).not.toHaveTextContent(/Key points|What sciatica is|Sources|From the clinic|Next review due/)
    expect(container).not.toHaveTextContent(dryNeedling.excerpt)
  })

  test('says so even where the record of it is missing', () => {
    change({standing: 'retracted', retraction: null})
    expect(screen.getByRole('region', {name: 'This post has been retracted'})).toBeInTheDocument()
    expect(screen.queryByText('Key points')).toBeNull()
  })
})

test('an archived post says so above its text and offers nothing', () => {
  const {container} = example('archived')
  const label = screen.getByText('Kept for reference; no longer maintained.', {exact: false})
  expect(label).toHaveTextContent('Archived on November 19, 2026. Kept for reference; no longer maintained.')
  expect(isBefore(label, screen.getByText('Key points'))).toBe(true)
  expect(container).not.toHaveTextContent(/From the clinic|Next review due/)
  expect(screen.getByRole('region', {name: 'Sources'})).toBeInTheDocument()
})

test('marks in words a source that no longer stands as it did', () => {
  const [further] = dryNeedling.furtherSources
  change({furtherSources: further ? [{...further, concern: 'retracted'}] : []})
  expect(screen.getByRole('region', {name: 'Sources'})).toHaveTextContent('Retracted since this page was written')
})
