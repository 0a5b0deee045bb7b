/** The page store before Next: what readers get while nothing changes, and while nothing can be read. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {RENDERED_HEADER} from '../../lib/page-store/answer.ts'
import {storedPathOf} from '../../lib/page-store/stored-routes.ts'
import {said} from '../setup/said.ts'
import {PAGES} from './pages.ts'
import {expect, test, type Product} from './product.ts'

const RENDERED = join(import.meta.dirname, '../../.next/server/app')
/** Some of those in the list are asked for with a query, or are nobody’s page. */
const STORED = PAGES.filter((url) => storedPathOf({method: 'GET', url, headers: {}}) !== undefined)

test('a page is rendered once and sent again: whole, packed, only asked for, or not at all where it is known', async ({
  product,
}) => {
  expect(STORED.length).toBeGreaterThan(10)
  for (const path of STORED) {
    const first = await asked(product, path)
    const again = await asked(product, `${path}?utm_source=newsletter`)
    expect(again, path).toEqual({...first, isSame: false})
    expect(first.rendered, path).not.toBeNull()
    for (const encoding of ['identity', 'gzip', 'br']) {
      const packed = await asked(product, path, {headers: {'accept-encoding': encoding}})
      expect([packed.body, packed.status], `${path} ${encoding}`).toEqual([first.body, 200])
    }
    expect(await asked(product, path, {method: 'HEAD'}), path).toEqual({...first, body: ''})
    const known = await asked(product, path, {headers: {'if-none-match': first.etag ?? ''}})
    expect([known.isSame, known.body], path).toEqual([true, ''])
  }
})

test('while the lake hangs, every known page is answered, and at once', async ({product}) => {
  const before = new Map<string, string>()
  for (const path of STORED) before.set(path, (await asked(product, path)).body)
  const letGo = product.holdLake()
  try {
    for (const path of STORED) {
      const answer = await asked(product, path, {signal: AbortSignal.timeout(5000)})
      expect([answer.status, answer.body], path).toEqual([200, before.get(path)])
    }
  } finally {
    letGo()
  }
  expect((await asked(product, '/search?q=knee')).status).toBe(200)
})

test('a finished page says all that Next has rendered, and loads none of its scripts', async ({product, reader}) => {
  // Next writes each page that it renders into its build, as it is before anything is taken out of it; but for those during whose
  // rendering something has changed, as it does until all the messages of the demo clinic have come. The next change is the last.
  const rendered = (path: string) => readFileSync(join(RENDERED, path === '/' ? 'index.html' : `${path}.html`), 'utf8')
  await reader.goto('/about/accessibility')
  const pages = STORED.filter((path) => !/\.(?:xml|json|txt)$/.test(path))
  expect(pages.length).toBeGreaterThan(10)
  const {clinicName} = await product.admin.fetch<{clinicName: string}>('*[_id == "siteSettings"][0]{clinicName}')
  await product.amend('callum', 'siteSettings', 'siteSettings', {clinicName: `${clinicName} of the last change`})
  for (const path of pages) {
    const isThere = async () =>
      [(await asked(product, path)).body, rendered(path)].every((text) => text.includes('of the last change'))
    await expect.poll(isThere, {message: path}).toBe(true)
    const finished = (await asked(product, path)).body
    expect(await reader.evaluate(said, finished), path).toEqual(await reader.evaluate(said, rendered(path)))
    expect(finished, path).not.toMatch(/<script[^>]*_next|self\.__next|<link[^>]*stylesheet/)
    expect(rendered(path), path).toContain('self.__next')
  }
  await product.amend('callum', 'siteSettings', 'siteSettings', {clinicName})
})

async function asked({site}: Product, path: string, request: RequestInit = {}) {
  const response = await fetch(`${site}${path}`, {redirect: 'manual', ...request})
  const {status, headers} = response
  return {
    status: status === 304 ? 200 : status,
    isSame: status === 304,
    etag: headers.get('etag'),
    rendered: headers.get(RENDERED_HEADER),
    body: await response.text(),
  }
}
