import {createClient} from '@sanity/client'

import {clientOptions, readConnection, readConnectionSecrets, type Connection} from '../../sanity/connection.ts'
import {studioWorkspaces} from '../../sanity/studio/workspaces.ts'

const HOSTED = {NEXT_PUBLIC_SANITY_PROJECT_ID: 'ab12cd34', NEXT_PUBLIC_SANITY_DATASET: 'clinic'}

/** The address and headers of the real client's request; the answer is made up, the request is not. */
async function requestOf(connection: Connection, token?: string) {
  const seen: {url: string; headers: Record<string, string>}[] = []
  const client = createClient({
    ...clientOptions(connection),
    ...(token ? {token} : {}),
    resolveFetch: () => async (url: string | URL | Request, init?: RequestInit) => {
      const request = new Request(url, init)
      seen.push({url: request.url, headers: Object.fromEntries(request.headers)})
      return Response.json({result: 1, ms: 1})
    },
  })
  await client.fetch('*[0]')
  return seen[0]
}

test('without a project id, content lives in the embedded lake on this machine', async () => {
  const connection = readConnection({LAKE_PORT: '4999'})
  expect(connection).toMatchObject({
    kind: 'lake',
    dataset: 'production',
    apiHost: 'http://127.0.0.1:4999',
    browserApiHost: 'http://localhost:4999',
  })
})

test('with a project id, it lives in the hosted service, and no address of ours is left', () => {
  const connection = readConnection({...HOSTED, LAKE_PORT: '4999'})
  expect(connection).toMatchObject({kind: 'hosted', projectId: 'ab12cd34', dataset: 'clinic', imageHost: 'https://cdn.sanity.io'})
  expect(connection.apiHost).toBeUndefined()
  expect(connection.browserApiHost).toBeUndefined()
})

test.each([
  ['an id that cannot be one', {NEXT_PUBLIC_SANITY_PROJECT_ID: 'https://x'}, /NEXT_PUBLIC_SANITY_PROJECT_ID/],
  ['a version that is no date', {NEXT_PUBLIC_SANITY_API_VERSION: 'v1'}, /NEXT_PUBLIC_SANITY_API_VERSION/],
  ['a port that is none', {LAKE_PORT: 'many'}, /LAKE_PORT/],
])('%s is refused by the name of its variable', (_what, environment, message) => {
  expect(() => readConnection(environment)).toThrow(message)
})

test('empty variables count as absent', () => {
  expect(readConnection({NEXT_PUBLIC_SANITY_PROJECT_ID: '', NEXT_PUBLIC_SANITY_DATASET: ' '})).toMatchObject({
    kind: 'lake',
    dataset: 'production',
  })
  expect(readConnectionSecrets({SANITY_API_READ_TOKEN: '', SANITY_REVALIDATE_SECRET: ' '})).toEqual({})
})

test('the real client asks the lake at its plain address and names the project in a header', async () => {
  const request = await requestOf(readConnection({LAKE_PORT: '4999'}), 'secret')
  expect(request?.url).toMatch(/^http:\/\/127\.0\.0\.1:4999\/v2025-12-01\/data\/query\/production\?/)
  expect(request?.headers).toMatchObject({'x-sanity-project-id': 'rounds', authorization: 'Bearer secret'})
})

test('the real client asks the hosted service under the project’s name', async () => {
  const request = await requestOf(readConnection(HOSTED))
  expect(request?.url).toMatch(/^https:\/\/ab12cd34\.api\.sanity\.io\/v2025-12-01\/data\/query\/clinic\?/)
  expect(request?.headers).not.toHaveProperty('authorization')
})

test('the connection that the browser gets holds no secret', () => {
  const connection = readConnection({SANITY_API_READ_TOKEN: 'read-secret', SANITY_REVALIDATE_SECRET: 'hook-secret'})
  expect(JSON.stringify(connection)).not.toMatch(/secret/)
})

test('Studio has a workspace a dataset, on the lake and on the hosted service', () => {
  for (const [environment, apiHost] of [
    [{}, 'http://localhost:4010'],
    [HOSTED, undefined],
  ] as const) {
    const workspaces = studioWorkspaces(readConnection(environment))
    expect(workspaces.map(({dataset}) => dataset)).toEqual([readConnection(environment).dataset, 'compliance'])
    for (const workspace of workspaces) expect(workspace.apiHost).toBe(apiHost)
  }
})

test('the lake has its own two datasets, whatever a hosted project calls its', () => {
  expect(readConnection({NEXT_PUBLIC_SANITY_DATASET: 'clinic'})).toMatchObject({
    dataset: 'production',
    complianceDataset: 'compliance',
  })
})
