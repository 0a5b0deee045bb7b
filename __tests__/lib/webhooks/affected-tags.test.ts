/** Which pages an edit reaches, as a table over a small cast. The look-ups are the real queries, evaluated by groq-js. */
import {evaluate, parse} from 'groq-js'

import {affectedTags as affectedTagsAt, copiesOf} from '../../../lib/webhooks/affected-tags.ts'
import type {LookUp} from '../../../lib/webhooks/card-places.ts'
import {readChange, type Change} from '../../../lib/webhooks/change.ts'

const ref = (id: string) => ({_type: 'reference', _ref: id, _key: id})
const slug = (current: string) => ({_type: 'slug', current})

const OFFER = {headline: 'Ask us', actions: [{_key: 'a', kind: 'page', label: 'Ask', href: '/ask'}]}

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
    related: [ref('post-back')],
    cta: ref('cta-knee'),
    disclaimers: [ref('notice-exercise')],
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
  {_id: 'cta-knee', _type: 'cta', deskSeal: {number: 1}, ...OFFER, notes: [ref('notice-offer')]},
  {_id: 'cta-usual', _type: 'cta', deskSeal: {number: 1}, ...OFFER, notes: [ref('notice-usual-offer')]},
  ...['standing', 'exercise', 'offer', 'usual-offer'].map((notice) => ({
    _id: `notice-${notice}-v1`,
    _type: 'disclaimerVersion',
    disclaimer: ref(`notice-${notice}`),
    locale: 'en',
    effectiveFrom: '2026-01-01T00:00:00Z',
  })),
  {_id: 'notice-standing', _type: 'disclaimer', kind: 'emergency'},
  {_id: 'notice-exercise', _type: 'disclaimer', kind: 'exerciseRisk'},
  {_id: 'notice-offer', _type: 'disclaimer', kind: 'federalBeneficiaryExclusion'},
  {_id: 'notice-usual-offer', _type: 'disclaimer', kind: 'federalBeneficiaryExclusion'},
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

const NOW = Date.parse('2026-11-26T12:00:00Z')
const affectedTags = (change: Change, lookUp: LookUp) => affectedTagsAt(change, lookUp, NOW)

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
const wording = (disclaimer: string, locale = 'en'): Change => ({
  id: `${disclaimer}-v2`,
  type: 'disclaimerVersion',
  before: null,
  after: {disclaimer, locale},
})
const license = (before: string | null, after: string | null): Change => ({
  id: 'license-1',
  type: 'licenseRecord',
  before: before === null ? null : {clinician: before},
  after: after === null ? null : {clinician: after},
})
const KNEE_PAGES = ['post:knee']
const BACK_PAGES = ['post:back', 'feed', 'feed:clinician:okafor', 'feed:topic:spine']
/** The feeds with the text of each post. */
const BACK_FEEDS = ['feed', 'feed:clinician:okafor', 'feed:topic:spine']
const KNEE_FEEDS = ['feed', 'feed:clinician:haddad', 'feed:clinician:sorrel', 'feed:topic:legs']
const KNEE_CARDS = ['archive', 'clinician:haddad', 'clinician:sorrel', 'home', 'post:knee', 'search', 'topic:legs', ...KNEE_FEEDS]
/** Lists of addresses that may gain or lose a post. */
const DIRECTORIES = ['llms.txt', 'search', 'sitemap']
/** Everywhere the post on backs stands, and the post that links to it. */
const BACK_MOVED = [
  'archive',
  'clinician:okafor',
  'home',
  'post:back',
  'post:knee',
  'topic:spine',
  ...BACK_FEEDS,
  // The post that links to it is in feeds too.
  ...KNEE_FEEDS,
  ...DIRECTORIES,
]
/** Profiles stand in every language, and so do their lists. */
const sorted = (tags: string[]) =>
  [...new Set(tags.flatMap((tag) => (/^clinician(?:s|:[a-z-]+)$/.test(tag) ? [tag, `${tag}:es`] : [tag])))].toSorted()

/** Every post and every feed, because where a notice stands is worked out anew. */
const NOTICES = ['feeds', 'llms.txt', 'posts']

const TABLE: [what: string, change: Change, tags: string[]][] = [
  [
    'a publication’s text',
    edited('publication-post-back', 'publication', back),
    ['archive', 'clinician:okafor', 'home', 'post:back', 'topic:spine', ...BACK_FEEDS, ...DIRECTORIES],
  ],
  [
    'a publication that moves to another topic and author: both lists',
    becomes(back, {...back, topics: ['legs'], authors: ['haddad']}),
    [
      'clinician:haddad',
      'clinician:okafor',
      'home',
      'archive',
      'post:back',
      'post:knee',
      'topic:legs',
      'topic:spine',
      // Gone from two feeds, new in two; the feed of somebody else stays as it is.
      'feed',
      'feed:clinician:haddad',
      'feed:clinician:okafor',
      'feed:topic:legs',
      'feed:topic:spine',
      ...DIRECTORIES,
    ],
  ],
  [
    'a publication with a new address: the old page, the new page, and the post that links to it',
    becomes(back, {...back, slug: 'spine-pain'}),
    [...BACK_MOVED, 'post:spine-pain'],
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
    [...KNEE_CARDS, ...DIRECTORIES],
  ],
  [
    'a publication’s title: the pages that send their readers on to it',
    becomes({...back, title: 'Backs'}, {...back, title: 'Spines'}),
    ['archive', 'clinician:okafor', 'home', 'post:back', 'post:knee', 'topic:spine', ...BACK_FEEDS, ...DIRECTORIES],
  ],
  [
    'a post that joins a topic: the pages under it that may send on to it',
    becomes(back, {...back, topics: ['spine', 'legs']}),
    [
      'archive',
      'clinician:okafor',
      'home',
      'post:back',
      'post:knee',
      'topic:legs',
      'topic:spine',
      'feed:topic:legs',
      ...BACK_FEEDS,
      ...DIRECTORIES,
    ],
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
  [
    'a post that somebody else reviewed this time: the pages of both reviewers name it, or did',
    becomes({...back, reviewers: ['haddad']}, {...back, reviewers: ['sorrel']}),
    [
      'archive',
      'clinician:haddad',
      'clinician:okafor',
      'clinician:sorrel',
      'home',
      'post:back',
      'topic:spine',
      ...BACK_FEEDS,
      ...DIRECTORIES,
    ],
  ],
  ['a post that is being written: no page shows it', edited('post-back', 'post', back), []],
  ['a draft: no page shows it', edited('drafts.post-knee', 'post', knee), []],
  ['where the work on a post stands: no page shows it', edited('workflow.post-back', 'workflow'), []],
  ['an entry of the ledger: no page shows it', edited('edition.00000001', 'edition'), []],
  [
    'a clinician: their page, their posts, every list with a card of theirs, the pages of those they wrote with',
    edited('haddad', 'clinician', {slug: 'haddad'}),
    ['clinicians', ...KNEE_CARDS],
  ],
  [
    'a clinician whose only post was retracted: its page, and no list',
    edited('emeritus', 'clinician', {slug: 'emeritus'}),
    ['clinician:emeritus', 'clinicians', 'feed:clinician:emeritus', 'post:gone'],
  ],
  [
    'a clinician with a new address: the sitemap too',
    {id: 'haddad', type: 'clinician', before: {slug: 'haddad'}, after: {slug: 'l-haddad'}},
    ['clinician:l-haddad', 'clinicians', 'feed:clinician:l-haddad', 'sitemap', ...KNEE_CARDS],
  ],
  [
    'a license: exactly the pages with its holder’s byline, and the directories',
    license('okafor', 'okafor'),
    ['clinician:okafor', 'clinicians', 'post:back', ...BACK_FEEDS, ...DIRECTORIES],
  ],
  [
    'a license of one of two authors: the page they share, and not the other’s own',
    license('sorrel', 'sorrel'),
    ['clinician:sorrel', 'clinicians', 'post:knee', ...KNEE_FEEDS, ...DIRECTORIES],
  ],
  ['a license of somebody who has written nothing', license(null, 'new-hire'), ['clinician:new-hire', 'clinicians']],
  [
    'a license that is deleted',
    license('okafor', null),
    ['clinician:okafor', 'clinicians', 'post:back', ...BACK_FEEDS, ...DIRECTORIES],
  ],
  [
    'a license that was entered for the wrong person: both',
    license('okafor', 'sorrel'),
    [
      'clinician:okafor',
      'clinician:sorrel',
      'clinicians',
      'post:back',
      'post:knee',
      ...BACK_FEEDS,
      ...KNEE_FEEDS,
      ...DIRECTORIES,
    ],
  ],
  ['a license of nobody', license(null, null), []],
  ['a license of somebody who is not on file', license('gone', 'gone'), ['clinicians']],
  ['a compact’s member states: every answer about licenses', edited('compact-pt-or', 'compactMember'), ['licenses']],
  [
    'a topic of which nobody knows what has changed: every page’s frame names it',
    edited('legs', 'topic', {slug: 'legs'}),
    ['frame', 'frame:es', 'topics', 'topics:es', 'topic:legs:es', ...KNEE_CARDS],
  ],
  [
    'an offer that was written past the desk: every post',
    edited('cta-knee', 'cta'),
    ['bar', 'bar:es', 'home', 'home:es', 'offers', 'offers:es', 'posts'],
  ],
  ['a notice of which nobody knows what has changed', edited('notice-exercise', 'disclaimer'), NOTICES],
  // A first wording makes its notice appear on posts that never carried it.
  ['a wording of a notice on every post', wording('notice-standing'), [...BACK_PAGES, ...KNEE_PAGES, ...KNEE_FEEDS, 'llms.txt']],
  ['a wording of a notice that one post asks for', wording('notice-exercise'), [...KNEE_PAGES, ...KNEE_FEEDS]],
  ['a wording in a language that nothing is written in', wording('notice-standing', 'es'), []],
  ['a wording of an offer’s legal note: where the offer stands', wording('notice-offer'), [...KNEE_PAGES, 'offers', 'offers:es']],
  ['a wording of the usual offer’s note', wording('notice-usual-offer'), ['post:back', 'offers', 'offers:es']],
  [
    'the editorial policy: how late every page is',
    edited('editorialPolicy', 'editorialPolicy'),
    [...NOTICES, 'search', 'sitemap'],
  ],
  ['what is asked of crawlers: the two files that say it', edited('crawlerPolicy', 'crawlerPolicy'), ['llms.txt', 'robots.txt']],
  ['a rule of law about which nothing is offered', edited('rule-ca', 'legalRule'), ['offers', 'offers:es']],
  ['a source that is cited', edited('source-guideline', 'source'), ['post:back', ...BACK_FEEDS]],
  ['a source that nobody cites', edited('source-unused', 'source'), []],
  ['a location in the frame', edited('mill-lane', 'location'), ['frame', 'frame:es', 'locations']],
  ['a location that the frame does not name: the list of locations', edited('closed-place', 'location'), ['locations']],
  ['a page on how the clinic works', edited('about-privacy', 'aboutPage', {slug: 'privacy'}), ['about']],
  [
    'a new page on how the clinic works: the site map too',
    {id: 'about-new', type: 'aboutPage', before: null, after: {slug: 'new'}},
    ['about', 'sitemap'],
  ],
  ['where an old address leads: every address without a page', edited('redirect-a', 'redirect'), ['redirects']],
  ['settings of which nobody knows what has changed: every page', edited('siteSettings', 'siteSettings'), ['site']],
  ['a type that no page shows', edited('image-1', 'sanity.imageAsset'), []],
  ['a type called like a part of every object', edited('x', 'constructor'), []],
]

test.each(TABLE)('%s', async (_what, change, tags) => {
  expect((await affectedTags(change, lookUpIn(CAST))).toSorted()).toEqual(sorted(tags))
})

describe('a publication by the desk that says what has changed', () => {
  const TOPIC = {
    title: 'Legs',
    summary: 'From the hip down',
    introduction: null,
    isBodyArea: true,
    requiredNotices: null,
    seo: null,
    translations: [{locale: 'es', title: 'Piernas', summary: null}],
  }
  const PERSON = {
    name: ['Leila', null, 'Haddad'],
    jobTitle: 'Physical therapist',
    bio: [{text: 'Runs'}],
    byline: ['none', null],
    rest: [['en']],
    translations: [{locale: 'es', jobTitle: null, bio: [{text: 'Corre'}]}],
  }
  const SETTINGS = {
    title: 'Rounds',
    tagline: 'Plain words',
    locations: ['mill-lane'],
    standingDisclaimers: ['notice-standing'],
    usualOffers: [{locale: 'en', id: 'cta-usual'}],
    translations: [{locale: 'es', tagline: 'Palabras claras'}],
  }
  const NOTICE = {kind: 'exerciseRisk', severity: 'info', placement: 'belowBody', topics: null}
  const publishes = (id: string, type: string, before: object, after: object, number = 8): Change => {
    const change = readChange(
      JSON.stringify({
        id,
        type,
        before: {slug: id, number: 7, shown: before},
        after: {slug: id, number, shown: after},
      }),
    )
    if (!change) throw new Error('No change')
    return change
  }
  const ROWS: [what: string, change: Change, tags: string[]][] = [
    [
      'a topic’s summary',
      publishes('legs', 'topic', TOPIC, {...TOPIC, summary: 'Hips too'}),
      ['topics', 'topics:es', 'topic:legs', 'topic:legs:es', 'feed:topic:legs'],
    ],
    [
      'a topic’s name in the other language: nothing in the first one',
      publishes('legs', 'topic', TOPIC, {...TOPIC, translations: [{locale: 'es', title: 'Las piernas', summary: null}]}),
      // A card says in the language of its page what a post is about.
      ['frame:es', 'topics:es', 'topic:legs:es', 'search', 'clinician:haddad:es', 'clinician:sorrel:es'],
    ],
    [
      'a topic’s introduction',
      publishes('legs', 'topic', TOPIC, {...TOPIC, introduction: [{text: 'New'}]}),
      ['topic:legs', 'topic:legs:es'],
    ],
    [
      'which notices a topic asks for',
      publishes('legs', 'topic', TOPIC, {...TOPIC, requiredNotices: ['pediatric']}),
      ['post:knee', ...KNEE_FEEDS],
    ],
    ['a topic published as it was', publishes('legs', 'topic', TOPIC, TOPIC), []],
    ['a person published as they were', publishes('haddad', 'clinician', PERSON, PERSON), []],
    [
      'which languages somebody speaks',
      publishes('haddad', 'clinician', PERSON, {...PERSON, rest: [['en', 'es']]}),
      ['clinician:haddad', 'clinicians'],
    ],
    [
      'a person’s letters: the posts, and no list',
      publishes('haddad', 'clinician', PERSON, {...PERSON, byline: ['Dr', null]}),
      ['clinician:haddad', 'clinicians', ...KNEE_PAGES, ...KNEE_FEEDS],
    ],
    [
      'a person’s name: every list with a post of theirs',
      publishes('haddad', 'clinician', PERSON, {...PERSON, name: ['Leila', null, 'Sorrel']}),
      ['clinicians', ...KNEE_CARDS],
    ],
    [
      'the line under the clinic’s name',
      publishes('siteSettings', 'siteSettings', SETTINGS, {...SETTINGS, tagline: 'Plainer'}),
      ['home'],
    ],
    [
      'the clinic’s name',
      publishes('siteSettings', 'siteSettings', SETTINGS, {...SETTINGS, title: 'Thistledown'}),
      ['channel', 'channel:es', 'frame', 'frame:es'],
    ],
    [
      'the places in the frame',
      publishes('siteSettings', 'siteSettings', SETTINGS, {...SETTINGS, locations: []}),
      ['frame', 'frame:es', 'locations'],
    ],
    [
      'notices on every post',
      publishes('siteSettings', 'siteSettings', SETTINGS, {...SETTINGS, standingDisclaimers: []}),
      NOTICES,
    ],
    ['a notice’s next wording, not approved yet', publishes('notice-exercise', 'disclaimer', NOTICE, NOTICE), []],
    [
      'where a notice stands: where it stood, and where it stands',
      publishes('notice-exercise', 'disclaimer', NOTICE, {...NOTICE, topics: [ref('spine')]}),
      [...KNEE_PAGES, ...KNEE_FEEDS, ...BACK_PAGES],
    ],
  ]

  test.each(ROWS)('%s', async (_what, change, tags) => {
    expect((await affectedTags(change, lookUpIn(CAST))).toSorted()).toEqual(sorted(tags))
  })

  test('a topic’s name: pages in its language, and none in one that has its own name', async () => {
    const tags = await affectedTags(publishes('legs', 'topic', TOPIC, {...TOPIC, title: 'Legs and feet'}), lookUpIn(CAST))
    expect(tags.toSorted()).toEqual(['frame', 'topics', ...KNEE_CARDS].toSorted())
  })

  test('a person’s life in one language: the profile, the list and the posts in it', async () => {
    const change = publishes('haddad', 'clinician', PERSON, {...PERSON, bio: [{text: 'Swims'}]})
    expect((await affectedTags(change, lookUpIn(CAST))).toSorted()).toEqual(['clinician:haddad', 'clinicians', 'post:knee'])
  })

  test.each([7, 6, 9])('where it was not the next in its count (%d), everything may have changed', async (number) => {
    // It was altered past the desk, or put back: pages in between may have missed it.
    const change = publishes('haddad', 'clinician', PERSON, PERSON, number)
    expect((await affectedTags(change, lookUpIn(CAST))).toSorted()).toEqual(sorted(['clinicians', ...KNEE_CARDS]))
  })

  test('a notice on more posts than can be named: all posts are worked out again', async () => {
    const many = Array.from({length: 600}, (_, index) => ({
      _id: `publication-${index}`,
      _type: 'publication',
      standing: 'live',
      slug: slug(`post-${index}`),
    }))
    expect((await affectedTags(wording('notice-standing'), lookUpIn([...CAST, ...many]))).toSorted()).toEqual(NOTICES)
  })
})

test('the page whose own the change is comes first', async () => {
  const change = becomes(back, {...back, slug: 'spine-pain'})
  const [first] = await affectedTags(change, lookUpIn(CAST))
  expect(first).toBe('post:spine-pain')
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
  expect((await affectedTags(change, lookUpIn([...CAST, ...newer]))).toSorted()).toEqual([
    'archive',
    'clinician:okafor',
    'clinician:okafor:es',
    // Those that are newer are by others and about other things: its own lists’ feeds still carry it.
    'feed:clinician:okafor',
    'feed:topic:spine',
    'llms.txt',
    'post:back',
    'search',
    'sitemap',
    'topic:spine',
  ])
})

test('an edit to a post that its topic’s feed no longer carries leaves that feed alone', async () => {
  const newer = Array.from({length: 40}, (_, index) => ({
    _id: `publication-newer-${index}`,
    _type: 'publication',
    standing: 'live',
    slug: slug(`newer-${index}`),
    topics: [ref('spine')],
    publishedAt: `2026-06-01T00:00:${String(index).padStart(2, '0')}Z`,
  }))
  const tags = await affectedTags(edited('publication-post-back', 'publication', back), lookUpIn([...CAST, ...newer]))
  expect(tags.filter((tag) => tag.startsWith('feed'))).toEqual(['feed:clinician:okafor'])
})

test('a post that is taken out of search engines leaves every feed, and no list', async () => {
  const hidden = CAST.map((one) => (one._id === 'publication-post-back' ? {...one, seo: {noIndex: true}} : one))
  const change = becomes(back, {...back, noIndex: true})
  expect((await affectedTags(change, lookUpIn(hidden))).toSorted()).toEqual(
    sorted(['archive', 'clinician:okafor', 'home', 'post:back', 'topic:spine', ...BACK_FEEDS, ...DIRECTORIES]),
  )
  const again = edited('publication-post-back', 'publication', {...back, noIndex: true})
  expect((await affectedTags(again, lookUpIn(hidden))).filter((tag) => tag.startsWith('feed'))).toEqual([])
})

test('copies of posts are their feeds and the lists of addresses, for the posts that are named alone', async () => {
  // The post on knees links to it; its text has not changed.
  expect((await copiesOf(['post-back'], lookUpIn(CAST))).toSorted()).toEqual(sorted([...BACK_FEEDS, 'llms.txt', 'sitemap']))
  expect(await copiesOf([], lookUpIn(CAST))).toEqual([])
})

test('a retracted post is on no list that a later edit would expire', async () => {
  const retracted = CAST.map((one) => (one._id === 'publication-post-back' ? {...one, standing: 'retracted'} : one))
  const trace = {...back, standing: 'retracted'}
  const change = edited('publication-post-back', 'publication', trace)
  expect((await affectedTags(change, lookUpIn(retracted))).toSorted()).toEqual(
    sorted(['clinician:okafor', 'post:back', 'topic:spine', 'llms.txt', 'sitemap']),
  )
})

test.each(['publication', 'clinician', 'topic', 'cta', 'source', 'disclaimerVersion', 'licenseRecord', 'location'])(
  'an empty dataset and a change that says nothing break nothing: %s',
  async (type) => {
    for (const trace of [null, undefined, {}, {authors: null, topics: null, slug: null}]) {
      const tags = await affectedTags({id: 'x', type, before: trace, after: trace}, lookUpIn([]))
      expect(tags).toHaveLength(new Set(tags).size)
    }
  },
)

describe('a post in two languages', () => {
  const TRANSLATION = {
    _id: 'publication-post-espalda',
    _type: 'publication',
    post: ref('post-espalda'),
    standing: 'live',
    locale: 'es',
    translation: {of: ref('post-back'), edition: 1, contentHash: 'old'},
    slug: slug('espalda'),
    publishedAt: '2026-04-01T00:00:00Z',
    authors: [ref('new-hire')],
    topics: [ref('spine')],
  }
  const espalda = {
    post: 'post-espalda',
    standing: 'live',
    slug: 'espalda',
    publishedAt: '2026-04-01T00:00:00Z',
    authors: ['new-hire'],
    topics: ['spine'],
    locale: 'es',
    original: 'post-back',
  }
  const tagsOf = (change: Change) => affectedTags(change, lookUpIn([...CAST, TRANSLATION]))

  it('tells readers of the translation at once when the original says something else', async () => {
    const change = becomes({...back, contentHash: 'old'}, {...back, contentHash: 'new'})
    expect(await tagsOf(change)).toContain('post:espalda')
  })

  it('leaves the translation alone where the original was reviewed without a change', async () => {
    expect(await tagsOf(edited('publication-post-back', 'publication', {...back, contentHash: 'old'}))).not.toContain(
      'post:espalda',
    )
  })

  it('links the original to a translation that is published, moved or taken down', async () => {
    const id = 'publication-post-espalda'
    expect(await tagsOf(becomes(null, espalda, id))).toEqual(expect.arrayContaining(['post:back', 'post:espalda']))
    expect(await tagsOf(becomes(espalda, {...espalda, slug: 'espaldas'}, id))).toContain('post:back')
    expect(await tagsOf(becomes(espalda, null, id))).toContain('post:back')
    expect(await tagsOf(becomes(espalda, {...espalda, standing: 'retracted'}, id))).toContain('post:back')
  })

  it('is named as the next to read by posts in its own language alone', async () => {
    // The one other post on its topic is in English; it changes for the link to the other language, and nothing else does.
    const tags = await tagsOf(edited('publication-post-espalda', 'publication', {...espalda, title: 'Espaldas'}))
    expect(tags).toEqual(expect.arrayContaining(['home:es', 'archive:es', 'topic:spine:es', 'feed:es']))
    for (const other of ['home', 'archive', 'topic:spine', 'feed', 'post:knee']) expect(tags).not.toContain(other)
  })

  it('stands on its author’s page in every language, which have one tag', async () => {
    expect(await tagsOf(becomes(null, espalda, 'publication-post-espalda'))).toContain('clinician:new-hire')
    expect(await tagsOf(edited('publication-post-back', 'publication', back))).toContain('clinician:okafor')
  })

  it('leaves the lists of the other language alone when its author is named anew', async () => {
    const tags = await tagsOf(edited('new-hire', 'clinician', {slug: 'new-hire'}))
    expect(tags).toEqual(expect.arrayContaining(['home:es', 'archive:es', 'topic:spine:es']))
    for (const other of ['home', 'archive', 'topic:spine']) expect(tags).not.toContain(other)
  })
})

describe('what old addresses answer', () => {
  const redirects = [
    {_id: 'r1', _type: 'redirect', from: '/old-back', kind: 'moved', target: ref('post-back')},
    {_id: 'r2', _type: 'redirect', from: '/old-spine', kind: 'moved', path: '/topics/spine'},
    {_id: 'r3', _type: 'redirect', from: '/posts/new-knee', kind: 'gone', reason: 'Outdated.', replacement: ref('haddad')},
  ]
  const reaches = async (change: Change) => (await affectedTags(change, lookUpIn([...CAST, ...redirects]))).includes('redirects')

  test.each([
    ['a post that one of them leads to', becomes(back, {...back, slug: 'spine-care'}), true],
    ['a post that is gone', becomes(back, null), true],
    ['a post that comes to such an address', becomes(knee, {...knee, slug: 'new-knee'}, 'publication-post-knee'), true],
    ['a topic at whose address another ends', edited('spine', 'topic', {slug: 'spine'}), true],
    ['whoever is to be read instead', edited('haddad', 'clinician', {slug: 'haddad'}), true],
    ['a post that none names', becomes(knee, {...knee, slug: 'knees'}, 'publication-post-knee'), false],
    ['a page on how the clinic works that none names', edited('about-privacy', 'aboutPage', {slug: 'privacy'}), false],
  ])('follow from %s', async (_what, change, isReached) => {
    expect(await reaches(change)).toBe(isReached)
  })
})
