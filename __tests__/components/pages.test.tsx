import {render, screen, within} from '@testing-library/react'

import {AccessReport} from '@/components/access-report/access-report.tsx'
import {accessReportExamples} from '@/components/access-report/access-report.fixtures.ts'
import {frame} from '@/components/cast.fixtures.ts'
import {ClinicianPage} from '@/components/clinician-page/clinician-page.tsx'
import {clinicianPageExamples} from '@/components/clinician-page/clinician-page.fixtures.ts'
import {CliniciansPage} from '@/components/clinicians-page/clinicians-page.tsx'
import {cliniciansPageExamples} from '@/components/clinicians-page/clinicians-page.fixtures.ts'
import {Home} from '@/components/home/home.tsx'
import {homeExamples} from '@/components/home/home.fixtures.ts'
import {Picture} from '@/components/picture/picture.tsx'
import {pictureExamples} from '@/components/picture/picture.fixtures.ts'
import {PostDates} from '@/components/post-dates/post-dates.tsx'
import {postDatesExamples} from '@/components/post-dates/post-dates.fixtures.ts'
import {SiteFrame} from '@/components/site-frame/site-frame.tsx'
import {siteFrameExamples} from '@/components/site-frame/site-frame.fixtures.ts'

test('every page can be reached past its header', () => {
  render(<SiteFrame frame={frame}>A page</SiteFrame>)
  const [first] = screen.getAllByRole('link')
  expect(first).toHaveTextContent('Skip to the page')
  expect(first).toHaveAttribute('href', `#${screen.getByRole('main').id}`)
})

test('every page ends with what to do in an emergency, where the clinic is, and its number as it is dialled', () => {
  render(<SiteFrame frame={frame}>A page</SiteFrame>)
  const foot = screen.getByRole('contentinfo')
  expect(foot).toHaveTextContent('In an emergency call 911.')
  expect(within(foot).getByRole('link', {name: '+1 555 555 0100'})).toHaveAttribute('href', 'tel:+15555550100')
})

test('a telephone number that is none is no link', () => {
  render(<SiteFrame {...siteFrameExamples['a telephone number that is none']}>A page</SiteFrame>)
  expect(screen.getByText('ask inside')).toBeInTheDocument()
  expect(screen.queryByRole('link', {name: 'ask inside'})).toBeNull()
})

test('the home page has its lead first and says so when nothing is written yet', () => {
  const {unmount} = render(<Home {...homeExamples['a lead and others']} />)
  expect(screen.getAllByRole('article')[0]).toHaveTextContent('Can dry needling help with sciatica pain?')
  unmount()
  render(<Home {...homeExamples['an empty site']} />)
  expect(screen.getByText('The first post is being written.')).toBeInTheDocument()
})

test('a clinician’s letters stand in words too', () => {
  render(<ClinicianPage {...clinicianPageExamples['a clinician with posts']} />)
  expect(screen.getByRole('heading', {level: 1})).toHaveTextContent('Maren Okafor, PT, DPT')
  expect(screen.getByText('Doctor of Physical Therapy')).toBeInTheDocument()
  expect(screen.getByText('English, Spanish')).toBeInTheDocument()
})

test('people who have left stand under a heading of their own', () => {
  render(<CliniciansPage {...cliniciansPageExamples['someone here, someone gone']} />)
  expect(screen.getByRole('region', {name: 'Former contributors'})).toHaveTextContent('Leila Haddad')
})

test('dates are told to people and machines alike; a change on the same day is none', () => {
  const {container, unmount} = render(<PostDates {...postDatesExamples['changed on a later day']} />)
  expect(container).toHaveTextContent('PublishedSeptember 15, 2026UpdatedNovember 12, 2026Reading time1 minute')
  expect(screen.getByText('November 12, 2026')).toHaveAttribute('datetime', '2026-11-12T15:30:00.000Z')
  unmount()
  render(<PostDates {...postDatesExamples['changed on the same day']} />)
  expect(screen.queryByText('Updated')).toBeNull()
})

test('only the main picture does not wait', () => {
  const {container, rerender} = render(<Picture {...pictureExamples['a picture in a list']} />)
  expect(container.querySelector('img')).toHaveAttribute('loading', 'lazy')
  rerender(<Picture {...pictureExamples['the main picture of a page']} />)
  expect(container.querySelector('img')).toHaveAttribute('loading', 'eager')
  expect(container.querySelector('img')).toHaveAttribute('fetchpriority', 'high')
})

describe('R43: someone who has left or died', () => {
  test.each(['someone who has died', 'a former contributor, and a language nobody knows'] as const)(
    '%s: the name stays, the standing is said, and nobody is invited',
    (title) => {
      const {container} = render(<ClinicianPage {...clinicianPageExamples[title]} />)
      expect(screen.getByRole('heading', {level: 1})).toHaveTextContent('Leila Haddad, MD')
      expect(container).toHaveTextContent('Former contributor.')
      expect(container).not.toHaveTextContent(/book|schedule|appointment|Licensed in|From the clinic/i)
    },
  )

  test('stands among the former contributors', () => {
    render(<CliniciansPage {...cliniciansPageExamples['someone who has died']} />)
    expect(screen.getByRole('region', {name: 'Former contributors'})).toHaveTextContent('Leila Haddad')
  })

  test('someone on leave is said to be on leave', () => {
    const {container} = render(<ClinicianPage {...clinicianPageExamples['someone licensed in a state, on leave']} />)
    expect(container).toHaveTextContent('On leave')
    expect(container).toHaveTextContent('Licensed in MT')
  })
})

test('a license that has lapsed takes its letters, its title and its line among the credentials with it', () => {
  const {container} = render(<ClinicianPage {...clinicianPageExamples['a license that has lapsed']} />)
  expect(screen.getByRole('heading', {level: 1})).toHaveTextContent(/^Maren Okafor, DPT$/)
  expect(container).not.toHaveTextContent(/Physical Therapist/i)
  expect(screen.getByText('Doctor of Physical Therapy')).toBeInTheDocument()
})

test('a check that found a fault says so in the table, and among what does not work before what was known', () => {
  render(<AccessReport {...accessReportExamples['a check found a fault']} />)
  const row = screen.getByRole('row', {name: /^The keyboard reaches everything/})
  expect(row).toHaveTextContent('1 of 2 tests failed')
  const [first, ...others] = within(screen.getByRole('region', {name: 'What does not work yet'})).getAllByRole('listitem')
  expect(first).toHaveTextContent('A check found a fault: the keyboard reaches everything')
  expect(others).toHaveLength(2)
})

test('a statement on accessibility says whose it is, how to reach them, and that it is no certificate', () => {
  render(<AccessReport {...accessReportExamples['every check passed, two gaps are known']} />)
  expect(
    screen.getByText(/statement by Thistledown Physical Therapy.*neither a certificate nor legal advice/),
  ).toBeInTheDocument()
  expect(screen.getByRole('link', {name: '+1 555 555 0100'})).toHaveAttribute('href', 'tel:+15555550100')
  expect(screen.queryByText(/tests failed/)).toBeNull()
})
