import {Badge, Box, Button, Card, Flex, Spinner, Stack, Text, type BadgeTone} from '@sanity/ui'
import {memo, useMemo} from 'react'
import type {DocumentInspectorProps} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'

import type {PanelFacts} from '../../../lib/desk/requests.ts'
import {nextStep} from '../../../lib/editorial/gate/next-step.ts'
import {STATES, type State} from '../../../lib/editorial/workflow.ts'
import {Approvals} from './approvals.tsx'
import {Findings} from './findings.tsx'
import {groupFindings} from './grouping.ts'
import {dayOf, Folded, Note, Part, Words} from './parts.tsx'
import {PlainLanguage} from './plain-language.tsx'
import {useWatch, type Judged} from './watch.ts'

/** The gate beside the form: where the post stands, what comes next, and what is in the way. */
export function GatePanel({documentId, onClose}: DocumentInspectorProps) {
  const {editState, value} = useDocumentPane()
  const {watch, sight} = useWatch(documentId, editState?.draft ?? editState?.published ?? value)
  return (
    <Flex direction="column" height="fill" overflow="hidden" data-testid="gate-panel">
      <DocumentInspectorHeader as="header" flex="none" closeButtonLabel="Close" onClose={onClose} title="Gate" />
      <Card flex={1} overflow="auto" padding={3}>
        <Stack gap={5} paddingBottom={5}>
          {sight.problem && (
            <Note tone="caution" testId="gate-problem">
              <Words>{sight.problem}</Words>
              <Flex>
                <Button mode="ghost" fontSize={1} padding={2} text="Ask again" onClick={() => void watch.refresh()} />
              </Flex>
            </Note>
          )}
          {sight.panel && sight.judged ? (
            <Seen panel={sight.panel} {...sight.judged} />
          ) : (
            !sight.problem && (
              <Flex align="center" gap={3} padding={2}>
                <Spinner muted />
                <Words muted>Looking at the post …</Words>
              </Flex>
            )
          )}
        </Stack>
      </Card>
    </Flex>
  )
}

const TONES: Record<State, BadgeTone> = {
  draft: 'neutral',
  editorialReview: 'primary',
  clinicalReview: 'primary',
  complianceReview: 'primary',
  changesRequested: 'caution',
  approved: 'positive',
  scheduled: 'positive',
  published: 'positive',
  reviewDue: 'caution',
  correctionOpen: 'caution',
  archived: 'neutral',
  retracted: 'critical',
}

/** Drawn when something was judged, not with every key. */
const Seen = memo(function Seen({panel, facts, report}: {panel: PanelFacts} & Judged) {
  const {state} = facts.workflow
  const groups = useMemo(() => groupFindings(report, state), [report, state])
  return (
    <>
      <Stack gap={3}>
        <Flex>
          <Badge tone={TONES[state]} fontSize={1} data-testid="gate-state">
            {STATES.find(({value}) => value === state)?.title}
          </Badge>
        </Flex>
        <Text size={2} weight="medium" data-testid="gate-next-step" aria-live="polite">
          {nextStep(facts, report)}
        </Text>
      </Stack>
      <Part title="What patients read now" testId="gate-publication">
        <Words>{readNow(panel.publication)}</Words>
      </Part>
      <Findings groups={groups} />
      <Approvals facts={facts} report={report} />
      {panel.notes.length > 0 && (
        <Part title="What reviewers said" testId="gate-notes">
          {panel.notes.map(({at, name, note}) => (
            <Note key={at + name} tone="transparent">
              <Text size={1} style={{whiteSpace: 'pre-wrap'}}>
                {note}
              </Text>
              <Words muted>
                {name}, {dayOf(at)}
              </Words>
            </Note>
          ))}
        </Part>
      )}
      <Box>
        <Folded title="Plain language" testId="gate-language">
          {() => <PlainLanguage post={facts.post} aim={facts.policy.readingGrade} />}
        </Folded>
      </Box>
    </>
  )
})

function readNow(publication: PanelFacts['publication']): string {
  if (!publication) return 'Nothing yet.'
  const {edition, standing, publishedAt, nextReviewAt} = publication
  if (standing === 'retracted') return `The notice that the post is retracted. Its last edition was ${edition}.`
  const review = nextReviewAt ? ` Next review by ${dayOf(nextReviewAt)}.` : ''
  return `Edition ${edition}, first published on ${dayOf(publishedAt)}.${review}${standing === 'archived' ? ' It is marked as archived.' : ''}`
}
