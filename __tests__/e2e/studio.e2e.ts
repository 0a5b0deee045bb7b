/** What Studio itself promises on the embedded lake: who is where, two at one text, what was before, and the page beside the form. */
import type {Locator} from '@playwright/test'

import {expect, test, type Product} from './product.ts'

const AFTER_LOADING = {timeout: 60_000}

const TIMES = 12

/** As somebody does who looks at what they write: a letter that the field did not take is typed again. */
async function typeSlowly(input: Locator, letter: string): Promise<void> {
  const shown = async () => (await input.inputValue()).split(letter).length - 1
  for (let time = 1; time <= TIMES; time++) {
    await expect(async () => {
      if ((await shown()) < time) await input.press(letter)
      expect(await shown()).toBeGreaterThanOrEqual(time)
    }).toPass(AFTER_LOADING)
  }
}

/** A draft with as little in it as Studio needs. */
async function draftOf(product: Product, id: string, fields: Record<string, unknown> = {}): Promise<string> {
  await product.admin.createOrReplace({
    _id: `drafts.${id}`,
    _type: 'post',
    title: 'How a knee mends',
    slug: {_type: 'slug', current: id},
    excerpt: 'What helps.',
    ...fields,
  })
  return id
}

test('two people write in one field at the same time, and nothing of either is lost', async ({desk, product}) => {
  const id = await draftOf(product, 'post-by-two', {excerpt: 'Middle'})
  const [maren, teodor] = await Promise.all([desk('Maren Okafor'), desk('Teodor Lindqvist')])
  await Promise.all([maren, teodor].map((one) => one.openDocument('post', id)))
  const [left, right] = [maren, teodor].map((one) => one.field('excerpt').locator('textarea').first()) as [Locator, Locator]
  for (const input of [left, right]) await expect(input).toBeEditable(AFTER_LOADING)

  await left.focus()
  await left.press('Control+Home')
  await right.focus()
  await right.press('Control+End')
  await Promise.all([typeSlowly(left, 'a'), typeSlowly(right, 'b')])

  const letters = (text: string) =>
    [...text.matchAll(/[ab]/g)]
      .map(([letter]) => letter)
      .toSorted()
      .join('')
  const written = async () => String((await product.admin.getDocument(`drafts.${id}`))?.['excerpt'])
  await expect.poll(async () => letters(await written()), AFTER_LOADING).toBe('a'.repeat(TIMES) + 'b'.repeat(TIMES))
  const text = await written()
  expect(text).toContain('Middle')
  for (const input of [left, right]) await expect(input).toHaveValue(text, AFTER_LOADING)
})

test('colleagues see who else has a document open', async ({desk, product}) => {
  const id = await draftOf(product, 'post-in-company')
  const [maren, ines] = await Promise.all([desk('Maren Okafor'), desk('Ines Marchetti')])
  await maren.openDocument('post', id)
  await ines.openDocument('post', id)
  await ines.field('title').locator('input').focus()
  // The little portrait floats beside the field, in a layer of its own.
  const isBesideTitle = async () => {
    const title = await maren.field('title').boundingBox()
    const portraits = await maren.page.getByText('IM', {exact: true}).all()
    const places = await Promise.all(portraits.map((portrait) => portrait.boundingBox()))
    return places.some((place) => title && place && place.x > title.x && place.y >= title.y && place.y <= title.y + title.height)
  }
  await expect.poll(isBesideTitle, AFTER_LOADING).toBe(true)
})

test('a post is written beside its page: a click on a text leads to its field, and the page follows what is typed', async ({
  desk,
  product,
}) => {
  const id = await draftOf(product, 'post-beside-its-page', {
    body: [
      {
        _type: 'block',
        _key: 'first',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 's', marks: [], text: 'Rest for a day.'}],
      },
    ],
  })
  const ines = await desk('Ines Marchetti')
  await ines.page.goto(`${product.site}/studio/production/page?preview=/draft/${id}`)
  const page = ines.page.frameLocator('iframe[data-testid="preview-iframe"], iframe').first()
  await expect(page.getByRole('heading', {name: 'How a knee mends'})).toBeVisible(AFTER_LOADING)

  await page.getByText('What helps.').first().click()
  const excerpt = ines.field('excerpt').locator('textarea').first()
  await expect(excerpt).toBeVisible(AFTER_LOADING)
  await excerpt.fill('What helps a knee.')
  await expect(page.getByText('What helps a knee.').first()).toBeVisible(AFTER_LOADING)
})

test('the page beside the form begins at a list of posts, the last edited first', async ({desk, product}) => {
  await draftOf(product, 'post-on-the-list', {title: 'On the list'})
  const ines = await desk('Ines Marchetti')
  await ines.page.goto(`${product.site}/studio/production/page`)
  const page = ines.page.frameLocator('iframe[data-testid="preview-iframe"], iframe').first()
  await expect(page.getByRole('heading', {name: 'Which post?'})).toBeVisible(AFTER_LOADING)
  await expect(page.getByRole('main').getByRole('listitem').filter({hasText: 'edited'}).first()).toContainText('On the list')
  await page.getByRole('link', {name: 'On the list'}).click()
  await expect(page.getByRole('heading', {name: 'On the list'})).toBeVisible(AFTER_LOADING)
  await expect(ines.field('title').locator('input').first()).toHaveValue('On the list', AFTER_LOADING)
})

test('whoever did not come from Studio finds no draft', async ({product, reader}) => {
  const id = await draftOf(product, 'post-not-for-readers')
  const answer = await reader.goto(`/draft/${id}`)
  expect(answer?.status()).toBe(404)
  expect((await reader.goto('/draft'))?.status()).toBe(404)
  const forged = await fetch(
    `${product.site}/api/draft-mode/enable?sanity-preview-secret=guess&sanity-preview-pathname=/draft/${id}`,
    {
      redirect: 'manual',
    },
  )
  expect(forged.status).toBe(401)
})
