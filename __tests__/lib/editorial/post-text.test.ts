import {lintTextOf} from '@/lib/editorial/post-text.ts'

const block = (_key: string, text: string, more: object = {}) => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: `${_key}s`, text, marks: []}],
  ...more,
})

describe('the words of a post', () => {
  test('come with the path of each block', () => {
    const post = {
      title: 'Title',
      excerpt: 'Excerpt',
      keyPoints: ['One', 'Two'],
      body: [
        block('a', 'Heading', {style: 'h2'}),
        block('b', 'Words'),
        block('c', 'Item', {listItem: 'bullet'}),
        block('d', 'Said', {style: 'blockquote'}),
        {_type: 'callout', _key: 'e', level: 'urgent', title: 'Call', body: [block('x', 'if it hurts')]},
        {
          _type: 'faq',
          _key: 'f',
          title: 'Questions',
          items: [{_type: 'question', _key: 'q', question: 'Why?', answer: [block('y', 'Because.')]}],
        },
        {_type: 'exercise', _key: 'e', title: 'Card', purpose: 'For knees', steps: ['Rise'], dose: 'Daily', stopIf: ['It hurts']},
        {_type: 'dataTable', _key: 'g', caption: 'Table', rows: [{_type: 'row', _key: 'r', cells: ['First', 'Second']}]},
        {_type: 'figure', _key: 'h', alt: 'A drawing', caption: 'Figure'},
        {_type: 'video', _key: 'i', title: 'Film', transcript: [block('z', 'Spoken.')]},
        {_type: 'ctaBlock', _key: 'j', cta: {_ref: 'cta'}},
      ],
    }
    expect(lintTextOf(post).blocks).toEqual([
      {path: 'title', text: 'Title', role: 'heading'},
      {path: 'excerpt', text: 'Excerpt'},
      {path: 'keyPoints[0]', text: 'One', role: 'item'},
      {path: 'keyPoints[1]', text: 'Two', role: 'item'},
      {path: 'body[_key=="a"]', text: 'Heading', role: 'heading'},
      {path: 'body[_key=="b"]', text: 'Words'},
      {path: 'body[_key=="c"]', text: 'Item', role: 'item'},
      {path: 'body[_key=="d"]', text: 'Said', quoted: true},
      {path: 'body[_key=="e"].title', text: 'Call', role: 'heading'},
      {path: 'body[_key=="e"].body[_key=="x"]', text: 'if it hurts'},
      {path: 'body[_key=="f"].title', text: 'Questions', role: 'heading'},
      {path: 'body[_key=="f"].items[_key=="q"].question', text: 'Why?', role: 'heading'},
      {path: 'body[_key=="f"].items[_key=="q"].answer[_key=="y"]', text: 'Because.'},
      {path: 'body[_key=="e"].title', text: 'Card', role: 'heading'},
      {path: 'body[_key=="e"].purpose', text: 'For knees'},
      {path: 'body[_key=="e"].steps[0]', text: 'Rise', role: 'item'},
      {path: 'body[_key=="e"].dose', text: 'Daily'},
      {path: 'body[_key=="e"].stopIf[0]', text: 'It hurts', role: 'item'},
      {path: 'body[_key=="g"].caption', text: 'Table', role: 'caption'},
      {path: 'body[_key=="g"].rows[_key=="r"].cells[0]', text: 'First', role: 'cell'},
      {path: 'body[_key=="g"].rows[_key=="r"].cells[1]', text: 'Second', role: 'cell'},
      {path: 'body[_key=="h"].caption', text: 'Figure', role: 'caption'},
      {path: 'body[_key=="i"].title', text: 'Film', role: 'heading'},
      {path: 'body[_key=="i"].transcript[_key=="z"]', text: 'Spoken.'},
    ])
  })

  test('say which of them carry a citation or a link', () => {
    const cited = {
      ...block('a', ''),
      markDefs: [
        {_type: 'citation', _key: 'c', source: {_ref: 's'}},
        {_type: 'link', _key: 'l', href: '/x'},
      ],
      children: [
        {_type: 'span', text: 'Plain, ', marks: ['strong']},
        {_type: 'span', text: 'cited', marks: ['c', 'em']},
        {_type: 'span', text: ' and ', marks: []},
        {_type: 'span', text: 'linked', marks: ['l']},
      ],
    }
    expect(lintTextOf({body: [cited]}).blocks).toEqual([
      {path: 'body[_key=="a"]', text: 'Plain, cited and linked', citedRanges: [[7, 12]], linkedRanges: [[17, 23]]},
    ])
  })

  test('are read in one piece however a sentence is marked up', () => {
    const halves = [{text: 'It cu'}, {text: 'res.'}]
    expect(lintTextOf({body: [block('a', '', {children: halves})]}).blocks[0]).toMatchObject({text: 'It cures.'})
  })

  test.each([
    null,
    undefined,
    42,
    'text',
    [],
    {},
    {title: 5, excerpt: null, keyPoints: 'x', body: {}},
    {keyPoints: [null, 3, {}], body: [null, 3, 'x', {}, {_type: 'block'}, {_type: 'block', children: [null, 3, {}]}]},
    {body: [{_type: 'callout'}, {_type: 'faq', items: [null]}, {_type: 'dataTable', rows: [null, {cells: [null]}]}]},
    {body: [{_type: 'figure', caption: []}, {_type: 'video', transcript: 'x'}, {_type: 'somethingNew'}]},
    {body: [{_type: 'block', markDefs: [null, 3], children: [{text: ' ', marks: 'x'}]}]},
  ])('are none in %j', (post) => {
    expect(lintTextOf(post)).toEqual({blocks: []})
  })

  test('have a path by position where a key is missing', () => {
    expect(lintTextOf({body: [{_type: 'block', children: [{text: 'x'}]}]}).blocks[0]?.path).toBe('body[0]')
  })
})
