import {render, screen, within} from '@testing-library/react'

import {Post} from '@/components/post/post.tsx'
import {dryNeedling, postExamples, textBlock} from '@/components/post/post.fixtures.ts'
import type {Body, Publication} from '@/lib/editorial/publication.ts'

const {trail} = postExamples['every block there is']

const TERMS = [
  {term: 'sciatic nerve', definition: 'The largest nerve in the body.'},
  {term: 'nerve', definition: 'A cord that carries signals.'},
  {term: 'disk', definition: 'A cushion between two bones.', alsoWritten: ['disc']},
]

function show(body: Body, glossary: Publication['glossary'] = TERMS) {
  return render(<Post publication={{...dryNeedling, body, glossary}} trail={trail} />)
}
const list = () => screen.getByRole('region', {name: 'Words explained'})
const defined = (container: Element) => [...container.querySelectorAll('dfn')].map(({textContent}) => textContent)

test('each word leads to its explanation and is read out with it; the explanation leads back', () => {
  const {container} = show([textBlock('a', ['The sciatic nerve is a nerve. The sciatic nerve is long.'])])
  expect(defined(container)).toEqual(['sciatic nerve', 'nerve'])
  const link = screen.getByRole('link', {name: 'sciatic nerve'})
  expect(link).toHaveAccessibleDescription('The largest nerve in the body.')
  expect(container.querySelector(link.getAttribute('href') ?? '')).toHaveTextContent('The largest nerve in the body.')
  const back = within(list()).getByRole('link', {name: 'Back to “sciatic nerve” in the text'})
  expect(container.querySelector(back.getAttribute('href') ?? '')).toBe(link.closest('dfn'))
})

test('lists only words that the text uses, in its order', () => {
  show([textBlock('a', ['A disc first.']), textBlock('b', ['Then a nerve.'])])
  expect(
    within(list())
      .getAllByRole('term')
      .filter(({tagName}) => tagName === 'DT')
      .map(({textContent}) => textContent),
  ).toEqual(['disk', 'nerve'])
})

test('leaves headings, links, quotes and citations alone', () => {
  const {container} = show([
    textBlock('h', ['The sciatic nerve'], {style: 'h2'}),
    textBlock('q', ['A nerve hurts.'], {style: 'blockquote'}),
    textBlock('l', [{text: 'About the disk', marks: ['l1']}], {
      markDefs: [{_key: 'l1', _type: 'link', href: 'https://medlineplus.gov/'}],
    }),
    textBlock('c', [{text: 'A nerve heals slowly.', marks: ['c1']}], {
      markDefs: [{_key: 'c1', _type: 'citation', source: dryNeedling.furtherSources[0] ?? null}],
    }),
  ])
  expect(defined(container)).toEqual([])
  expect(screen.queryByRole('region', {name: 'Words explained'})).toBeNull()
})

test('keeps every word of the text, and the type it is set in', () => {
  const {container} = show([
    textBlock('a', ['Before ', {text: 'the disk and', marks: ['strong']}, ' after.'], {listItem: 'bullet', level: 1}),
  ])
  expect(container.querySelector('.prose')).toHaveTextContent('Before the disk and after.')
  expect(container.querySelector('.prose strong')).toHaveTextContent('the disk and')
  expect(defined(container)).toEqual(['disk'])
})

test('a word set in two types stays as it is', () => {
  const {container} = show([textBlock('a', ['A ', {text: 'dis', marks: ['em']}, 'k.'])])
  expect(defined(container)).toEqual([])
})

test('without a glossary nothing is listed', () => {
  show([textBlock('a', ['The sciatic nerve.'])], [])
  expect(screen.queryByRole('region', {name: 'Words explained'})).toBeNull()
})
