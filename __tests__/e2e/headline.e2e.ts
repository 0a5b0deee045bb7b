/**
 * The product's one story: a clinician writes in the real Studio, three colleagues read it, an editor publishes, and the
 * next reader sees it.
 *
 * Nothing is mocked: Studio, lake, webhook and ISR are the ones a clinic runs.
 */
import type {Page, Response} from '@playwright/test'
import sharp from 'sharp'

import {RENDERED_HEADER} from '../../lib/page-store/answer.ts'
import {expect, test, type Product} from './product.ts'

const TITLE = 'Walking again after a sprain'
const SLUG = 'walking-again-after-a-sprain'
const LINKED_WORDS = 'more about sprains'
const LINK = 'https://medlineplus.gov/sprainsandstrains.html'
const CITED_WORDS = 'move it often'
/** Wherever a post stands among others: pages, feeds, and what programs read. */
const LISTS = [
  '/',
  '/topics/foot-and-ankle',
  '/topics/foot-and-ankle/atom.xml',
  '/clinicians/maren-okafor',
  '/clinicians/maren-okafor/feed.xml',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/llms.txt',
]
const TAKEN_OVER_AFTER = 400

test.describe.configure({mode: 'serial'})

test('a clinician writes a post with everything in it, and another desk sees it appear', async ({desk, product}) => {
  const editor = await desk('Ines Marchetti')
  await editor.openList('Posts', 'All posts')
  await expect(editor.entry('Can dry needling help with sciatica pain?')).toBeVisible()

  const clinician = await desk('Maren Okafor')
  await clinician.openList('Posts', 'All posts')
  await clinician.startDocument()
  await clinician.write('title', TITLE)
  expect(await clinician.generateSlug()).toBe(SLUG)
  await test.step('the editor’s list shows the new post while it is being written', async () => {
    await expect(editor.entry(TITLE)).toBeVisible()
  })
  await clinician.write('excerpt', 'What to do in the first week after a sprain, what can wait, and when to ask for help.')
  // A new post begins with whoever writes it as its author.
  await expect(clinician.field('authors').getByText('Maren Okafor')).toBeVisible()
  await clinician.addReference('topics', 'Foot and ankle')
  await clinician.uploadCover(
    {name: 'path.png', mimeType: 'image/png', buffer: await picture('#8aa399')},
    'A person steps slowly along a garden path',
  )
  await clinician.addLines('keyPoints', ['Move the ankle early, a little and often.', 'Get help if you cannot take four steps.'])
  await writeBody(clinician.page, product)

  await test.step('everything has reached the lake as a draft', async () => {
    await expect
      .poll(async () => bodyShape(product))
      .toEqual({headings: 1, listItems: 2, marks: ['citation', 'link', 'strong'], figures: 1})
  })
  await test.step('the clinician can send it for review, and not publish it', async () => {
    await expect(clinician.nextStep).toHaveText('Ready: send it for review.', {timeout: 30_000})
    await expect(clinician.page.getByTestId('action-publish')).toHaveCount(0)
    await clinician.press('Send for review')
    await clinician.isIn('In editorial review')
  })
})

test('the editor publishes, and the next reader sees it everywhere it belongs', async ({desk, product, reader}) => {
  expect((await reader.goto(`/posts/${SLUG}`))?.status()).toBe(404)

  const editor = await desk('Ines Marchetti')
  await editor.openDocument('post', await draftId(product))
  await editor.press('Pass to clinical review')
  await editor.isIn('In clinical review')
  await approveAs(product, ['teodor', 'adaeze'])
  await editor.isIn('Approved')
  await editor.press('Publish')
  await editor.isIn('Published')

  await untilStatus(reader, `/posts/${SLUG}`, 200)
  await expect(reader.getByRole('heading', {level: 1})).toHaveText(TITLE)
  await expect(reader.getByRole('heading', {level: 2, name: 'The first days'})).toBeVisible()
  await expect(reader.getByRole('main').getByText('A sprained ankle likes to move early.')).toBeVisible()
  await expect(reader.getByRole('main').locator('strong', {hasText: 'early'})).toBeVisible()
  await expect(reader.getByRole('main').getByRole('link', {name: LINKED_WORDS})).toHaveAttribute('href', LINK)
  await expect(reader.getByRole('main').getByRole('listitem').filter({hasText: 'Rest it for a day'})).toBeVisible()
  await expect(reader.getByAltText('An ankle with an elastic bandage')).toBeVisible()
  await expect(reader.getByRole('main').getByText('Maren Okafor').first()).toBeVisible()
  await expect(reader.getByRole('main').getByText('MedlinePlus', {exact: false}).first()).toBeVisible()

  // Its own page was not there before, and may be rendered for somebody who is very quick. Lists change all at once.
  await expect.poll(() => sourceOf(product, '/')).toContain(`/posts/${SLUG}`)
  for (const place of LISTS) {
    expect(await sourceOf(product, place), place).toContain(`/posts/${SLUG}`)
  }
})

test('an edit is what the next reader sees', async ({desk, product, reader}) => {
  const editor = await desk('Ines Marchetti')
  await editor.openDocument('post', await draftId(product))
  await editor.write('excerpt', 'An edited summary: what to do in the first week after a sprain, and when to ask for help.')
  await editor.write('title', `${TITLE} of the ankle`)
  await editor.press('Send for review')
  await editor.isIn('In editorial review')
  await approveAs(product, ['ines', 'teodor', 'adaeze'])
  await editor.isIn('Approved')
  await editor.press('Publish')
  await editor.isIn('Published')
  await expect.poll(async () => sourceOf(product, `/posts/${SLUG}`)).toContain(`${TITLE} of the ankle`)
  await reader.goto(`/posts/${SLUG}`)
  await expect(reader.getByRole('heading', {level: 1})).toHaveText(`${TITLE} of the ankle`)
})

test('an author’s new name reaches every page with that author, and no other page is rendered again', async ({desk, product}) => {
  const everyPage = await pagesOf(product)
  const withAuthor = new Set<string>()
  const renderedAt = async (page: string) => (await fetch(`${product.site}${page}`)).headers.get(RENDERED_HEADER)
  const before = new Map<string, string | null>()
  for (const page of everyPage) {
    before.set(page, await renderedAt(page))
    if ((await sourceOf(product, page)).includes('Okafor')) withAuthor.add(page)
  }
  expect(withAuthor.size).toBeGreaterThan(4)
  expect(withAuthor.size).toBeLessThan(everyPage.length)
  expect(withAuthor).toContain('/posts/dry-needling-and-sciatica')

  const editor = await desk('Ines Marchetti')
  await editor.openDocument('clinician', 'clinician-maren-okafor')
  await editor.write('familyName', 'Okafor-Lind')
  await editor.publish()
  // Their own page first, then all others at once.
  await expect.poll(async () => sourceOf(product, '/clinicians/maren-okafor')).toContain('Okafor-Lind')
  await expect.poll(async () => sourceOf(product, '/posts/dry-needling-and-sciatica')).toContain('Okafor-Lind')

  for (const page of everyPage) {
    if (withAuthor.has(page)) expect(await sourceOf(product, page), page).toContain('Okafor-Lind')
    else expect(await renderedAt(page), page).toBe(before.get(page))
  }
})

test('taken down by compliance, the post is gone: 410, with the reason, and off every list', async ({product, reader}) => {
  const id = await draftId(product)
  const said = {note: 'The hospital asked us to.', notice: 'The film in this post is no longer ours to show.'}
  expect(await product.move('ines', id, {move: 'withdraw', ...said})).toMatchObject({status: 403})
  expect(await product.move('adaeze', id, {move: 'withdraw', ...said})).toMatchObject({status: 200})

  await untilStatus(reader, `/posts/${SLUG}`, 410)
  await expect(reader.getByRole('heading', {level: 1})).toHaveText('This advice was withdrawn')
  await expect(reader.getByRole('main').getByText(said.notice)).toBeVisible()
  // Its own page first, then all lists at once.
  await expect.poll(() => sourceOf(product, '/')).not.toContain(SLUG)
  for (const place of LISTS) {
    expect(await sourceOf(product, place), place).not.toContain(SLUG)
  }
})

/** A heading, bold, a link, a list, a citation and a figure with its words: typed and pressed as a person would. */
async function writeBody(page: Page, product: Product): Promise<void> {
  const field = page.getByTestId('field-body')
  await field.getByTestId('pt-editor').click()
  const text = field.locator('[contenteditable=true]').first()
  await text.click()
  await page.getByTestId('block-style-select').getByRole('button').click()
  await page.getByRole('menuitem', {name: 'Heading', exact: true}).click()
  await text.focus()
  await page.keyboard.type('The first days')
  await page.keyboard.press('Enter')
  await page.keyboard.type('A sprained ankle likes to move ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('early')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('. Read more about sprains')

  await select(page, LINKED_WORDS)
  await page.getByTestId('action-button-link').first().click()
  await page.getByTestId('popover-edit-dialog').locator('input').fill(LINK)
  await closePopover(page)
  await isStored(product, 'link')

  await startBlock(page)
  await page.getByTestId('action-button-bullet').first().click()
  await text.focus()
  await page.keyboard.type('Rest it for a day')
  await page.keyboard.press('Enter')
  await page.keyboard.type(`Then ${CITED_WORDS}`)
  await select(page, CITED_WORDS)
  await pressInToolbar(page, 'Cite a source')
  await page.getByTestId('popover-edit-dialog').locator('input').last().fill('Sprains and strains')
  await page.locator('[data-ui="Popover"]').getByTestId('default-preview').first().click()
  await closePopover(page)
  await isStored(product, 'citation')

  await startBlock(page)
  // On an empty list item: the list ends.
  await page.keyboard.press('Enter')
  await page.getByTestId('figure-insert-menu-button').first().click()
  const dialog = page.getByTestId('nested-object-dialog')
  await dialog
    .locator('input[type=file]')
    .first()
    .setInputFiles({name: 'ankle.png', mimeType: 'image/png', buffer: await picture('#c9a27e')})
  await expect(dialog.locator('img').first()).toBeVisible()
  await dialog.locator('[data-testid$=".alt"]').locator('input').first().fill('An ankle with an elastic bandage')
  await dialog.getByRole('button', {name: /close/i}).first().click()
}

async function closePopover(page: Page): Promise<void> {
  await page.getByTestId('close-popover-edit-dialog-button').click()
  await expect(page.getByTestId('popover-edit-dialog')).toBeHidden()
}

/**
 * Goes to the end of the text and presses Enter. Where a dialog was closed, the editor selects again what had been selected,
 * a moment later than somebody very quick has gone elsewhere: what is typed then takes the place of those words. A person sees
 * where the cursor is.
 */
async function startBlock(page: Page): Promise<void> {
  const blocks = page.getByTestId('field-body').getByTestId('text-block__text')
  const before = await blocks.count()
  await expect(async () => {
    await blocks.last().click()
    await page.keyboard.press('End')
    await page.waitForTimeout(TAKEN_OVER_AFTER)
    expect(await blocks.last().evaluate(isCursorAtEnd)).toBe(true)
  }).toPass({timeout: 30_000})
  await page.keyboard.press('Enter')
  await expect(blocks).toHaveCount(before + 1)
}

/** Runs in the page. Empty places in the text hold a character that nobody sees. */
function isCursorAtEnd(block: Element): boolean {
  const selection = document.getSelection()
  if (!selection?.isCollapsed || !selection.anchorNode || !block.contains(selection.anchorNode)) return false
  const rest = document.createRange()
  rest.setStart(selection.anchorNode, selection.anchorOffset)
  rest.setEndAfter(block)
  return rest.toString().replaceAll('\uFEFF', '') === ''
}

async function isStored(product: Product, mark: string): Promise<void> {
  await expect.poll(async () => (await bodyShape(product)).marks).toContain(mark)
}

/**
 * Selects the words just typed, by the keyboard, and looks: the editor takes a selection over a moment after it was made,
 * and may put back the one it knows when what was typed comes back from the lake. A person presses again.
 */
async function select(page: Page, words: string): Promise<void> {
  const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '')
  for (let presses = 0; presses < words.length * 3; presses += 1) {
    if ((await selected()) === words) {
      // Until the editor has taken it over, which it does a tenth of a second later, the selection is the browser's alone.
      await page.waitForTimeout(TAKEN_OVER_AFTER)
      if ((await selected()) === words) return
    }
    await page.keyboard.press('Shift+ArrowLeft')
  }
  expect(await selected()).toBe(words)
}

/** Presses a button of the text's toolbar, or finds it in the menu of those that do not fit. */
async function pressInToolbar(page: Page, name: string): Promise<void> {
  const toolbar = page.getByTestId('action-menu-auto-collapse-menu')
  const button = toolbar.locator(`button[aria-label="${name}"][aria-hidden=false]`)
  if (await button.isVisible()) return button.click()
  await toolbar.getByTestId('action-menu-button').last().click()
  await page.getByRole('menuitem', {name}).click()
}

async function picture(background: string): Promise<Buffer> {
  return sharp({create: {width: 900, height: 600, channels: 3, background}})
    .png()
    .toBuffer()
}

/** The reviews that are not the point of this story, each by who gives it. */
async function approveAs(product: Product, personas: ('ines' | 'teodor' | 'adaeze')[]): Promise<void> {
  const moves = {
    ines: {move: 'passEditorial'},
    teodor: {move: 'approveClinical', checklist: [{question: 'Accurate?', answer: 'yes'}]},
    adaeze: {move: 'approveCompliance'},
  }
  const id = await draftId(product)
  for (const persona of personas) expect(await product.move(persona, id, moves[persona])).toMatchObject({status: 200})
}

async function draftId(product: Product): Promise<string> {
  const id = await product.admin.fetch<string>('*[slug.current == $slug][0]._id', {slug: SLUG})
  return id.replace(/^drafts\./, '')
}

type Block = {
  _type: string
  style?: string
  listItem?: string
  children?: {marks?: string[]}[]
  markDefs?: {_key: string; _type: string}[]
}

/** What the lake holds of the text: its styles, lists, marks and pictures. */
async function bodyShape(product: Product) {
  const body = (await product.admin.fetch<Block[] | null>('*[slug.current == $slug][0].body', {slug: SLUG})) ?? []
  const kinds = new Map(body.flatMap(({markDefs = []}) => markDefs.map(({_key, _type}) => [_key, _type])))
  const marks = body.flatMap(({children = []}) => children.flatMap((span) => span.marks ?? []))
  return {
    headings: body.filter(({style}) => style === 'h2').length,
    listItems: body.filter(({listItem}) => listItem === 'bullet').length,
    marks: [...new Set(marks.map((mark) => kinds.get(mark) ?? mark))].toSorted(),
    figures: body.filter(({_type}) => _type === 'figure').length,
  }
}

async function sourceOf({site}: Product, path: string): Promise<string> {
  return (await fetch(`${site}${path}`)).text()
}

async function pagesOf(product: Product): Promise<string[]> {
  const sitemap = await sourceOf(product, '/sitemap.xml')
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname)
}

async function untilStatus(page: Page, path: string, status: number): Promise<void> {
  await expect.poll(async () => ((await page.goto(path)) satisfies Response | null)?.status(), {timeout: 20_000}).toBe(status)
}
