/** What happens to a comment that somebody sends, and to everything that only looks like one. */
import type {ReaderComment} from '../../../lib/editorial/readers/comment.ts'
import {sayIn} from '../../../lib/language/phrases.ts'
import type {Door} from '../../../lib/readers/door.ts'
import {receiveComment} from '../../../lib/readers/receive-comment.ts'
import {DAY, kneePost, startTestClinic, TODAY, type TestClinic} from '../../setup/clinic.ts'
import {formRequest, openDoor, SITE, tokenFor, type Sending} from '../../setup/readers.ts'

let clinic: TestClinic
let door: Door

beforeAll(async () => {
  clinic = await startTestClinic()
  await clinic.write(kneePost('drafts.post-open', {comments: true}))
  await clinic.publish('post-open')
  await clinic.write(kneePost('drafts.post-rodilla', {comments: true, locale: 'es'}))
  await clinic.publish('post-rodilla')
  await clinic.write(kneePost('drafts.post-quiet'))
  await clinic.publish('post-quiet')
}, 60_000)
beforeEach(() => {
  clinic.setClock(TODAY)
  door = openDoor(clinic)
})

const held = () => clinic.desk.compliance.fetch<ReaderComment[]>('*[_type == "readerComment"]')
const GOOD = {name: 'A reader', text: 'Great tips!'}

async function send(fields: Record<string, string> = {}, sending: Sending = {}, slug = 'post-open') {
  const before = await held()
  const token = tokenFor(clinic, 'comment', slug)
  const response = await receiveComment(formRequest({...GOOD, token, ...fields}, sending), slug, door)
  const after = await held()
  const location = response.headers.get('location') ?? ''
  const number = /kept=([\w-]+)/.exec(location)?.[1]
  const kept = number ? await door.tray.look(number, `comment:${slug}`) : undefined
  return {
    status: response.status,
    location,
    problems: kept?.problems.map(({phrase, values}) => sayIn('en')(phrase, values)) ?? [],
    typed: kept?.typed,
    comment: after.find(({_id}) => !before.some((known) => known._id === _id)),
  }
}

describe('a comment', () => {
  it('is held, and the reader is told so on another page', async () => {
    const {status, location, comment} = await send()
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/posts\/post-open\/comment\/thanks\?number=[a-z2-9]{10}$/)])
    expect(comment).toMatchObject({status: 'held', name: 'A reader', text: 'Great tips!', postId: 'post-open'})
    expect(comment?._id).toBe(`comment-${location.slice(-10)}`)
  })

  it('on a post in Spanish is answered in Spanish, at its address', async () => {
    expect(await send({}, {}, 'post-rodilla')).toMatchObject({
      location: expect.stringMatching(/^\/es\/posts\/post-rodilla\/comment\/thanks\?number=/),
      comment: {postId: 'post-rodilla'},
    })
    expect((await send({text: 'quiero morir'}, {}, 'post-rodilla')).location).toMatch(/&help=988$/)
    expect(await send({text: ''}, {}, 'post-rodilla')).toMatchObject({
      location: expect.stringMatching(/^\/es\/posts\/post-rodilla\/comment\?kept=[\w-]+#form_problems$/),
      problems: ['Write your comment.'],
    })
  })

  it('is in no public dataset, not even as a draft', async () => {
    await send({text: 'a very particular sentence'})
    expect(JSON.stringify(await clinic.lake.admin.fetch('*', {}, {perspective: 'raw'}))).not.toContain('very particular')
  })

  it('of somebody who may be in danger is answered with the number that helps', async () => {
    const {location, comment} = await send({text: 'I want to end it'})
    expect(location).toMatch(/&help=988$/)
    expect(comment).toMatchObject({urgent: true, status: 'held'})
  })

  it('says nothing about where it came from', async () => {
    const {comment} = await send({}, {address: '203.0.113.77', headers: {'user-agent': 'Particular/1.0'}})
    expect(JSON.stringify(comment)).not.toMatch(/203\.0|Particular/)
  })

  it('keeps a script as the text it is', async () => {
    const {comment} = await send({name: '"><script>alert(1)</script>', text: '<img src=x onerror=alert(1)>'})
    expect(comment).toMatchObject({name: '"><script>alert(1)</script>', text: '<img src=x onerror=alert(1)>'})
  })

  it('is not taken on a post that does not allow it, and the form says why', async () => {
    expect(await send({}, {}, 'post-quiet')).toMatchObject({
      status: 303,
      location: '/posts/post-quiet/comment',
      comment: undefined,
    })
  })

  it('is not taken from the moment somebody turns it off in the draft', async () => {
    await clinic.write(kneePost('drafts.post-open', {comments: false}))
    expect((await send()).comment).toBeUndefined()
    await clinic.desk.production.delete('drafts.post-open')
    expect((await send()).comment).toBeDefined()
  })

  it('on a post that is not there finds nobody', async () => {
    expect((await receiveComment(formRequest(GOOD), 'nowhere', door)).status).toBe(404)
  })
})

describe('what is wrong is said, and the words are kept', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['no name', {name: ' '}, /Enter a name/],
    ['no words', {text: ''}, /Write your comment/],
    ['too many words', {text: 'x'.repeat(3001)}, /Shorten your comment to 3,000 characters\. It has 3,001/],
    ['a field that only programs see', {website: 'https://spam.example'}, /cannot see/],
    ['no token', {token: ''}, /could not be recognized/],
    ['a forged token', {token: Buffer.from('[1,"x","y","z"]').toString('base64url')}, /could not be recognized/],
    ['nonsense for a token', {token: '%%%'}, /could not be recognized/],
  ])('%s', async (_what, fields, problem) => {
    const {status, location, problems, typed, comment} = await send(fields)
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/posts\/post-open\/comment\?kept=/)])
    expect(problems.join('\n')).toMatch(problem)
    expect(typed).toEqual({name: fields['name'] ?? GOOD.name, text: fields['text'] ?? GOOD.text})
    expect(comment).toBeUndefined()
  })

  it.each([
    ['too fast', 2999, /very quick/],
    ['too late', 2 * 60 * 60 * 1000 + 1, /more than two hours/],
  ])('%s', async (_what, age, problem) => {
    const {problems, comment} = await send({token: tokenFor(clinic, 'comment', 'post-open', age)})
    expect([problems[0], comment]).toEqual([expect.stringMatching(problem), undefined])
  })

  it('a token of another post or of another form', async () => {
    for (const token of [tokenFor(clinic, 'comment', 'post-quiet'), tokenFor(clinic, 'report', 'post-open')])
      expect((await send({token})).problems).toEqual([expect.stringMatching(/could not be recognized/)])
  })

  it('a token that was used already', async () => {
    const token = tokenFor(clinic, 'comment', 'post-open')
    expect((await send({token})).comment).toBeDefined()
    expect(await send({token})).toMatchObject({comment: undefined, problems: [expect.stringMatching(/sent already/)]})
  })

  it('a token is not used up by a mistake', async () => {
    const token = tokenFor(clinic, 'comment', 'post-open')
    await send({token, text: ''})
    expect((await send({token})).comment).toBeDefined()
  })

  it('the words lie under their number for a quarter of an hour, for this form alone', async () => {
    const {location} = await send({text: ''})
    const number = /kept=([\w-]+)/.exec(location)![1]!
    expect(await door.tray.look(number, 'comment:post-quiet')).toBeUndefined()
    clinic.setClock(TODAY + 15 * 60_000 - 1)
    expect(await door.tray.look(number, 'comment:post-open')).toBeDefined()
    clinic.setClock(TODAY + 15 * 60_000)
    expect(await door.tray.look(number, 'comment:post-open')).toBeUndefined()
  })
})

describe('too many', () => {
  it('from one address are refused; others still get through, and so does this one an hour later', async () => {
    for (let sent = 0; sent < 5; sent += 1) expect((await send()).comment).toBeDefined()
    expect(await send()).toMatchObject({comment: undefined, problems: [expect.stringMatching(/wait an hour/)], typed: GOOD})
    expect((await send({}, {address: '192.0.2.2'})).comment).toBeDefined()
    clinic.setClock(TODAY + 60 * 60 * 1000)
    expect((await send()).comment).toBeDefined()
  })

  it('a whole network of the newer addresses counts as one', async () => {
    for (let sent = 0; sent < 5; sent += 1) await send({}, {address: `2001:db8:1:2::${sent}`})
    expect((await send({}, {address: '2001:db8:1:2:ffff::9'})).comment).toBeUndefined()
    expect((await send({}, {address: '2001:db8:1:3::1'})).comment).toBeDefined()
  })

  it('mistakes count as well', async () => {
    for (let tried = 0; tried < 40; tried += 1) await send({text: ''})
    expect((await send()).problems).toEqual([expect.stringMatching(/wait an hour/)])
  })
})

describe('what no page of ours can have sent', () => {
  it.each<[string, number, Sending]>([
    ['another site', 403, {headers: {origin: 'https://evil.example', 'sec-fetch-site': 'cross-site'}}],
    ['another site in an old browser', 403, {headers: {origin: 'https://evil.example', 'sec-fetch-site': 'same-origin'}}],
    ['a sandboxed page', 403, {headers: {origin: 'null'}}],
    ['another site that hides where it is', 403, {headers: {origin: SITE, 'sec-fetch-site': 'cross-site'}}],
    ['JSON', 415, {headers: {'content-type': 'application/json'}, body: JSON.stringify(GOOD)}],
    ['a file', 415, {headers: {'content-type': 'multipart/form-data; boundary=x'}, body: '--x--'}],
    ['a megabyte', 413, {body: `text=${'x'.repeat(1024 * 1024)}`}],
    ['a megabyte of unknown length', 413, {body: `text=${'x'.repeat(1024 * 1024)}`, headers: {'content-length': '10'}}],
    ['what is no text', 400, {body: new Uint8Array([0x6e, 0x3d, 0xff, 0xfe])}],
  ])('is sent away: %s', async (_what, status, sending) => {
    expect(await send({}, sending)).toMatchObject({status, comment: undefined})
  })

  it('is sent away without an origin', async () => {
    const request = formRequest({...GOOD, token: tokenFor(clinic, 'comment', 'post-open')})
    request.headers.delete('origin')
    request.headers.delete('sec-fetch-site')
    expect((await receiveComment(request, 'post-open', door)).status).toBe(403)
  })
})

describe('the salt of the day', () => {
  it('makes another key of the same address tomorrow, and never shows the address', async () => {
    const key = await door.callerKey('192.0.2.1')
    expect(await door.callerKey('192.0.2.1')).toBe(key)
    clinic.setClock(TODAY + DAY)
    expect(await door.callerKey('192.0.2.1')).not.toBe(key)
    expect(key).not.toContain('192')
  })
})
