import {encodeSignatureHeader} from '@sanity/webhook'

import type {Change} from '../../../lib/webhooks/change.ts'
import {receiveChange} from '../../../lib/webhooks/receive.ts'

const SECRET = 'a secret that only the lake and the site know'
const NOW = Date.parse('2026-11-22T12:00:00Z')
const BODY = JSON.stringify({id: 'siteSettings', type: 'siteSettings', before: null, after: null})

async function receive({
  body = BODY,
  header,
  secret = SECRET,
  settle,
}: {
  body?: string
  header?: string | undefined
  secret?: string | undefined
  /** Is told how many pages have been expired before it. */
  settle?: (change: Change, expiredBefore: number) => Promise<unknown>
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
    clock: NOW,
    lookUp: async () => null,
    expire: (tag) => expired.push(tag),
    ...(settle ? {settle: (change: Change) => settle(change, expired.length)} : {}),
  })
  return {status: response.status, expired}
}

test('a message signed by Sanity’s own library expires the pages it concerns', async () => {
  const header = await encodeSignatureHeader(BODY, NOW - 1000, SECRET)
  expect(await receive({header})).toEqual({status: 200, expired: ['site']})
})

describe('what the desk does about a change', () => {
  const settings = {id: 'siteSettings', type: 'siteSettings', before: null, after: null}

  test('is done, and finished, before any page is expired', async () => {
    const seen: unknown[] = []
    const settle = async (change: Change, expiredBefore: number) => {
      seen.push(['begun', change, expiredBefore])
      await new Promise((resolve) => setImmediate(resolve))
      seen.push(['finished', expiredBefore])
    }
    const header = await encodeSignatureHeader(BODY, NOW, SECRET)
    expect(await receive({header, settle})).toEqual({status: 200, expired: ['site']})
    expect(seen).toEqual([
      ['begun', settings, 0],
      ['finished', 0],
    ])
  })

  test('that fails expires nothing, so that the message is sent again', async () => {
    const header = await encodeSignatureHeader(BODY, NOW, SECRET)
    const settle = async () => {
      throw new Error('The lake is away')
    }
    await expect(receive({header, settle})).rejects.toThrow('The lake is away')
  })

  test('is nothing for a message that is not to be believed', async () => {
    const settled: unknown[] = []
    const settle = async (change: Change) => settled.push(change)
    for (const [body, header] of [
      [BODY, undefined],
      [BODY, await encodeSignatureHeader(BODY, NOW, 'another secret')],
      [BODY, await encodeSignatureHeader(BODY, NOW - 6 * 60_000, SECRET)],
      ['{"id":1}', await encodeSignatureHeader('{"id":1}', NOW, SECRET)],
    ] as const) {
      await receive({body, header, settle})
    }
    expect(settled).toEqual([])
  })
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
