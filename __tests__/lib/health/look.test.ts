/** The real client against a CMS that answers as it is told. */
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'

import {createClient} from '@sanity/client'

import {createLook} from '../../../lib/health/look.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function cmsThat(status: number, result: unknown) {
  const asked: string[] = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(result))
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const apiHost = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = (dataset: string) =>
    createClient({
      projectId: 'rounds',
      dataset,
      apiVersion: '2025-12-01',
      useCdn: false,
      apiHost,
      useProjectHostname: false,
      maxRetries: 0,
    })
  const clock = {now: 0}
  const look = createLook({production: client('production'), compliance: client('compliance'), now: () => clock.now})
  return {look, asked, clock}
}

it('counts, and asks once for all who want to know within five seconds', async () => {
  const {look, asked, clock} = await cmsThat(200, {result: {published: 3, commentsWaiting: 1}})
  expect(await Promise.all([look(), look()])).toEqual([
    {cms: {reachable: true, milliseconds: 0}, editorial: {published: 3, commentsWaiting: 1}},
    {cms: {reachable: true, milliseconds: 0}, editorial: {published: 3, commentsWaiting: 1}},
  ])
  expect(asked).toHaveLength(2)
  clock.now = 5000
  await look()
  expect(asked).toHaveLength(4)
})

it('says why it cannot', async () => {
  const {look} = await cmsThat(503, {message: 'down'})
  expect(await look()).toEqual({cms: {reachable: false, why: 'it answers 503.'}, editorial: null})
})

it('says when nobody is there', async () => {
  const {look} = await cmsThat(200, {})
  await new Promise((resolve) => server?.close(resolve))
  expect(await look()).toEqual({cms: {reachable: false, why: 'it cannot be reached.'}, editorial: null})
})
