/** In local mode nothing leaves the machine. */
import type {Page} from '@playwright/test'

import {PAGES} from './pages.ts'
import {expect, test, type Product} from './product.ts'

type Sent = {origin: string; stopped: boolean}

test('Studio talks to this site and this lake and to nobody else', async ({desk, product}) => {
  const editor = await desk('Ines Marchetti')
  const sent = record(editor.page)
  await editor.openList('Posts', 'All posts')
  await editor.entry('Can dry needling help with sciatica pain?').click()
  await expect(editor.field('title').locator('input')).toHaveValue('Can dry needling help with sciatica pain?')
  await editor.openList('Calls to action')
  await editor.page.reload()
  await expect(editor.page.getByTestId('document-list-pane')).toBeVisible()
  expect(leftTheMachine(sent, product)).toEqual([])
  // The list is not empty by accident: the product's own origins are in it.
  expect(sent.map(({origin}) => origin)).toEqual(expect.arrayContaining([product.site, `http://localhost:${product.lakePort}`]))
})

test('pages ask no other origin for anything, open no live connection and set no cookie', async ({reader, product}) => {
  const sent = record(reader)
  const streams: string[] = []
  reader.on('request', (request) => {
    if (request.resourceType() === 'eventsource' || request.resourceType() === 'websocket') streams.push(request.url())
  })
  for (const path of PAGES) {
    await reader.goto(path, {waitUntil: 'networkidle'})
  }
  expect(new Set(sent.map(({origin}) => origin))).toEqual(new Set([product.site]))
  expect(streams).toEqual([])
  expect(await reader.context().cookies()).toEqual([])
})

/** Every request a page makes; `stopped` are those its own policy kept from being sent. */
function record(page: Page): Sent[] {
  const sent: Sent[] = []
  page.on('requestfinished', (request) => sent.push({origin: originOf(request.url()), stopped: false}))
  page.on('requestfailed', (request) =>
    sent.push({origin: originOf(request.url()), stopped: request.failure()?.errorText === 'csp'}),
  )
  return sent
}

function leftTheMachine(sent: Sent[], {site, lakePort}: Product): string[] {
  const own = new Set([site, 'null'])
  for (const host of ['localhost', 'rounds.localhost']) {
    for (let port = lakePort; port < lakePort + 40; port++) own.add(`http://${host}:${port}`)
  }
  return [...new Set(sent.filter(({origin, stopped}) => !stopped && !own.has(origin)).map(({origin}) => origin))]
}

/** `null` for addresses that are no request to anybody: data: and blob:. */
function originOf(url: string): string {
  return /^(?:data|blob):/.test(url) ? 'null' : new URL(url).origin
}
