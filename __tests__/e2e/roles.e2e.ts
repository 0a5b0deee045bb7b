import {expect, test} from './product.ts'

const POST = ['post', 'post-dry-needling-and-sciatica'] as const
const OFFER = ['cta', 'cta-free-assessment'] as const
const NOTICE = ['disclaimer', 'disclaimer-education-only'] as const

/** Who may write what, as Studio shows it: a field that cannot be edited is read-only before anyone tries. */
const TABLE = [
  {who: 'Maren Okafor', editable: [POST], readOnly: [OFFER, NOTICE]},
  {who: 'Callum Reyes', editable: [OFFER], readOnly: [POST, NOTICE]},
  {who: 'Adaeze Whitlock', editable: [NOTICE], readOnly: [POST, OFFER]},
  {who: 'Jonah Pell', editable: [], readOnly: [POST, OFFER]},
]
const FIRST_FIELD = {post: 'title', cta: 'internalName', disclaimer: 'title'}

for (const {who, editable, readOnly} of TABLE) {
  test(`${who} can write where they may, and sees the rest as read-only`, async ({desk}) => {
    const someone = await desk(who)
    for (const [list, expected] of [
      [editable, true],
      [readOnly, false],
    ] as const) {
      for (const [type, id] of list) {
        await someone.openDocument(type, id)
        const input = someone.field(FIRST_FIELD[type]).locator('input')
        await expect(input).not.toHaveValue('')
        if (expected) await expect(input, `${type} is editable`).toBeEditable()
        else await expect(input, `${type} is read-only`).not.toBeEditable()
      }
    }
  })
}

test('compliance opens the private workspace; marketing finds nothing there', async ({desk, product}) => {
  const compliance = await desk('Adaeze Whitlock')
  await compliance.page.goto(`${product.site}/studio/compliance`)
  await expect(compliance.page.getByTestId('pane-item-Licenses')).toBeVisible()
  await compliance.page.getByTestId('pane-item-Licenses').click()
  await expect(compliance.page.getByTestId('action-intent-button')).toBeEnabled()

  const marketing = await desk('Callum Reyes')
  await marketing.page.goto(`${product.site}/studio/compliance/structure/licenseRecord`)
  await expect(marketing.page.getByTestId('action-intent-button')).toBeDisabled()
})
