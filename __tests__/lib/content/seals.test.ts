import {afterAll, beforeAll, expect, it} from '@jest/globals'
import {evaluate, parse} from 'groq-js'

import {provenOnly} from '../../../lib/content/seals.ts'
import {isSharedType, sealShared, type SharedDocument} from '../../../lib/editorial/shared-documents.ts'
import {createSigner, makeSigningKey} from '../../../lib/signing/signer.ts'
import {aboutPageQuery, aboutPagesQuery} from '../../../sanity/queries/about.ts'
import {clinicianQuery, cliniciansQuery} from '../../../sanity/queries/clinicians.ts'
import {crawlerPolicyQuery, llmsQuery} from '../../../sanity/queries/crawlers.ts'
import {channelQuery, clinicianFeedQuery, feedQuery, topicFeedQuery} from '../../../sanity/queries/feeds.ts'
import {homeQuery, postQuery} from '../../../sanity/queries/posts.ts'
import {redirectsFromQuery, removalsQuery} from '../../../sanity/queries/redirects.ts'
import {locationsQuery, siteFrameQuery, sitemapQuery} from '../../../sanity/queries/site.ts'
import {topicQuery} from '../../../sanity/queries/topics.ts'
import {demoClinic, type SeedDocument} from '../../../sanity/seed/index.ts'

const signingKey = makeSigningKey()
const signer = createSigner(signingKey)
const before = process.env['ROUNDS_SIGNING_KEY']
beforeAll(() => {
  process.env['ROUNDS_SIGNING_KEY'] = signingKey
})
afterAll(() => {
  if (before === undefined) delete process.env['ROUNDS_SIGNING_KEY']
  else process.env['ROUNDS_SIGNING_KEY'] = before
})

const MARK = 'written past the desk'
const SLUG = 'dry-needling-and-sciatica'
/** Where a query asks for a page by its address. */
const SLUGS = new Map<string, string>([
  [clinicianQuery, 'maren-okafor'],
  [clinicianFeedQuery, 'maren-okafor'],
  [topicFeedQuery, 'back-and-neck'],
  [topicQuery, 'back-and-neck'],
  [aboutPageQuery, 'privacy'],
])
/** An address of which the demo clinic says that its page was removed, and what to read instead. */
const REMOVED = '/blog/bed-rest-for-back-pain'
/** As the desk writes it when a post is taken down. */
const REMOVAL: SeedDocument = {
  _id: 'redirect-removed',
  _type: 'redirect',
  from: '/posts/removed',
  kind: 'gone',
  target: {_type: 'reference', _ref: 'post-removed', _weak: true},
  reason: 'This advice is out of date.',
  on: '2026-11-22',
}
const PAGES: [name: string, query: string][] = [
  ['home', homeQuery],
  ['post', postQuery],
  ['feed', feedQuery],
  ['a topic’s feed', topicFeedQuery],
  ['a clinician’s feed', clinicianFeedQuery],
  ['clinician', clinicianQuery],
  ['clinicians', cliniciansQuery],
  ['topic', topicQuery],
  ['frame', siteFrameQuery],
  ['whose feed it is', channelQuery],
  ['sitemap', sitemapQuery],
  ['about', aboutPageQuery],
  ['about pages', aboutPagesQuery],
  ['locations', locationsQuery],
  ['robots.txt', crawlerPolicyQuery],
  ['an old address', redirectsFromQuery],
  ['a removal', removalsQuery],
  ['llms.txt', llmsQuery],
]

/** The demo clinic with everything published, and every word of what pages share altered. */
function dataset(finish: (document: SharedDocument) => SharedDocument): object[] {
  const assets = Object.fromEntries(demoClinic().pictures.map(({name}) => [name, `image-${name}-600x400-png`]))
  return [...demoClinic().documents(assets), REMOVAL].flatMap((document) => {
    if (document._type === 'post') return [asPublication(document)]
    return isSharedType(document._type) ? [finish(document)] : [document]
  })
}

function asPublication(post: SeedDocument): object {
  return {
    ...post,
    _id: `publication-${post._id}`,
    _type: 'publication',
    standing: 'live',
    post: {_type: 'reference', _ref: post._id},
    works: [{sourceId: 'source-nhs-sciatica', title: 'A work'}],
    reviewers: [{_type: 'reference', _ref: 'clinician-teodor-lindqvist'}],
  }
}

/** Every text becomes the mark, but what finds documents: ids, addresses of pages, and the states that filters ask for. */
function marked(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return /^_|^current$|^status$|^locale$|^from$|^kind$/.test(field) ? value : MARK
  if (Array.isArray(value)) return value.map((entry) => marked(entry, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner, name)]))
}

async function ask(query: string, documents: object[]): Promise<unknown> {
  const slug = SLUGS.get(query) ?? SLUG
  const params = {slug, limit: 20, reviewed: 20, locale: 'en', from: REMOVED, target: 'post-removed'}
  return (await evaluate(parse(query, {params}), {dataset: documents, params})).get()
}

it.each(PAGES)('nothing that was written past the desk is in the answer for: %s', async (_name, query) => {
  const answer = await ask(
    query,
    dataset((document) => marked(document) as SharedDocument),
  )
  expect(JSON.stringify(answer)).toContain(MARK)
  expect(JSON.stringify(provenOnly(answer)) ?? '').not.toContain(MARK)
})

it.each(PAGES)('what the desk has published is, word for word: %s', async (_name, query) => {
  const sealed = dataset((document) => sealShared(document, {number: 1, at: '2026-11-22T17:00:00Z', by: 'Ines'}, signer.sign))
  const answer = await ask(query, sealed)
  expect(answer).not.toBeNull()
  expect(provenOnly(answer)).toEqual(withoutProof(answer))
})

function withoutProof(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProof)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'stored')
      .map(([name, inner]) => [name, name === 'document' || name === 'proof' ? inner : withoutProof(inner)]),
  )
}
