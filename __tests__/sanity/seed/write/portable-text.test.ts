/** @jest-environment node */
import {portableText} from '../../../../sanity/seed/write/portable-text.ts'

const first = (text: string) => portableText(text)[0]!
const plain = (text: string) => portableText(text).map(({children}) => children.map((span) => span.text).join(''))

describe('text written as Portable Text', () => {
  it('ends a paragraph at a blank line and joins the lines before it', () => {
    expect(plain('One line\nand the next.\n\nAnother.')).toEqual(['One line and the next.', 'Another.'])
  })

  it('forgets the margin of the source file', () => {
    const blocks = portableText(`
      ## Heading

      - one
        - one level deeper
    `)
    expect(blocks.map(({style, listItem, level}) => [style, listItem, level])).toEqual([
      ['h2', undefined, undefined],
      ['normal', 'bullet', 1],
      ['normal', 'bullet', 2],
    ])
  })

  it('keeps a wrapped list entry together', () => {
    expect(plain('1. Stand up\n   slowly.\n2. Sit down.')).toEqual(['Stand up slowly.', 'Sit down.'])
  })

  it('reads headings, quotes and numbered lists', () => {
    const blocks = portableText('### Smaller\n\n#### Smallest\n\n> Said\n> so.\n\n1. First')
    expect(blocks.map(({style, listItem}) => listItem ?? style)).toEqual(['h3', 'h4', 'blockquote', 'number'])
  })

  it('marks bold and italic words', () => {
    expect(first('a **b** _c_').children.map(({text, marks}) => [text, marks])).toEqual([
      ['a ', []],
      ['b', ['strong']],
      [' ', []],
      ['c', ['em']],
    ])
  })

  it('turns links, page links and citations into definitions', () => {
    const {markDefs, children} = first('See [us](tel:911), [[the post|post-a]] and {what is known}[^source-b].')
    expect(markDefs).toEqual([
      {_key: 'p1m1', _type: 'link', href: 'tel:911'},
      {_key: 'p1m2', _type: 'internalLink', reference: {_type: 'reference', _ref: 'post-a', _weak: true}},
      {_key: 'p1m3', _type: 'citation', source: {_type: 'reference', _ref: 'source-b'}},
    ])
    expect(children.filter(({marks}) => marks.length > 0).map(({text, marks}) => [text, marks[0]])).toEqual([
      ['us', 'p1m1'],
      ['the post', 'p1m2'],
      ['what is known', 'p1m3'],
    ])
  })

  it('keeps a bold word inside cited words', () => {
    const {children} = first('{known **well**}[^source-b]')
    expect(children.map(({text, marks}) => [text, marks])).toEqual([
      ['known ', ['p1m1']],
      ['well', ['p1m1', 'strong']],
    ])
  })

  it('gives the same keys for the same text', () => {
    expect(portableText('a **b**\n\nc', 'x')).toEqual(portableText('a **b**\n\nc', 'x'))
    expect(portableText('a\n\nb', 'x').map(({_key}) => _key)).toEqual(['x1', 'x2'])
  })
})
