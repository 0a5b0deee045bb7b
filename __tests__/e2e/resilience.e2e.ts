import {expect, test} from './product.ts'

test('the lake is killed while someone writes: Studio comes back by itself and nothing is lost', async ({
  desk,
  product,
  expectComplaints,
}) => {
  expectComplaints(
    /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|Failed to fetch|Request error|network error/i,
  )
  const editor = await desk('Ines Marchetti')
  await editor.openDocument('topic', 'topic-foot-and-ankle')
  await editor.write('summary', 'Before the lake is killed.')
  await expect.poll(async () => summaryOf()).toBe('Before the lake is killed.')

  for (const round of [1, 2, 3]) {
    product.killLake()
    const words = `Written after kill number ${round}.`
    // The field may close under somebody's hands, and takes nothing then, for all to see. What it has taken is never lost.
    await expect(() => editor.write('summary', words, 2000)).toPass({timeout: 60_000})
    await expect.poll(async () => summaryOf(), {timeout: 60_000}).toBe(words)
  }
  await expect(editor.field('summary').locator('textarea')).toHaveValue('Written after kill number 3.')

  async function summaryOf(): Promise<string | undefined> {
    try {
      return await product.admin.fetch<string>('*[_id == "drafts.topic-foot-and-ankle"][0].summary')
    } catch {
      // The lake is on its way up again.
      return undefined
    }
  }
})
