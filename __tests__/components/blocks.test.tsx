import {render, screen, within} from '@testing-library/react'

import {Callout} from '@/components/callout/callout.tsx'
import {calloutExamples} from '@/components/callout/callout.fixtures.ts'
import {Cta} from '@/components/cta/cta.tsx'
import {ctaExamples} from '@/components/cta/cta.fixtures.ts'
import {DataTable} from '@/components/data-table/data-table.tsx'
import {dataTableExamples} from '@/components/data-table/data-table.fixtures.ts'
import {Faq} from '@/components/faq/faq.tsx'
import {faqExamples} from '@/components/faq/faq.fixtures.ts'
import {Video} from '@/components/video/video.tsx'
import {videoExamples} from '@/components/video/video.fixtures.ts'

describe('care advice', () => {
  test.each([
    ['information', 'Information: Good to know'],
    ['non-urgent', 'Non-urgent advice: Make an appointment if:'],
    ['urgent', 'Urgent advice: Get medical help today if:'],
    ['emergency', 'Immediate action required: Call 911 if you have:'],
  ] as const)('of level %s says so before its heading, not by colour alone', (level, name) => {
    render(<Callout {...calloutExamples[level]} />)
    expect(screen.getByRole('heading', {level: 3, name})).toBeInTheDocument()
  })
})

describe('an offer', () => {
  test('is labelled as one and carries the asterisk on every button', () => {
    render(<Cta {...ctaExamples['a free offer with its legal note']} />)
    const offer = screen.getByRole('complementary', {name: 'Offer from the clinic: Not sure where to start?'})
    expect(offer).toHaveTextContent('From the clinic')
    expect(
      within(offer)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Schedule a free assessment*', 'Free assessment by telehealth*'])
    for (const link of within(offer).getAllByRole('link'))
      expect(link).toHaveAccessibleDescription(/Not available to people covered by Medicare/)
  })

  test('has no asterisk without a note', () => {
    render(<Cta {...ctaExamples['a way to get in touch']} />)
    expect(screen.getByRole('link', {name: 'Call +1 555 555 0100'})).toHaveAttribute('href', 'tel:+15555550100')
    expect(screen.getByRole('link')).not.toHaveAttribute('aria-describedby')
  })

  test('that is limited to states names them, and every note stands under it', () => {
    render(<Cta {...ctaExamples['in some states, with two notes, a picture and more for whoever names their state']} />)
    expect(screen.getByText('Offered in Florida, Oregon and Washington.')).toBeInTheDocument()
    const [first] = screen.getAllByRole('link')
    expect(first).toHaveAccessibleDescription(/Not available to people.*WORDING THAT THE STATE ASKS FOR/)
    expect(screen.getByRole('link', {name: 'More is offered in some states: choose yours'})).toHaveAttribute('href', '/offers')
  })

  test('with an unsafe address keeps its words and one asterisk', () => {
    render(<Cta {...ctaExamples['an address that runs script is no link']} />)
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.getByText('Book*')).toBeInTheDocument()
  })
})

describe('questions', () => {
  test('fold their answers without a script, and leave out what nobody answered', () => {
    const {container} = render(<Faq {...faqExamples['questions and answers']} />)
    expect([...container.querySelectorAll('details > summary')].map((one) => one.textContent)).toEqual([
      'Does it hurt?',
      'Where can I read more?',
    ])
  })
})

describe('a table', () => {
  test('names its columns and rows for screen readers', () => {
    render(<DataTable {...dataTableExamples['the first column names the rows']} />)
    const table = screen.getByRole('table', {name: 'Muscles often examined'})
    expect(within(table).getAllByRole('columnheader')).toHaveLength(3)
    expect(within(table).getByRole('rowheader', {name: 'Piriformis'})).toHaveAttribute('scope', 'row')
    expect(within(table).getByRole('cell', {name: 'Deep in the buttock'})).toBeInTheDocument()
  })

  test('repeats the column’s name beside each cell for narrow screens, unheard', () => {
    render(<DataTable {...dataTableExamples['the first column names the rows']} />)
    expect(screen.getAllByText('Where it is')[1]).toHaveAttribute('aria-hidden', 'true')
  })

  test('bears rows of different lengths', () => {
    render(<DataTable {...dataTableExamples['rows of different lengths']} />)
    expect(screen.getAllByRole('row')).toHaveLength(5)
  })
})

describe('a film', () => {
  test('opens on its own site in a new tab, and says so', () => {
    render(<Video {...videoExamples['a film elsewhere']} />)
    const link = screen.getByRole('link', {name: /Watch “Three gentle nerve exercises” on youtube.com.*2:40.*opens in a new tab/})
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(screen.getByText('Read the transcript')).toBeInTheDocument()
  })

  test('with an unsafe address is a picture with a title', () => {
    render(<Video {...videoExamples['an address that runs script is no link']} />)
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.getByText('Three gentle nerve exercises')).toBeInTheDocument()
  })
})
