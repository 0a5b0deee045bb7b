import {Badge, Flex, Stack} from '@sanity/ui'

import {WHY_VOID} from '../../../lib/editorial/approvals.ts'
import {judgedApprovals, requiredStages} from '../../../lib/editorial/gate/facts.ts'
import type {Stage} from '../../../lib/editorial/policy.ts'
import {Part, Words, dayOf} from './parts.tsx'
import type {Judged} from './watch.ts'

const REVIEW: Record<Stage, string> = {editorial: 'Editorial', clinical: 'Clinical', compliance: 'Compliance'}

/** The reviews this post needs: who gave each, when, and where it does not count, why. */
export function Approvals({facts, report}: Judged) {
  const given = judgedApprovals(facts, report.contentHash)
  return (
    <Part title="Reviews" testId="gate-approvals">
      <Stack gap={3}>
        {requiredStages(facts).map((stage) => {
          const approval = given.findLast((one) => one.stage === stage)
          return (
            <Stack key={stage} gap={2} data-testid={`approval-${stage}`}>
              <Flex gap={2} align="center">
                <Badge tone={!approval ? 'neutral' : approval.void === null ? 'positive' : 'caution'}>{REVIEW[stage]}</Badge>
                <Words>{approval ? `${approval.name}, ${dayOf(approval.at)}` : 'Not yet'}</Words>
              </Flex>
              {approval?.void && <Words muted>No longer counts. {WHY_VOID[approval.void]}</Words>}
            </Stack>
          )
        })}
      </Stack>
    </Part>
  )
}
