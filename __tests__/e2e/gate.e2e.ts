/**
 * Nothing clinical reaches a patient unlicensed, unreviewed or unrecorded: the whole walk, in the real Studio.
 *
 * The clinician sends a post, the gate refuses and says why, she mends it; a reviewer approves; one character voids
 * that; it is approved again and published; a license lapses while nobody edits anything; the post is retracted.
 */
import {expect, test, type Product} from './product.ts'

const ID = 'post-gate-walk'
const PATH = '/posts/shoulder-that-clicks'
/** Wherever the post stands among others: pages, feeds, and what programs read. */
const LISTS = [
  '/',
  '/topics/shoulder-arm-and-hand',
  '/topics/shoulder-arm-and-hand/feed.xml',
  '/clinicians/maren-okafor',
  '/clinicians/maren-okafor/feed.json',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/llms.txt',
]
const REFUSED = /status of (?:403|409|422)/
const SUMMARY = 'Why shoulders click, when that needs no treatment, and when to have it looked at.'

test.describe.configure({mode: 'serial'})

// The product goes on to other tests, which live by the machine's clock.
test.afterAll(async ({product}) => product.restart())

test('a clinician sends a post for review; the gate refuses with reasons, and lets the mended post through', async ({
  desk,
  product,
  expectComplaints,
}) => {
  expectComplaints(REFUSED)
  await writeDraft(product)
  const maren = await desk('Maren Okafor')
  await maren.openDocument('post', ID)
  await expect(maren.nextStep).toContainText('to do before review', {timeout: 30_000})
  await expect(maren.page.getByTestId('finding-parts-complete')).toBeVisible()
  await expect(maren.page.getByTestId('finding-pictures-described')).toBeVisible()

  await maren.press('Send for review')
  await expect(maren.page.getByTestId('refusal')).toContainText('The summary is missing.')
  await expect(maren.page.getByTestId('refusal')).toContainText('A picture says nothing to people who cannot see it.')
  await maren.page.getByRole('dialog').getByRole('button', {name: /close/i}).first().click()

  await maren.write('excerpt', SUMMARY)
  await maren.write('coverImage.alt', 'A shoulder seen from behind, drawn with a thin line')
  await expect(maren.nextStep).toHaveText('Ready: send it for review.', {timeout: 30_000})
  await maren.press('Send for review')
  await maren.isIn('In editorial review')
})

test('a reviewer approves; one character voids the approval; it is approved again and published in one press', async ({
  desk,
  product,
  reader,
}) => {
  const ines = await desk('Ines Marchetti')
  await ines.openDocument('post', ID)
  await ines.press('Pass to clinical review')
  await ines.isIn('In clinical review')

  const teodor = await desk('Teodor Lindqvist')
  await teodor.openDocument('post', ID)
  await teodor.press('Approve as clinical reviewer')
  await teodor.answerChecklist()
  await teodor.isIn('In compliance review')

  const adaeze = await desk('Adaeze Whitlock')
  await adaeze.openDocument('post', ID)
  await adaeze.press('Approve for compliance')
  await adaeze.isIn('Approved')

  await test.step('one character', async () => {
    await ines.isIn('Approved')
    await ines.write('excerpt', `${SUMMARY}!`)
    await expect(ines.page.getByTestId('approval-clinical')).toContainText('has changed', {timeout: 30_000})
    await expect(ines.nextStep).toContainText('needs an editorial review again')
    await expect(ines.page.getByTestId('action-publish')).toHaveCount(0)
    expect(await product.move('ines', ID, {move: 'publish'})).toMatchObject({status: 422})
    expect((await reader.goto(PATH))?.status()).toBe(404)
  })

  await test.step('approved again, for the text as it is now', async () => {
    await ines.press('Take back to draft')
    await ines.isIn('Draft')
    await ines.press('Send for review')
    await ines.isIn('In editorial review')
    await ines.press('Pass to clinical review')
    await teodor.isIn('In clinical review')
    await teodor.press('Approve as clinical reviewer')
    await teodor.answerChecklist()
    await adaeze.isIn('In compliance review')
    await adaeze.press('Approve for compliance')
    await ines.isIn('Approved')
    await ines.press('Publish')
    await ines.isIn('Published')
  })

  await expect.poll(async () => (await reader.goto(PATH))?.status()).toBe(200)
  await expect(reader.getByRole('main').getByText('Medically reviewed by')).toBeVisible()
  await expect(reader.getByRole('main').getByText('Licensed in OR, WA').first()).toBeVisible()
})

test('a raw write by a token changes no public page', async ({product}) => {
  const before = await sourceOf(product, PATH)
  await product.admin.patch(ID).set({title: 'A miracle for shoulders'}).commit()
  await product.admin.patch(`publication-${ID}`).set({title: 'A miracle for shoulders'}).commit()
  await product.admin.createOrReplace({
    _id: 'publication-invented',
    _type: 'publication',
    standing: 'live',
    title: 'Invented',
    slug: {_type: 'slug', current: 'invented'},
    publishedAt: '2026-11-01T12:00:00Z',
  })
  // The desk has put back what it knows and removed what it never published.
  await expect
    .poll(async () => product.admin.fetch('*[_id == $id][0].title', {id: `publication-${ID}`}))
    .toBe('A shoulder that clicks')
  await expect.poll(async () => product.admin.fetch('*[_id == "publication-invented"][0]._id')).toBeNull()
  for (const path of [PATH, `${PATH}.md`, ...LISTS, '/posts/invented', '/posts/invented.md']) {
    const source = await sourceOf(product, path)
    expect(source, path).not.toContain('miracle')
    expect(source, path).not.toContain('Invented')
  }
  expect(await sourceOf(product, PATH)).toContain('A shoulder that clicks')
  expect(before).toContain('A shoulder that clicks')
  await product.admin.patch(ID).set({title: 'A shoulder that clicks'}).commit()
})

test('a raw write to what pages share changes none of them either: profile, topic, offer, notice, settings, license', async ({
  product,
}) => {
  const paths = [PATH, `${PATH}.md`, '/posts/dry-needling-and-sciatica', '/clinicians', '/robots.txt', ...LISTS]
  const before = await Promise.all(paths.map((path) => wordsOf(product, path)))
  const records = product.admin.withConfig({dataset: 'compliance'})
  const source = await product.admin.fetch<string>(
    '*[_type == "publication" && slug.current == "dry-needling-and-sciatica"][0].works[0].sourceId',
  )
  const writes: [client: typeof records, id: string, change: object][] = [
    [product.admin, 'clinician-maren-okafor', {familyName: 'Miracle'}],
    [product.admin, 'topic-shoulder-arm-and-hand', {title: 'Miracle'}],
    [product.admin, 'cta-free-assessment', {headline: 'Miracle'}],
    [product.admin, 'disclaimer-education-only', {tiers: [], severity: 'critical'}],
    [product.admin, 'siteSettings', {title: 'Miracle', tagline: 'Miracle', standingDisclaimers: []}],
    [product.admin, 'editorialPolicy', {title: 'Miracle', reviewMonths: {A: 240, B: 240, C: 240}}],
    [product.admin, 'crawlerPolicy', {statement: 'Miracle', trainingBots: {agents: ['GPTBot'], allow: true}}],
    [product.admin, source, {retraction: {status: 'retracted'}}],
    [records, 'license-maren-okafor-wa', {boardStatus: 'revoked'}],
  ]
  const read = Promise.all(writes.map(async ([client, id]) => client.getDocument(id)))
  const known = await read
  for (const [client, id, change] of writes) {
    await client.patch(id).set(change).commit()
    for (const path of paths) expect(await sourceOf(product, path), `${id} on ${path}`).not.toContain('Miracle')
  }
  for (const [index, [client, id]] of writes.entries()) {
    const {_rev, _updatedAt, ...fields} = known[index] ?? {_id: id, _type: 'nothing'}
    await expect.poll(async () => client.getDocument(id), {message: id}).toMatchObject(fields)
  }
  for (const [index, path] of paths.entries())
    await expect.poll(() => wordsOf(product, path), {message: path}).toBe(before[index])
})

/** What a reader reads, without the framework's scripts. */
async function wordsOf(product: Product, path: string): Promise<string> {
  const source = await sourceOf(product, path)
  return source
    .replaceAll(/<script.*?<\/script>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

test('license numbers are nowhere in what the site sends', async ({product, reader}) => {
  const numbers = await product.admin.withConfig({dataset: 'compliance'}).fetch<string[]>('*[_type == "licenseRecord"].number')
  expect(numbers.length).toBeGreaterThan(8)
  const sitemap = await sourceOf(product, '/sitemap.xml')
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname)
  const scripts = new Set<string>()
  const twins = paths.filter((path) => path.startsWith('/posts/')).map((path) => `${path}.md`)
  for (const path of [...paths, ...twins, ...LISTS, '/robots.txt', '/nowhere', '/studio']) {
    const source = await sourceOf(product, path)
    for (const [, script] of source.matchAll(/src="(\/_next\/[^"]+)"/g)) if (script) scripts.add(script)
    for (const number of numbers) expect(source.includes(number), `${path} holds ${number}`).toBe(false)
  }
  expect(scripts.size).toBeGreaterThan(2)
  for (const script of scripts) expect(await sourceOf(product, script)).not.toContain('DEMO-PT')
  await reader.goto(PATH)
  const anonymous = await fetch(
    `http://127.0.0.1:${product.lakePort}/v2025-12-01/data/query/production?query=${encodeURIComponent('*[]')}`,
  )
  expect(await anonymous.text()).not.toContain('DEMO-PT')
  const closed = await fetch(
    `http://127.0.0.1:${product.lakePort}/v2025-12-01/data/query/compliance?query=${encodeURIComponent('*[]')}`,
  )
  expect(await closed.text()).not.toContain('DEMO-PT')
})

test('a preview link shows a draft, marked as not reviewed, and ends', async ({product, reader}) => {
  await product.admin.createOrReplace({...(await draftOf(product)), _id: `drafts.${ID}`, title: 'A shoulder that clicks loudly'})
  const link = await product.previewLink('maren', ID)
  const response = await reader.goto(link)
  expect(response?.status()).toBe(200)
  await expect(reader.getByText('Not reviewed, not published')).toBeVisible()
  await expect(reader.getByRole('heading', {level: 1})).toHaveText('A shoulder that clicks loudly')
  await expect(reader.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  expect(response?.headers()['cache-control']).toContain('no-store')
  expect((await reader.goto(`${link.slice(0, -4)}AAAA`))?.status()).toBe(404)
  await product.admin.delete(`drafts.${ID}`)
})

test('a license lapses while the site runs: byline, markup, queue and page follow without an edit', async ({
  product,
  reader,
  desk,
}) => {
  // Maren's and Teodor's licenses end with the last second of this day in Washington.
  const lastDay = '2027-06-30'
  for (const id of ['license-maren-okafor-wa', 'license-teodor-lindqvist-wa'])
    await product.amend('adaeze', 'licenseRecord', id, {expiresOn: lastDay})
  // Shortly before midnight in Seattle, seen by a site that has just started.
  await product.restart('2027-07-01T06:59:00Z')
  expect(await lettersInMarkup(product)).toBe('PT, DPT')
  await reader.goto(PATH)
  await expect(reader.locator('main [aria-label="Author"] abbr', {hasText: /^PT$/})).toBeVisible()

  await expect.poll(() => lettersInMarkup(product), {timeout: 120_000, intervals: [2000]}).toBe('DPT')
  await reader.goto(PATH)
  await expect(reader.locator('main [aria-label="Author"] abbr', {hasText: /^PT$/})).toHaveCount(0)
  await reader.getByText('Byline as published').click()
  await expect(
    reader
      .getByRole('main')
      .getByText(/Maren Okafor, PT, DPT/)
      .first(),
  ).toBeVisible()

  const ines = await desk('Ines Marchetti')
  const queues = await product.queues('ines')
  expect(queues.reviewerLost?.map(({id}) => id)).toContain(ID)
  await ines.openDocument('post', ID)
  await ines.isIn('Published')
})

test('two people retract it: notice, noindex, gone from every list, and the address is kept', async ({product, reader, desk}) => {
  await product.restart('2026-11-23T12:00:00Z')
  await product.amend('adaeze', 'licenseRecord', 'license-teodor-lindqvist-wa', {expiresOn: '2028-02-27'})

  const adaeze = await desk('Adaeze Whitlock')
  await adaeze.openDocument('post', ID)
  await adaeze.isIn('Published')
  await adaeze.choose('Propose a retraction')
  await adaeze.page.getByTestId('move-note').fill('The guideline behind it was withdrawn.')
  await adaeze.page.getByTestId('move-notice').fill('Do not rely on what this page said about shoulders.')
  await adaeze.page.getByTestId('confirm-move').click()
  expect(await product.move('adaeze', ID, {move: 'retract'})).toMatchObject({status: 403})

  const teodor = await desk('Teodor Lindqvist')
  await teodor.openDocument('post', ID)
  await teodor.isIn('Published')
  await teodor.choose('Confirm the retraction')
  await teodor.page.getByTestId('confirm-move').click()
  await teodor.isIn('Retracted')

  await expect.poll(async () => sourceOf(product, PATH)).toContain('Do not rely on what this page said')
  expect((await reader.goto(PATH))?.status()).toBe(200)
  await expect(reader.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(reader.getByRole('main').getByText('Shoulders often click')).toHaveCount(0)
  // Its own page first, then all lists at once.
  await expect.poll(async () => sourceOf(product, '/')).not.toContain(PATH)
  for (const path of LISTS) expect(await sourceOf(product, path), path).not.toContain(PATH)
  const twin = await sourceOf(product, `${PATH}.md`)
  expect(twin).toContain('Do not rely on what this page said about shoulders.')
  expect(twin).not.toContain('Shoulders often click')
})

/** A post that lacks its summary and the words for its picture, and is otherwise ready. */
async function writeDraft(product: Product): Promise<void> {
  const {_rev, _createdAt, _updatedAt, ...cover} = await product.admin.fetch<Record<string, unknown>>(
    '*[_id == "post-frozen-shoulder"][0]{coverImage, topics, keyPoints}',
  )
  const picture = cover['coverImage'] as {asset: object}
  await product.admin.createOrReplace({
    _id: `drafts.${ID}`,
    _type: 'post',
    title: 'A shoulder that clicks',
    slug: {_type: 'slug', current: 'shoulder-that-clicks'},
    authors: [{_type: 'reference', _ref: 'clinician-maren-okafor', _key: 'maren'}],
    topics: cover['topics'],
    keyPoints: ['A click without pain needs no treatment.', 'A click after a fall should be looked at.'],
    coverImage: {_type: 'image', asset: picture.asset},
    sponsorship: {kind: 'none'},
    body: [
      {
        _type: 'block',
        _key: 'one',
        style: 'normal',
        markDefs: [{_key: 'cite', _type: 'citation', source: {_type: 'reference', _ref: 'source-nhs-sciatica'}}],
        children: [
          {_type: 'span', _key: 'a', text: 'Shoulders often click, and ', marks: []},
          {_type: 'span', _key: 'b', text: 'most clicks need no treatment', marks: ['cite']},
          {_type: 'span', _key: 'c', text: '.', marks: []},
        ],
      },
    ],
  })
}

async function draftOf(product: Product) {
  const post = await product.admin.getDocument(ID)
  if (!post) throw new Error('The post is gone')
  const {_rev, _createdAt, _updatedAt, ...fields} = post
  return fields
}

/** What the page's markup says behind its author's name. */
async function lettersInMarkup(product: Product): Promise<string | undefined> {
  return /"name":"Maren Okafor"[^{}]*?"honorificSuffix":"([^"]+)"/.exec(await sourceOf(product, PATH))?.[1]
}

async function sourceOf({site}: Product, path: string): Promise<string> {
  return (await fetch(`${site}${path}`)).text()
}
