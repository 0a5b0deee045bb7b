/** What readers say: with scripts off, past a moderator in the real Studio, onto the page. */
import type {Browser, Page} from '@playwright/test'

import {press} from './press.ts'
import {expect, test, type Product} from './product.ts'

const POST = '/posts/pain-and-sleep'
/** A person’s speed: nobody who is quicker than a few seconds gets through. */
const TYPING = {delay: 90}

async function withoutScripts(browser: Browser, {site}: Product): Promise<Page> {
  const context = await browser.newContext({baseURL: site, javaScriptEnabled: false, viewport: {width: 320, height: 800}})
  return context.newPage()
}

async function leaveComment(page: Page, name: string, text: string): Promise<void> {
  await page.goto(POST)
  await press(page.getByRole('link', {name: 'Leave a comment'}))
  await expect(page.getByRole('heading', {name: 'Before you write'})).toBeVisible()
  await page.getByLabel('Name to show').fill(name)
  await page.getByLabel('Comment').pressSequentially(text, TYPING)
  await press(page.getByRole('button', {name: 'Send comment'}))
}

test('a comment is held, approved without its telephone number in Studio, and shown on its post alone', async ({
  browser,
  desk,
  product,
  expectComplaints,
}) => {
  // The reply that is refused.
  expectComplaints(/status of 422/)
  const reader = await withoutScripts(browser, product)
  await leaveComment(reader, '<b>Sam</b>', 'Lovely. <script>alert(1)</script> Call 555-555-0143.')
  await expect(reader.getByRole('heading', {name: 'Thank you. Your comment is waiting to be read.'})).toBeVisible()
  const number = await reader.locator('strong').first().innerText()
  expect(await reader.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(await reader.context().cookies()).toEqual([])

  await reader.goto(POST)
  await expect(reader.getByText('Lovely.')).toHaveCount(0)

  const jonah = await desk('Jonah Pell')
  await jonah.page.goto(`${product.site}/studio/compliance/structure`)
  for (const pane of ['Comments', 'Waiting']) await jonah.page.getByTestId(`pane-item-${pane}`).click()
  await jonah.page
    .getByTestId('document-list-pane')
    .getByText(/Lovely\./)
    .click()
  await expect(jonah.page.getByTestId('form-view')).toBeVisible({timeout: 60_000})
  await jonah.press('Approve without some words')
  await expect(jonah.page.getByTestId('redacted-text')).toHaveValue('Lovely. <script>alert(1)</script> Call [removed].')
  await jonah.page.getByTestId('confirm-comment').click()
  await expect(jonah.page.getByText('Approved without these words. Readers see it now.').last()).toBeVisible({timeout: 30_000})

  await expect(async () => {
    await reader.goto(POST)
    await expect(reader.getByText('Call [removed].')).toBeVisible({timeout: 1000})
  }).toPass()
  const shown = reader.locator(`#comment_${number}`)
  await expect(shown).toContainText('<b>Sam</b>')
  await expect(shown).toContainText('<script>alert(1)</script>')
  await expect(shown.locator('script, b')).toHaveCount(0)

  await jonah.press('Reply')
  await jonah.page.getByTestId('reply-text').fill('Thanks for your visit last week Sam')
  await jonah.page.getByTestId('confirm-comment').click()
  await expect(jonah.page.getByTestId('reason-reply-visit')).toBeVisible({timeout: 30_000})
  await jonah.page.getByTestId('reply-form').getByRole('button', {name: 'Thank you', exact: true}).click()
  await jonah.page.getByTestId('confirm-comment').click()
  await expect(jonah.page.getByText('Your reply stands below the comment.').last()).toBeVisible({timeout: 30_000})
  await expect(async () => {
    await reader.goto(POST)
    await expect(shown.getByText('We are glad to hear from readers.')).toBeVisible({timeout: 1000})
  }).toPass()

  // Written past the desk, with a token that may write everything.
  await product.admin.createOrReplace({
    _id: 'comment-raw',
    _type: 'comment',
    post: {_type: 'reference', _ref: 'post-pain-and-sleep', _weak: true},
    name: 'Nobody',
    text: 'Buy this now',
    submittedAt: '2026-11-22T17:00:00.000Z',
    reply: null,
  })
  await expect.poll(() => product.admin.getDocument('comment-raw'), {timeout: 30_000}).toBeFalsy()
  await reader.goto(POST)
  await expect(reader.getByText('Buy this now')).toHaveCount(0)
  await expect(shown).toBeVisible()
  await reader.context().close()
})

test('somebody who may be in danger sees at once where help is', async ({browser, product}) => {
  const reader = await withoutScripts(browser, product)
  await leaveComment(reader, 'A reader', 'I have not slept for days. I want to end it')
  await expect(reader.getByRole('link', {name: 'Call 988'})).toBeVisible()
  await expect(reader.getByRole('heading', {name: 'Your comment is waiting', exact: false})).toBeVisible()
  const held = await product.admin
    .withConfig({dataset: 'compliance'})
    .fetch<{urgent: boolean; status: string} | null>('*[_type == "readerComment" && urgent == true][0]{urgent, status}')
  expect(held).toEqual({urgent: true, status: 'held'})
  await reader.context().close()
})

test('what was typed is kept where something is wrong, and each problem leads to its field', async ({browser, product}) => {
  const reader = await withoutScripts(browser, product)
  await leaveComment(reader, ' ', 'A sentence that took a while to write.')
  await expect(reader.getByRole('heading', {name: 'It was not sent yet'})).toBeVisible()
  await expect(reader.getByLabel('Comment')).toHaveValue('A sentence that took a while to write.')
  await reader.getByRole('link', {name: /Enter a name to show/}).click()
  await expect(reader.getByLabel('Name to show')).toBeFocused()
  expect(reader.url()).not.toContain('sentence')
  await reader.context().close()
})

test('a report of an error reaches the editors, and is dealt with there', async ({browser, desk, product}) => {
  const reader = await withoutScripts(browser, product)
  await reader.goto(POST)
  await reader.getByRole('link', {name: 'Report an error'}).click()
  await reader.getByLabel('Which part is it about?').selectOption({label: 'Start with the morning'})
  await reader.getByLabel('What is wrong?').pressSequentially('The picture shows the wrong arm, I think.', TYPING)
  await reader.getByRole('button', {name: 'Send report'}).click()
  await expect(reader.getByText('Your report is with the people')).toBeVisible()

  const ines = await desk('Ines Marchetti')
  await ines.page.goto(`${product.site}/studio/production/queues`)
  const queue = ines.page.getByTestId('queue-readerReports')
  await expect(queue).toContainText('In “Start with the morning”: The picture shows the wrong arm', {timeout: 60_000})
  await queue.getByRole('button', {name: 'Mark as dealt with'}).click()
  await expect(queue).toHaveCount(0)
  await reader.context().close()
})

test('“Was this helpful?” is counted without a cookie', async ({browser, product}) => {
  const reader = await withoutScripts(browser, product)
  await reader.goto(POST)
  await reader.getByRole('button', {name: 'No', exact: true}).click()
  await reader.getByLabel('It is hard to understand').check()
  await reader.getByRole('button', {name: 'Send', exact: true}).click()
  await expect(reader.getByText('Your answer is counted.')).toBeVisible()
  expect(await reader.context().cookies()).toEqual([])
  const days = await product.admin
    .withConfig({dataset: 'compliance'})
    .fetch<{no: number; hard: number}[]>('*[_type == "readerFeedback" && postId == $postId].days[no > 0]{no, hard}', {
      postId: 'post-pain-and-sleep',
    })
  expect(days).toEqual([{no: 1, hard: 1}])
  await reader.context().close()
})

test('letters are asked for, confirmed and left, without scripts', async ({browser, product}) => {
  const context = await browser.newContext({baseURL: product.site, javaScriptEnabled: false, viewport: {width: 390, height: 844}})
  const page = await context.newPage()
  await page.goto('/')
  await press(page.getByRole('contentinfo').getByRole('link', {name: 'Letters from the clinic'}))
  await page.getByLabel('E-mail address').fill('pat at mail')
  // The browser itself stops this one; the server must as well.
  await page.locator('form[action^="/api/readers/newsletter"]').evaluate((form) => form.setAttribute('novalidate', ''))
  await press(page.getByRole('button', {name: 'Send me the first letter'}))
  await expect(page.getByText('Write one e-mail address, such as name@mail.example.').first()).toBeVisible()
  await expect(page.getByLabel('E-mail address')).toHaveValue('pat at mail')
  await page.getByLabel('E-mail address').fill('pat@mail.example')
  // Nobody types an address in less than a second.
  await expect(async () => {
    await press(page.getByRole('button', {name: 'Send me the first letter'}))
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Please look into your mail', {timeout: 2000})
  }).toPass()
  const [letter] = product.letters()
  const confirm = /^https?:\S+$/m.exec(letter ?? '')?.[0]
  const leave = /^List-Unsubscribe:\s*<([^>]+)>/m.exec(letter ?? '')?.[1]
  await page.goto(confirm ?? 'no link')
  await press(page.getByRole('button', {name: 'Yes, send me letters'}))
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Thank you. You are on the list.')
  await page.goto(leave ?? 'no link')
  await press(page.getByRole('button', {name: 'Yes, delete my address'}))
  await expect(page.getByRole('heading', {level: 1})).toHaveText('You are off the list')
  await context.close()
})
