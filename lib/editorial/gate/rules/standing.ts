/** Rules about what must stand around a post, and who must have read it. */
import {localeOf} from '../../../language/locales.ts'
import {ROLE_OF_STAGE, WHY_VOID} from '../../approvals.ts'
import {ctaIdsIn, referencedIds} from '../../documents.ts'
import {resolveNotices} from '../../notices.ts'
import {isInducement} from '../../offers/offer.ts'
import {phaseAt} from '../../offers/schedule.ts'
import type {Stage} from '../../policy.ts'
import {namesOfRoles} from '../../workflow.ts'
import {judgedApprovals, requiredStages, tierOfPost, type GateFacts} from '../facts.ts'
import type {Rule} from '../rule.ts'

const REVIEW_OF: Record<Stage, string> = {
  editorial: 'editorial review',
  clinical: 'clinical review',
  compliance: 'compliance review',
}

export const standingRules: Rule[] = [
  {
    id: 'notices-resolved',
    title: 'Every notice the post needs is approved and in effect',
    level: 'block',
    from: 'compliance',
    who: ['compliance'],
    check: (facts) =>
      noticesFor(facts).conflicts.map(({why}) => ({
        why,
        fix: 'Compliance approves a wording in the notice’s own form.',
        path: 'disclaimers',
      })),
  },
  {
    id: 'offers-lawful',
    title: 'Every offer in the post may be made',
    level: 'block',
    from: 'compliance',
    who: ['marketing', 'compliance'],
    check: ({post, ctas, now}) => [
      ...ctaIdsIn(post)
        .filter((id) => !ctas.some(({_id}) => _id === id))
        .map(() => ({why: 'An offer in the post is not published.', fix: 'Choose another offer.', path: 'cta'})),
      ...ctas.flatMap(({internalName, headline, offerType, notes, schedule}) => {
        const name = internalName ?? headline ?? 'An offer'
        if (phaseAt(schedule, now) === 'ended') return [{why: `“${name}” has ended.`, fix: 'Choose another offer.', path: 'cta'}]
        if (isInducement(offerType) && referencedIds(notes).length === 0) {
          return [
            {
              why: `“${name}” is free or discounted and carries no legal note.`,
              fix: 'Marketing adds the note to the offer.',
              path: 'cta',
            },
          ]
        }
        return []
      }),
    ],
  },
  {
    id: 'reviews-hold',
    title: 'Every review the topic asks for holds for this very text',
    level: 'block',
    from: 'publish',
    who: ['editor', 'clinicalReviewer', 'compliance'],
    check: (facts) => {
      const approvals = judgedApprovals(facts)
      return requiredStages(facts).flatMap((stage) => {
        const given = approvals.filter((approval) => approval.stage === stage)
        if (given.some((approval) => approval.void === null)) return []
        const latest = given.at(-1)
        const why =
          latest?.void === undefined || latest.void === null
            ? `The ${REVIEW_OF[stage]} is missing.`
            : `The ${REVIEW_OF[stage]} by ${latest.name} does not count. ${WHY_VOID[latest.void]}`
        return [{why, fix: `Ask ${namesOfRoles([ROLE_OF_STAGE[stage]])} for the ${REVIEW_OF[stage]}.`}]
      })
    },
  },
]

/** The notices of a post for a reader anywhere. */
export function noticesFor(
  facts: Pick<GateFacts, 'post' | 'topics' | 'professions' | 'disclaimers' | 'versions' | 'standingNotices' | 'now'>,
) {
  return resolveNotices({
    post: facts.post,
    tier: tierOfPost(facts),
    topics: facts.topics,
    professions: referencedIds(facts.post.authors).flatMap((id) => facts.professions[id] ?? []),
    disclaimers: facts.disclaimers,
    versions: facts.versions,
    standing: facts.standingNotices,
    region: null,
    now: facts.now,
    locale: localeOf(facts.post.locale),
  })
}
