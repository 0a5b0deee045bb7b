/**
 * What waits for whom: the lists a colleague looks at in the morning.
 *
 * Pure: everything on the desk and the clock come in, lists come out.
 */
import {publishedId, type ClinicianDocument, type PostDocument, type Tier} from './documents.ts'
import {alertsDue, type LicenseRecord, type Standing} from './licenses.ts'
import {ROLE_OF_STAGE} from './approvals.ts'
import {WAITING_FOR} from './gate/next-step.ts'
import {doubtsIn, type ReaderFeedback} from './readers/feedback.ts'
import {REPORT_READERS, type ReaderReport} from './readers/report.ts'
import type {Member} from './seal-payloads.ts'
import {STATES, type State} from './workflow.ts'

export const QUEUES = [
  {value: 'waitingForMe', title: 'Waiting for me'},
  {value: 'offers', title: 'Offers that wait for me'},
  {value: 'myDrafts', title: 'My drafts'},
  {value: 'overdue', title: 'Review overdue'},
  {value: 'dueIn30', title: 'Review due in 30 days'},
  {value: 'dueIn90', title: 'Review due in 90 days'},
  {value: 'reviewerLost', title: 'Only reviewer has lost the license'},
  {value: 'sourceConcern', title: 'A cited work was retracted or superseded'},
  {value: 'readerReports', title: 'Readers report an error'},
  {value: 'readerDoubts', title: 'Readers say something is wrong'},
  {value: 'licensesExpiring', title: 'Licenses expiring'},
] as const
export type QueueName = (typeof QUEUES)[number]['value']

export type QueueItem = {
  /** The document to open. */
  id: string
  type: 'post' | 'licenseRecord' | 'cta'
  title: string
  why: string
  /** The day it is about, as ISO 8601; null where none matters. */
  at: string | null
  /** A reader's report, which can be marked as dealt with, and the block it names. */
  report?: {id: string; blockKey: string | null}
}

export type Queues = Record<QueueName, QueueItem[]>

export type OnEveryDesk = {
  posts: {post: PostDocument; state: State; since: string | null}[]
  publications: {
    postId: string
    title: string
    tier: Tier
    nextReviewAt: string | null
    reviewerIds: string[]
    authorIds: string[]
    /** Ids of cited works that were retracted or superseded since. */
    concerns: string[]
  }[]
  clinicians: ClinicianDocument[]
  standings: Record<string, Standing>
  licenses: LicenseRecord[]
  /** Of readers, those nobody has dealt with yet. */
  reports: Pick<ReaderReport, '_id' | 'postId' | 'postTitle' | 'part' | 'blockKey' | 'text' | 'submittedAt'>[]
  feedback: Pick<ReaderFeedback, 'postId' | 'days'>[]
  /** On their way from marketing to readers. */
  offers: {
    id: string
    title: string
    state: 'inReview' | 'sentBack'
    /** Changed since: it must be sent again. */
    isChanged: boolean
    by: {userId: string; name: string}
    at: string
  }[]
}

const MILLISECONDS_A_DAY = 86_400_000

/**
 * @param now milliseconds since 1970
 * @returns every list; those about licenses are empty for whoever does not keep the records
 */
export function queuesFor(member: Pick<Member, 'roles' | 'clinicianId' | 'userId'>, desk: OnEveryDesk, now: number): Queues {
  const due = (from: number, to: number) =>
    desk.publications
      .filter(({nextReviewAt}) => {
        const days = (Date.parse(nextReviewAt ?? '') - now) / MILLISECONDS_A_DAY
        return days > from && days <= to
      })
      .map(({postId, title, tier, nextReviewAt}) =>
        post(postId, title, `Tier ${tier}, review due ${day(nextReviewAt)}`, nextReviewAt),
      )
      .toSorted(byDay)
  const mine = member.clinicianId ?? ''
  return {
    waitingForMe: desk.posts
      .filter(({post: {authors}, state}) => {
        const stage = WAITING_FOR[state]
        if (!stage || !member.roles.includes(ROLE_OF_STAGE[stage]))
          return state === 'approved' && member.roles.includes('publisher')
        return stage !== 'clinical' || !(authors ?? []).some(({_ref}) => _ref === mine)
      })
      .map(({post: {_id, title}, state, since}) => post(_id, title, titleOf(state), since))
      .toSorted(byDay),
    myDrafts: desk.posts
      .filter(
        ({post: {_id, authors}, state}) =>
          (_id.startsWith('drafts.') || state === 'draft' || state === 'changesRequested') &&
          mine !== '' &&
          (authors ?? []).some(({_ref}) => _ref === mine),
      )
      .map(({post: {_id, title}, state, since}) => post(_id, title, titleOf(state), since)),
    offers: offersFor(member, desk),
    overdue: due(-Infinity, 0),
    dueIn30: due(0, 30),
    dueIn90: due(30, 90),
    reviewerLost: desk.publications
      .filter(({reviewerIds}) => reviewerIds.length > 0 && reviewerIds.every((id) => !mayStillReview(desk.standings[id])))
      .map(({postId, title, reviewerIds}) =>
        post(
          postId,
          title,
          `Reviewed only by ${reviewerIds.map((id) => nameOf(desk.clinicians, id)).join(', ')}, who has no license in force now`,
          null,
        ),
      ),
    sourceConcern: desk.publications
      .filter(({concerns}) => concerns.length > 0)
      .map(({postId, title, concerns}) =>
        post(
          postId,
          title,
          `Cites ${concerns.length === 1 ? 'a work that no longer stands' : `${concerns.length} works that no longer stand`}`,
          null,
        ),
      ),
    readerReports: member.roles.some((role) => REPORT_READERS.includes(role))
      ? desk.reports
          .map(({_id, postId, postTitle, part, blockKey, text, submittedAt}) => ({
            ...post(postId, postTitle, `${part ? `In “${part}”: ` : ''}${text}`, submittedAt),
            report: {id: _id, blockKey},
          }))
          .toSorted(byDay)
      : [],
    readerDoubts: member.roles.some((role) => REPORT_READERS.includes(role))
      ? doubtsIn(desk.feedback, now).flatMap(({postId, why}) =>
          desk.publications.filter((shown) => shown.postId === postId).map(({title}) => post(postId, title, why, null)),
        )
      : [],
    licensesExpiring: member.roles.some((role) => role === 'compliance' || role === 'editor' || role === 'admin')
      ? alertsDue(desk.licenses, now)
          .map(({recordId, clinicianId, licenseType, jurisdiction, daysLeft, expiresOn}) => ({
            id: recordId,
            type: 'licenseRecord' as const,
            title: `${nameOf(desk.clinicians, clinicianId)}: ${licenseType}, ${jurisdiction}`,
            why: daysLeft === 0 ? `Ended on ${expiresOn}` : `Ends on ${expiresOn}, in ${daysLeft} days or fewer`,
            at: expiresOn,
          }))
          .toSorted(byDay)
      : [],
  }
}

/** Compliance reads what was sent, by somebody else than who sent it; marketing puts right what came back. */
function offersFor({roles, userId}: Pick<Member, 'roles' | 'userId'>, {offers}: Pick<OnEveryDesk, 'offers'>): QueueItem[] {
  return offers
    .flatMap(({id, title, state, isChanged, by, at}): QueueItem[] => {
      const item = {id, type: 'cta' as const, title, at}
      if (state === 'inReview' && !isChanged)
        return roles.includes('compliance') && by.userId !== userId ? [{...item, why: `${by.name} has sent it`}] : []
      if (!roles.includes('marketing')) return []
      return [
        {...item, why: state === 'sentBack' ? 'Compliance has sent it back' : 'It was changed after it was sent: send it again'},
      ]
    })
    .toSorted(byDay)
}

/** A lapse of looking up is a task for compliance, and no reason to doubt a review that was given in time. */
function mayStillReview(standing: Standing | undefined): boolean {
  return standing !== undefined && (standing.canReview || standing.licensed.length > 0)
}

function post(id: string, title: string | null | undefined, why: string, at: string | null): QueueItem {
  return {id: publishedId(id), type: 'post', title: title?.trim() || 'Untitled post', why, at}
}

function byDay(one: QueueItem, other: QueueItem): number {
  return (one.at ?? '') < (other.at ?? '') ? -1 : 1
}

function day(instant: string | null): string {
  return instant?.slice(0, 10) ?? 'never'
}

function titleOf(state: State): string {
  return STATES.find(({value}) => value === state)?.title ?? state
}

function nameOf(clinicians: readonly ClinicianDocument[], id: string): string {
  const {givenName, familyName} = clinicians.find(({_id}) => _id === id) ?? {}
  return [givenName, familyName].filter(Boolean).join(' ') || id
}
