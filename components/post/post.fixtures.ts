import type {OverdueStep} from '@/lib/editorial/policy.ts'
import type {Body, MarkDefinition, Publication, TextBlock} from '@/lib/editorial/publication.ts'
import {HOME} from '@/lib/editorial/trail.ts'

import {calloutExamples} from '../callout/callout.fixtures.ts'
import {
  cards,
  corrections,
  ctas,
  disclaimers,
  interests,
  lapsed,
  people,
  pictures,
  retraction,
  snapshots,
  sources,
  sponsorship,
} from '../cast.fixtures.ts'
import {dataTableExamples} from '../data-table/data-table.fixtures.ts'
import {faqExamples} from '../faq/faq.fixtures.ts'
import {figureExamples} from '../figure/figure.fixtures.ts'
import {videoExamples} from '../video/video.fixtures.ts'

type Run = string | {text: string; marks: string[]}

/** A block of text; runs are plain words or words with marks. */
export function textBlock(
  _key: string,
  runs: Run[],
  {markDefs = [], ...rest}: Partial<Pick<TextBlock, 'style' | 'listItem' | 'level'>> & {markDefs?: MarkDefinition[]} = {},
): TextBlock {
  const children = runs.map((run, index) => ({
    _key: `${_key}s${index}`,
    _type: 'span' as const,
    ...(typeof run === 'string' ? {text: run, marks: []} : run),
  }))
  return {_key, _type: 'block', style: 'normal', listItem: null, level: null, ...rest, children, markDefs}
}

const citation = (_key: string, source: (typeof sources)[keyof typeof sources] | null) => ({
  _key,
  _type: 'citation' as const,
  source,
})

/** Every block and mark there is, in an order in which a post could use them. */
export const everyBlock: Body = [
  textBlock(
    'b1',
    ['Sciatica is a name for a ', {text: 'pattern', marks: ['em']}, ' of pain', {text: ', not for one disease.', marks: ['c1']}],
    {
      markDefs: [citation('c1', sources.guideline)],
    },
  ),
  textBlock('b2', ['What sciatica is'], {style: 'h2'}),
  textBlock(
    'b3',
    [
      {text: 'MedlinePlus', marks: ['l1']},
      ', ',
      {text: 'pain and sleep', marks: ['i1']},
      ', ',
      {text: 'a page that is gone', marks: ['i2']},
      ', ',
      {text: 'a script', marks: ['l2']},
      ' and ',
      {text: 'a source that is gone', marks: ['c2']},
    ],
    {
      markDefs: [
        {_key: 'l1', _type: 'link', href: 'https://medlineplus.gov/'},
        {_key: 'l2', _type: 'link', href: 'javascript:alert(1)'},
        {_key: 'i1', _type: 'internalLink', page: {type: 'post', slug: 'pain-and-sleep'}},
        {_key: 'i2', _type: 'internalLink', page: null},
        citation('c2', null),
      ],
    },
  ),
  calloutExamples.emergency.callout,
  textBlock('b4', ['Can it help?'], {style: 'h2'}),
  textBlock('b5', ['An editor skipped a level'], {style: 'h4'}),
  textBlock('b6', ['Keep moving.'], {listItem: 'bullet', level: 1}),
  textBlock('b7', ['A short walk', {text: ' several times a day', marks: ['c3', 'strong']}], {
    listItem: 'bullet',
    level: 2,
    markDefs: [citation('c3', sources.guideline)],
  }),
  figureExamples['with caption and credit'].figure,
  dataTableExamples['the first column names the rows'].table,
  textBlock('b8', ['The short version'], {style: 'h2'}),
  textBlock('b9', ['If the needle is the only thing that changes, not much will.'], {style: 'blockquote'}),
  {_key: 'o1', _type: 'ctaBlock', cta: ctas.freeAssessment},
  faqExamples['questions and answers'].faq,
  videoExamples['a film elsewhere'].video,
]

/** Only the last stands where a word can be explained. */
export const glossary: Publication['glossary'] = [
  {term: 'disease', definition: 'Never explained here: it stands in words with a source.'},
  {term: 'level', definition: 'Never explained here: it stands in a heading.'},
  {term: 'needle', definition: 'Never explained here: it stands in a quote.'},
  {term: 'short walk', definition: 'A few minutes on your feet.'},
]

export const dryNeedling: Publication = {
  bar: null,
  _id: cards.dryNeedling._id,
  nextPosts: {related: [], series: null, part: null},
  postId: 'post-dry-needling',
  locale: 'en',
  madeFrom: null,
  otherLanguages: [],
  standing: 'live',
  tier: 'A',
  slug: cards.dryNeedling.slug,
  title: cards.dryNeedling.title,
  excerpt: cards.dryNeedling.excerpt,
  publishedAt: cards.dryNeedling.publishedAt,
  updatedAt: '2026-11-12T15:30:00.000Z',
  lastReviewedAt: '2026-11-12T15:30:00.000Z',
  nextReviewAt: '2027-11-12T15:30:00.000Z',
  keyPoints: ['Sciatica often eases within weeks.', 'Dry needling treats sore spots in muscle.'],
  cover: pictures.walking,
  authors: [
    {...people.okafor, interests: interests.none},
    {...people.haddad, interests: interests.none},
  ],
  reviewers: [people.sorrel],
  bylines: [snapshots.okafor, snapshots.haddad],
  topics: [{_id: 'topic-back', slug: 'back-and-neck', title: 'Back and neck'}],
  body: everyBlock,
  furtherSources: [sources.medlinePlus],
  notices: [disclaimers.scope, disclaimers.education],
  sponsorship: null,
  corrections: [],
  retraction: null,
  archived: null,
  takesComments: false,
  cta: ctas.freeAssessment,
  glossary,
  currency: {isDue: false, noIndex: false, changesAt: null},
  seo: {title: null, description: null, noIndex: false},
}

const short = {...dryNeedling, body: [textBlock('b1', ['Sciatica is a name for a pattern of pain.'])], furtherSources: []}
const overdue = (step: OverdueStep): Publication => ({
  ...short,
  lastReviewedAt: '2025-03-03T17:00:00.000Z',
  nextReviewAt: '2026-03-03T17:00:00.000Z',
  currency: {isDue: true, step, noIndex: step === 'noindex', changesAt: null},
})

const trail = [HOME, {title: 'Back and neck', path: '/topics/back-and-neck'}]

export const postExamples = {
  'every block there is': {publication: dryNeedling, trail},
  'only what a post cannot do without': {
    publication: {
      ...dryNeedling,
      updatedAt: null,
      lastReviewedAt: null,
      nextReviewAt: null,
      cover: null,
      keyPoints: [],
      authors: [],
      reviewers: [],
      bylines: [],
      topics: [],
      body: [],
      furtherSources: [],
      notices: [],
      cta: null,
    },
    trail: [HOME],
  },
  'a review that is overdue, noted': {publication: overdue('note'), trail},
  'a review that is overdue, said in a box': {publication: overdue('banner'), trail},
  'a review that is overdue for long': {publication: overdue('noindex'), trail},
  'corrected, once for safety': {publication: {...short, corrections: Object.values(corrections)}, trail},
  'paid for, by an author whose license has lapsed': {
    publication: {
      ...short,
      authors: [{...people.okafor, licensure: lapsed, interests: interests.consulting}],
      bylines: [snapshots.okafor],
      sponsorship,
    },
    trail,
  },
  retracted: {
    publication: {...dryNeedling, standing: 'retracted' as const, retraction, corrections: [corrections.safety]},
    trail,
  },
  archived: {
    publication: {
      ...dryNeedling,
      standing: 'archived' as const,
      archived: {at: '2026-11-19T18:00:00.000Z', reason: 'The clinic no longer offers this.'},
    },
    trail,
  },
}
