/** Which pages an edit reaches, as a table over a small cast. The look-ups are the real queries, evaluated by groq-js. */
import {evaluate, parse} from 'groq-js'

import {affectedTags} from '../../../lib/webhooks/affected-tags.ts'
import type {Change} from '../../../lib/webhooks/change.ts'

const ref = (id: string) => ({_type: 'reference', _ref: id, _key: id})
const slug = (current: string) => ({_type: 'slug', current})

/** Two posts of different people and topics; `knee` links to `back` in its text and shows the offer, `back` the usual one. */
const CAST = [
  {
    _id: 'publication-post-back',
    _type: 'publication',
    post: ref('post-back'),
    standing: 'live',
    slug: slug('back'),
    publishedAt: '2026-02-01T00:00:00Z',
    authors: [ref('okafor')],
    topics: [ref('spine')],
    works: [{_key: 'source-guideline', sourceId: 'source-guideline'}],
    notices: [{_key: 'notice-standing-v1', disclaimerId: 'notice-standing'}],
  },
  {
    _id: 'publication-post-knee',
    _type: 'publication',
    post: ref('post-knee'),
    standing: 'live',
    slug: slug('knee'),
    publishedAt: '2026-03-01T00:00:00Z',
    authors: [ref('haddad'), ref('sorrel')],
    topics: [ref('legs')],
    cta: ref('cta-knee'),
    notices: [
      {_key: 'notice-standing-v1', disclaimerId: 'notice-standing'},
      {_key: 'notice-exercise-v1', disclaimerId: 'notice-exercise'},
    ],
    body: [{_type: 'block', _key: 'b', markDefs: [{_type: 'internalLink', _key: 'm', reference: ref('post-back')}]}],
  },
  // Retracted: its own page still names its author, and no list shows it.
  {
    _id: 'publication-post-gone',
    _type: 'publication',
    post: ref('post-gone'),
    standing: 'retracted',
    slug: slug('gone'),
    publishedAt: '2026-01-01T00:00:00Z',
    authors: [ref('emeritus')],
    topics: [ref('spine')],
  },
  {_id: 'emeritus', _type: 'clinician', slug: slug('emeritus')},
  // What the posts were written in, which no page reads.
  {_id: 'post-back', _type: 'post', slug: slug('back'), authors: [ref('okafor'), ref('sorrel')], topics: [ref('spine')]},
  {_id: 'drafts.post-knee', _type: 'post', slug: slug('knee-2'), authors: [ref('okafor')], cta: ref('cta-usual')},
  {_id: 'okafor', _type: 'clinician', slug: slug('okafor')},
  {_id: 'haddad', _type: 'clinician', slug: slug('haddad')},
  {_id: 'sorrel', _type: 'clinician', slug: slug('sorrel')},
  {_id: 'new-hire', _type: 'clinician', slug: slug('new-hire')},
  {_id: 'spine', _type: 'topic', slug: slug('spine')},
  {_id: 'legs', _type: 'topic', slug: slug('legs')},
  {_id: 'cta-knee', _type: 'cta', footnote: ref('notice-offer')},
  {_id: 'cta-usual', _type: 'cta', footnote: ref('notice-usual-offer')},
  {_id: 'notice-standing', _type: 'disclaimer'},
  {_id: 'notice-exercise', _type: 'disclaimer'},
  {_id: 'notice-offer', _type: 'disclaimer'},
  {_id: 'notice-usual-offer', _type: 'disclaimer'},
  {_id: 'source-guideline', _type: 'source'},
  {_id: 'source-unused', _type: 'source'},
  {_id: 'mill-lane', _type: 'location'},
  {_id: 'closed-place', _type: 'location'},
  {
    _id: 'siteSettings',
    _type: 'siteSettings',
    defaultCta: ref('cta-usual'),
    standingDisclaimers: [ref('notice-standing')],
    locations: [ref('mill-lane')],
  },
]

const lookUpIn = (dataset: unknown[]) => async (query: string, params: Record<string, unknown>) =>
  (await evaluate(parse(query, {params}), {dataset, params})).get() as Promise<unknown>

const back = {
  post: 'post-back',
  standing: 'live',
  slug: 'back',
  publishedAt: '2026-02-01T00:00:00Z',
  authors: ['okafor'],
  topics: ['spine'],
}
const knee = {
  post: 'post-knee',
  standing: 'live',
  slug: 'knee',
  publishedAt: '2026-03-01T00:00:00Z',
  authors: ['haddad', 'sorrel'],
  topics: ['legs'],
}
const edited = (id: string, type: string, trace: NonNullable<Change['after']> = {}): Change => ({
  id,
  type,
  before: trace,
  after: trace,
})
const becomes = (before: Change['before'], after: Change['after'], id = 'publication-post-back'): Change => ({
  id,
  type: 'publication',
  before,
  after,
})
/** A first wording, or a later one. */
const wording = (disclaimer: string): Change => ({
  id: `${disclaimer}-v2`,
  type: 'disclaimerVersion',
  before: null,
  after: {disclaimer},
})
const license = (before: string | null, after: string | null): Change => ({
  id: 'license-1',
  type: 'licenseRecord',
  before: before === null ? null : {clinician: before},
  after: after === null ? null : {clinician: after},
})
const KNEE_PAGES = ['post:knee']
const KNEE_CARDS = ['clinician:haddad', 'clinician:sorrel', 'feed', 'home', 'post:knee', 'topic:legs']
/** Everywhere the post on backs stands, and the post that links to it. */
const BACK_MOVED = ['clinician:okafor', 'feed', 'home', 'post:back', 'post:knee', 'sitemap', 'topic:spine']

const TABLE: [what: string, change: Change, tags: string[]][] = [
  [
    'a publication’s text',
    edited('publication-post-back', 'publication', back),
    ['clinician:okafor', 'feed', 'home', 'post:back', 'sitemap', 'topic:spine'],
  ],
  [
    'a publication that moves to another topic and author: both lists',
    becomes(back, {...back, topics: ['legs'], authors: ['haddad']}),
    ['clinician:haddad', 'clinician:okafor', 'feed', 'home', 'post:back', 'sitemap', 'topic:legs', 'topic:spine'],
  ],
  [
    'a publication with a new address: the old page, the new page, and the post that links to it',
    becomes(back, {...back, slug: 'spine-pain'}),
    [...BACK_MOVED, 'post:spine-pain'].toSorted(),
  ],
  ['a post that is published for the first time', becomes(null, back), BACK_MOVED],
  ['a page that is taken down', becomes(back, null), BACK_MOVED],
  // R13: a retracted post leaves every list, and the posts that link to it.
  ['a retraction: every list it leaves', becomes(back, {...back, standing: 'retracted'}), BACK_MOVED],
  ['a post that is archived', becomes(back, {...back, standing: 'archived'}), BACK_MOVED],
  ['an archived post that comes back', becomes({...back, standing: 'archived'}, back), BACK_MOVED],
  [
    'a post that nobody links to, retracted: its own lists alone',
    becomes(knee, {...knee, standing: 'retracted'}, 'publication-post-knee'),
    [...KNEE_CARDS, 'sitemap'].toSorted(),
  ],
  [
    'a comment that is approved: the page of its post, and not the post that links to it',
    {id: 'comment-1', type: 'comment', before: null, after: {post: 'post-back'}},
    ['post:back'],
  ],
  ['a comment that is taken down', {id: 'comment-1', type: 'comment', before: {post: 'post-back'}, after: null}, ['post:back']],
  [
    'a comment that somebody moves to another post: both pages',
    {id: 'comment-1', type: 'comment', before: {post: 'post-back'}, after: {post: 'post-knee'}},
    ['post:back', 'post:knee'],
  ],
  [
    'a comment below a post that is gone: no page',
    {id: 'comment-1', type: 'comment', before: null, after: {post: 'post-nowhere'}},
    [],
  ],
  ['a post that is being written: no page shows it', edited('post-back', 'post', back), []],
  ['a draft: no page shows it', edited('drafts.post-knee', 'post', knee), []],
  ['where the work on a post stands: no page shows it', edited('workflow.post-back', 'workflow'), []],
  ['an entry of the ledger: no page shows it', edited('edition.00000001', 'edition'), []],
  [
    'a clinician: their page, their posts, every list with a card of theirs, the pages of those they wrote with',
    edited('haddad', 'clinician', {slug: 'haddad'}),
    ['clinicians', ...KNEE_CARDS].toSorted(),
  ],
  [
    'a clinician whose only post was retracted: its page, and no list',
    edited('emeritus', 'clinician', {slug: 'emeritus'}),
    ['clinician:emeritus', 'clinicians', 'post:gone'],
  ],
  [
    'a clinician with a new address: the sitemap too',
    {id: 'haddad', type: 'clinician', before: {slug: 'haddad'}, after: {slug: 'l-haddad'}},
    ['clinician:l-haddad', 'clinicians', 'sitemap', ...KNEE_CARDS].toSorted(),
  ],
  [
    'a license: exactly the pages with its holder’s byline, and the site map',
    license('okafor', 'okafor'),
    ['clinician:okafor', 'clinicians', 'feed', 'post:back', 'sitemap'],
  ],
  [
    'a license of one of two authors: the page they share, and not the other’s own',
    license('sorrel', 'sorrel'),
    ['clinician:sorrel', 'clinicians', 'feed', 'post:knee', 'sitemap'],
  ],
  ['a license of somebody who has written nothing', license(null, 'new-hire'), ['clinician:new-hire', 'clinicians']],
  ['a license that is deleted', license('okafor', null), ['clinician:okafor', 'clinicians', 'feed', 'post:back', 'sitemap']],
  [
    'a license that was entered for the wrong person: both',
    license('okafor', 'sorrel'),
    ['clinician:okafor', 'clinician:sorrel', 'clinicians', 'feed', 'post:back', 'post:knee', 'sitemap'],
  ],
  ['a license of nobody', license(null, null), []],
  ['a license of somebody who is not on file', license('gone', 'gone'), ['clinicians']],
  ['a compact’s member states: every answer about licenses', edited('compact-pt-or', 'compactMember'), ['licenses']],
  ['a topic: every page’s frame names it', edited('legs', 'topic', {slug: 'legs'}), ['site', ...KNEE_CARDS].toSorted()],
  ['an offer that one post shows', edited('cta-knee', 'cta'), ['feed', ...KNEE_PAGES]],
  ['the usual offer: every post', edited('cta-usual', 'cta'), ['posts']],
  ['a notice: where it stands is worked out again', edited('notice-exercise', 'disclaimer'), ['feed', 'posts']],
  // A first wording makes its notice appear on posts that never carried it.
  ['a wording: where its notice stands is worked out again', wording('notice-exercise'), ['feed', 'posts']],
  ['the editorial policy: how late every page is', edited('editorialPolicy', 'editorialPolicy'), ['feed', 'posts', 'sitemap']],
  ['a rule of law: which offers stand', edited('rule-ca', 'legalRule'), ['feed', 'posts']],
  ['a source that is cited', edited('source-guideline', 'source'), ['feed', 'post:back']],
  ['a source that nobody cites', edited('source-unused', 'source'), []],
  ['a location in the frame', edited('mill-lane', 'location'), ['site']],
  ['a location that no page shows', edited('closed-place', 'location'), []],
  ['the settings: every page', edited('siteSettings', 'siteSettings'), ['site']],
  ['a type that no page shows', edited('image-1', 'sanity.imageAsset'), []],
  ['a type called like a part of every object', edited('x', 'constructor'), []],
]

test.each(TABLE)('%s', async (_what, change, tags) => {
  expect(await affectedTags(change, lookUpIn(CAST))).toEqual(tags)
})

test('an edit to a post that the home page and the feed no longer list leaves both alone', async () => {
  const newer = Array.from({length: 40}, (_, index) => ({
    _id: `publication-newer-${index}`,
    _type: 'publication',
    standing: 'live',
    post: ref(`newer-${index}`),
    slug: slug(`newer-${index}`),
    publishedAt: `2026-06-01T00:00:${String(index).padStart(2, '0')}Z`,
  }))
  const change = edited('publication-post-back', 'publication', back)
  expect(await affectedTags(change, lookUpIn([...CAST, ...newer]))).toEqual([
    'clinician:okafor',
    'post:back',
    'sitemap',
    'topic:spine',
  ])
})

test('a retracted post is on no list that a later edit would expire', async () => {
  const retracted = CAST.map((one) => (one._id === 'publication-post-back' ? {...one, standing: 'retracted'} : one))
  const trace = {...back, standing: 'retracted'}
  const change = edited('publication-post-back', 'publication', trace)
  expect(await affectedTags(change, lookUpIn(retracted))).toEqual(['clinician:okafor', 'post:back', 'sitemap', 'topic:spine'])
})

test.each(['publication', 'clinician', 'topic', 'cta', 'source', 'disclaimerVersion', 'licenseRecord', 'location'])(
  'an empty dataset and a change that says nothing break nothing: %s',
  async (type) => {
    for (const trace of [null, undefined, {}, {authors: null, topics: null, slug: null}]) {
      const tags = await affectedTags({id: 'x', type, before: trace, after: trace}, lookUpIn([]))
      expect(tags).toEqual([...new Set(tags)].toSorted())
    }
  },
)
