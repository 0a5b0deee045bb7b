/** Against a real server that closes connections as Node's does: whenever nobody has used them for a while. */
import {createServer, type RequestListener, type Server} from 'node:http'
import type {AddressInfo, Socket} from 'node:net'

import {createLoopback} from '../../../lib/page-store/loopback.ts'

let server: Server | undefined
let site = ''
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function loopbackTo(handler: RequestListener) {
  server = createServer(handler)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  site = `http://127.0.0.1:${port}/`
  return createLoopback({host: '127.0.0.1', port, now: () => 1000})
}

it('renders a page by asking for it, and knows its own requests from everybody else’s', async () => {
  const own: boolean[] = []
  const loopback = await loopbackTo((request, response) => {
    const tags = loopback.tagsFor(request)
    own.push(tags !== undefined)
    tags?.add('post:knee')
    response.setHeader('content-type', 'text/html')
    response.end(`This is ${request.url}`)
  })
  const page = await loopback.render('/posts/knee')
  expect(page).toMatchObject({status: 200, type: 'text/html', tags: ['post:knee'], renderedAt: 1000, isShared: true})
  expect(page.body.toString()).toBe('This is /posts/knee')
  await fetch(site, {headers: {'x-rounds-rendering': 'guessed'}})
  expect(own).toEqual([true, false])
})

it('never asks over a connection that the server may be closing just then', async () => {
  const seen = new Set<Socket>()
  const loopback = await loopbackTo((request, response) => {
    if (seen.has(request.socket)) return void request.socket.destroy()
    seen.add(request.socket)
    response.end('a page')
  })
  for (const path of ['/one', '/two', '/three'])
    // One after the other: each could use the connection of the one before.
    // oxlint-disable-next-line no-await-in-loop
    expect((await loopback.render(path)).body.toString()).toBe('a page')
})

it('fails where the server breaks off', async () => {
  const loopback = await loopbackTo((request) => void request.socket.destroy())
  await expect(loopback.render('/')).rejects.toThrow()
})
