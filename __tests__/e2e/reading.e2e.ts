/** What a reader gets: pictures, offers with their notes, sources, and nothing that was not asked for. */
import {get} from 'node:http'

import {RENDERED_HEADER} from '../../lib/page-store/answer.ts'
import {PAGES} from './pages.ts'
import {expect, test} from './product.ts'

test('pictures come from the site’s own address, in a size that fits, and are kept for ever', async ({reader, product}) => {
  await reader.goto('/posts/dry-needling-and-sciatica')
  const sources = await reader
    .locator('main img')
    .evaluateAll((images) => images.map((image) => (image instanceof HTMLImageElement ? image.currentSrc || image.src : '')))
  expect(sources.length).toBeGreaterThan(2)
  for (const source of sources) expect(source).toMatch(new RegExp(`^${product.site}/media/`))
  const answer = await fetch(sources[0] ?? '', {headers: {accept: 'image/webp'}})
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/webp')
  expect(answer.headers.get('cache-control')).toContain('immutable')
})

test('the offer carries its note, and the asterisk leads to it', async ({reader}) => {
  await reader.goto('/posts/dry-needling-and-sciatica')
  const button = reader.getByRole('link', {name: /Schedule a free assessment/}).first()
  await expect(button).toContainText('*')
  const noteId = await button.getAttribute('aria-describedby')
  expect(noteId).not.toBeNull()
  await expect(reader.locator(`[id="${noteId}"]`)).toContainText(/Medicare/)
})

test('a citation leads to its source and back again', async ({reader}) => {
  await reader.goto('/posts/dry-needling-and-sciatica')
  const citation = reader.locator('main sup a').first()
  const target = await citation.getAttribute('href')
  await citation.click()
  await expect(reader.locator(`[id="${target?.slice(1)}"]`)).toBeInViewport()
})

test('an address that leads nowhere says so and helps on', async ({reader}) => {
  const response = await reader.goto('/posts/never-written')
  expect(response?.status()).toBe(404)
  await expect(reader.getByRole('main').getByRole('link').first()).toBeVisible()
})

test('an address that nobody can read leads nowhere, and the site stays up', async ({product}) => {
  const {hostname, port} = new URL(product.site)
  for (const path of ['//', '/%', '/posts/%E0%A4%A', '//[', '/posts/knee%00', `/${'a'.repeat(8000)}`]) {
    const status = await new Promise((resolve, reject) => {
      get({hostname, port, path}, (answer) => resolve(answer.resume().statusCode)).on('error', reject)
    })
    expect(status, path).toBe(404)
  }
  expect((await fetch(product.site)).status).toBe(200)
})

test('every answer carries the security headers, errors included', async ({product}) => {
  for (const path of [...PAGES, '/feed.xml', '/sitemap.xml', '/robots.txt', '/studio', '/media/nothing.png']) {
    const {headers} = await fetch(`${product.site}${path}`)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin')
    expect(headers.get('content-security-policy'), path).toContain("object-src 'none'")
    expect(headers.get('x-powered-by'), path).toBeNull()
  }
})

test('the webhook takes nothing that is not signed, and nothing is rendered again for it', async ({product}) => {
  const page = `${product.site}/posts/dry-needling-and-sciatica`
  const renderedAt = async () => (await fetch(page)).headers.get(RENDERED_HEADER)
  const before = await renderedAt()
  const body = JSON.stringify({id: 'siteSettings', type: 'siteSettings', before: null, after: null})
  const now = Date.now()
  for (const signature of [undefined, 't=1,v1=x', `t=${now},v1=${'A'.repeat(43)}`, `t=${now - 3_600_000},v1=${'A'.repeat(43)}`]) {
    const headers = {'content-type': 'application/json', ...(signature ? {'sanity-webhook-signature': signature} : {})}
    const response = await fetch(`${product.site}/api/revalidate`, {method: 'POST', body, headers})
    expect(response.status, signature).toBe(401)
  }
  expect(await renderedAt()).toBe(before)
})
