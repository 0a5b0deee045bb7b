import {inlineStyles} from '../../../lib/page-store/inline-styles.ts'
import {readStylesheet, rulesFor} from '../../../lib/page-store/stylesheet.ts'

const ADDRESS = '/_next/static/chunks/a.css'
const kept = (css: string, ...classes: string[]) => rulesFor(readStylesheet(css, ADDRESS), new Set(classes))

describe('the rules that a page needs', () => {
  it.each([
    ['a rule for an element', 'p{color:red}', 'p{color:red}'],
    ['a rule for a class on the page', '.here{color:red}', '.here{color:red}'],
    ['a rule for a class that is not', '.away{color:red}', ''],
    ['one of two selectors', '.here,.away{color:red}', '.here{color:red}'],
    ['two classes of which one is away', '.here .away{color:red}', ''],
    ['a state of an element', '.here:hover::after{color:red}', '.here:hover::after{color:red}'],
    ['what the page must not have', '.here:not(.away){color:red}', '.here:not(.away){color:red}'],
    ['one of several', ':where(.away,.here) p{color:red}', ':where(.away,.here) p{color:red}'],
    ['one of several, inside another', '.here:not(:is(.away,p)){color:red}', '.here:not(:is(.away,p)){color:red}'],
    ['a class name with a number and marks', '.a-b_c9{color:red}', ''],
    ['the order of the layers', '@layer base,components;', '@layer base,components;'],
    ['a layer without a rule that is needed', '@layer components{.away{color:red}}', ''],
    ['what holds on paper', '@media print{.here{color:red}.away{color:red}}', '@media print{.here{color:red}}'],
    ['rules inside a rule', '.here{color:red;& .away{color:blue}&:hover{color:green}}', '.here{color:red;&:hover{color:green}}'],
    ['a movement', '@keyframes turn{to{rotate:1turn}}', '@keyframes turn{to{rotate:1turn}}'],
    ['a font, by its whole address', '@font-face{src:url(../media/x.woff2)}', '@font-face{src:url(/_next/static/media/x.woff2)}'],
    [
      'a picture that stands in the file',
      'p{background:url("data:image/png;base64,aa")}',
      'p{background:url("data:image/png;base64,aa")}',
    ],
    ['a comment', '/* nobody reads it */', ''],
  ])('%s', (_what, css, expected) =>
    expect(kept(css, 'here').replaceAll(/\s*([{},;:])\s*/g, '$1')).toBe(expected.replaceAll(/\s*([{},;:])\s*/g, '$1')),
  )
})

describe('a page with its styles in it', () => {
  const link = (address: string) => `<link rel="stylesheet" href="${address}" data-precedence="next"/>`
  const sheets = new Map([
    ['/a.css', readStylesheet('.post-module__abc123__title{color:red}.post-module__abc123__gone{color:red}', '/a.css')],
    ['/b.css', readStylesheet('.post-module__abc123__title.wide{color:blue}', '/b.css')],
  ])
  const sheetAt = (address: string) => sheets.get(address)
  const page = (links: string, words = 'Words') =>
    `<html><head>${links}<title>x</title></head><body><h1 class="post-module__abc123__title wide">${words}</h1></body></html>`

  it('has one piece of styles, in the order of the files, under short names', () => {
    expect(inlineStyles(page(link('/a.css') + link('/b.css')), sheetAt)).toBe(
      '<html><head><style>._0{color:red}._0.wide{color:blue}</style><title>x</title></head><body><h1 class="_0 wide">Words</h1></body></html>',
    )
  })

  it('stays as it is where a file is not there', () => {
    const html = page(link('/a.css') + link('/nowhere.css'))
    expect(inlineStyles(html, sheetAt)).toBe(html)
    expect(inlineStyles(page(''), sheetAt)).toBe(page(''))
  })

  it('does not touch what a person typed', () => {
    const typed = 'class=&quot;post-module__abc123__title&quot; post-module__abc123__title'
    expect(inlineStyles(page(link('/a.css'), typed), sheetAt)).toContain(`>${typed}</h1>`)
  })
})
