import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'

import {ADDRESS_HEADER} from '../../../lib/readers/caller.ts'
import {isSearch, maySearch} from '../../../lib/start/searches.ts'

let server: Server | undefined
afterEach(() => void server?.close())

it.each(['/search', '/es/search', '/locations/near', '/es/locations/near'])('%s is made for each reader', (path) =>
  expect(isSearch(path)).toBe(true),
)
it.each(['/', '/searching', '/posts/search', '/locations', '/search/x', '/studio/search'])('%s is not', (path) =>
  expect(isSearch(path)).toBe(false),
)

it('lets people search as often as people do, asks the others to wait, and keeps the addresses apart', async () => {
  server = createServer((request, response) => {
    void maySearch(request, response).then((may) => may && response.end('found'))
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const search = (address: string, method = 'GET') => fetch(site, {method, headers: {[ADDRESS_HEADER]: address}})
  const all = await Promise.all(Array.from({length: 121}, () => search('203.0.113.1')))
  expect(all.filter(({status}) => status === 200)).toHaveLength(120)
  const refused = all.find(({status}) => status === 429)
  expect([refused?.headers.get('retry-after'), refused?.headers.get('cache-control')]).toEqual(['60', 'no-store'])
  expect(await refused?.text()).toContain('Wait a minute')
  expect(await (await search('203.0.113.1', 'HEAD')).text()).toBe('')
  expect((await search('203.0.113.2')).status).toBe(200)
})
