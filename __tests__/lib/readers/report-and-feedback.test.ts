/** Reports of errors and “Was this helpful?”: what is stored, what is counted, and for whom it waits. */
import {countAnswer} from '../../../lib/desk/feedback.ts'
import {purgeComments} from '../../../lib/desk/comment-retention.ts'
import {queuesOf} from '../../../lib/desk/queues.ts'
import {receiveReportClosing} from '../../../lib/desk/requests.ts'
import {doubtsIn, emptyMonth, type ReaderFeedback} from '../../../lib/editorial/readers/feedback.ts'
import type {ReaderReport} from '../../../lib/editorial/readers/report.ts'
import {sayIn} from '../../../lib/language/phrases.ts'
import type {Door} from '../../../lib/readers/door.ts'
import {receiveFeedback, receiveReason} from '../../../lib/readers/receive-feedback.ts'
import {receiveReport} from '../../../lib/readers/receive-report.ts'
import {DAY, kneePost, startTestClinic, TODAY, type TestClinic} from '../../setup/clinic.ts'
import {formRequest, openDoor, tokenFor, type Sending} from '../../setup/readers.ts'

let clinic: TestClinic
let door: Door
const HEADING = {
  _type: 'block',
  _key: 'stairs',
  style: 'h2',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text: 'On stairs', marks: []}],
}

beforeAll(async () => {
  clinic = await startTestClinic()
  const post = kneePost('drafts.post-knee')
  await clinic.write({...post, body: [HEADING, ...(post.body ?? [])]})
  await clinic.publish('post-knee')
}, 60_000)
beforeEach(() => {
  clinic.setClock(TODAY)
  door = openDoor(clinic)
})

const reports = () => clinic.desk.compliance.fetch<ReaderReport[]>('*[_type == "readerReport"] | order(_createdAt asc)')
const ines = {userId: 'ines', name: 'ines', roles: ['editor' as const], active: true}

describe('a report of an error', () => {
  const report = async (fields: Record<string, string> = {}, sending: Sending = {}) => {
    const before = await reports()
    const token = tokenFor(clinic, 'report', 'post-knee')
    const all = {part: 'stairs', text: 'It says left and shows right.', token, ...fields}
    const response = await receiveReport(formRequest(all, sending), 'post-knee', door)
    const location = response.headers.get('location') ?? ''
    const number = /kept=([\w-]+)/.exec(location)?.[1]
    const kept = number ? await door.tray.look(number, 'report:post-knee') : undefined
    const known = new Set(before.map(({_id}) => _id))
    return {
      status: response.status,
      location,
      kept,
      report: (await reports()).find(({_id}) => !known.has(_id)),
    }
  }

  it('names the part of the post, by the key of its heading', async () => {
    const {location, report: filed} = await report()
    expect(location).toBe('/posts/post-knee/report/thanks')
    expect(filed).toMatchObject({postId: 'post-knee', blockKey: 'stairs', part: 'On stairs', status: 'open'})
  })

  it('may be about the whole post', async () => {
    expect((await report({part: 'whole'})).report).toMatchObject({blockKey: null, part: null})
  })

  it('is stored without what could show who wrote it, and with the link that proves the mistake', async () => {
    const {report: filed} = await report({text: 'My name is Pat Sample, call 555-555-0143. See https://nih.example/knee'})
    expect(filed?.text).toBe('[removed], call [removed]. See https://nih.example/knee')
    expect(JSON.stringify(await clinic.lake.admin.withConfig({dataset: 'compliance'}).fetch('*'))).not.toContain('Pat Sample')
  })

  it('of somebody who may be in danger is answered with the number that helps', async () => {
    expect((await report({text: 'I want to die, and this page does not help'})).location).toMatch(/\?help=988$/)
  })

  it.each([
    [{part: ''}, 'part', /Choose the part/],
    [{part: 'no-such-block'}, 'part', /Choose the part/],
    [{text: ' '}, 'text', /Say what is wrong/],
    [{text: 'x'.repeat(1001)}, 'text', /Shorten it to 1,000/],
    [{token: 'forged'}, 'form', /could not be recognized/],
    [{website: 'x'}, 'form', /cannot see/],
  ])('%j is refused and kept', async (fields, field, message) => {
    const {kept, report: filed} = await report(fields)
    expect(kept?.problems.map((problem) => [problem.field, sayIn('en')(problem.phrase, problem.values)])).toEqual([
      [field, expect.stringMatching(message)],
    ])
    expect(filed).toBeUndefined()
  })

  it('waits for editors until one of them has dealt with it', async () => {
    const {report: filed} = await report({text: 'A mistake that waits.'})
    const waiting = async () => (await queuesOf(clinic.desk, ines)).readerReports.map(({report: shown}) => shown?.id)
    expect(await waiting()).toContain(filed?._id)
    const close = async (who: string) => {
      const request = new Request('http://localhost/', {
        method: 'POST',
        headers: {authorization: `Bearer ${await clinic.token(who)}`},
      })
      return (await receiveReportClosing(request, clinic.desk, filed!._id)).status
    }
    expect([await close('maren'), await close('saskia'), await close('ines'), await close('ines')]).toEqual([403, 403, 200, 409])
    expect(await waiting()).not.toContain(filed?._id)
  })

  it('is deleted a month after that', async () => {
    const {report: filed} = await report({text: 'A mistake to forget.'})
    await clinic.desk.compliance
      .patch(filed!._id)
      .set({status: 'closed', closedAt: new Date(TODAY).toISOString()})
      .commit()
    clinic.setClock(TODAY + 30 * DAY)
    await purgeComments(clinic.desk)
    expect((await reports()).map(({_id}) => _id)).not.toContain(filed?._id)
  })
})

describe('“Was this helpful?”', () => {
  const month = () => clinic.desk.compliance.fetch<ReaderFeedback | null>('*[_id == "feedback-post-knee-2026-11"][0]')
  const today = async () => (await month())?.days.find(({day}) => day === '2026-11-22')
  const press = (helpful: string, sending: Sending = {}) => receiveFeedback(formRequest({helpful}, sending), 'post-knee', door)

  it('is counted by day, and says nothing about anybody', async () => {
    const response = await press('yes')
    expect([response.status, response.headers.get('location'), response.headers.get('set-cookie')]).toEqual([
      303,
      '/posts/post-knee/feedback/thanks',
      null,
    ])
    expect(await today()).toMatchObject({yes: 1, no: 0})
    expect(
      Object.keys((await month())!)
        .filter((field) => !field.startsWith('_'))
        .toSorted(),
    ).toEqual(['days', 'month', 'postId'])
    expect((await month())?.days).toHaveLength(30)
  })

  it('after “No” asks why, and counts that too', async () => {
    expect((await press('no', {address: '192.0.2.9'})).headers.get('location')).toBe('/posts/post-knee/feedback')
    const token = tokenFor(clinic, 'reasons', 'post-knee', 0)
    const before = await today()
    const chosen = await receiveReason(formRequest({reason: 'wrong', token}), 'post-knee', door)
    expect(chosen.headers.get('location')).toBe('/posts/post-knee/feedback/thanks')
    expect(await today()).toMatchObject({no: before!.no, wrong: before!.wrong + 1})
    const other = await receiveReason(
      formRequest({reason: 'days', token: tokenFor(clinic, 'reasons', 'post-knee', 0)}),
      'post-knee',
      door,
    )
    expect(other.headers.get('location')).toMatch(/^\/posts\/post-knee\/feedback\?kept=/)
  })

  it('counts a household once a day for a post, and thanks it every time', async () => {
    const before = (await today())?.yes ?? 0
    for (let pressed = 0; pressed < 3; pressed += 1) expect((await press('yes', {address: '192.0.2.20'})).status).toBe(303)
    expect((await today())?.yes).toBe(before + 1)
    await press('yes', {address: '192.0.2.21'})
    expect((await today())?.yes).toBe(before + 2)
  })

  it('counts nothing from another site, and nothing that is no answer', async () => {
    const before = await today()
    expect((await press('yes', {headers: {origin: 'https://evil.example'}})).status).toBe(403)
    expect((await press('days[0]', {address: '192.0.2.30'})).headers.get('location')).toBe('/posts/post-knee')
    expect(await today()).toEqual(before)
  })

  it('counts everybody who answers in the same moment', async () => {
    const before = (await today())?.hard ?? 0
    await Promise.all(Array.from({length: 25}, () => countAnswer(clinic.desk, 'post-knee', 'hard')))
    expect((await today())?.hard).toBe(before + 25)
  })

  it('sums up what looks wrong over ninety days', () => {
    const of = (day: string, wrong: number) => ({
      postId: 'post-knee',
      days: emptyMonth('post-knee', day).days.map((one) => (one.day === day ? {...one, wrong} : one)),
    })
    expect(doubtsIn([of('2026-11-20', 3), of('2026-10-01', 2), of('2026-07-01', 50)], TODAY)).toEqual([
      {postId: 'post-knee', why: 'Fewer than 10 readers in 90 days say that something looks wrong'},
    ])
    expect(doubtsIn([of('2026-11-20', 4)], TODAY)).toEqual([])
  })
})
