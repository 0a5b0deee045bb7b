/** Everything that a reader can do, by hand: with scripts and without, on a phone and at a desk. */
import {press} from './press.ts'
import {expect, test} from './product.ts'

const POST = '/posts/dry-needling-and-sciatica'
const SCREENS = {phone: {width: 375, height: 700}, desk: {width: 1280, height: 900}}

for (const javaScriptEnabled of [true, false]) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    test.describe(`${javaScriptEnabled ? 'with' : 'without'} scripts, ${screen}`, () => {
      test.use({javaScriptEnabled, viewport})

      test('finding: from the front page by a patient’s word, by topic, by person, by place', async ({reader}) => {
        await reader.goto('/')
        await reader.getByRole('searchbox', {name: 'Search'}).fill('knee wear and tear')
        await press(reader.getByRole('button', {name: 'Search'}))
        await expect(reader.getByRole('main').locator('mark').first()).toBeVisible()
        await reader.getByRole('combobox', {name: 'Topic'}).selectOption({label: 'Hip and knee'})
        await press(reader.getByRole('main').getByRole('button', {name: 'Search'}))
        await expect(reader.getByRole('heading', {level: 2, name: /^\d+ posts? for/})).toBeVisible()

        await press(reader.getByRole('contentinfo').getByRole('link', {name: 'Foot and ankle'}))
        await press(reader.getByRole('main').getByRole('link', {name: /Heel pain/}))
        await press(reader.getByRole('list', {name: 'Author'}).getByRole('link', {name: 'Theo Brambleford'}))
        await expect(reader.getByRole('heading', {level: 1})).toContainText('Theo Brambleford')

        await press(reader.getByRole('contentinfo').getByRole('link', {name: 'All posts'}))
        await expect(reader.getByRole('article').first()).toBeVisible()
        await press(reader.getByRole('contentinfo').getByRole('link', {name: 'All locations, and the nearest'}))
        await reader.getByRole('textbox', {name: /ZIP/}).fill('59801')
        await press(reader.getByRole('main').getByRole('button').first())
        await expect(reader.getByRole('main').getByRole('heading', {name: 'Mill Lane'})).toBeVisible()
      })

      test('reading: what is in a post opens, leads there and back, and asks nobody else', async ({reader, product}) => {
        const elsewhere: string[] = []
        reader.on('request', (request) => {
          if (!request.url().startsWith(product.site) && !request.url().startsWith('data:')) elsewhere.push(request.url())
        })
        await reader.goto(POST)
        const main = reader.getByRole('main')
        await press(reader.getByRole('navigation', {name: 'On this page'}).getByRole('link').first())
        await expect(reader).toHaveURL(/#/)
        const mark = main.locator('sup a').first()
        await press(mark)
        await press(main.getByRole('link', {name: /^Back to where source 1 is cited/}).first())
        await expect(mark).toBeInViewport()
        const word = main.locator('dfn a').first()
        await press(word)
        await expect(main.getByRole('link', {name: /^Back to “.*” in the text$/}).first()).toBeInViewport()
        await press(main.locator('details summary').first())
        await expect(main.locator('details[open]').first()).toBeVisible()
        await expect(main.getByRole('link', {name: /Schedule a free assessment/}).first()).toHaveAttribute(
          'aria-describedby',
          /./,
        )
        await expect(main.getByText(/Medicare, Medicaid/).first()).toBeVisible()
        await expect(main.getByRole('button', {name: 'Share or copy it'})).toBeVisible({visible: javaScriptEnabled})
        const picture = main.getByRole('link', {name: /^Open the picture alone/}).first()
        expect((await fetch(new URL((await picture.getAttribute('href')) ?? '', product.site))).status).toBe(200)
        await press(reader.getByRole('navigation', {name: 'Read next'}).getByRole('link').first())
        await expect(reader.getByRole('heading', {level: 1})).toBeVisible()
        expect(elsewhere).toEqual([])
      })

      test('saying something: an answer is counted, and each form is a page with what to know first', async ({reader}) => {
        await reader.goto('/posts/exercise-with-knee-arthritis')
        await press(reader.getByRole('button', {name: 'Yes', exact: true}))
        await expect(reader.getByRole('heading', {level: 1})).toContainText('Thank you')
        await reader.goto('/posts/exercise-with-knee-arthritis')
        await press(reader.getByRole('link', {name: 'Leave a comment'}))
        await expect(reader.getByRole('region', {name: 'Before you write'})).toContainText('Do not share health details')
        await press(reader.getByRole('link', {name: 'Back to the post'}))
        await press(reader.getByRole('link', {name: 'Report an error'}))
        await reader.getByRole('combobox', {name: 'Which part is it about?'}).selectOption({index: 1})
        await expect(reader.getByRole('textbox', {name: 'What is wrong?'})).toBeVisible()
      })
    })
  }
}
