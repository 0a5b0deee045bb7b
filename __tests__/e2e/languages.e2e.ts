/** The site in two languages, and translations that stay honest: with scripts and without, on a phone and at a desk. */
import {press} from './press.ts'
import {expect, test, type Product} from './product.ts'

const ENGLISH = '/posts/pain-and-sleep'
const SPANISH = '/es/posts/dolor-y-sueno'
const BEHIND = 'La versión en inglés es más reciente.'
const CHECKLIST = [{question: 'Accurate?', answer: 'yes'}]
const PHONE = {width: 375, height: 700}
const DESK = {width: 1280, height: 900}

for (const javaScriptEnabled of [true, false]) {
  for (const [screen, viewport] of Object.entries({phone: PHONE, desk: DESK})) {
    test.describe(`${javaScriptEnabled ? 'with' : 'without'} scripts, ${screen}`, () => {
      test.use({javaScriptEnabled, viewport})

      test('a reader of Spanish finds a post, reads it, and its English original and back', async ({reader}) => {
        await reader.goto('/')
        await press(reader.getByRole('banner').getByRole('link', {name: 'Español'}))
        await expect(reader.locator('html')).toHaveAttribute('lang', 'es')
        await expect(reader.getByRole('heading', {level: 1})).toContainText('Palabras claras')

        await reader.getByRole('searchbox').fill('lumbago')
        await press(reader.getByRole('button', {name: 'Buscar'}))
        await expect(reader.getByRole('heading', {level: 2, name: /^No se encontró nada para|artículos? para/})).toBeVisible()
        await reader.getByRole('searchbox').last().fill('dolor sueno')
        await press(reader.getByRole('button', {name: 'Buscar'}).last())
        await press(reader.getByRole('main').getByRole('link', {name: /^Por qué el dolor habla más fuerte/}))

        await expect(reader).toHaveURL(new RegExp(`${SPANISH}$`))
        await expect(reader.locator('html')).toHaveAttribute('lang', 'es')
        await expect(reader.getByText('Última revisión').first()).toBeVisible()
        await expect(reader.getByText('Este artículo es educativo.')).toBeVisible()
        await press(reader.getByRole('link', {name: /^Leerlo en inglés/}))
        await expect(reader).toHaveURL(new RegExp(`${ENGLISH}$`))
        await expect(reader.locator('html')).toHaveAttribute('lang', 'en')
        await press(reader.getByRole('link', {name: 'Leerlo en español'}))
        await expect(reader).toHaveURL(new RegExp(`${SPANISH}$`))
      })

      test('what a reader of Spanish writes is asked for and answered in Spanish', async ({reader}) => {
        await reader.goto(SPANISH)
        await press(reader.getByRole('button', {name: 'No', exact: true}))
        await expect(reader).toHaveURL(new RegExp(`${SPANISH}/feedback$`))
        await reader.getByLabel('Falta algo').check()
        await press(reader.getByRole('button', {name: 'Enviar', exact: true}))
        await expect(reader.getByText('Su respuesta está contada.')).toBeVisible()
        await press(reader.getByRole('link', {name: /^Volver a «/}))
        await press(reader.getByRole('link', {name: 'Avisar de un error'}))
        const words = 'La frase no se entiende. '.repeat(45).trim()
        await reader.getByRole('combobox', {name: '¿De qué parte se trata?'}).selectOption({index: 1})
        await reader.getByRole('textbox', {name: '¿Qué está mal?'}).fill(words)
        await press(reader.getByRole('button', {name: 'Enviar aviso'}))
        await expect(reader.getByRole('alert')).toContainText('Acórtelo a 1,000 caracteres.')
        await expect(reader.getByRole('textbox', {name: '¿Qué está mal?'})).toHaveValue(words)
        await expect(reader.locator('html')).toHaveAttribute('lang', 'es')
        // A form belongs to its post, whatever part of the site it was looked for in.
        await reader.goto('/posts/dolor-y-sueno/comment')
        await expect(reader).toHaveURL(new RegExp(`${SPANISH}/comment$`))
        await expect(reader.getByRole('region', {name: 'Antes de escribir'})).toContainText('No comparta datos de salud')
      })

      test('and learns in Spanish who writes here, where the clinic is and how it works', async ({reader}) => {
        const inFoot = (name: string) => reader.getByRole('contentinfo').getByRole('link', {name, exact: true}).click()
        const inPage = reader.getByRole('main')
        await reader.goto('/es')
        await inFoot('Quiénes escriben')
        await press(inPage.getByRole('link', {name: 'Marisol Quillon'}))
        await expect(reader).toHaveURL(/\/es\/clinicians\/marisol-quillon$/)
        await expect(inPage.getByText('Creció hablando español e inglés')).toBeVisible()
        await expect(inPage.getByText('Certified Hand Therapist')).toHaveAttribute('lang', 'en')

        await inFoot('Todas las sedes, y la más cercana')
        await inPage.getByLabel('Su código postal (ZIP)').fill('aquí')
        await press(inPage.getByRole('button', {name: 'Mostrar las más cercanas'}))
        await expect(inPage.getByText('Escriba los cinco números')).toBeVisible()
        await inPage.getByLabel('Su código postal (ZIP)').fill('59801')
        await press(inPage.getByRole('button', {name: 'Mostrar las más cercanas'}))
        await expect(reader).toHaveURL(/\/es\/locations\/near\?zip=59801$/)
        await expect(inPage.getByRole('heading', {name: 'Las más cercanas a 59801'})).toBeVisible()
        await expect(inPage.getByText('De lunes a jueves')).toBeVisible()

        await inFoot('Cómo trabajamos')
        await press(inPage.getByRole('link', {name: 'Cómo revisamos'}))
        await expect(inPage.getByRole('heading', {name: 'Antes de publicar un artículo'})).toBeVisible()
        await inFoot('Accesibilidad')
        await expect(reader).toHaveURL(/\/es\/about\/accessibility$/)
        await expect(inPage.getByRole('heading', {name: 'Qué no funciona todavía'})).toBeVisible()
        await expect(reader.locator('html')).toHaveAttribute('lang', 'es')
      })
    })
  }
}

test('lists, feeds and the site map keep the languages apart and tell machines of both', async ({product}) => {
  const source = async (path: string) => (await fetch(`${product.site}${path}`)).text()
  for (const path of ['/', '/posts', '/topics/work-and-daily-life', '/feed.xml', '/search?q=dolor'])
    expect(await source(path), path).not.toContain('dolor-y-sueno')
  for (const path of ['/es', '/es/posts', '/es/topics/work-and-daily-life', '/es/feed.xml', '/es/atom.xml', '/es/feed.json']) {
    expect(await source(path), path).toContain(SPANISH)
    expect(await source(path), path).not.toContain(`${ENGLISH}"`)
  }
  const page = await source(SPANISH)
  expect(page).toContain(`hrefLang="en" href="${product.site}${ENGLISH}"`)
  expect(page).toContain('"inLanguage":"es"')
  expect(await source('/sitemap.xml')).toContain(`<xhtml:link rel="alternate" hreflang="es" href="${product.site}${SPANISH}" />`)
  const own = await source('/es/clinicians/marisol-quillon')
  expect(own).toContain(`rel="canonical" href="${product.site}/es/clinicians/marisol-quillon"`)
  expect(own).toContain(`hrefLang="en" href="${product.site}/clinicians/marisol-quillon"`)
  expect(await source('/about/privacy')).toContain(`hrefLang="es" href="${product.site}/es/about/privacy"`)
  for (const path of ['/es/clinicians', '/es/locations', '/es/about/privacy', '/es/topics/hip-and-knee'])
    expect(await source('/sitemap.xml')).toContain(`<loc>${product.site}${path}</loc>`)
  // One address a post, whatever language it was asked for in.
  const moved = await fetch(`${product.site}/posts/dolor-y-sueno`, {redirect: 'manual'})
  expect([moved.status, moved.headers.get('location')]).toEqual([308, SPANISH])
  expect(await source('/posts/dolor-y-sueno.md')).toContain('## Puntos clave')
  expect((await fetch(`${product.site}${SPANISH}.md`)).url).toBe(`${product.site}/posts/dolor-y-sueno.md`)
})

test('what the clinic says of itself is new for readers of Spanish as soon as it is published', async ({product}) => {
  const source = async (path: string) => (await fetch(`${product.site}${path}`)).text()
  for (const path of ['/es/clinicians', '/es/clinicians/kiet-duong', '/es/about', '/es/about/contact']) await source(path)
  const children = [{_type: 'span', _key: 's', text: 'Kiet le enseña a caminar de nuevo.', marks: []}]
  const bio = [{_type: 'block', _key: 'b', style: 'normal', markDefs: [], children}]
  await product.amend('ines', 'clinician', 'clinician-kiet-duong', {translations: [{_key: 'es', locale: 'es', bio}]})
  for (const path of ['/es/clinicians', '/es/clinicians/kiet-duong'])
    await expect.poll(() => source(path), path).toContain('Kiet le enseña a caminar de nuevo.')

  await product.amend('adaeze', 'aboutPage', 'about-contact', {translations: []})
  await expect.poll(() => source('/es/about/contact')).toContain('<h1 lang="en">Contact</h1>')
  await expect.poll(() => source('/es/about')).toMatch(/<a href="\/es\/about\/contact" lang="en">Contact<\/a>/)
})

test('a translation is begun from the post it is made from', async ({desk, product}) => {
  const ines = await desk('Ines Marchetti')
  await ines.openDocument('post', 'post-frozen-shoulder')
  await ines.choose('Translate into Spanish')
  await expect(ines.page).not.toHaveURL(/post-frozen-shoulder/)
  await expect(ines.field('locale').getByLabel('Spanish')).toBeChecked()
  await ines.write('title', 'Hombro congelado: por qué tarda tanto')
  const draft = () =>
    product.admin.fetch<{translation: object; body: unknown[]} | null>(
      '*[_type == "post" && title match "Hombro congelado*"][0]{translation, body, locale, slug}',
    )
  await expect.poll(draft).toMatchObject({
    locale: 'es',
    slug: null,
    translation: {
      of: {_ref: 'post-frozen-shoulder'},
      edition: 1,
      by: 'person',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  })
  await ines.openDocument('post', 'post-frozen-shoulder')
  await ines.choose('Translate into Spanish')
  await expect(ines.page.getByText('There is a translation into Spanish already.')).toBeVisible()
})

test('R30: the next reader of a translation is told that the original is newer, until it is brought up to date', async ({
  desk,
  product,
}) => {
  test.slow()
  const page = async () => (await fetch(`${product.site}${SPANISH}`)).text()
  expect(await page()).not.toContain(BEHIND)

  const ines = await desk('Ines Marchetti')
  await ines.openDocument('post', 'post-pain-and-sleep')
  await ines.write('excerpt', 'Pain spoils sleep, and short sleep sharpens pain. What breaks the loop, with a new word on naps.')
  // Studio saves while one types: what is sent for review is the whole sentence.
  await expect
    .poll(() => product.admin.fetch<string>('*[_id == "drafts.post-pain-and-sleep"][0].excerpt'))
    .toMatch(/a new word on naps\.$/)
  await publish(product, 'post-pain-and-sleep')
  await expect.poll(page).toContain(BEHIND)

  await ines.openDocument('post', 'post-dolor-y-sueno')
  await ines.choose('Translation is up to date')
  await ines.page
    .getByTestId('confirm-dialog-confirm-button')
    .or(ines.page.getByRole('button', {name: 'Confirm'}))
    .click()
  await expect.poll(() => product.admin.fetch<number>('*[_id == "drafts.post-dolor-y-sueno"][0].translation.edition')).toBe(2)
  // Until somebody has reviewed it, readers are still warned.
  expect(await page()).toContain(BEHIND)
  await publish(product, 'post-dolor-y-sueno')
  await expect.poll(page).not.toContain(BEHIND)
})

async function publish(product: Product, post: string): Promise<void> {
  await expect
    .poll(() => product.admin.fetch<string | null>('*[_id == $id][0]._id', {id: `drafts.${post}`}), {timeout: 30_000})
    .toBe(`drafts.${post}`)
  const moves = [
    ['ines', {move: 'submit'}],
    ['ines', {move: 'passEditorial'}],
    ['teodor', {move: 'approveClinical', checklist: CHECKLIST}],
    ['adaeze', {move: 'approveCompliance'}],
    ['ines', {move: 'publish'}],
  ] as const
  for (const [who, request] of moves) {
    // Each move follows the one before it.
    // oxlint-disable-next-line no-await-in-loop
    expect(await product.move(who, post, request), request.move).toMatchObject({status: 200})
  }
}
