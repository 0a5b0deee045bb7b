/** Old addresses: a post that moves, one that is taken down and comes back, and what an editor says of an address. */
import {RENDERED_HEADER} from '../../lib/page-store/answer.ts'
import {expect, test, type Product} from './product.ts'

const POST = 'post-first-week-of-back-pain'
const OLD = '/posts/first-week-of-back-pain'
const SLUG = 'the-first-week-of-back-pain'
const NEW = `/posts/${SLUG}`
/** Of the demo clinic: removed, with this post to be read instead. */
const REMOVED = '/blog/bed-rest-for-back-pain'
const WORDS = {note: 'A court asked for it.', notice: 'This page told too little about fever and weight loss.'}

test.describe.configure({mode: 'serial'})

test('a post gets another address: the old one leads to it, for the first reader and from the cache', async ({
  product,
  reader,
}) => {
  expect((await asked(product, OLD)).status).toBe(200)
  expect((await asked(product, REMOVED)).body).toContain(`href="${OLD}"`)
  await rename(product, SLUG)
  // Behind it wait the hundreds of changes that the demo clinic was written with.
  await expect.poll(() => asked(product, OLD), {timeout: 120_000}).toMatchObject({status: 308, location: NEW})
  expect((await asked(product, NEW)).status).toBe(200)
  const withQuery = `${OLD}?utm_source=newsletter&page=2`
  await expect.poll(() => asked(product, withQuery)).toMatchObject({status: 308, location: NEW, isStored: true})
  expect(await asked(product, OLD, {method: 'HEAD'})).toMatchObject({status: 308, location: NEW})
  // Who named the post as what to read instead names its new address.
  await expect.poll(async () => (await asked(product, REMOVED)).body).toContain(`href="${NEW}"`)
  await reader.goto(OLD)
  expect(new URL(reader.url()).pathname).toBe(NEW)
})

test('an editor says where an old address leads, and cannot lead readers in a circle', async ({desk, product}) => {
  expect((await asked(product, '/old-clinic/backs')).status).toBe(404)
  const ines = await desk('Ines Marchetti')
  await ines.openDocument('redirect', 'redirect-backs')
  await ines.write('from', '/Old-Clinic/Backs/')
  await ines.write('path', '/topics/back-and-neck')
  await expect(ines.page.getByText('Write it as /old-clinic/backs').first()).toBeAttached()
  await ines.write('from', '/old-clinic/backs')
  await ines.press('Publish')
  await expect.poll(() => asked(product, '/old-clinic/backs')).toMatchObject({status: 308, location: '/topics/back-and-neck'})
  expect(await asked(product, '/Old-Clinic/Backs?a=b')).toMatchObject({status: 308, location: '/topics/back-and-neck'})

  await product.amend('ines', 'redirect', 'redirect-spines', {
    from: '/old-clinic/spines',
    kind: 'moved',
    path: '/old-clinic/backs',
  })
  await expect.poll(() => asked(product, '/old-clinic/spines')).toMatchObject({status: 308, location: '/topics/back-and-neck'})
  const circle = product.amend('ines', 'redirect', 'redirect-backs', {path: '/old-clinic/spines'})
  await expect(circle).rejects.toThrow('in a circle: /old-clinic/backs → /old-clinic/spines → /old-clinic/backs')
  const taken = product.amend('ines', 'redirect', 'redirect-taken', {from: NEW, kind: 'gone', reason: 'Outdated.'})
  await expect(taken).rejects.toThrow('A page stands at this address now')
  expect(await asked(product, '/old-clinic/backs')).toMatchObject({status: 308, location: '/topics/back-and-neck'})
})

test('an entry that was written past the desk leads nobody anywhere', async ({product}) => {
  await product.admin.createOrReplace({
    _id: 'redirect-past-the-desk',
    _type: 'redirect',
    from: '/old-clinic/past-the-desk',
    kind: 'gone',
    reason: 'Call this number instead.',
  })
  expect(await asked(product, '/old-clinic/past-the-desk')).toMatchObject({status: 404})
  await product.admin.delete('redirect-past-the-desk')
})

test('compliance takes a post down: each of its addresses answers 410 with the reason for readers', async ({
  browser,
  desk,
  product,
  reader,
}) => {
  const adaeze = await desk('Adaeze Whitlock')
  await adaeze.openDocument('post', POST)
  await adaeze.isIn('Published')
  await adaeze.choose('Take the page down')
  await adaeze.page.getByTestId('move-note').fill(WORDS.note)
  await adaeze.page.getByTestId('confirm-move').click()
  await expect(adaeze.page.getByTestId('move-problem')).toHaveText('Give the reason, and the notice that readers will see.')
  await adaeze.page.getByTestId('move-notice').fill(WORDS.notice)
  await adaeze.page.getByTestId('confirm-move').click()
  await adaeze.isIn('Draft')

  for (const address of [NEW, OLD]) await expect.poll(async () => (await asked(product, address)).status).toBe(410)
  for (const address of [NEW, OLD]) {
    // From the cache; packed and not; whole, and only asked whether it is there.
    for (const encoding of ['identity', 'gzip', 'br', 'identity']) {
      const answer = await asked(product, address, {headers: {'accept-encoding': encoding}})
      expect(answer.status, `${address} ${encoding}`).toBe(410)
      expect(answer.encoding, `${address} ${encoding}`).toBe(encoding === 'identity' ? null : encoding)
      expect(answer.body).toContain(WORDS.notice)
      expect(answer.body).not.toContain(WORDS.note)
    }
    const isThere = () => asked(product, address, {method: 'HEAD'})
    await expect.poll(isThere).toMatchObject({status: 410, body: '', isStored: true})
  }
  await expect.poll(async () => (await asked(product, '/sitemap.xml')).body).not.toContain(SLUG)

  const withoutScripts = await browser.newContext({baseURL: product.site, javaScriptEnabled: false})
  const page = await withoutScripts.newPage()
  expect((await page.goto(OLD))?.status()).toBe(410)
  await expect(page.getByRole('heading', {level: 1})).toHaveText('This advice was withdrawn')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await withoutScripts.close()

  await test.step('and names what to read instead, once somebody has chosen it', async () => {
    const id = await product.admin.fetch<string>(
      '*[_type == "redirect" && from == $from && !(_id in path("drafts.**"))][0]._id',
      {from: NEW},
    )
    const replacement = {_type: 'reference', _ref: 'post-frozen-shoulder', _weak: true}
    await product.amend('adaeze', 'redirect', id, {replacement})
    await expect.poll(async () => (await asked(product, OLD)).body).toContain('/posts/frozen-shoulder')
    await reader.goto(NEW)
    await reader.getByText('Read this instead:').locator('..').getByRole('link').click()
    await expect(reader).toHaveURL(/\/posts\/frozen-shoulder$/)
  })
})

test('published again, the post stands at its address, and the older one leads to it', async ({product}) => {
  const checklist = [{question: 'Accurate?', answer: 'yes'}]
  expect(await product.move('maren', POST, {move: 'submit'})).toMatchObject({status: 200})
  expect(await product.move('ines', POST, {move: 'passEditorial'})).toMatchObject({status: 200})
  expect(await product.move('teodor', POST, {move: 'approveClinical', checklist})).toMatchObject({status: 200})
  expect(await product.move('adaeze', POST, {move: 'approveCompliance'})).toMatchObject({status: 200})
  expect(await product.move('ines', POST, {move: 'publish'})).toMatchObject({status: 200})
  await expect.poll(async () => (await asked(product, NEW)).status).toBe(200)
  await expect.poll(() => asked(product, OLD)).toMatchObject({status: 308, location: NEW})
})

test('a topic gets another name in its address: the old one leads to it, in each language', async ({desk, product, reader}) => {
  const topic = 'foot-and-ankle'
  for (const language of ['', '/es']) expect((await asked(product, `${language}/topics/${topic}`)).status).toBe(200)
  const ines = await desk('Ines Marchetti')
  await ines.openDocument('topic', `topic-${topic}`)
  await ines.field('slug').locator('input').fill('feet')
  await ines.publish()
  for (const language of ['', '/es']) {
    const [old, current] = [`${language}/topics/${topic}`, `${language}/topics/feet`]
    await expect.poll(() => asked(product, old)).toMatchObject({status: 308, location: current})
    await expect.poll(async () => (await asked(product, current)).status).toBe(200)
    await reader.goto(old)
    await expect(reader).toHaveURL(new RegExp(`${current}$`))
    await expect(reader.getByRole('heading', {level: 1})).toBeVisible()
  }
})

test('an address that leads nowhere says so without scripts', async ({browser, product}) => {
  const context = await browser.newContext({baseURL: product.site, javaScriptEnabled: false})
  const page = await context.newPage()
  for (const address of ['/posts/never-written', '/nothing-here', '/nothing/at/all']) {
    expect((await page.goto(address))?.status(), address).toBe(404)
    await expect(page.getByRole('heading', {level: 1})).toHaveText('There is no page at this address')
  }
  await context.close()
})

/** What a browser would be told, without following. */
async function asked({site}: Product, address: string, request: RequestInit = {}) {
  const response = await fetch(`${site}${address}`, {redirect: 'manual', ...request})
  return {
    status: response.status,
    location: response.headers.get('location'),
    isStored: response.headers.has(RENDERED_HEADER),
    encoding: response.headers.get('content-encoding'),
    body: await response.text(),
  }
}

async function rename(product: Product, current: string): Promise<void> {
  const post = await product.admin.fetch<{_id: string; _type: string}>('*[_id == $id][0]', {id: POST})
  await product.admin.createOrReplace({...post, _id: `drafts.${POST}`, slug: {_type: 'slug', current}})
  expect(await product.move('ines', POST, {move: 'publish'})).toMatchObject({status: 200})
}
