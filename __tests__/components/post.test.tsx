import {render, screen, within} from '@testing-library/react'

import {Post} from '@/components/post/post.tsx'
import {dryNeedling, everyBlock, postExamples, textBlock} from '@/components/post/post.fixtures.ts'
import type {Body} from '@/lib/editorial/publication.ts'

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
