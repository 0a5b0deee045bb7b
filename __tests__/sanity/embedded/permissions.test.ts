import {afterEach, beforeAll, describe, expect, it} from '@jest/globals'
import type {ClientPerspective, SanityClient} from '@sanity/client'
import sharp from 'sharp'

import {PERSONAS} from '../../../sanity/embedded/people.ts'
import {closeStreams, openStream} from '../../setup/event-stream.ts'
import {API_VERSION, failure, newId, startTestLake, type TestLake} from '../../setup/lake.ts'

let lake: TestLake
let admin: SanityClient
const signedIn = new Map<string, SanityClient>()

beforeAll(async () => {
  lake = await startTestLake()
  admin = lake.admin
  for (const {id} of PERSONAS) signedIn.set(id, await lake.signIn(id))
})

afterEach(closeStreams)

const as = (personaId: string, dataset = 'production') => signedIn.get(personaId)!.withConfig({dataset})

/** What can be done to a document, in the order in which an editor does it. */
const DEEDS = ['create a draft of', 'edit a draft of', 'publish', 'edit the published', 'delete the published'] as const
type Deed = (typeof DEEDS)[number]
const EVERYTHING: readonly Deed[] = DEEDS
const DRAFTS_ONLY: readonly Deed[] = ['create a draft of', 'edit a draft of']
const NOTHING: readonly Deed[] = []

const TYPES = [
  'post',
  'source',
  'clinician',
  'topic',
  'location',
  'cta',
  'siteSettings',
  'disclaimer',
  'legalRule',
  'editorialPolicy',
  'crawlerPolicy',
  'redirect',
] as const
/** What the editorial desk alone writes: nobody who signs in, the administrator included. */
const RECORDS = ['publication', 'edition', 'ledger', 'workflow', 'disclaimerVersion', 'comment'] as const
const PRIVATE_TYPES = ['licenseRecord', 'member', 'post'] as const
const PRIVATE_RECORDS = ['auditEntry', 'reviewNote', 'readerComment', 'readerReport', 'readerFeedback'] as const

/** Who may do what in the public dataset. A type that is not named: nothing. */
const PRODUCTION: Record<string, Partial<Record<(typeof TYPES)[number], readonly Deed[]>>> = {
  // The clinician who writes, and the one who reviews.
  maren: {post: DRAFTS_ONLY, source: DRAFTS_ONLY},
  teodor: {post: DRAFTS_ONLY, source: DRAFTS_ONLY},
  // The editor.
  ines: {
    post: EVERYTHING,
    source: EVERYTHING,
    clinician: EVERYTHING,
    topic: EVERYTHING,
    location: EVERYTHING,
    redirect: EVERYTHING,
  },
  // Marketing.
  callum: {cta: EVERYTHING, siteSettings: EVERYTHING},
  // Compliance.
  adaeze: {
    disclaimer: EVERYTHING,
    legalRule: EVERYTHING,
    editorialPolicy: EVERYTHING,
    crawlerPolicy: EVERYTHING,
    redirect: EVERYTHING,
  },
  // The moderator.
  jonah: {},
  // The administrator.
  saskia: Object.fromEntries(TYPES.map((type) => [type, EVERYTHING])),
}

/** Who may do what in the private dataset, whatever the type, but for what the desk writes. */
const COMPLIANCE: Record<string, readonly Deed[]> = {
  maren: NOTHING,
  teodor: NOTHING,
  ines: NOTHING,
  callum: NOTHING,
  adaeze: EVERYTHING,
  jonah: NOTHING,
  saskia: EVERYTHING,
}

const rows = [
  ...Object.entries(PRODUCTION).flatMap(([personaId, table]) => [
    ...TYPES.map((type) => ({personaId, dataset: 'production', type: type as string, allowed: table[type] ?? NOTHING})),
    ...RECORDS.map((type) => ({personaId, dataset: 'production', type: type as string, allowed: NOTHING})),
  ]),
  ...Object.entries(COMPLIANCE).flatMap(([personaId, allowed]) => [
    ...PRIVATE_TYPES.map((type) => ({personaId, dataset: 'compliance', type: type as string, allowed})),
    ...PRIVATE_RECORDS.map((type) => ({personaId, dataset: 'compliance', type: type as string, allowed: NOTHING})),
  ]),
]

it('has a row for each persona', () => {
  expect(Object.keys(PRODUCTION)).toEqual(PERSONAS.map(({id}) => id))
  expect(Object.keys(COMPLIANCE)).toEqual(PERSONAS.map(({id}) => id))
})

/** Each deed in two ways: as Studio does it, and as a program would. */
function tries(deed: Deed, id: string, type: string, client: SanityClient): (() => Promise<unknown>)[] {
  const act = (name: string, fields: Record<string, unknown>) => () =>
    client.request({
      method: 'POST',
      url: `/data/actions/${client.config().dataset}`,
      body: {actions: [{actionType: `sanity.action.document.${name}`, ...fields}]},
    })
  const draftId = `drafts.${id}`
  const ways: Record<Deed, (() => Promise<unknown>)[]> = {
    'create a draft of': [
      act('create', {publishedId: `${id}-a`, attributes: {_id: `${draftId}-a`, _type: type}}),
      () => client.create({_id: `${draftId}-b`, _type: type}),
    ],
    'edit a draft of': [
      act('edit', {draftId, publishedId: id, patch: {set: {note: 'by action'}}}),
      () => client.patch(draftId).set({note: 'by mutation'}).commit(),
      () => client.createOrReplace({_id: draftId, _type: type, note: 'replaced'}),
    ],
    'edit the published': [
      () => client.patch(id).set({note: 'by mutation'}).commit(),
      () => client.createOrReplace({_id: id, _type: type, note: 'replaced'}),
      () => client.patch({query: '*[_id == $id]', params: {id}}).set({note: 'by query'}).commit({returnFirst: true}),
    ],
    publish: [act('publish', {draftId, publishedId: id})],
    'delete the published': [() => client.delete(id), act('delete', {publishedId: id})],
  }
  return ways[deed]
}

/** Everything that has happened to documents of this test, as the lake remembers it. */
async function historyOf(id: string, dataset: string): Promise<string> {
  const ids = [id, `drafts.${id}`, `${id}-a`, `drafts.${id}-a`, `drafts.${id}-b`].join(',')
  const answer = await lake.ask(`/v${API_VERSION}/data/history/${dataset}/transactions/${ids}?limit=1000`, {
    token: lake.secrets.adminToken,
  })
  return answer.text()
}

describe.each(rows)('$personaId in $dataset with a $type', ({personaId, dataset, type, allowed}) => {
  it(allowed.length > 0 ? `may ${allowed.join(', ')}` : 'may only look, if that', async () => {
    const owner = admin.withConfig({dataset})
    for (const deed of DEEDS) {
      const id = newId(type)
      const put = () =>
        owner
          .transaction()
          .createOrReplace({_id: id, _type: type})
          .createOrReplace({_id: `drafts.${id}`, _type: type})
          .commit()
      await put()
      for (const attempt of tries(deed, id, type, as(personaId, dataset))) {
        if (allowed.includes(deed)) {
          await put()
          await attempt()
        } else {
          const before = await historyOf(id, dataset)
          const status = await attempt().then(
            () => 200,
            (cause: {statusCode: number}) => cause.statusCode,
          )
          expect([deed, status]).toEqual([deed, 403])
          expect(await historyOf(id, dataset)).toBe(before)
        }
      }
    }
  })
})

describe('writing by other ways', () => {
  it('needs permission before and after: nobody makes a document theirs by changing its type', async () => {
    const id = newId('cta')
    await admin.create({_id: id, _type: 'post'})
    expect((await failure(as('callum').createOrReplace({_id: id, _type: 'cta'}))).status).toBe(403)
    expect((await failure(as('callum').patch(id).set({_type: 'cta'}).commit())).status).toBe(403)
    expect((await failure(as('callum').transaction().delete(id).create({_id: id, _type: 'cta'}).commit())).status).toBe(403)
    expect(await admin.getDocument(id)).toMatchObject({_type: 'post'})
  })

  it('refuses a whole transaction for one part of it', async () => {
    const [mine, notMine] = [newId('cta'), newId('post')]
    expect(
      (await failure(as('callum').transaction().create({_id: mine, _type: 'cta'}).create({_id: notMine, _type: 'post'}).commit()))
        .status,
    ).toBe(403)
    expect(await admin.getDocuments([mine, notMine])).toEqual([null, null])
  })

  it('says which permission is missing, where Studio looks for it', async () => {
    const {body} = await failure(as('jonah').create({_id: newId(), _type: 'post'}))
    expect(body['error'].items[0].error).toMatchObject({type: 'insufficientPermissionsError', permission: 'create'})
  })

  it('tells nobody what exists in a dataset that is closed to them', async () => {
    const id = newId('licenseRecord')
    const compliance = admin.withConfig({dataset: 'compliance'})
    await compliance.create({_id: id, _type: 'licenseRecord', holder: 'M. Okafor'})
    const attempts = [
      () => as('maren', 'compliance').create({_id: id, _type: 'licenseRecord'}),
      () => as('maren', 'compliance').createIfNotExists({_id: id, _type: 'licenseRecord'}),
      () => as('maren', 'compliance').patch(id).ifRevisionId('guess').set({a: 1}).commit(),
      () => as('maren', 'compliance').patch('nowhere').set({a: 1}).commit(),
    ]
    for (const attempt of attempts) {
      const {status, body} = await failure(attempt())
      expect(status).toBe(403)
      expect(JSON.stringify(body)).not.toContain('Okafor')
    }
  })

  it('refuses everything to the site’s own reading token', async () => {
    const site = lake.client(lake.secrets.serverToken)
    expect((await failure(site.create({_id: newId(), _type: 'post'}))).status).toBe(403)
    expect(await site.fetch('count(*[_id in path("drafts.**")]) > 0', {}, {perspective: 'raw'})).toBe(true)
  })
})

describe('anonymous readers', () => {
  let open: string
  let picture: {_id: string; url: string}
  const hidden: string[] = []

  beforeAll(async () => {
    open = newId('open')
    hidden.push(`drafts.${open}`, `versions.r1.${open}`, `dotted.${open}`)
    for (const _id of [open, ...hidden]) await admin.create({_id, _type: 'post', title: `Title of ${_id}`})
    await admin.withConfig({dataset: 'compliance'}).create({_id: open, _type: 'licenseRecord', title: 'A licence'})
    const png = await sharp({create: {width: 3, height: 3, channels: 3, background: 'red'}})
      .png()
      .toBuffer()
    await admin.assets.upload('image', png)
    picture = await admin.withConfig({dataset: 'compliance'}).assets.upload('image', png)
  })

  it.each(['raw', 'published', 'drafts', 'r1'])('see published documents alone when they ask for %s', async (perspective) => {
    const query = '*[_type == "post"]{_id, "original": coalesce(_originalId, _id)}'
    // A lone release id is outside the client's type, and just what a stranger might try.
    const options = {perspective: perspective as ClientPerspective}
    const seen = await lake.anonymous.fetch<{_id: string; original: string}[]>(query, {}, options)
    expect(seen.map(({_id}) => _id)).toContain(open)
    expect(seen.filter(({_id, original}) => `${_id}${original}`.includes('.'))).toEqual([])
  })

  it.each([
    '*[_id == $id]',
    '*[_id in [$id]][0...5]',
    '*[references("x") || _id == $id]',
    '[{"_ref": $id}][]->',
    '*[sanity::versionOf($id)]._id',
    '*[_type == "post"]{"d": *[_id == $id][0]}[defined(d)]',
  ])('find nothing hidden by %s', async (query) => {
    for (const id of hidden) {
      const found = JSON.stringify(await lake.anonymous.fetch(query, {id}, {perspective: 'raw'}))
      expect(found).not.toContain(`Title of ${id}`)
    }
  })

  it('get published documents by id, and do not learn of others', async () => {
    const ids = [open, ...hidden, 'nowhere'].join(',')
    const answer = (await (await lake.ask(`/v${API_VERSION}/data/doc/production/${ids}`)).json()) as {
      documents: {_id: string}[]
      omitted: {id: string; reason: string}[]
    }
    expect(answer.documents.map(({_id}) => _id)).toEqual([open])
    expect(new Set(answer.omitted.map(({reason}) => reason))).toEqual(new Set(['existence']))
    const all = await (await lake.ask(`/v${API_VERSION}/data/doc/production/${open}?includeAllVersions=true`)).text()
    for (const id of hidden) expect(all).not.toContain(id)
  })

  it('write nothing', async () => {
    for (const path of ['mutate', 'actions']) {
      const answer = await lake.ask(`/v${API_VERSION}/data/${path}/production`, {
        method: 'POST',
        body: '{"mutations":[],"actions":[]}',
      })
      expect(answer.status).toBe(401)
    }
    expect((await lake.ask(`/v${API_VERSION}/assets/images/production`, {method: 'POST', body: 'x'})).status).toBe(401)
  })

  it('have no history', async () => {
    for (const path of [`events/documents/${open}`, `transactions/${open}`, `documents/${open}?lastRevision=true`]) {
      expect((await lake.ask(`/v${API_VERSION}/data/history/production/${path}`)).status).toBe(401)
      expect((await lake.ask(`/v${API_VERSION}/data/history/compliance/${path}`)).status).toBe(401)
    }
  })

  it('have no other way into the private dataset either', async () => {
    expect(await lake.anonymous.withConfig({dataset: 'compliance'}).fetch('*')).toEqual([])
    expect(
      await lake.anonymous
        .withConfig({dataset: 'compliance'})
        .fetch('count(*[_type == "licenseRecord"])', {}, {perspective: 'raw'}),
    ).toBe(0)
    const doc = (await (await lake.ask(`/v${API_VERSION}/data/doc/compliance/${open}`)).json()) as unknown
    expect(doc).toEqual({documents: [], omitted: [{id: open, reason: 'existence'}]})
    expect((await fetch(picture.url.replace('localhost', '127.0.0.1'))).status).toBe(404)
    expect((await fetch(picture.url.replace('localhost', '127.0.0.1').replace('compliance', 'production'))).status).toBe(200)
    const stream = await openStream(`${lake.url}/v${API_VERSION}/data/listen/compliance?query=*`)
    await stream.next()
    await admin.withConfig({dataset: 'compliance'}).create({_id: newId(), _type: 'licenseRecord'})
    expect(await stream.rest()).toEqual([])
  })
})

describe('signed-in readers', () => {
  it.each(PERSONAS.map(({id}) => id))(
    '%s reads drafts of the public dataset, and of the private one only what the role allows',
    async (personaId) => {
      const id = newId('read')
      for (const dataset of ['production', 'compliance'])
        await admin.withConfig({dataset}).create({_id: `drafts.${id}`, _type: 'post'})
      const count = (dataset: string) =>
        as(personaId, dataset).fetch<number>('count(*[_id == $id])', {id: `drafts.${id}`}, {perspective: 'raw'})
      expect([await count('production'), await count('compliance')]).toEqual([1, COMPLIANCE[personaId] === EVERYTHING ? 1 : 0])
      const history = await as(personaId, 'compliance').request<{events: Record<string, unknown[]>}>({
        url: `/data/history/compliance/events/documents/${id}`,
      })
      expect(history.events[id]).toHaveLength(COMPLIANCE[personaId] === EVERYTHING ? 1 : 0)
    },
  )

  it.each(PERSONAS.map(({id}) => id))('%s gets from the lake the filters that the lake applies', async (personaId) => {
    const grants = await as(personaId).request<{filter: string; permissions: string[]}[]>({
      url: '/projects/rounds/datasets/production/acl',
    })
    expect(grants.some(({permissions}) => permissions.includes('read'))).toBe(true)
    const writable = grants.filter(({permissions}) => permissions.includes('update')).map(({filter}) => filter)
    const posts = await admin.fetch<number>(
      `count(*[_type == "cta" && (${writable.join(' || ')})]) > 0`,
      {},
      {perspective: 'raw'},
    )
    expect(posts).toBe(['callum', 'saskia'].includes(personaId))
  })

  it('lets everyone upload pictures and open the preview, and nobody in the private dataset who does not belong there', async () => {
    const png = await sharp({create: {width: 2, height: 2, channels: 3, background: 'blue'}})
      .png()
      .toBuffer()
    await expect(as('maren').assets.upload('image', png)).resolves.toMatchObject({_type: 'sanity.imageAsset'})
    await expect(as('maren').create({_id: 'drafts.', _type: 'sanity.previewUrlSecret', secret: 'x'})).resolves.toBeDefined()
    expect((await failure(as('maren', 'compliance').assets.upload('image', png))).status).toBe(403)
  })
})
