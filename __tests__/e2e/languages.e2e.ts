/** The site in two languages, and translations that stay honest: with scripts and without, on a phone and at a desk. */
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
        await reader.getByRole('banner').getByRole('link', {name: 'Español'}).click()
        await expect(reader.locator('html')).toHaveAttribute('lang', 'es')
        await expect(reader.getByRole('heading', {level: 1})).toContainText('Palabras claras')

        await reader.getByRole('searchbox').fill('lumbago')
        await reader.getByRole('button', {name: 'Buscar'}).click()
        await expect(reader.getByRole('heading', {level: 2, name: /^No se encontró nada para|artículos? para/})).toBeVisible()
        await reader.getByRole('searchbox').last().fill('dolor sueno')
        await reader.getByRole('button', {name: 'Buscar'}).last().click()
        await reader
          .getByRole('main')
          .getByRole('link', {name: /^Por qué el dolor habla más fuerte/})
          .click()

        await expect(reader).toHaveURL(new RegExp(`${SPANISH}$`))
        await expect(reader.locator('html')).toHaveAttribute('lang', 'es')
        await expect(reader.getByText('Última revisión').first()).toBeVisible()
        await expect(reader.getByText('Este artículo es educativo.')).toBeVisible()
        await reader.getByRole('link', {name: /^Leerlo en inglés/}).click()
        await expect(reader).toHaveURL(new RegExp(`${ENGLISH}$`))
        await expect(reader.locator('html')).toHaveAttribute('lang', 'en')
        await reader.getByRole('link', {name: 'Leerlo en español'}).click()
        await expect(reader).toHaveURL(new RegExp(`${SPANISH}$`))
      })

      test('what a reader of Spanish writes is asked for and answered in Spanish', async ({reader}) => {
        await reader.goto(SPANISH)
        await reader.getByRole('button', {name: 'No', exact: true}).click()
        await expect(reader).toHaveURL(new RegExp(`${SPANISH}/feedback$`))
        await reader.getByLabel('Falta algo').check()
        await reader.getByRole('button', {name: 'Enviar', exact: true}).click()
        await expect(reader.getByText('Su respuesta está contada.')).toBeVisible()
        await reader.getByRole('link', {name: /^Volver a «/}).click()
        await reader.getByRole('link', {name: 'Avisar de un error'}).click()
        const words = 'La frase no se entiende. '.repeat(45)
        await reader.getByRole('combobox', {name: '¿De qué parte se trata?'}).selectOption({index: 1})
        await reader.getByRole('textbox', {name: '¿Qué está mal?'}).fill(words)
        await reader.getByRole('button', {name: 'Enviar aviso'}).click()
        await expect(reader.getByRole('alert')).toContainText('Acórtelo a 1,000 caracteres.')
        await expect(reader.getByRole('textbox', {name: '¿Qué está mal?'})).toHaveValue(words.trim())
        await expect(reader.locator('html')).toHaveAttribute('lang', 'es')
        // A form belongs to its post, whatever part of the site it was looked for in.
        await reader.goto('/posts/dolor-y-sueno/comment')
        await expect(reader).toHaveURL(new RegExp(`${SPANISH}/comment$`))
        await expect(reader.getByRole('region', {name: 'Antes de escribir'})).toContainText('No comparta datos de salud')
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
  // One address a post, whatever language it was asked for in.
  const moved = await fetch(`${product.site}/posts/dolor-y-sueno`, {redirect: 'manual'})
  expect([moved.status, moved.headers.get('location')]).toEqual([308, SPANISH])
  expect(await source('/posts/dolor-y-sueno.md')).toContain('## Puntos clave')
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
