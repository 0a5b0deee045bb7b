import {afterAll, afterEach, beforeAll, describe, expect, it} from '@jest/globals'
import type {SanityClient} from '@sanity/client'
import {isValidSignature, SIGNATURE_HEADER_NAME} from '@sanity/webhook'

import {newId, startTestLake, temporaryFolder, type TestLake} from '../../setup/lake.ts'
import {Receiver} from '../../setup/receiver.ts'

const receiver = new Receiver()
let lake: TestLake
let admin: SanityClient

beforeAll(async () => {
  await receiver.open()
  lake = await startTestLake({port: receiver.port})
  admin = lake.admin
})

afterEach(() => void (receiver.answers = []))
afterAll(() => receiver.close())

const publication = (id: string, slug: string) => ({
  _id: id,
  _type: 'publication',
  title: 'A title',
  post: {_type: 'reference', _ref: 'post-told', _weak: true},
  standing: 'live',
  slug: {_type: 'slug', current: slug},
  publishedAt: '2026-05-01T08:00:00Z',
})

it('a message that is not answered keeps none of those after it', async () => {
  const {promise: answer, resolve: letGo} = Promise.withResolvers<number>()
  receiver.answers = [answer]
  const slow = newId('publication')
  await admin.create(publication(slow, 'slow'))
  await receiver.of(slow)
  const others = Array.from({length: 20}, () => newId('publication'))
  for (const id of others) await admin.create(publication(id, 'quick'))
  await Promise.all(others.map((id) => receiver.of(id)))
  letGo(200)
})

describe('a change that is told', () => {
  it('is signed as the site checks it', async () => {
    const id = newId('publication')
    const {_rev} = await admin.create(publication(id, 'knee'))
    const [delivery] = await receiver.of(id)
    const signature = String(delivery?.headers[SIGNATURE_HEADER_NAME])
    expect(delivery?.path).toBe('/api/revalidate')
    expect(await isValidSignature(delivery!.body, signature, lake.secrets.webhookSecret)).toBe(true)
    expect(await isValidSignature(`${delivery!.body} `, signature, lake.secrets.webhookSecret)).toBe(false)
    expect(await isValidSignature(delivery!.body, signature, lake.secrets.adminToken)).toBe(false)
    expect(delivery?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': `${_rev}-${id}`,
      'sanity-transaction-id': _rev,
      'sanity-transaction-time': expect.stringMatching(/^\d{4}-.*Z$/),
      'sanity-dataset': 'production',
      'sanity-project-id': 'rounds',
      'sanity-document-id': id,
      'sanity-operation': 'create',
    })
  })

  it('says where the document stood before and stands now, and no more', async () => {
    const id = newId('publication')
    await admin.create(publication(id, 'old'))
    await admin.patch(id).set({'slug.current': 'new'}).commit()
    await admin.delete(id)
    const deliveries = await receiver.of(id, 3)
    const stand = (slug: string) => ({
      post: 'post-told',
      slug,
      publishedAt: '2026-05-01T08:00:00Z',
      standing: 'live',
      authors: null,
      reviewers: null,
      topics: null,
      disclaimer: null,
      noIndex: null,
      locale: null,
      original: null,
      contentHash: null,
      title: 'A title',
      excerpt: null,
      series: null,
      part: null,
      number: null,
      shown: null,
    })
    const inOrder = ['create', 'update', 'delete'].map(
      (operation) => deliveries.find(({headers}) => headers['sanity-operation'] === operation)?.payload,
    )
    expect(inOrder).toEqual([
      {id, type: 'publication', before: null, after: stand('old')},
      {id, type: 'publication', before: stand('old'), after: stand('new')},
      {id, type: 'publication', before: stand('new'), after: null},
    ])
  })

  it('is told once when a draft is published', async () => {
    const id = newId('publication')
    await admin.create({...publication(id, 'draft'), _id: `drafts.${id}`})
    await admin.action({actionType: 'sanity.action.document.publish', publishedId: id, draftId: `drafts.${id}`})
    expect(await receiver.of(id)).toHaveLength(1)
  })

  it('names every document of a transaction', async () => {
    const ids = [newId('publication'), newId('topic'), newId('cta')]
    await admin.transaction(ids.map((id) => ({create: {_id: id, _type: id.split('-')[0] ?? ''}}))).commit()
    const keys = new Set<unknown>()
    for (const id of ids) keys.add((await receiver.of(id))[0]?.headers['idempotency-key'])
    expect(keys.size).toBe(3)
  })
})

describe('a change in the private dataset', () => {
  it('is told as whose license it is, and with nothing else of it', async () => {
    const id = newId('license')
    const record = {_id: id, _type: 'licenseRecord', clinicianId: 'clinician-jane-doe', number: 'DEMO-PT-SECRET-777'}
    await admin.withConfig({dataset: 'compliance'}).create(record)
    const [delivery] = await receiver.of(id)
    expect(delivery?.payload).toEqual({id, type: 'licenseRecord', before: null, after: {clinician: 'clinician-jane-doe'}})
    expect(JSON.stringify(delivery)).not.toContain('SECRET')
  })
})

describe('what is not told', () => {
  it('are drafts, versions, what nobody reads of the private dataset, refused writes and what no page shows', async () => {
    const id = newId('publication')
    await admin.create({...publication(id, 'x'), _id: `drafts.${id}`})
    await admin.create({...publication(id, 'x'), _id: `versions.r1.${id}`})
    await admin.withConfig({dataset: 'compliance'}).create(publication(id, 'x'))
    for (const type of ['note', 'post', 'workflow', 'edition', 'ledger']) await admin.create({_id: `${id}-${type}`, _type: type})
    for (const type of ['member', 'auditEntry', 'reviewNote', 'patientConsent']) {
      await admin.withConfig({dataset: 'compliance'}).create({_id: `${id}-${type}`, _type: type})
    }
    await admin.create({_id: `${id}-secret`, _type: 'sanity.previewUrlSecret'})
    await admin.create(publication(`${id}-dry`, 'x'), {dryRun: true})
    await admin
      .transaction()
      .create(publication(`${id}-failed`, 'x'))
      .patch('nowhere', {set: {a: 1}})
      .commit()
      .catch(() => {})
    // Deliveries leave in the order of their writes: once the last is here, none before it is still to come.
    const last = newId('publication')
    await admin.create(publication(last, 'last'))
    await receiver.of(last)
    expect(receiver.received.map(({body}) => body).filter((told) => told.includes(id))).toEqual([])
  })
})

describe('a site that does not answer', () => {
  it('is told again, under the same key and freshly signed, until it does', async () => {
    receiver.answers = [500, 503]
    const id = newId('publication')
    await admin.create(publication(id, 'again'))
    const deliveries = await receiver.of(id, 3)
    expect(new Set(deliveries.map(({headers}) => headers['idempotency-key'])).size).toBe(1)
    expect(new Set(deliveries.map(({body}) => body)).size).toBe(1)
    const stamps = deliveries.map(({headers}) => Number(/t=(\d+)/.exec(String(headers[SIGNATURE_HEADER_NAME]))?.[1]))
    expect(stamps[1]! - stamps[0]!).toBeGreaterThanOrEqual(900)
    expect(stamps[2]! - stamps[1]!).toBeGreaterThanOrEqual(1_900)
  }, 20_000)

  it('does not keep others from being told', async () => {
    receiver.answers = [500]
    const [first, second] = [newId('publication'), newId('publication')]
    await admin.create(publication(first, 'first'))
    await receiver.of(first)
    await admin.create(publication(second, 'second'))
    await receiver.of(second)
    await receiver.of(first, 2)
  }, 20_000)

  it('is told once it is there', async () => {
    await receiver.close()
    const id = newId('publication')
    await admin.create(publication(id, 'later'))
    await receiver.open()
    expect(await receiver.of(id)).toHaveLength(1)
  }, 20_000)
})

describe('a lake that dies before it has told', () => {
  it('tells when it starts again', async () => {
    const site = new Receiver()
    await site.open()
    await site.close()
    const folder = temporaryFolder()
    const first = await startTestLake({folder, port: site.port})
    const id = newId('publication')
    const {_rev} = await first.admin.create(publication(id, 'survivor'))
    await first.kill()
    await site.open()
    const second = await startTestLake({folder, port: site.port})
    const [delivery] = await site.of(id)
    expect(delivery?.headers['idempotency-key']).toBe(`${_rev}-${id}`)
    expect(delivery?.payload).toMatchObject({before: null, after: {slug: 'survivor'}})
    await second.stop()
    await site.close()
  }, 20_000)

  it('stops at once, also while a site lets it wait, and tells again later', async () => {
    const site = new Receiver()
    await site.open()
    site.answers = [0]
    const folder = temporaryFolder()
    const first = await startTestLake({folder, port: site.port})
    const id = newId('publication')
    await first.admin.create(publication(id, 'slow'))
    await site.of(id)
    const asked = Date.now()
    await first.stop()
    expect(Date.now() - asked).toBeLessThan(5_000)
    const second = await startTestLake({folder, port: site.port})
    const deliveries = await site.of(id, 2)
    expect(new Set(deliveries.map(({headers}) => headers['idempotency-key'])).size).toBe(1)
    await second.stop()
    await site.close()
  }, 20_000)
})
