/** @jest-environment node */
import {pageAsOf} from '../../../lib/desk/as-of.ts'
import {readEditions, readLedgerHead} from '../../../lib/desk/ledger.ts'
import {recordSurroundings} from '../../../lib/desk/surroundings.ts'
import {verifyChain} from '../../../lib/editorial/ledger.ts'
import {DAY, JANE, kneePost, startTestClinic, TODAY, type TestClinic} from '../../setup/clinic.ts'

let clinic: TestClinic

beforeAll(async () => {
  clinic = await startTestClinic()
  await clinic.write(kneePost('drafts.post-one'))
  await clinic.publish('post-one')
  await clinic.write(kneePost('drafts.post-two'))
  await clinic.publish('post-two')
}, 60_000)
beforeEach(() => clinic.begin())

describe('R19: what changes around a text is recorded too', () => {
  it('adds no entry where a page says what it said', async () => {
    expect(await recordSurroundings(clinic.desk, ['posts', 'post:post-one'])).toBe(0)
    expect(await recordSurroundings(clinic.desk, ['home', 'feed'])).toBe(0)
    expect(await recordSurroundings(clinic.desk, ['post:unheard-of'])).toBe(0)
  })

  it('adds one for each page when a license lapses, and the look-up tells both times apart', async () => {
    clinic.setClock(Date.parse('2027-04-01T12:00:00Z'))
    expect(await recordSurroundings(clinic.desk, ['post:post-one', 'post:post-two'])).toBe(2)
    expect(await recordSurroundings(clinic.desk, ['post:post-one', 'post:post-two'])).toBe(0)
    const before = await pageAsOf(clinic.desk, '/posts/post-one', new Date(TODAY + DAY).toISOString())
    const after = await pageAsOf(clinic.desk, '/posts/post-one', '2027-04-02')
    expect(before?.page?.byline[0]).toContain('Jane Doe, PT, DPT')
    expect(after?.page?.byline[0]).toContain('Jane Doe, DPT')
    expect(after?.page?.text).toEqual(before?.page?.text)
  })

  it('keeps one unbroken chain while several write at once', async () => {
    for (const name of ['Janet', 'Janine', 'Jana']) {
      await clinic.amend(JANE, {givenName: name})
      await Promise.all([recordSurroundings(clinic.desk, ['post:post-one']), recordSurroundings(clinic.desk, ['post:post-two'])])
    }
    const [editions, head] = await Promise.all([readEditions(clinic.desk), readLedgerHead(clinic.desk)])
    expect(verifyChain(editions, head, clinic.desk.signer.isSigned).problems).toEqual([])
    expect(editions.at(-1)?.sequence).toBe(editions.length)
  })
})
