/** What Studio's other buttons do: a wording approved, a topic taken down and published again, a post sent out by the clock. */
import {expect, test, type Product} from './product.ts'

const POST = 'post-scheduled-walk'
const PATH = '/posts/walking-on-time'
const MINUTE = 60_000

test('compliance changes a notice and approves its wording: every post says it, and both wordings are kept', async ({
  desk,
  product,
  reader,
}) => {
  const page = '/posts/frozen-shoulder'
  expect(await sourceOf(product, page)).not.toContain('Ask your own clinician.')
  const adaeze = await desk('Adaeze Whitlock')
  await adaeze.openDocument('disclaimer', 'disclaimer-education-only')
  const text = adaeze.field('text')
  await text.getByTestId('pt-editor').click()
  await text.getByTestId('text-block__text').last().click()
  await adaeze.page.keyboard.press('Control+End')
  await adaeze.page.keyboard.type(' Ask your own clinician.')
  await expect
    .poll(async () => JSON.stringify(await product.admin.getDocument('drafts.disclaimer-education-only')))
    .toContain('Ask your own clinician.')
  expect(await sourceOf(product, page)).not.toContain('Ask your own clinician.')

  await adaeze.press('Approve wording')
  await expect(adaeze.page.getByText('Version 2 is approved.')).toBeVisible()
  await expect.poll(async () => sourceOf(product, page)).toContain('Ask your own clinician.')
  await reader.goto(page)
  await expect(reader.getByText('Ask your own clinician.').first()).toBeVisible()

  await adaeze.page.getByRole('tab', {name: 'Approved wordings'}).click()
  const wordings = adaeze.page.getByTestId('approved-wordings')
  await expect(wordings.getByText('Version 2', {exact: true})).toBeVisible()
  await expect(wordings.getByText('Version 1', {exact: true})).toBeVisible()
})

test('an editor publishes a topic, takes it down and publishes it again', async ({desk, product}) => {
  const ines = await desk('Ines Marchetti')
  await ines.openList('Topics')
  await ines.startDocument()
  await ines.write('title', 'Sleep')
  expect(await ines.generateSlug()).toBe('sleep')
  await ines.write('summary', 'What helps when pain keeps you awake.')
  await ines.page.getByRole('tab', {name: 'Review', exact: true}).click()
  await ines.field('tier').getByText(/^C:/).click()
  expect(await statusOf(product, '/topics/sleep')).toBe(404)
  await ines.press('Publish')
  await expect.poll(() => statusOf(product, '/topics/sleep')).toBe(200)
  await expect(ines.page.getByText(/^Visible to readers since \d\d:\d\d:\d\d$/)).toBeVisible()

  await ines.choose('Take down')
  await ines.page.getByRole('button', {name: 'Take down'}).last().click()
  await expect.poll(() => statusOf(product, '/topics/sleep')).toBe(404)
  await ines.page.getByRole('tab', {name: 'Writing', exact: true}).click()
  await expect(ines.field('title').locator('input')).toHaveValue('Sleep')

  await ines.press('Publish')
  await expect.poll(() => statusOf(product, '/topics/sleep')).toBe(200)
})

test('a scheduled post goes out at its minute, with nobody there', async ({desk, product}) => {
  test.slow()
  await writeReadyPost(product)
  expect(await product.move('maren', POST, {move: 'submit'})).toMatchObject({status: 200})
  expect(await product.move('ines', POST, {move: 'passEditorial'})).toMatchObject({status: 200})
  const checklist = [{question: 'Accurate?', answer: 'yes'}]
  expect(await product.move('teodor', POST, {move: 'approveClinical', checklist})).toMatchObject({status: 200})
  expect(await product.move('adaeze', POST, {move: 'approveCompliance'})).toMatchObject({status: 200})

  const ines = await desk('Ines Marchetti')
  await ines.openDocument('post', POST)
  await ines.isIn('Approved')
  await ines.choose('Schedule')
  const form = ines.page.getByTestId('move-form-schedule')
  const time = form.getByLabel('When it goes out, in your own time')
  await time.fill('2020-01-01T08:00')
  await ines.page.getByTestId('confirm-move').click()
  await expect(form.getByTestId('move-problem')).toHaveText('Choose a time that is still to come.')

  // Whole minutes can be chosen: the next one but one, so that it is surely still to come when it is pressed.
  const goesOutAt = Math.ceil((Date.now() + MINUTE / 2) / MINUTE) * MINUTE
  const local = await ines.page.evaluate((at) => {
    const date = new Date(at)
    return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, goesOutAt)
  await time.fill(local)
  await ines.page.getByTestId('confirm-move').click()
  await ines.isIn('Scheduled')
  expect(await statusOf(product, PATH)).toBe(404)

  // Both, so that a failure says whether the desk or the page is behind.
  const standing = async () => ({state: await stateOf(product, POST), status: await statusOf(product, PATH)})
  await expect.poll(standing, {timeout: 3 * MINUTE, intervals: [1000]}).toEqual({state: 'published', status: 200})
  expect(Date.now()).toBeGreaterThanOrEqual(goesOutAt)
  const published = /<time[^>]*datetime="([^"]+)"/i.exec(await sourceOf(product, PATH))?.[1] ?? ''
  expect(Date.parse(published)).toBeGreaterThanOrEqual(goesOutAt - MINUTE)
  await ines.isIn('Published')
})

async function writeReadyPost(product: Product): Promise<void> {
  const like = await product.admin.fetch<object>(
    '*[_id == "post-frozen-shoulder"][0]{coverImage, topics, keyPoints, sponsorship, body}',
  )
  await product.admin.createOrReplace({
    ...like,
    _id: `drafts.${POST}`,
    _type: 'post',
    title: 'Walking on time',
    slug: {_type: 'slug', current: PATH.replace('/posts/', '')},
    excerpt: 'How a daily walk at the same hour helps a stiff shoulder, and when to rest.',
    authors: [{_key: 'a', _type: 'reference', _ref: 'clinician-maren-okafor'}],
  })
}

async function sourceOf({site}: Product, path: string): Promise<string> {
  return (await fetch(`${site}${path}`)).text()
}

async function statusOf({site}: Product, path: string): Promise<number> {
  return (await fetch(`${site}${path}`)).status
}

async function stateOf(product: Product, postId: string): Promise<string> {
  return product.admin.fetch<string>('*[_id == "workflow." + $postId][0].state', {postId})
}
