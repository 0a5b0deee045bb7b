/** Which pages an edit reaches, as a table over a small cast. The look-ups are the real queries, evaluated by groq-js. */
import {evaluate, parse} from 'groq-js'

import {affectedTags} from '../../../lib/webhooks/affected-tags.ts'
import type {Change} from '../../../lib/webhooks/change.ts'

const ref = (id: string) => ({_type: 'reference', _ref: id, _key: id})
const slug = (current: string) => ({_type: 'slug', current})

/** Two posts of different people and topics; `knee` links to `back` in its text and shows the offer, `back` the usual one. */
const CAST = [
  {
    _id: 'post-back',
    _type: 'post',
    slug: slug('back'),
    publishedAt: '2026-02-01T00:00:00Z',
    authors: [ref('okafor')],
    topics: [ref('spine')],
    sources: [ref('source-guideline')],
  },
  {
    _id: 'post-knee',
    _type: 'post',
    slug: slug('knee'),
    publishedAt: '2026-03-01T00:00:00Z',
    authors: [ref('haddad'), ref('sorrel')],
    topics: [ref('legs')],
    cta: ref('cta-knee'),
    disclaimers: [ref('notice-exercise')],
    body: [{_type: 'block', _key: 'b', markDefs: [{_type: 'internalLink', _key: 'm', reference: ref('post-back')}]}],
  },
  {_id: 'okafor', _type: 'clinician', slug: slug('okafor')},
  {_id: 'haddad', _type: 'clinician', slug: slug('haddad')},
  {_id: 'sorrel', _type: 'clinician', slug: slug('sorrel')},
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

const back = {slug: 'back', publishedAt: '2026-02-01T00:00:00Z', authors: ['okafor'], topics: ['spine']}
const edited = (id: string, type: string, trace: NonNullable<Change['after']> = {}): Change => ({
  id,
  type,
  before: trace,
  after: trace,
})
const KNEE_PAGES = ['post:knee']
const KNEE_CARDS = ['clinician:haddad', 'clinician:sorrel', 'feed', 'home', 'post:knee', 'topic:legs']

const TABLE: [what: string, change: Change, tags: string[]][] = [
  [
    'a post’s text',
    edited('post-back', 'post', back),
    ['clinician:okafor', 'feed', 'home', 'post:back', 'sitemap', 'topic:spine'],
  ],
  [
    'a post that moves to another topic and author: both lists',
    {id: 'post-back', type: 'post', before: back, after: {...back, topics: ['legs'], authors: ['haddad']}},
    ['clinician:haddad', 'clinician:okafor', 'feed', 'home', 'post:back', 'sitemap', 'topic:legs', 'topic:spine'],
  ],
  [
    'a post with a new address: the old page, the new page, and the post that links to it',
    {id: 'post-back', type: 'post', before: back, after: {...back, slug: 'spine-pain'}},
    ['clinician:okafor', 'feed', 'home', 'post:back', 'post:knee', 'post:spine-pain', 'sitemap', 'topic:spine'],
  ],
  [
    'a post that is published for the first time',
    {id: 'post-back', type: 'post', before: null, after: back},
    ['clinician:okafor', 'feed', 'home', 'post:back', 'post:knee', 'sitemap', 'topic:spine'],
  ],
  [
    'a post that is taken down',
    {id: 'post-back', type: 'post', before: back, after: null},
    ['clinician:okafor', 'feed', 'home', 'post:back', 'post:knee', 'sitemap', 'topic:spine'],
  ],
  [
    'a clinician: their page, their posts, every list with a card of theirs, the pages of those they wrote with',
    edited('haddad', 'clinician', {slug: 'haddad'}),
    ['clinicians', ...KNEE_CARDS].toSorted(),
  ],
  [
    'a clinician with a new address: the sitemap too',
    {id: 'haddad', type: 'clinician', before: {slug: 'haddad'}, after: {slug: 'l-haddad'}},
    ['clinician:l-haddad', 'clinicians', 'sitemap', ...KNEE_CARDS].toSorted(),
  ],
  ['a topic: every page’s frame names it', edited('legs', 'topic', {slug: 'legs'}), ['site', ...KNEE_CARDS].toSorted()],
  ['an offer that one post shows', edited('cta-knee', 'cta'), ['feed', ...KNEE_PAGES]],
  ['the usual offer: every post', edited('cta-usual', 'cta'), ['posts']],
  ['a notice of one post', edited('notice-exercise', 'disclaimer'), ['feed', ...KNEE_PAGES]],
  ['a standing notice: every post and the feed', edited('notice-standing', 'disclaimer'), ['feed', 'posts']],
  ['the note of one post’s offer', edited('notice-offer', 'disclaimer'), ['feed', ...KNEE_PAGES]],
  ['the note of the usual offer: every post', edited('notice-usual-offer', 'disclaimer'), ['posts']],
  ['a source that is cited', edited('source-guideline', 'source'), ['feed', 'post:back']],
  ['a source that nobody cites', edited('source-unused', 'source'), []],
  ['a location in the frame', edited('mill-lane', 'location'), ['site']],
  ['a location that no page shows', edited('closed-place', 'location'), []],
  ['the settings: every page', edited('siteSettings', 'siteSettings'), ['site']],
  ['a type that no page shows', edited('image-1', 'sanity.imageAsset'), []],
]

test.each(TABLE)('%s', async (_what, change, tags) => {
  expect(await affectedTags(change, lookUpIn(CAST))).toEqual(tags)
})

test('an edit to a post that the home page and the feed no longer list leaves both alone', async () => {
  const newer = Array.from({length: 40}, (_, index) => ({
    _id: `newer-${index}`,
    _type: 'post',
    slug: slug(`newer-${index}`),
    publishedAt: `2026-06-01T00:00:${String(index).padStart(2, '0')}Z`,
  }))
  expect(await affectedTags(edited('post-back', 'post', back), lookUpIn([...CAST, ...newer]))).toEqual([
    'clinician:okafor',
    'post:back',
    'sitemap',
    'topic:spine',
  ])
})
