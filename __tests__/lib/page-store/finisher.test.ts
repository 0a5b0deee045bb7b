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
const finish = createFinisher(folder)

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
