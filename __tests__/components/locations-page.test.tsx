import {expect, it} from '@jest/globals'
import {render, screen} from '@testing-library/react'

import {locationsPageExamples} from '@/components/locations-page/locations-page.fixtures.ts'
import {LocationsPage} from '@/components/locations-page/locations-page.tsx'

it('is where a link to one place leads: /locations#mill-lane', () => {
  render(<LocationsPage {...locationsPageExamples['every place, by state']} />)
  const entry = screen.getByRole('heading', {name: 'Mill Lane'}).closest('li')
  expect(entry?.id).toBe('mill-lane')
})

it('gives a place without a name in its address none', () => {
  render(<LocationsPage {...locationsPageExamples['nearest to a ZIP code']} />)
  expect(screen.getByRole('heading', {name: 'Mill Lane'}).closest('li')?.hasAttribute('id')).toBe(false)
})
