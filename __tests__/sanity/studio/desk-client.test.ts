import {deskWith, NO_ANSWER} from '../../../sanity/studio/desk-client.ts'

const answering = (status: number, body: unknown) => {
  const sent: [url: string, init: RequestInit][] = []
  const send = ((url: string, init: RequestInit) => {
    sent.push([url, init])
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), {status}))
  }) as typeof fetch
  return {sent, desk: deskWith(() => 'token', send)}
}

test('a move carries the person’s token and comes back as data', async () => {
  const {desk, sent} = answering(200, {state: 'editorialReview', message: 'm'})
  expect(await desk.move('a b', {move: 'submit'})).toEqual({ok: true, value: {state: 'editorialReview', message: 'm'}})
  expect(sent[0]?.[0]).toBe('/api/editorial/posts/a%20b/moves')
  expect(sent[0]?.[1].headers).toMatchObject({authorization: 'Bearer token'})
  expect(sent[0]?.[1].body).toBe('{"move":"submit"}')
})

test('a refusal keeps its reasons', async () => {
  const reasons = [{rule: 'r', title: 't', why: 'w', fix: 'f'}]
  const {desk} = answering(422, {message: 'One thing must be put right first.', reasons})
  expect(await desk.move('p', {move: 'submit'})).toEqual({
    ok: false,
    status: 422,
    message: 'One thing must be put right first.',
    reasons,
  })
})

test('without an answer, or with one that is no JSON, the person reads that nothing is lost', async () => {
  const broken = deskWith(
    () => 'token',
    () => Promise.reject(new TypeError('fetch failed')),
  )
  expect(await broken.facts('p', null)).toMatchObject({ok: false, status: 0, message: NO_ANSWER})
  expect(await answering(502, '<html>').desk.facts('p', null)).toMatchObject({ok: false, status: 502, message: NO_ANSWER})
})

test('without a token nothing is sent', async () => {
  const desk = deskWith(
    () => undefined,
    () => Promise.reject(new Error('sent')),
  )
  expect(await desk.approveWording('n')).toMatchObject({ok: false, status: 401})
})

test('a look-up is a GET with the question in the address', async () => {
  const {desk, sent} = answering(200, {sequence: 1})
  expect(await desk.pageAsOf('/posts/a?b', '2026-03-03T00:00:00.000Z')).toEqual({ok: true, value: {sequence: 1}})
  expect(sent[0]?.[0]).toBe('/api/editorial/pages?path=%2Fposts%2Fa%3Fb&at=2026-03-03T00%3A00%3A00.000Z')
  expect(sent[0]?.[1].method).toBeUndefined()
  expect(sent[0]?.[1].headers).toMatchObject({authorization: 'Bearer token'})
})

test('a file comes back as it is, a refusal of one as a sentence', async () => {
  const file = await answering(200, 'a,b').desk.queuesFile('csv')
  expect(file.ok && (await file.value.text())).toBe('a,b')
  expect(await answering(403, {message: 'This is for compliance.'}).desk.archive('p')).toMatchObject({
    ok: false,
    status: 403,
    message: 'This is for compliance.',
  })
})
