/**
 * From an approved post to what patients read: the publication, and the record of the page for the ledger.
 *
 * Everything a reader could act on is copied into the publication: the text, the works it cites, the notices in their
 * wording of that day, the byline as it stood. Editing a post, a source or a notice afterwards changes none of it.
 */
import type {SealedApproval} from './approvals.ts'
import {snapshotByline, type BylineSnapshot} from './byline.ts'
import {sourceText} from './citations.ts'
import {citedSourceIds, contentHash, sha256Hex} from './content-hash.ts'
import {
  publishedId,
  type PostDocument,
  type Ref,
  type Seal,
  type SourceDocument,
  type StoredDocument,
  type Tier,
} from './documents.ts'
import type {CorrectionSeverity, GateFacts} from './gate/facts.ts'
import {tierOfPost} from './gate/facts.ts'
import {noticesFor} from './gate/rules/standing.ts'
import type {PageRecord} from './ledger.ts'
import type {CtaContent} from './offers/shown.ts'
import type {Notice} from './notices.ts'
import {lintTextOf} from './post-text.ts'
import type {Source} from './publication.ts'
import {defineOnce, type GlossaryTerm} from './readability/glossary.ts'
import {nextReviewAt} from './review-dates.ts'
import {cardDigest, publicationPayload, textDigest} from './seal-payloads.ts'

export type Correction = {_key: string; severity: CorrectionSeverity; at: string; summary: string}
export type Retraction = {at: string; reason: string; notice: string}

/** The fields a publication shares with its post, in the same shape. */
const COPIED = [
  'locale',
  'translation',
  'title',
  'excerpt',
  'authors',
  'topics',
  'audiences',
  'series',
  'related',
  'coverImage',
  'keyPoints',
  'body',
  'sources',
  'disclaimers',
  'cta',
  'sponsorship',
  'seo',
  'comments',
] as const

/** What the server writes besides, and a post does not have. */
export type PublicationFields = StoredDocument &
  Pick<PostDocument, (typeof COPIED)[number]> & {
    post: Ref
    edition: number
    standing: 'live' | 'archived' | 'retracted'
    slug: {_type: 'slug'; current: string}
    tier: Tier
    contentHash: string
    publishedAt: string
    updatedAt: string | null
    lastReviewedAt: string | null
    nextReviewAt: string | null
    reviewers: Ref[]
    works: (Record<string, unknown> & {_key: string})[]
    notices: (Notice & {_key: string})[]
    /** What stands in a picture's place until it is there: a few bytes, as they were on the day of publication. */
    placeholders?: {_key: string; assetId: string; lqip: string}[]
    /** Hard words of the text with their explanations, as they were reviewed. */
    words: {_key: string; term: string; definition: string; alsoWritten: string[]}[]
    bylines: (BylineSnapshot & {_key: string})[]
    corrections: Correction[]
    retraction: Retraction | null
    archived: {at: string; reason: string} | null
  }

/** Two digests under one signature: a list checks the card alone, a page checks both. */
export type PublicationSeal = Seal & {card: string; text: string}

/** What patients read, as it is stored: written by the server alone, and shown only with a seal that holds. */
export type PublicationDocument = PublicationFields & {seal: PublicationSeal}

export function publicationId(postId: string): string {
  return `publication-${publishedId(postId)}`
}

/**
 * The next publication of a post, still without its seal.
 *
 * @param approvals those that count, one for each review the post needs
 * @param previous what is published now, if anything
 */
export function buildPublication({
  facts,
  approvals,
  previous,
}: {
  facts: GateFacts
  approvals: readonly SealedApproval[]
  previous: PublicationDocument | null
}): PublicationFields {
  const {post, sources, authors, standings, workflow} = facts
  const at = new Date(facts.now).toISOString()
  const postId = publishedId(post._id)
  const hash = contentHash(post, sources, facts.glossary)
  const tier = tierOfPost(facts)
  const reviews = approvals.filter(({stage}) => stage === 'clinical')
  const lastReviewedAt =
    reviews
      .map((review) => review.at)
      .toSorted()
      .at(-1) ?? null
  const changed = previous !== null && previous.contentHash !== hash
  const {correction} = workflow
  return {
    _id: publicationId(postId),
    _type: 'publication',
    post: {_type: 'reference', _ref: postId, _weak: true},
    edition: (previous?.edition ?? 0) + 1,
    standing: 'live',
    slug: {_type: 'slug', current: post.slug?.current ?? ''},
    tier,
    contentHash: hash,
    ...Object.fromEntries(
      COPIED.flatMap((field) => (post[field] === undefined || post[field] === null ? [] : [[field, post[field]]])),
    ),
    // An imported post keeps the date on which it first went out elsewhere.
    publishedAt: previous?.publishedAt ?? post.publishedAt ?? at,
    updatedAt: changed ? at : (previous?.updatedAt ?? (previous ? null : (post.updatedAt ?? null))),
    lastReviewedAt,
    nextReviewAt: lastReviewedAt ? nextReviewAt(lastReviewedAt, tier, facts.policy) : null,
    reviewers: reviews.flatMap(({clinicianId}) =>
      clinicianId ? [{_type: 'reference', _ref: clinicianId, _key: clinicianId}] : [],
    ),
    works: citedSourceIds(post).flatMap((id) => sources.filter(({_id}) => _id === id).map(workAsCited)),
    notices: noticesFor(facts).notices.map((notice) => ({...notice, _key: notice.versionId})),
    words: wordsIn(post.body, facts.glossary),
    bylines: authors.flatMap((author) => {
      const standing = standings[author._id]
      return standing ? [{...snapshotByline(author, standing, at), _key: author._id}] : []
    }),
    corrections: [
      ...(previous?.corrections ?? []),
      ...(correction
        ? [
            {
              _key: `correction-${(previous?.corrections ?? []).length + 1}`,
              at,
              severity: correction.severity,
              summary: correction.summary,
            },
          ]
        : []),
    ],
    retraction: null,
    archived: null,
  }
}

/** What the reference list prints of a work, frozen; what becomes of the work later is looked up. */
function workAsCited({_id, _type, _rev, _createdAt, _updatedAt, retraction: _later, ...fields}: SourceDocument) {
  return {...fields, _key: _id, sourceId: _id}
}

function wordsIn(body: unknown, glossary: readonly GlossaryTerm[]): PublicationFields['words'] {
  const used = new Set(defineOnce(body, glossary).map(({term}) => term))
  return glossary
    .filter(({term}) => used.has(term))
    .map(({term, definition, alsoWritten}) => ({
      _key: sha256Hex(term).slice(0, 12),
      term,
      definition,
      alsoWritten: [...(alsoWritten ?? [])],
    }))
}

/** The publication as it is written. */
export function sealPublication<Fields extends PublicationFields>(
  publication: Fields,
  sign: (payload: string) => Seal,
): Fields & {seal: PublicationSeal} {
  const card = cardDigest(publication)
  const text = textDigest(publication)
  return {...publication, seal: {card, text, ...sign(publicationPayload(publication, card, text))}}
}

type CheckSeal = (payload: string, seal: Partial<Seal> | null | undefined) => boolean
type Unproven = {_id: string; edition?: number | null; seal?: Partial<PublicationSeal> | null}

/** True where every field is what the server wrote. */
export function isSealed(publication: Unproven, isSigned: CheckSeal): boolean {
  const {card, text} = publication.seal ?? {}
  return isCardSealed(publication, isSigned) && card !== undefined && text === textDigest(publication)
}

/** True where the fields that a list shows are what the server wrote; the other fields need not be there. */
export function isCardSealed(publication: Unproven, isSigned: CheckSeal): boolean {
  const {card, text} = publication.seal ?? {}
  if (typeof card !== 'string' || typeof text !== 'string' || card !== cardDigest(publication)) return false
  return isSigned(publicationPayload(publication, card, text), publication.seal)
}

/** What the page says, in words, for the ledger. */
export function pageRecord({
  publication,
  bylines,
  notices,
  reviewedBy,
  bar,
  cta,
  inText,
}: {
  publication: PublicationFields
  bylines: readonly BylineSnapshot[]
  notices: readonly Notice[]
  reviewedBy: readonly string[]
  /** Above it, for its readers; what stands above every page is in that offer's own record. */
  bar: ShownCta | null
  cta: ShownCta | null
  inText: readonly ShownCta[]
}): PageRecord {
  const lines = lintTextOf({body: publication.body}).blocks.map(({text}) => text)
  return {
    title: publication.title ?? '',
    standfirst: publication.excerpt ?? '',
    byline: bylines.map(snapshotText),
    reviewedBy: [...reviewedBy],
    publishedAt: publication.publishedAt,
    updatedAt: publication.updatedAt,
    lastReviewedAt: publication.lastReviewedAt,
    keyPoints: publication.keyPoints ?? [],
    text: publication.retraction ? [] : lines,
    words: (publication.words ?? []).map(({term, definition}) => `${term}: ${definition}`),
    sources: publication.works.map((work) => sourceText({...EMPTY_SOURCE, ...(work as Partial<Source>)})),
    notices: notices.map(({versionId, textHash, text}) => ({versionId, textHash, text: plainText(text)})),
    cta,
    ...(bar ? {bar} : {}),
    ...(inText.length > 0 ? {offersInText: [...inText]} : {}),
    corrections: publication.corrections.map(({at, summary}) => `${at.slice(0, 10)}: ${summary}`),
    retraction: publication.retraction?.notice ?? null,
  }
}

/** “Jane Doe, PT, DPT · Physical therapist · Licensed in OR, WA”. */
function snapshotText({name, letters, spelledOut, profession, licensedIn}: BylineSnapshot): string {
  const named = [name, ...letters].join(', ')
  const licensed = licensedIn.length > 0 ? `Licensed in ${licensedIn.join(', ')}` : null
  return [named, profession, ...spelledOut, licensed].filter(Boolean).join(' · ')
}

type ShownCta = NonNullable<PageRecord['cta']>

/** An offer in words: its own, also where a campaign's test shows others. */
export function shownCta(cta: CtaContent | undefined): ShownCta | null {
  if (!cta) return null
  const {id, number, headline, body, actions, notes} = cta
  return {
    id,
    number,
    headline,
    body: body ?? '',
    labels: actions.map(({label}) => label),
    footnote: notes.map(({text}) => plainText(text)).join('\n'),
  }
}

function plainText(blocks: unknown): string {
  return lintTextOf({body: blocks})
    .blocks.map(({text}) => text)
    .join('\n')
}

const EMPTY_SOURCE: Source = {
  _id: '',
  title: null,
  type: null,
  authors: [],
  containerTitle: null,
  publisher: null,
  year: null,
  volume: null,
  issue: null,
  pages: null,
  doi: null,
  pmid: null,
  url: null,
  accessedOn: null,
}
