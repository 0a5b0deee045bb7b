import {createServer, type RequestListener, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'

import {answerWhenReady} from '../../../lib/start/starting.ts'

let server: Server | undefined
afterEach(() => void server?.close())

async function starting(wait: number) {
  let becomeReady: (answer: RequestListener) => void = () => undefined
  const ready = new Promise<RequestListener>((resolve) => (becomeReady = resolve))
  let arrive: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  server = createServer((request, response) => {
    void answerWhenReady(ready, request, response, wait)
    arrive()
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return {site: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, becomeReady, arrived}
}

it('answers who came early as soon as the site is ready, by the site’s own answer', async () => {
  const {site, becomeReady, arrived} = await starting(60_000)
  const early = fetch(`${site}/posts`)
  await arrived
  becomeReady((request, response) => response.end(`This is ${request.url}`))
  expect(await (await early).text()).toBe('This is /posts')
  expect(await (await fetch(`${site}/later`)).text()).toBe('This is /later')
})

it('asks to come back, in words that a patient understands, when that takes long', async () => {
  const {site} = await starting(1)
  const answer = await fetch(site)
  expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([503, '10', 'no-store'])
  expect(await answer.text()).toContain('call <a href="tel:911">911</a>')
  expect(await (await fetch(site, {method: 'HEAD'})).text()).toBe('')
})
