import {ROLE_OF_STAGE} from '../approvals.ts'
import {namesOfRoles, type State} from '../workflow.ts'
import {judgedApprovals, requiredStages, type GateFacts} from './facts.ts'
import {whatStops, type GateReport} from './gate.ts'

/** The next step in one sentence, for whoever looks at the post. */
export function nextStep(facts: GateFacts, report: GateReport): string {
  const {state} = facts.workflow
  const missing = requiredStages(facts).filter(
    (stage) => !judgedApprovals(facts, report.contentHash).some((approval) => approval.stage === stage && approval.void === null),
  )
  const toSubmit = whatStops('submit', report)
  const first = toSubmit[0]
  switch (state) {
    case 'draft':
    case 'changesRequested':
    case 'correctionOpen':
      if (first)
        return `${toSubmit.length === 1 ? 'One thing' : `${toSubmit.length} things`} to do before review. Next: ${first.fix}`
      return 'Ready: send it for review.'
    case 'editorialReview':
      return 'Waiting for an editor to pass it on.'
    case 'clinicalReview':
      return 'Waiting for a clinical reviewer who is not an author.'
    case 'complianceReview':
      return 'Waiting for compliance.'
    case 'approved':
    case 'scheduled': {
      const stage = missing[0]
      if (stage)
        return `The text has changed: it needs ${stage === 'editorial' ? 'an' : 'a'} ${stage} review again. Take it back to draft and send it.`
      const stops = whatStops('publish', report)[0]
      if (stops) return `Not ready to publish. Next: ${stops.fix}`
      return state === 'scheduled' ? 'Goes out by itself at the time set.' : 'Ready: an editor can publish it.'
    }
    case 'published':
    case 'reviewDue': {
      const stage = missing[0]
      if (stage)
        return first
          ? `Published; the new text is not ready. Next: ${first.fix}`
          : 'Published; the new text is ready to be sent for review.'
      return state === 'reviewDue'
        ? `The review is due: ${namesOfRoles([ROLE_OF_STAGE.clinical])} confirms or asks for changes.`
        : 'Published and current.'
    }
    case 'archived':
      return 'Archived: kept for reference, no longer maintained.'
    case 'retracted':
      return 'Retracted: the page shows the notice alone.'
  }
}

/** States in which somebody's decision is awaited. */
export const WAITING_FOR: Partial<Record<State, keyof typeof ROLE_OF_STAGE>> = {
  editorialReview: 'editorial',
  clinicalReview: 'clinical',
  complianceReview: 'compliance',
}
