import {encodeSignatureHeader} from '@sanity/webhook'

import {receiveChange} from '../../../lib/webhooks/receive.ts'

const SECRET = 'a secret that only the lake and the site know'
const NOW = Date.parse('2026-11-22T12:00:00Z')
const BODY = JSON.stringify({id: 'siteSettings', type: 'siteSettings', before: null, after: null})

async function receive({
  body = BODY,
  header,
  secret = SECRET,
}: {
  body?: string
  header?: string | undefined
  secret?: string | undefined
}) {
  const expired: string[] = []
  const request = new Request('http://localhost/api/revalidate', {
    method: 'POST',
    body,
    headers: header === undefined ? {} : {'sanity-webhook-signature': header},
  })
  const response = await receiveChange(request, {
    secret: secret || undefined,
    now: NOW,
    lookUp: async () => null,
    expire: (tag) => expired.push(tag),
  })
  return {status: response.status, expired}
}

test('a message signed by Sanity’s own library expires the pages it concerns', async () => {
  const header = await encodeSignatureHeader(BODY, NOW - 1000, SECRET)
  expect(await receive({header})).toEqual({status: 200, expired: ['site']})
})

test.each([
  ['without a signature', async () => ({})],
  ['with a signature that is none', async () => ({header: 'v1=nonsense'})],
  ['signed with another secret', async () => ({header: await encodeSignatureHeader(BODY, NOW, 'another secret')})],
  ['signed for another body', async () => ({header: await encodeSignatureHeader('{}', NOW, SECRET)})],
  ['signed six minutes ago', async () => ({header: await encodeSignatureHeader(BODY, NOW - 6 * 60_000, SECRET)})],
  ['signed six minutes from now', async () => ({header: await encodeSignatureHeader(BODY, NOW + 6 * 60_000, SECRET)})],
  [
    'well signed, but this site knows no secret',
    async () => ({header: await encodeSignatureHeader(BODY, NOW, SECRET), secret: ''}),
  ],
])('a message %s is refused with 401 and expires nothing', async (_what, make) => {
  expect(await receive(await make())).toEqual({status: 401, expired: []})
})

test('a signed message that is no change is refused with 400', async () => {
  for (const body of ['not json', '[]', '{"id":1}', '{"id":"x"}']) {
    const header = await encodeSignatureHeader(body, NOW, SECRET)
    expect(await receive({body, header})).toEqual({status: 400, expired: []})
  }
})

test('a message larger than any change is refused with 413 before its signature is looked at', async () => {
  expect(await receive({body: 'x'.repeat(65 * 1024)})).toEqual({status: 413, expired: []})
})
