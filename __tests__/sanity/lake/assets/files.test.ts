import {createHash} from 'node:crypto'

import {beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityAssetDocument} from '@sanity/client'

import {API_VERSION, failure, startTestLake, type TestLake} from '../../../setup/lake.ts'
import {plain} from '../../../setup/pictures.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const HTML = Buffer.from('<!doctype html><script>alert(document.domain)</script>')

let count = 0
/** Bytes that no other test has sent. */
const fresh = (bytes: Buffer = Buffer.from('Sit on the floor.')) => Buffer.concat([bytes, Buffer.from(`\n${(count += 1)}`)])
const upload = (bytes: Buffer, filename?: string, more: object = {}): Promise<SanityAssetDocument> =>
  lake.admin.assets.upload('file', bytes, {...(filename === undefined ? {} : {filename}), ...more})
const get = (asset: {path: string}, search = '', init: Parameters<TestLake['ask']>[1] = {}) =>
  lake.ask(`/${asset.path}${search}`, init)

describe('a file that is uploaded', () => {
  it('is described as on the hosted service', async () => {
    const bytes = fresh(PDF)
    const sha1 = createHash('sha1').update(bytes).digest('hex')
    const asset = await upload(bytes, 'Knee exercises.PDF', {
      contentType: 'application/pdf',
      title: 'Knee exercises',
      label: 'knee',
      description: 'For the first week',
      creditLine: 'The clinic',
      source: {id: '7', name: 'shelf'},
    })
    expect(asset).toMatchObject({
      _id: `file-${sha1}-pdf`,
      _type: 'sanity.fileAsset',
      assetId: sha1,
      sha1hash: sha1,
      extension: 'pdf',
      mimeType: 'application/pdf',
      originalFilename: 'Knee exercises.PDF',
      path: `files/rounds/production/${sha1}.pdf`,
      url: `http://localhost:${new URL(lake.url).port}/files/rounds/production/${sha1}.pdf`,
      size: bytes.length,
      title: 'Knee exercises',
      label: 'knee',
      description: 'For the first week',
      creditLine: 'The clinic',
      source: {id: '7', name: 'shelf'},
    })
    expect(Buffer.from(await (await get(asset)).arrayBuffer()).equals(bytes)).toBe(true)
    expect(await lake.anonymous.fetch('*[_id == $id][0].url', {id: asset._id})).toBe(asset.url)
  })

  it('is one asset, however often it comes', async () => {
    const bytes = fresh()
    const [first, ...others] = await Promise.all(['a.txt', 'b.txt', 'c.txt'].map((name) => upload(bytes, name)))
    expect(others.map(({_id, _rev}) => [_id, _rev])).toEqual([first, first].map((same) => [same?._id, same?._rev]))
    // The ending decides how it is sent out: another ending is another asset.
    expect((await upload(bytes, 'a.csv'))._id).toBe(first?._id.replace(/-txt$/, '-csv'))
  })

  const names: [string | undefined, string | undefined, string, string][] = [
    ['notes.txt', undefined, 'txt', 'text/plain'],
    ['notes', 'application/pdf', 'pdf', 'application/pdf'],
    ['notes', undefined, 'bin', 'application/octet-stream'],
    [undefined, 'video/mp4; codecs=avc1', 'mp4', 'video/mp4'],
    ['table.xlsx', undefined, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['archive.tar.gz', 'application/octet-stream', 'gz', 'application/octet-stream'],
    ['.htaccess', undefined, 'bin', 'application/octet-stream'],
    ['a.constructor', undefined, 'constructor', 'application/octet-stream'],
    ['a.p/../h', 'not a type', 'bin', 'application/octet-stream'],
    ['form.pdf', 'text/html<script>', 'pdf', 'application/pdf'],
    ['Übung für morgens.mp3', undefined, 'mp3', 'audio/mpeg'],
  ]
  it.each(names)('called %s and sent as %s has the ending %s', async (filename, contentType, extension, mimeType) => {
    const query = filename === undefined ? '' : `?filename=${encodeURIComponent(filename)}`
    const answer = await lake.ask(`/v${API_VERSION}/assets/files/production${query}`, {
      method: 'POST',
      token: lake.secrets.adminToken,
      headers: {'content-type': contentType ?? 'application/octet-stream'},
      body: new Uint8Array(fresh()),
    })
    const {document} = (await answer.json()) as {document: SanityAssetDocument}
    expect([document.extension, document.mimeType]).toEqual([extension, mimeType])
    expect((await get(document)).status).toBe(200)
  })

  it('comes from somebody who may', async () => {
    const path = `/v${API_VERSION}/assets/files`
    const ask = async (dataset: string, token?: string) =>
      (await lake.ask(`${path}/${dataset}`, {method: 'POST', body: 'x', token})).status
    expect(await ask('production')).toBe(401)
    expect(await ask('production', lake.secrets.serverToken)).toBe(403)
    expect(await ask('elsewhere', lake.secrets.adminToken)).toBe(404)
    const [maren, saskia] = [await lake.signIn('maren'), await lake.signIn('saskia')]
    const refused = await failure(maren.assets.upload('file', fresh(), {filename: 'a.txt'}))
    expect([refused.status, refused.body.message]).toEqual([
      403,
      'Insufficient permissions; permission "create" required on "sanity.fileAsset"',
    ])
    expect(await saskia.assets.upload('file', fresh(), {filename: 'a.txt'})).toMatchObject({_type: 'sanity.fileAsset'})
  })

  it('is not empty and not larger than 40 MB', async () => {
    const send = async (body: Uint8Array) => {
      const answer = await lake.ask(`/v${API_VERSION}/assets/files/production?filename=a.mp4`, {
        method: 'POST',
        token: lake.secrets.adminToken,
        body: new Uint8Array(body),
      })
      return [answer.status, ((await answer.json()) as {message: string}).message]
    }
    expect(await send(Buffer.alloc(0))).toEqual([400, 'The upload is empty'])
    expect(await send(Buffer.alloc(41 * 1024 * 1024))).toEqual([413, 'The body is larger than 40 MB'])
  })
})

describe('a file that is asked for', () => {
  const shown: [string, Buffer, string][] = [
    ['a.pdf', PDF, 'application/pdf'],
    ['a.txt', Buffer.from('Breathe in.'), 'text/plain; charset=utf-8'],
    ['a.mp3', Buffer.from('ID3'), 'audio/mpeg'],
    ['a.mp4', Buffer.from('....ftypmp42'), 'video/mp4'],
    ['a.webm', Buffer.from('....'), 'video/webm'],
    ['a.png', Buffer.from('....'), 'image/png'],
  ]
  it.each(shown)('is shown as what its name says: %s', async (name, bytes, contentType) => {
    const answer = await get(await upload(fresh(bytes), name))
    expect(answer.headers.get('content-type')).toBe(contentType)
    expect(answer.headers.get('content-disposition')).toBeNull()
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    // A film loads itself in the page that a browser makes around it. Neither there nor anywhere else may a script run.
    expect(answer.headers.get('content-security-policy')).toBe(
      /^(?:audio|video)/.test(contentType)
        ? "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'"
        : "sandbox; default-src 'none'",
    )
  })

  const harmful: [string, string][] = [
    ['page.html', 'text/html'],
    ['page.htm', 'text/html'],
    ['page.xhtml', 'application/xhtml+xml'],
    ['picture.svg', 'image/svg+xml'],
    ['feed.xml', 'application/xml'],
    ['script.js', 'text/javascript'],
    ['module.mjs', 'text/javascript'],
    ['styles.css', 'text/css'],
    ['data.json', 'application/json'],
    ['mail.mhtml', 'multipart/related'],
    ['archive.swf', 'application/x-shockwave-flash'],
    ['no-ending', 'text/html'],
    ['program.exe', 'application/pdf'],
  ]
  it.each(harmful)('is never rendered where it could hold script: %s sent as %s', async (name, contentType) => {
    const asset = await upload(fresh(HTML), name, {contentType})
    for (const search of ['', '?dl', '?dl=x.html', '?dl=false', '?fm=png']) {
      const answer = await get(asset, search, {headers: {accept: 'text/html'}})
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': expect.stringMatching(/^attachment; /),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      })
    }
  })

  it('is not shown as a page, whatever its bytes are', async () => {
    for (const name of ['page.txt', 'page.pdf', 'page.png', 'page.mp4', 'page.vtt']) {
      const answer = await get(await upload(fresh(HTML), name, {contentType: 'text/html'}))
      expect(answer.headers.get('content-type')).not.toMatch(/html|xml|script/)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  })

  it('is saved under the name it came with, or the one asked for', async () => {
    const asset = await upload(fresh(PDF), 'Übung "eins".pdf')
    const name = async (search: string) => (await get(asset, search)).headers.get('content-disposition')
    expect(await name('')).toBeNull()
    expect(await name('?dl')).toBe(`attachment; filename="_bung _eins_.pdf"; filename*=UTF-8''%C3%9Cbung%20%22eins%22.pdf`)
    expect(await name('?dl=')).toBe(await name('?dl'))
    expect(await name('?dl=knee%20plan.pdf')).toBe(`attachment; filename="knee plan.pdf"; filename*=UTF-8''knee%20plan.pdf`)
    expect((await name(`?dl=${'a'.repeat(5_000)}.pdf`))?.length).toBeLessThan(500)
    // Nothing of a name ends the header and begins another one.
    expect(await name(`?dl=${encodeURIComponent('a\r\nset-cookie: x=1".pdf')}`)).toBe(
      `attachment; filename="a__set-cookie: x=1_.pdf"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20x%3D1%22.pdf`,
    )
  })

  it('needs a token where its dataset is private', async () => {
    const secret = await lake.admin
      .withConfig({dataset: 'compliance'})
      .assets.upload('file', fresh(PDF), {filename: 'consent.pdf'})
    expect((await get(secret)).status).toBe(404)
    expect((await get(secret, '', {token: 'nobody'})).status).toBeGreaterThanOrEqual(400)
    const answer = await get(secret, '', {token: lake.secrets.adminToken})
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    // The same bytes are no way around it: each dataset has its own address.
    const inPublic = `/${secret.path.replace('compliance', 'production')}`
    expect((await lake.ask(inPublic, {token: lake.secrets.adminToken})).status).toBe(404)
  })

  it.each([
    '../lake.sqlite',
    '..%2Flake.sqlite',
    '%2e%2e%2fsecrets.json',
    '..%5Csecrets.json',
    'secrets.json',
    '.',
    '..',
    `${'a'.repeat(40)}.pdf`,
    `${'a'.repeat(40)}.pdf%00.txt`,
    `${'a'.repeat(40)}.`,
    'a'.repeat(40),
  ])('is not found under %s', async (name) => {
    expect((await lake.ask(`/files/rounds/production/${name}`)).status).toBe(404)
  })

  it('is found only in its own project and dataset, and pictures are no files', async () => {
    const asset = await upload(fresh(PDF), 'a.pdf')
    const picture = await lake.admin.assets.upload('image', await plain(5, 5).png().toBuffer())
    const file = asset.path.split('/').at(-1)
    for (const path of [
      `files/rounds/compliance/${file}`,
      `files/rounds/elsewhere/${file}`,
      `files/other/production/${file}`,
      `images/rounds/production/${file}`,
      picture.path.replace('images/', 'files/'),
    ])
      expect((await lake.ask(`/${path}`, {token: lake.secrets.adminToken})).status).toBe(404)
  })
})
