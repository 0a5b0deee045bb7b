/** An offer on its way from marketing to its readers, in Studio and on the site. */
import {expect, test} from './product.ts'
import type {Desk} from './desk.ts'

/** After “drafts” in the alphabet, as half of Studio's own ids are. */
const ID = 'e2e-winter'
const PAGE = '/posts/pain-and-sleep'

/** What marketing has written so far: something free, without a note. */
const DRAFT = {
  _id: `drafts.${ID}`,
  _type: 'cta',
  internalName: 'Winter check',
  locale: 'en',
  offerType: 'free',
  headline: 'Does winter stiffen you?',
  actions: [
    {
      _key: 'book',
      _type: 'offerAction',
      kind: 'book',
      label: 'Schedule a free check',
      href: 'https://schedule.thistledown.example/winter',
    },
  ],
  placement: {posts: [{_type: 'reference', _key: 'p', _ref: 'post-pain-and-sleep'}], slots: ['end']},
  schedule: {endsOn: '2099-12-31', timeZone: 'America/Denver'},
}

const stops = (desk: Desk) => desk.page.getByTestId('offer-stops')
const state = (desk: Desk) => desk.page.getByTestId('offer-state')

/** On two posts, for readers in two states, and on a day after its last. */
async function lookAtPreview({page}: Desk): Promise<void> {
  await page.getByRole('tab', {name: 'Preview'}).click()
  const [post, when, where] = ['post', 'at', 'state'].map((name) => page.getByTestId(`preview-${name}`))
  if (!post || !when || !where) throw new Error('No such fields')
  const seen = page.frameLocator('iframe[title="The post with the offer"]')
  await post.selectOption('pain-and-sleep')
  for (const [code, title] of [
    ['MT', 'Montana'],
    ['CO', 'Colorado'],
  ] as const) {
    await where.selectOption(code)
    await expect(seen.getByText(`for a reader in ${title}`)).toBeVisible()
    await expect(seen.getByText('At the end: Winter check')).toBeVisible()
    await expect(seen.getByRole('link', {name: 'Schedule a free check*'})).toHaveCount(1)
  }
  await when.fill('2100-01-05T09:00')
  await expect(seen.getByText('Winter check: It is over.')).toBeVisible()
  await expect(seen.getByText('Does winter stiffen you?')).toHaveCount(0)
  await when.fill('')
  await post.selectOption('exercise-with-knee-arthritis')
  await expect(seen.getByText('At the end: Free assessment')).toBeVisible()
  await expect(seen.getByText('Does winter stiffen you?')).toHaveCount(0)
  await page.getByRole('tab', {name: 'Write'}).click()
}

test('something free without its note is stopped with what is missing; with it, compliance approves it and readers see it', async ({
  desk,
  product,
  reader,
  expectComplaints,
}) => {
  expectComplaints(/status of 422/)
  await product.admin.createOrReplace(DRAFT)
  const callum = await desk('Callum Reyes')
  await callum.openDocument('cta', ID)
  await expect(state(callum)).toHaveText('Being written')
  await expect(stops(callum).getByTestId('offer-rule-federal-programs')).toHaveCount(2)
  await expect(stops(callum)).toContainText('the note about federal programs is missing')

  // Pressed all the same, the desk says the same, with a way to each field.
  await callum.press('Send to compliance')
  await expect(callum.page.getByTestId('reason-federal-programs').first()).toBeVisible()
  await callum.page.keyboard.press('Escape')

  const note = {_type: 'reference', _key: 'n', _ref: 'disclaimer-federal-programs'}
  await product.admin
    .patch(`drafts.${ID}`)
    .set({notes: [note], excludedPrograms: ['medicare', 'otherFederal']})
    .commit()
  await expect(stops(callum)).toHaveCount(0, {timeout: 30_000})
  await lookAtPreview(callum)
  await callum.press('Send to compliance')
  await expect(state(callum)).toHaveText('With compliance', {timeout: 30_000})

  await reader.goto(`${product.site}${PAGE}`)
  await expect(reader.getByText('Does winter stiffen you?')).toHaveCount(0)

  const adaeze = await desk('Adaeze Whitlock')
  await adaeze.page.goto(`${product.site}/studio/production/queues`)
  await expect(adaeze.page.getByTestId('queue-offers').getByTestId(`queue-item-${ID}`)).toBeVisible({timeout: 60_000})
  await adaeze.openDocument('cta', ID)
  await adaeze.press('Approve')
  await expect(state(adaeze)).toHaveText('Approved', {timeout: 30_000})
  await expect(adaeze.page.getByTestId('offer-shown')).toContainText('It stands on one post now.')

  await expect(async () => {
    await reader.goto(`${product.site}${PAGE}`)
    await expect(reader.getByText('Does winter stiffen you?')).toBeVisible({timeout: 1000})
  }).toPass({timeout: 30_000})
  const button = reader.getByRole('link', {name: 'Schedule a free check*'})
  await expect(button).toHaveAccessibleDescription(/Medicare/)
  await expect(button).toHaveAttribute('href', `/go/${ID}/book?on=${PAGE}&at=end`)

  // One changed character, and compliance is asked again; readers keep what was approved.
  await callum.openDocument('cta', ID)
  await callum.write('headline', 'Does winter stiffen you up?')
  await expect(state(callum)).toHaveText('Changed', {timeout: 30_000})
  await callum.page.getByRole('tab', {name: 'Versions'}).click()
  await expect(callum.page.getByTestId('versions-changed')).toHaveText('Headline differs.')
  await callum.page.getByRole('tab', {name: 'Write'}).click()
  await reader.goto(`${product.site}${PAGE}`)
  await expect(reader.getByText('Does winter stiffen you?')).toBeVisible()

  // Ended, it is gone, with nobody's approval.
  await callum.choose('End now')
  await callum.page.getByTestId('confirm-offer-move').click()
  await expect(async () => {
    await reader.goto(`${product.site}${PAGE}`)
    await expect(reader.getByText('Does winter stiffen you?')).toHaveCount(0, {timeout: 1000})
  }).toPass({timeout: 30_000})
})

test('an offer and a bar above all pages end to the minute, with nobody awake', async ({product}) => {
  test.setTimeout(300_000)
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const schedule = {endsOn: tomorrow, endsAt: '12:00', timeZone: 'UTC'}
  const words = {offer: 'Only until noon', bar: 'Closed from noon'}
  const both = {locale: 'en', offerType: 'info', schedule, priority: 90}
  await product.amend('callum', 'cta', 'e2e-last-hour', {
    ...both,
    internalName: 'Last hour',
    headline: words.offer,
    actions: [{_key: 'a', _type: 'offerAction', kind: 'location', label: 'Where we are', href: '/locations'}],
    placement: {slots: ['end'], posts: [{_type: 'reference', _key: 'p', _ref: 'post-pain-and-sleep'}]},
  })
  await product.amend('callum', 'cta', 'e2e-bar', {
    ...both,
    internalName: 'Bar',
    headline: words.bar,
    placement: {slots: ['bar']},
  })
  const shown = async (path: string) => {
    const body = await (await fetch(`${product.site}${path}`)).text()
    return Object.entries(words).flatMap(([name, text]) => (body.includes(`>${text}<`) ? [name] : []))
  }
  await expect.poll(() => shown(PAGE)).toEqual(['offer', 'bar'])
  await expect.poll(() => shown('/')).toEqual(['bar'])
  expect(await shown('/posts/exercise-with-knee-arthritis')).toEqual(['bar'])
  expect(await shown('/es')).toEqual([])
  try {
    // Starting takes some of this minute.
    await product.restart(`${tomorrow}T11:59:00Z`)
    expect(await shown(PAGE)).toEqual(['offer', 'bar'])
    await expect.poll(() => shown(PAGE), {timeout: 120_000}).toEqual([])
    await expect.poll(() => shown('/')).toEqual([])
  } finally {
    await product.restart()
    // By the clock of the other tests both would run on.
    for (const id of ['e2e-last-hour', 'e2e-bar'])
      await product.ask('callum', `/api/editorial/offers/${id}/moves`, {method: 'POST', body: JSON.stringify({move: 'end'})})
  }
})

test('a page and its search result are seen before they are', async ({desk}) => {
  const ines = await desk('Ines Marchetti')
  await ines.openDocument('topic', 'topic-back-and-neck')
  await ines.page.getByRole('tab', {name: 'Address and sharing'}).click()
  await ines.page.getByText('Search and sharing', {exact: true}).click()
  const result = ines.page.getByTestId('search-result')
  await expect(result).toContainText('Back and neck · ')
  await expect(result).toContainText('topics › back-and-neck')
  await ines.page
    .getByTestId('field-seo.title')
    .locator('input')
    .fill('Back pain and neck pain: what helps, what does not, and when to see somebody')
  await expect(result).toContainText('The title is longer than about 60 characters')
})

test('all offers stand on one page, with what was counted of them', async ({desk, product}) => {
  const callum = await desk('Callum Reyes')
  await callum.page.goto(`${product.site}/studio/production/offers`)
  const running = callum.page.getByTestId('offers-running')
  await expect(running.getByTestId('offer-row-cta-free-assessment')).toContainText(/on \d+ posts/, {timeout: 60_000})
  await expect(callum.page.getByTestId('offers-csv')).toBeEnabled()
  // Nobody ever answers at an address that ends with “example” (RFC 2606).
  await callum.page.getByTestId('offers-links').click()
  const links = callum.page.getByTestId('offer-links')
  await expect(links).toContainText(
    '“Schedule a free assessment” (https://schedule.thistledown.example/in-clinic). Nobody answers there.',
    {
      timeout: 60_000,
    },
  )
  await expect(links).not.toContainText('/locations')
})

test('a pressed button leads on and is counted, and so is the page that shows it', async ({product}) => {
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const page = '/posts/exercise-with-knee-arthritis'
  const headers = {'user-agent': agent}
  for (let reader = 0; reader < 12; reader += 1) await fetch(`${product.site}${page}`, {headers})
  const address = /href="(\/go\/cta-free-assessment[^"]*)"/.exec(
    await (await fetch(`${product.site}${page}`, {headers})).text(),
  )?.[1]
  for (let press = 0; press < 11; press += 1) {
    const answer = await fetch(`${product.site}${address?.replaceAll('&amp;', '&')}`, {headers, redirect: 'manual'})
    expect([answer.status, answer.headers.get('location')]).toEqual([303, 'https://schedule.thistledown.example/in-clinic'])
  }
  const offers = async () =>
    (
      (await (await product.ask('callum', '/api/editorial/offers')).json()) as {
        offers: {id: string; results: {views: number | null; presses: number | null} | null}[]
      }
    ).offers.find(({id}) => id === 'cta-free-assessment')?.results
  await expect.poll(offers, {timeout: 15_000}).toMatchObject({presses: 11})
  // Views are written down once a second.
  await expect.poll(async () => (await offers())?.views ?? 0).toBeGreaterThanOrEqual(13)
})
