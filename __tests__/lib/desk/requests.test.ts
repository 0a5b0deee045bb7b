/** The desk's doors for reading: what waits, what a page said, a post's file, a link to a draft. */
import {unzipSync} from 'fflate'

import {readPreviewToken} from '../../../lib/desk/preview-link.ts'
import {receiveArchive, receiveAsOf, receivePreviewLink, receiveQueues} from '../../../lib/desk/requests.ts'
import type {Queues} from '../../../lib/editorial/queues.ts'
import type {LedgerEntry} from '../../../lib/editorial/ledger.ts'
import type {Role} from '../../../lib/editorial/workflow.ts'
import {ROLES} from '../../../lib/editorial/workflow.ts'
import {CANARY, DAY, expectMove, JANE, kneePost, startTestClinic, TODAY, type TestClinic} from '../../setup/clinic.ts'

let clinic: TestClinic

beforeAll(async () => {
  clinic = await startTestClinic()
  await clinic.write(kneePost('drafts.post-out', {title: '=HYPERLINK("https://evil.example","Knees")'}))
  await clinic.publish('post-out')
  await clinic.write(kneePost('drafts.post-waiting', {title: 'Hips, "quoted"'}))
  await expectMove(clinic, 'maren', 'post-waiting', {move: 'submit'})
}, 60_000)
beforeEach(() => clinic.begin())

/** A request as a persona's Studio sends it; without a persona, as a stranger does. */
async function from(who: string | null, path = ''): Promise<Request> {
  return new Request(`http://localhost/api/editorial${path}`, {
    headers: who ? {authorization: `Bearer ${await clinic.token(who)}`} : {},
  })
}
/** Jonah with one role, so that each role is tried alone. */
async function jonahAs(role: Role | null): Promise<void> {
  await clinic.appoint('jonah', role ? [role] : [])
}

type Door = [name: string, ask: (request: Request) => Promise<Response>, path: string, open: Role[]]
const all = ROLES.map(({value}) => value)
const DOORS: Door[] = [
  ['queues', (request) => receiveQueues(request, clinic.desk), '/queues', all],
  [
    'pages',
    (request) => receiveAsOf(request, clinic.desk),
    '/pages?path=/posts/post-out&at=2026-11-23',
    ['editor', 'compliance', 'admin', 'auditor'],
  ],
  [
    'archive',
    (request) => receiveArchive(request, clinic.desk, 'post-out'),
    '/posts/post-out/archive',
    ['compliance', 'admin', 'auditor'],
  ],
  [
    'preview-links',
    (request) => receivePreviewLink(request, clinic.desk, 'post-waiting'),
    '/posts/post-waiting/preview-links',
    ['author', 'editor', 'clinicalReviewer', 'compliance'],
  ],
]

describe.each(DOORS)('the door to %s', (_name, ask, path, open) => {
  it('is 401 for a stranger and for a token nobody knows, and tells them nothing', async () => {
    for (const authorization of ['', 'Bearer nonsense', 'Basic abc', 'Bearer ']) {
      const response = await ask(new Request(`http://localhost/api/editorial${path}`, {headers: {authorization}}))
      expect(response.status).toBe(401)
      expect(await response.json()).toEqual({message: 'Sign in to Studio again.', reasons: []})
    }
  })

  it.each(all)('as %s: open to whom it is meant for, 403 with a sentence for all others', async (role) => {
    await jonahAs(role)
    const response = await ask(await from('jonah', path))
    expect(response.status).toBe(open.includes(role) ? 200 : 403)
    if (!open.includes(role))
      expect(await response.json()).toEqual({message: expect.stringMatching(/^This is for .+\.$/), reasons: []})
  })

  it('is 403 for whoever is signed in and has no role', async () => {
    await jonahAs(null)
    expect((await ask(await from('jonah', path))).status).toBe(403)
  })

  it('is kept by no cache on the way', async () => {
    for (const who of ['adaeze', null]) expect((await ask(await from(who, path))).headers.get('cache-control')).toBe('no-store')
  })

  it('R5: lets no license number out', async () => {
    expect(Buffer.from(await (await ask(await from('adaeze', path))).arrayBuffer()).includes(CANARY)).toBe(false)
  })
})

describe('what waits', () => {
  const queues = async (who: string, format = '') => receiveQueues(await from(who, `/queues${format}`), clinic.desk)

  it('is for whoever asks', async () => {
    const editor = (await (await queues('ines')).json()) as Queues
    expect(editor.waitingForMe.map(({id}) => id)).toEqual(['post-waiting'])
    const author = (await (await queues('maren')).json()) as Queues
    expect(author.waitingForMe).toEqual([])
    expect(author.myDrafts.map(({id}) => id)).toEqual(['post-waiting'])
  })

  it('R9: a published post is on the list for its day, and overdue after it', async () => {
    clinic.setClock(TODAY + 340 * DAY)
    expect(((await (await queues('ines')).json()) as Queues).dueIn30.map(({id}) => id)).toEqual(['post-out'])
    clinic.setClock(TODAY + 366 * DAY)
    expect(((await (await queues('ines')).json()) as Queues).overdue.map(({id}) => id)).toEqual(['post-out'])
  })

  it('R6: a post is on the list on the day its only reviewer loses the license', async () => {
    expect(((await (await queues('ines')).json()) as Queues).reviewerLost).toEqual([])
    await clinic.amend('license-priyanka', {boardStatus: 'suspended'})
    expect(((await (await queues('ines')).json()) as Queues).reviewerLost.map(({id}) => id)).toEqual(['post-out'])
  })

  it('R44: comes as a table that no spreadsheet runs', async () => {
    clinic.setClock(TODAY + 340 * DAY)
    const response = await queues('ines', '?format=csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="queues.csv"')
    const csv = await response.text()
    expect(csv).toContain('"\'=HYPERLINK(""https://evil.example"",""Knees"")"')
    expect(csv).toContain('"Hips, ""quoted"""')
  })

  it('comes as a calendar', async () => {
    clinic.setClock(TODAY + 340 * DAY)
    const response = await queues('ines', '?format=calendar')
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="queues.ics"')
    expect(await response.text()).toContain('DTSTART;VALUE=DATE:20271122')
  })

  it('comes as data where the format is none we know', async () => {
    expect((await queues('ines', '?format=exe')).headers.get('content-type')).toBe('application/json')
  })
})

describe('R19: what a page said', () => {
  const page = async (query: string) => receiveAsOf(await from('adaeze', `/pages${query}`), clinic.desk)

  it.each([
    ['a path', '?path=/posts/post-out&at=2026-11-22T17:00:00Z'],
    ['a path with a stroke at its end', '?path=/posts/post-out/&at=2026-11-22T17:00:00Z'],
    ['a whole URL', `?path=${encodeURIComponent('https://rounds.example/posts/post-out?x=1#y')}&at=2026-11-22T17:00:00Z`],
    ['a day, which means its end', '?path=/posts/post-out&at=2026-11-22'],
  ])('is found by %s', async (_what, query) => {
    const response = await page(query)
    expect(response.status).toBe(200)
    expect(((await response.json()) as LedgerEntry).page?.keyPoints).toEqual([
      'Going slowly is fine.',
      'Have a swollen knee looked at.',
    ])
  })

  it.each([
    ['before it was published', '?path=/posts/post-out&at=2026-11-22T16:59:59Z'],
    ['for a page that never was', '?path=/posts/nowhere&at=2026-11-23'],
    ['without a path', '?at=2026-11-23'],
  ])('is 404 %s', async (_what, query) => {
    expect((await page(query)).status).toBe(404)
  })

  it.each([
    ['no time', '?path=/posts/post-out'],
    ['a time that is none', '?path=/posts/post-out&at=yesterday'],
    ['a day that does not exist', '?path=/posts/post-out&at=2026-13-45'],
    ['an address that is none', `?path=${encodeURIComponent('http://[')}&at=2026-11-23`],
  ])('is 400 with a sentence for %s', async (_what, query) => {
    const response = await page(query)
    expect(response.status).toBe(400)
    expect(((await response.json()) as {message: string}).message).toMatch(/is no (?:time|address)\. Write one such as/)
  })
})

describe('a post’s file', () => {
  const archive = async (postId: string) => receiveArchive(await from('adaeze'), clinic.desk, postId)

  it('is a ZIP named after the post', async () => {
    const response = await archive('drafts.post-out')
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="post-out.zip"')
    expect(Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())))).toContain('README.txt')
  })

  it('has a name without quotes, strokes or line breaks, whatever the post is called', async () => {
    const id = 'a"b\r\nset-cookie: x/../é'
    await clinic.lake.admin.create({
      _id: 'edition.99999999',
      _type: 'edition',
      sequence: 99_999_999,
      postId: id,
      record: '{"page":null}',
    })
    const response = await archive(id)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="a_b__set-cookie__x_..__.zip"')
  })

  it('is 404 for a post nobody knows', async () => {
    const response = await archive('post-nowhere')
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({message: 'The desk knows no such post.', reasons: []})
  })
})

describe('a link to a draft', () => {
  it('opens the post it was made for, until its day', async () => {
    await clinic.appoint('maren', ['author'], JANE)
    const response = await receivePreviewLink(await from('maren'), clinic.desk, 'drafts.post-waiting')
    const {path, days} = (await response.json()) as {path: string; days: number}
    const token = path.replace('/preview/', '')
    expect(readPreviewToken(clinic.desk.signer, token, TODAY)).toEqual({postId: 'post-waiting', until: TODAY + days * DAY})
    expect(readPreviewToken(clinic.desk.signer, token, TODAY + days * DAY)).toBeUndefined()
  })
})
