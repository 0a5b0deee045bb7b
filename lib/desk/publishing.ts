/** The moves that change what patients read: each writes publication and ledger entry in one transaction. */
import type {Transaction} from '@sanity/client'

import type {SealedApproval} from '../editorial/approvals.ts'
import {snapshotByline, type BylineSnapshot} from '../editorial/byline.ts'
import {asPublished, objectsIn, referencedIds, type ClinicianDocument} from '../editorial/documents.ts'
import type {GateFacts} from '../editorial/gate/facts.ts'
import {noticesFor} from '../editorial/gate/rules/standing.ts'
import type {Actor, EntryKind, LedgerEntry, PageRecord} from '../editorial/ledger.ts'
import {versionInEffect, type Notice} from '../editorial/notices.ts'
import {postPage} from '../editorial/offers/pages.ts'
import {resolveOffers, type OfferPage} from '../editorial/offers/resolve.ts'
import {ctaContent, type CtaContent} from '../editorial/offers/shown.ts'
import {offerWorld} from '../editorial/offers/world.ts'
import type {ShortText} from '../editorial/publication.ts'
import {
  buildPublication,
  pageRecord,
  publicationId,
  sealPublication,
  shownCta,
  type PublicationDocument,
  type PublicationFields,
} from '../editorial/publish.ts'
import {localeOf} from '../language/locales.ts'
import {postPath} from '../language/paths.ts'
import {nextReviewAt} from '../editorial/review-dates.ts'
import {calendarDay} from '../text/dates.ts'
import type {Desk} from './desk.ts'
import {standingIn, type PostOnDesk, type Surroundings} from './gather.ts'
import {appendEntry, readLedgerHead, type StoredHead} from './ledger.ts'
import {addRedirect, movedFrom, weakly} from './redirects.ts'
import {RefusedError} from './refusal.ts'

export type Publishing = {
  desk: Desk
  facts: GateFacts
  onDesk: PostOnDesk
  surroundings: Surroundings
  by: Actor
  /** Those that count. */
  approvals: SealedApproval[]
  /** Where a program already holds the end of the ledger. */
  head?: StoredHead
}

/** Publishes the post as it stands on the desk: publication, ledger entry, and the post itself. */
export async function addPublication(transaction: Transaction, publishing: Publishing): Promise<StoredHead> {
  const {facts, onDesk, approvals} = publishing
  const built = buildPublication({facts, approvals, previous: onDesk.publication})
  const publication = {...built, placeholders: await placeholdersIn(publishing.desk, built)}
  addPublishedPost(transaction, onDesk, publication)
  const kind = facts.workflow.correction ? 'correction' : 'publication'
  const reason = facts.workflow.correction?.summary
  const head = await addEntry(transaction, publishing, publication, kind, reason)
  return addMove(transaction, publishing, publication, head)
}

/** Whoever saved the old address of a post is led to the new one. */
async function addMove(
  transaction: Transaction,
  {desk, onDesk, by}: Publishing,
  publication: PublicationFields,
  head: StoredHead,
): Promise<StoredHead> {
  if (!onDesk.publication || pathOf(onDesk.publication) === pathOf(publication)) return head
  return addRedirect(transaction, {desk, by, head}, movedFrom(pathOf(onDesk.publication), publication.post._ref))
}

/** Of the pictures in the text, what stands in their place until they are there. */
async function placeholdersIn(
  desk: Desk,
  {coverImage, body}: Pick<PublicationFields, 'coverImage' | 'body'>,
): Promise<NonNullable<PublicationFields['placeholders']>> {
  const pictures = [{asset: coverImage?.asset}, ...objectsIn(body).flatMap((block) => [block, block['poster']])]
  const ids = pictures.flatMap((picture) => referencedIds([(picture as {asset?: unknown} | null | undefined)?.asset]))
  if (ids.length === 0) return []
  return desk.production.fetch(
    /* groq */ `*[_type == "sanity.imageAsset" && _id in $ids && defined(metadata.lqip)] | order(_id asc){
      "_key": _id, "assetId": _id, "lqip": metadata.lqip
    }`,
    {ids},
  )
}

/** “Reviewed, no change”: only the two review dates move. */
export async function addReview(
  transaction: Transaction,
  publishing: Publishing & {review: SealedApproval},
): Promise<StoredHead> {
  const {onDesk, facts, review} = publishing
  const known = standingPublication(onDesk)
  if (known.contentHash !== review.contentHash) {
    throw new RefusedError(409, 'There are unpublished changes. Send them for review, or discard them first.')
  }
  return addEntry(
    transaction,
    publishing,
    {
      ...known,
      edition: known.edition + 1,
      lastReviewedAt: review.at,
      nextReviewAt: nextReviewAt(review.at, known.tier, facts.policy),
      reviewers: review.clinicianId
        ? [{_type: 'reference', _ref: review.clinicianId, _key: review.clinicianId}]
        : known.reviewers,
    },
    'review',
  )
}

/** Puts the notice in the place of the text; the address stays. */
export async function addRetraction(transaction: Transaction, publishing: Publishing): Promise<StoredHead> {
  const {onDesk, facts} = publishing
  const known = standingPublication(onDesk)
  const proposal = onDesk.workflow?.retraction
  const retraction = {
    at: new Date(facts.now).toISOString(),
    reason: proposal?.reason ?? '',
    notice: proposal?.notice ?? '',
  }
  const next = {...known, edition: known.edition + 1, standing: 'retracted' as const, retraction}
  return addEntry(transaction, publishing, next, 'retraction', retraction.reason)
}

/** Keeps the text for reference, under a label that says so. */
export async function addArchive(transaction: Transaction, publishing: Publishing & {reason: string}): Promise<StoredHead> {
  const {onDesk, facts, reason} = publishing
  const known = standingPublication(onDesk)
  const archived = {at: new Date(facts.now).toISOString(), reason}
  return addEntry(
    transaction,
    publishing,
    {...known, edition: known.edition + 1, standing: 'archived', archived},
    'archive',
    reason,
  )
}

/**
 * Takes the page down. What it said stays in the ledger, and its address says that it is gone and why.
 *
 * @param publishing `reason` is for colleagues, `notice` for readers
 */
export async function addWithdrawal(
  transaction: Transaction,
  publishing: Publishing & {reason: string; notice: string},
): Promise<StoredHead> {
  const {onDesk, desk, by, facts, reason, notice, head} = publishing
  const known = standingPublication(onDesk)
  transaction.delete(publicationId(facts.post._id))
  const next = appendEntry(
    transaction,
    head ?? (await readLedgerHead(desk)),
    {
      edition: known.edition + 1,
      kind: 'withdrawal',
      at: new Date(facts.now).toISOString(),
      by,
      postId: known.post._ref,
      path: pathOf(known),
      contentHash: known.contentHash,
      reason,
      approvals: [],
      bylines: [],
      page: null,
      publication: null,
    },
    desk,
  )
  return addRedirect(
    transaction,
    {desk, by, head: next},
    {
      from: pathOf(known),
      kind: 'gone',
      // The post may have had other addresses: each of them says the same, and leads to it should it be published again.
      target: weakly(known.post._ref),
      reason: notice,
      on: calendarDay(facts.now),
    },
  )
}

/** Writes a publication with its seal, and the entry that records it. */
async function addEntry(
  transaction: Transaction,
  {desk, facts, surroundings, by, approvals, head}: Publishing,
  unsealed: PublicationFields,
  kind: EntryKind,
  reason?: string,
): Promise<StoredHead> {
  const {seal: _seal, _rev, _createdAt, _updatedAt, _system, ...fields} = unsealed as PublicationDocument & {_system?: unknown}
  const publication = sealPublication(fields, desk.signer.sign)
  transaction.createOrReplace(publication)
  const {page, bylines} = recordPage(fields, facts, surroundings)
  const entry: Omit<LedgerEntry, 'sequence' | 'previous'> = {
    edition: fields.edition,
    kind,
    at: new Date(facts.now).toISOString(),
    by,
    postId: fields.post._ref,
    path: pathOf(fields),
    contentHash: fields.contentHash,
    ...(reason ? {reason} : {}),
    approvals,
    bylines,
    page,
    publication: fields,
  }
  return appendEntry(transaction, head ?? (await readLedgerHead(desk)), entry, desk)
}

/** What the page of a publication says at the facts' instant: byline, notices and offer as they are then. */
export function recordPage(
  publication: PublicationFields,
  facts: GateFacts,
  surroundings: Surroundings,
): {page: PageRecord; bylines: BylineSnapshot[]} {
  const at = new Date(facts.now).toISOString()
  const bylines = clinicians(publication.authors, surroundings).map((author) =>
    snapshotByline(author, standingIn(surroundings, author, facts.now), at),
  )
  const reviewedBy = clinicians(publication.reviewers, surroundings).map(({givenName, familyName}) =>
    `${givenName ?? ''} ${familyName ?? ''}`.trim(),
  )
  const page = postPage({...publication, id: publication.post._ref}, surroundings.topics)
  // The words of a test change by page and day; what it may show is in the offer's own record.
  const offers = offersFor(page, {...surroundings, ctas: surroundings.ctas.map((cta) => ({...cta, variants: null}))}, facts.now)
  return {
    page: pageRecord({
      publication,
      bylines,
      notices: shownNotices(publication, facts),
      reviewedBy,
      bar: shownCta(offers.get('bar')),
      cta: shownCta(offers.get('end')),
      inText: page.inText.flatMap(({key}) => shownCta(offers.get(key)) ?? []),
    }),
    bylines,
  }
}

/** The offers of a page for a reader anywhere, by their places. */
function offersFor(page: OfferPage, surroundings: Surroundings, now: number): Map<string, CtaContent> {
  const {versions} = surroundings
  const textOf = (id: string) => (versionInEffect(id, {versions, now, locale: page.locale})?.text ?? []) as ShortText
  return new Map(
    resolveOffers(page, {region: null, now}, offerWorldOf(surroundings)).flatMap(({place, shown}) =>
      shown ? [[place, ctaContent(shown, textOf, {path: '', place})] as const] : [],
    ),
  )
}

export function offerWorldOf({ctas: offers, legalRules: rules, disclaimers, versions, defaultCtas: usual}: Surroundings) {
  return offerWorld({offers, rules, disclaimers, versions, usual})
}

/** Notices as they are worked out now; where that is in conflict, those of the day of publication still stand. */
export function shownNotices(
  publication: Pick<PublicationDocument, 'notices'>,
  facts: Parameters<typeof noticesFor>[0],
): Notice[] {
  const {notices, conflicts} = noticesFor(facts)
  return conflicts.length === 0 ? notices : publication.notices
}

function clinicians(references: unknown, surroundings: Surroundings): ClinicianDocument[] {
  return ((references ?? []) as {_ref: string}[]).flatMap(({_ref}) => surroundings.clinicians.find(({_id}) => _id === _ref) ?? [])
}

/** The post is published as Studio would have done it, and only if nobody has touched it since the gate looked. */
function addPublishedPost(transaction: Transaction, {draft, published}: PostOnDesk, publication: PublicationFields): void {
  const dates = {publishedAt: publication.publishedAt, ...(publication.updatedAt ? {updatedAt: publication.updatedAt} : {})}
  const post = draft ?? published
  if (!post) throw new RefusedError(404, 'There is no such post.')
  transaction.patch(post._id, {set: dates, ...(post._rev ? {ifRevisionID: post._rev} : {})})
  if (!draft) return
  transaction.createOrReplace({...asPublished(draft), ...dates, _id: publication.post._ref})
  transaction.delete(draft._id)
}

function standingPublication({publication}: PostOnDesk): PublicationDocument {
  if (!publication) throw new RefusedError(409, 'This post is not published.')
  return publication
}

function pathOf({slug, locale}: Pick<PublicationDocument, 'slug' | 'locale'>): string {
  return postPath({slug: slug.current, locale: localeOf(locale)})
}
