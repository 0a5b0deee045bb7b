/** What somebody types to make a reader's browser do something: it is shown as words, everywhere, and nothing of it runs. */
import type {Page} from '@playwright/test'

import {expect, test, type Product} from './product.ts'

const RUN = 'window.ran=1'
/** Each would set `window.ran`, open a dialog or leave the page, if anything of it were taken for markup. */
const WORDS = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<img src="x" onerror="alert(1)">`,
  `"><img src=x onerror=${RUN}>`,
  `'><img src=x onerror=${RUN}>`,
  `" onmouseover="${RUN}" x="`,
  `' onfocus='${RUN}' autofocus tabindex=1 '`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><img src onerror=${RUN}>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `<iframe src="javascript:parent.ran=1"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<body onload=${RUN}>`,
  `<details open ontoggle=${RUN}>x</details>`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src onerror=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}>`,
  `<textarea autofocus onfocus=${RUN}></textarea><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<form action="javascript:${RUN}"><button>x</button></form>`,
  `<a href="javascript:${RUN}">x</a>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<base href="https://evil.example/">`,
  `<link rel=stylesheet href="data:text/css,*{}">`,
  `<style>@import 'https://evil.example/x.css'</style>`,
  `<template><script>${RUN}</script></template>`,
  `<!--><script>${RUN}</script>-->`,
  `<![CDATA[<script>${RUN}</script>]]>`,
  `\u003cscript\u003e${RUN}\u003c/script\u003e`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `{{constructor.constructor('${RUN}')()}}`,
  '${' + RUN + '}',
  `\u2028</script><script>${RUN}</script>\u2029`,
  `]]></script><script>${RUN}//`,
] as const
const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVa\nScript:${RUN}`,
  `\u0001javascript:${RUN}`,
  ` javascript:${RUN}`,
  `java%73cript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  'blob:https://evil.example/1',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil',
  'https://user:pw@ok.example',
  `" onclick="${RUN}`,
] as const

test('in what a reader looks for', async ({reader}) => {
  const watch = watchFor(reader)
  for (const words of WORDS) {
    await reader.goto(`/search?q=${encodeURIComponent(words)}`)
    await expect(reader.getByLabel('What are you looking for?')).toHaveValue(words.replaceAll(/\s+/g, ' ').trim())
    await watch.sawNothing(words)
    await reader.goto(`/locations/near?zip=${encodeURIComponent(words)}`)
    await watch.sawNothing(words)
  }
})

test('in addresses nobody has a page for', async ({reader}) => {
  const watch = watchFor(reader)
  for (const words of WORDS) {
    for (const path of ['/posts/', '/topics/', '/about/', '/posts/page/']) {
      await reader.goto(`${path}${encodeURIComponent(words)}`)
      await watch.sawNothing(`${path}${words}`)
    }
  }
})

test('in every field of a post, as its page shows them', async ({product, reader}) => {
  const id = await writeHostilePost(product)
  const watch = watchFor(reader)
  await reader.goto(await product.previewLink('maren', id))
  await expect(reader.getByText('Not reviewed, not published')).toBeVisible()
  // As words all of it is there.
  for (const words of WORDS.slice(0, 8)) await expect(reader.getByRole('main')).toContainText(words)
  await watch.sawNothing('the page of a post')
  for (const summary of await reader.locator('main summary').all()) await summary.click()
  await watch.sawNothing('its folded parts')
  const addresses = await reader.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses.filter((address) => !/^(?:#|\/(?![/\\])|https:\/\/(?!user|evil)|tel:[+\d-]+$)/.test(address))).toEqual([])
})

/** Listens for anything that ran: a dialog, a mark on the window, a request to somebody else, a page that was left. */
function watchFor(page: Page) {
  const heard: string[] = []
  page.on('dialog', (dialog) => {
    heard.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (new URL(request.url()).hostname.endsWith('evil.example')) heard.push(`a request: ${request.url()}`)
  })
  return {
    sawNothing: async (what: string) => {
      const found = await page.evaluate(() => ({
        ran: 'ran' in window,
        handlers: [...document.querySelectorAll('body *')].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith('on')),
        ).length,
        strange: document.querySelectorAll(
          'iframe, object, embed, marquee, base, main script:not([type="application/ld+json"]), main style',
        ).length,
      }))
      expect({...found, heard}, what).toEqual({ran: false, handlers: 0, strange: 0, heard: []})
    },
  }
}

async function writeHostilePost(product: Product): Promise<string> {
  let next = 0
  const words = () => WORDS[next++ % WORDS.length] ?? ''
  const text = (key: string, content: string, more: object = {}) => ({
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${key}s`, text: content, marks: []}],
    ...more,
  })
  const link = (address: string, index: number) => ({
    ...text(`l${index}`, `Link ${index}`),
    markDefs: [{_type: 'link', _key: 'm', href: address}],
    children: [{_type: 'span', _key: 's', text: `Link ${index}`, marks: ['m']}],
  })
  const picture = {
    asset: {_type: 'reference', _ref: await product.admin.fetch<string>('*[_type == "sanity.imageAsset"][0]._id')},
    alt: words(),
    caption: words(),
    credit: words(),
  }
  await product.admin.createOrReplace({
    _id: `drafts.${HOSTILE}`,
    _type: 'post',
    title: WORDS[0],
    slug: {_type: 'slug', current: 'hostile'},
    excerpt: WORDS[3],
    authors: [{_key: 'a', _type: 'reference', _ref: 'clinician-maren-okafor'}],
    topics: [{_key: 't', _type: 'reference', _ref: 'topic-back-and-neck'}],
    keyPoints: [words(), words(), words()],
    sponsorship: {kind: 'sponsored', sponsor: words(), role: words()},
    series: {name: words(), part: 1},
    seo: {title: words(), description: words()},
    body: [
      ...WORDS.map((content, index) => text(`p${index}`, content)),
      ...(['h2', 'h3', 'h4', 'blockquote'] as const).map((style) => text(style, words(), {style})),
      text('li', words(), {listItem: 'bullet', level: 1}),
      ...ADDRESSES.map(link),
      {_type: 'callout', _key: 'c', level: 'urgent', title: words(), body: [text('c1', words())]},
      {_type: 'faq', _key: 'f', title: words(), items: [{_key: 'q', question: words(), answer: [text('f1', words())]}]},
      {
        _type: 'dataTable',
        _key: 'd',
        caption: words(),
        rows: [
          {_key: 'r1', cells: [words(), words()]},
          {_key: 'r2', cells: [words(), words()]},
        ],
      },
      {
        _type: 'exercise',
        _key: 'e',
        title: words(),
        purpose: words(),
        steps: [words(), words()],
        dose: words(),
        stopIf: [words()],
      },
      {_type: 'figure', _key: 'g', ...picture},
      ...ADDRESSES.slice(0, 6).map((url, index) => ({
        _type: 'video',
        _key: `v${index}`,
        title: words(),
        url,
        duration: words(),
        transcript: [text(`v${index}t`, words())],
      })),
    ],
  })
  return HOSTILE
}

const HOSTILE = 'post-hostile'
