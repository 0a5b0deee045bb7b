/** The real sender, and a collector that keeps what it gets. */
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'

import {startTelemetry} from '../../../lib/start/telemetry.ts'
import {traced, tracedAlone} from '../../../lib/telemetry/tracing.ts'

type Span = {
  name: string
  spanId: string
  parentSpanId?: string
  status: {code: number; message?: string}
  attributes: {key: string; value: object}[]
}

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function collector() {
  const bodies: string[] = []
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      bodies.push(body)
      response.writeHead(200, {'content-type': 'application/json'}).end('{}')
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const spans = () =>
    bodies.flatMap((body) =>
      (JSON.parse(body) as {resourceSpans: {scopeSpans: {spans: Span[]}[]}[]}).resourceSpans.flatMap(({scopeSpans}) =>
        scopeSpans.flatMap((scope) => scope.spans),
      ),
    )
  return {endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans}
}

it('does nothing where nobody listens', async () => {
  const end = await startTelemetry({})
  expect(await traced('publish', {}, async () => 'done')).toBe('done')
  await end()
})

it.each(['collector:4318', 'ftp://collector', 'http://'])('says what to write instead of %s', async (endpoint) => {
  await expect(startTelemetry({OTEL_EXPORTER_OTLP_ENDPOINT: endpoint})).rejects.toThrow('such as http://127.0.0.1:4318')
})

it('sends what was done, what it was a part of, and what failed', async () => {
  const {endpoint, spans} = await collector()
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = endpoint
  const end = await startTelemetry(process.env)
  await traced('publish', {document: 'publication-knee'}, async (note) => {
    await traced('swap', {}, async () => undefined)
    await tracedAlone('render page', {path: '/posts/knee'}, async () => undefined)
    note({rendered: 1})
  })
  await expect(traced('purge', {}, () => Promise.reject(new Error('the cache is away')))).rejects.toThrow('the cache is away')
  await end()
  delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT']
  const by = new Map(spans().map((span) => [span.name, span]))
  expect([...by.keys()].toSorted()).toEqual(['publish', 'purge', 'render page', 'swap'])
  expect(by.get('swap')?.parentSpanId).toBe(by.get('publish')?.spanId)
  expect(by.get('render page')?.parentSpanId ?? '').toBe('')
  expect(by.get('publish')?.attributes).toEqual([
    {key: 'document', value: {stringValue: 'publication-knee'}},
    {key: 'rendered', value: {intValue: 1}},
  ])
  expect(by.get('purge')?.status).toMatchObject({code: 2, message: 'the cache is away'})
})
