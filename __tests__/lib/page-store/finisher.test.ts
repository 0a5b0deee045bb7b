import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createFinisher} from '../../../lib/page-store/finisher.ts'

const folder = mkdtempSync(join(tmpdir(), 'rounds-build-'))
mkdirSync(join(folder, 'static/chunks'), {recursive: true})
writeFileSync(join(folder, 'static/chunks/a.css'), '.here{color:red}')
writeFileSync(join(folder, 'secret.css'), '.here{color:blue}')
const page = (address: string) =>
  `<html><head><link rel="stylesheet" href="${address}"/></head><body class="here">x</body></html>`
const finish = (html: string, isKept = false) => createFinisher(folder).finish(html, isKept).html.toString()

it('puts a page’s styles into it', () => {
  expect(finish(page('/_next/static/chunks/a.css?dpl=1'))).toContain('<style>.here{color:red}</style>')
})

it.each([
  '/_next/static/../secret.css',
  '/secret.css',
  'https://elsewhere.example/_next/static/chunks/a.css',
  '/_next/static/none.css',
  '',
])('leaves a page with styles at “%s” as it is', (address) => expect(finish(page(address))).toBe(page(address)))

it('makes a page that is kept once, and one that was made for a reader each time', () => {
  const finisher = createFinisher(folder)
  const html = page('/_next/static/chunks/a.css')
  expect(finisher.finish(html, true)).toBe(finisher.finish(html, true))
  expect(finisher.finish(html, false)).not.toBe(finisher.finish(html, false))
})

it('forgets the page that came first when there are many', () => {
  const finisher = createFinisher(folder)
  const first = finisher.finish('<p>0</p>', true)
  for (let number = 1; number <= 300; number += 1) finisher.finish(`<p>${number}</p>`, true)
  expect(finisher.finish('<p>0</p>', true)).not.toBe(first)
})
