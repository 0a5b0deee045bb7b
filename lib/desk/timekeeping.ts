/**
 * What changes because time passes: scheduled posts go out, reviews fall due, licenses lapse, wordings begin.
 *
 * Nobody edits anything when that happens, so somebody has to look: `server.ts` asks every few seconds.
 */
import {publishedId, type Tier} from '../editorial/documents.ts'
import {currencyOfPage} from '../editorial/review-dates.ts'
import type {Member} from '../editorial/seal-payloads.ts'
import {postTag} from '../content/tags.ts'
import {clinicianPages, copiesOf, pagesNaming} from '../webhooks/affected-tags.ts'
import type {LookUp} from '../webhooks/card-places.ts'
import {turnedOfferTags} from '../webhooks/offered-pages.ts'
import {pagesWithWording} from '../webhooks/noticed-pages.ts'
import {writeAudit} from './audit.ts'
import type {Desk} from './desk.ts'
import {gatherPost, gatherSurroundings, standingIn, workflowId, type Surroundings} from './gather.ts'
import {makeMove} from './moves.ts'
import {offerWorldOf} from './publishing.ts'
import {RefusedError} from './refusal.ts'

/** Whoever publishes what was scheduled. The decision was the person's who scheduled it. */
const SCHEDULE: Member = {userId: 'clock', name: 'The schedule', roles: ['publisher'], active: true}

const COLLIDED = 409

type Timed = {
  slug: string
  post: string
  topics: string[]
  series: string | null
  locale: string | null
  publishedAt: string
  tier: Tier
  nextReviewAt: string | null
  reviewerIds: string[]
  workflow: {state: string | null; _rev: string} | null
}

/**
 * @param since the instant of the last look, in milliseconds since 1970
 * @returns tags of the pages that read differently now than then
 */
export async function keepTime(desk: Desk, since: number, lookUp: LookUp): Promise<string[]> {
  const now = desk.now()
  const [surroundings, timed, scheduled] = await Promise.all([
    gatherSurroundings(desk),
    desk.production.fetch<Timed[]>(/* groq */ `*[_type == "publication" && standing == "live"]{
        "slug": slug.current, "post": post._ref, "topics": coalesce(topics[]._ref, []), "series": series.name, locale, publishedAt, tier, nextReviewAt, "reviewerIds": coalesce(reviewers[]._ref, []), "workflow": *[_id == "workflow." + ^.post._ref][0]{state, _rev}
      }`),
    desk.production.fetch<string[]>('*[_type == "workflow" && state == "scheduled" && scheduledFor <= $now].post._ref', {
      now: new Date(now).toISOString(),
    }),
  ])
  for (const postId of scheduled) await publishScheduled(desk, postId)
  const tags = [
    ...(await clinicianPages(changedPeople(surroundings, since, now), lookUp)),
    ...(
      await Promise.all(wordingsBegan(surroundings, since, now).map((wording) => pagesWithWording(wording, lookUp, now)))
    ).flat(),
    ...(await turnedOfferTags(offerWorldOf(surroundings), since, now, lookUp)),
  ]
  const suspended = (at: number) => {
    const ids = surroundings.clinicians
      .filter((clinician) => standingIn(surroundings, clinician, at).suspended)
      .map(({_id}) => _id)
    return (id: string) => ids.includes(id)
  }
  const [wasSuspended, isSuspended] = [suspended(since), suspended(now)]
  const turned: string[] = []
  for (const {slug, post, topics, series, locale, publishedAt, workflow, ...page} of timed) {
    const before = currencyOfPage(page, wasSuspended, surroundings.policy, since)
    const after = currencyOfPage(page, isSuspended, surroundings.policy, now)
    if (before.isDue !== after.isDue || before.step !== after.step) {
      tags.push(postTag(slug))
      turned.push(post)
    }
    // What is due is not what other posts send their readers on to.
    if (before.isDue !== after.isDue)
      tags.push(...(await pagesNaming({postId: post, traces: [{topics, series, locale, publishedAt}]}, lookUp)))
    if (after.isDue && workflow?.state === 'published') await markReviewDue(desk, post, workflow._rev)
  }
  tags.push(...(await copiesOf(turned, lookUp)))
  return [...new Set(tags)]
}

function changedPeople(surroundings: Surroundings, since: number, now: number): string[] {
  const worth = (at: number) => (clinician: Surroundings['clinicians'][number]) => {
    const {nextChangeAt: _next, ...standing} = standingIn(surroundings, clinician, at)
    return JSON.stringify(standing)
  }
  const expired = (at: number) => (clinician: Surroundings['clinicians'][number]) =>
    (clinician.credentials ?? []).filter(({expiresOn}) => expiresOn && Date.parse(expiresOn) <= at).length
  return surroundings.clinicians
    .filter(
      (clinician) => worth(since)(clinician) !== worth(now)(clinician) || expired(since)(clinician) !== expired(now)(clinician),
    )
    .map(({_id}) => _id)
}

/** Wordings that begin or end by themselves. One that was in effect as it was approved, the message about it has brought to its pages. */
function wordingsBegan({versions}: Surroundings, since: number, now: number): Surroundings['versions'] {
  return versions.filter(({approvedAt, effectiveFrom, effectiveTo}) =>
    [effectiveFrom > approvedAt ? effectiveFrom : null, effectiveTo].some(
      (instant) => instant && Date.parse(instant) > since && Date.parse(instant) <= now,
    ),
  )
}

/**
 * A post that no longer passes the gate stays where it is; why stands in the audit log. Where others wrote at the same
 * moment it stays scheduled, and the next look publishes it.
 */
async function publishScheduled(desk: Desk, postId: string): Promise<void> {
  const {workflow} = await gatherPost(desk, postId)
  try {
    // A time that somebody wrote there past the desk is no decision.
    if (!workflow?.scheduledFor) throw new RefusedError(403, 'Nobody scheduled this.')
    await makeMove(desk, SCHEDULE, postId, {move: 'publish'})
  } catch (cause) {
    if (!(cause instanceof RefusedError)) throw cause
    if (cause.status === COLLIDED || !workflow) return
    const held = {set: {state: 'approved', scheduledFor: null}, ...(workflow._rev ? {ifRevisionID: workflow._rev} : {})}
    await unlessChanged(desk.production.patch(workflowId(postId), held).commit())
  }
}

async function markReviewDue(desk: Desk, postId: string, revision: string): Promise<void> {
  const at = new Date(desk.now()).toISOString()
  const subject = publishedId(postId)
  await writeAudit(
    desk,
    {
      at,
      by: {userId: 'clock', name: 'The calendar'},
      action: 'markReviewDue',
      subject,
      from: 'published',
      to: 'reviewDue',
      outcome: 'done',
    },
    `review-due.${subject}.${revision}`,
  )
  const due = {set: {state: 'reviewDue', since: at}, ifRevisionID: revision}
  await unlessChanged(desk.production.patch(workflowId(postId), due).commit())
}

/** Another instance of the site, or somebody in Studio, was quicker: what they have done stands. */
async function unlessChanged(change: Promise<unknown>): Promise<void> {
  try {
    await change
  } catch (cause) {
    if ((cause as {statusCode?: number}).statusCode !== COLLIDED) throw cause
  }
}
