import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {Badge, Button, Card, Flex, Spinner, Stack, Text, type BadgeTone} from '@sanity/ui'
import {defineDocumentInspector, type DocumentInspectorProps} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'

import type {OfferPanel as Panel} from '../../../lib/desk/offers.ts'
import type {OfferStatus} from '../../../lib/editorial/offers/review.ts'
import {ROLES} from '../../../lib/editorial/workflow.ts'
import {rememberClosing} from '../form/check-beside.ts'
import {useOpenField} from '../gate/open-field.ts'
import {dayOf, Folded, Note, Part, Words} from '../gate/parts.tsx'
import {useOfferWatch} from './offer-watch.ts'
import {nextForOffer, publishedSentence, shownSentence, STATE_TITLES} from './wording.ts'

export const OFFER_INSPECTOR = 'offer-check'

/** The rules of an offer beside its form: where it stands, what is missing, and where readers see it. */
export const offerInspector = defineDocumentInspector({
  name: OFFER_INSPECTOR,
  component: OfferPanel,
  useMenuItem: () => ({title: 'Check', icon: CheckmarkCircleIcon, showAsAction: true}),
  ...rememberClosing,
})

function OfferPanel({documentId, onClose}: DocumentInspectorProps) {
  const {editState, value} = useDocumentPane()
  const {watch, sight} = useOfferWatch(documentId, editState?.draft ?? editState?.published ?? value)
  return (
    <Flex direction="column" height="fill" overflow="hidden" data-testid="offer-panel">
      <DocumentInspectorHeader as="header" flex="none" closeButtonLabel="Close" onClose={onClose} title="Check" />
      <Card flex={1} overflow="auto" padding={3}>
        <Stack gap={5} paddingBottom={5}>
          {sight.problem && (
            <Note tone="caution" testId="offer-problem">
              <Words>{sight.problem}</Words>
              <Flex>
                <Button mode="ghost" fontSize={1} padding={2} text="Ask again" onClick={() => void watch.refresh()} />
              </Flex>
            </Note>
          )}
          {sight.panel ? (
            <Seen panel={sight.panel} />
          ) : (
            !sight.problem && (
              <Flex align="center" gap={3} padding={2}>
                <Spinner muted />
                <Words muted>Looking at the offer …</Words>
              </Flex>
            )
          )}
        </Stack>
      </Card>
    </Flex>
  )
}

const TONES: Record<OfferStatus['state'], BadgeTone> = {
  draft: 'neutral',
  inReview: 'primary',
  sentBack: 'caution',
  changed: 'caution',
  approved: 'positive',
}

const LIST = {listStyle: 'none', padding: 0, margin: 0, display: 'grid', gap: 8}

function Seen({panel: {status, rules, shownOn}}: {panel: Panel}) {
  const failures = rules.flatMap(({id, failures: all}) => all.map((failure) => ({id, ...failure})))
  const stops = failures.filter(({level}) => level === 'block')
  const warnings = failures.filter(({level}) => level === 'warning')
  const holding = rules.filter((rule) => rule.failures.length === 0)
  return (
    <>
      <Stack gap={3}>
        <Flex>
          <Badge tone={TONES[status.state]} fontSize={1} data-testid="offer-state">
            {STATE_TITLES[status.state]}
          </Badge>
        </Flex>
        <Text size={2} weight="medium" aria-live="polite" data-testid="offer-next">
          {nextForOffer(status)}
        </Text>
      </Stack>
      {status.state === 'sentBack' && status.review?.note && (
        <Part title="What compliance says" testId="offer-note">
          <Note tone="caution">
            <Text size={1} style={{whiteSpace: 'pre-wrap'}}>
              {status.review.note}
            </Text>
            <Words muted>{dayOf(status.review.at)}</Words>
          </Note>
        </Part>
      )}
      <Part title="What readers see now" testId="offer-shown">
        <Words>{publishedSentence(status)}</Words>
        <Words>{shownSentence(shownOn)}</Words>
        {shownOn.paths.length > 0 && (
          <Folded title="Where" testId="offer-paths">
            {() => (
              <Stack as="ul" gap={2} paddingLeft={4}>
                {shownOn.paths.map((path) => (
                  <li key={path}>
                    <a href={path} target="_blank" rel="noreferrer">
                      <Words>{path}</Words>
                    </a>
                  </li>
                ))}
              </Stack>
            )}
          </Folded>
        )}
      </Part>
      <Failures title="To do before it can be approved" failures={stops} tone="critical" testId="offer-stops" />
      <Failures title="Please look at this" failures={warnings} tone="caution" testId="offer-warnings" />
      <Folded title={holding.length === 1 ? 'One rule holds' : `${holding.length} rules hold`} testId="offer-holding">
        {() => (
          <Stack as="ul" gap={3} paddingLeft={4}>
            {holding.map(({id, title}) => (
              <li key={id}>
                <Words>{title}</Words>
              </li>
            ))}
          </Stack>
        )}
      </Folded>
    </>
  )
}

type Failure = Panel['rules'][number]['failures'][number] & {id: string}

function Failures({
  title,
  failures,
  tone,
  testId,
}: {
  title: string
  failures: readonly Failure[]
  tone: 'critical' | 'caution'
  testId: string
}) {
  const openField = useOpenField()
  if (failures.length === 0) return null
  return (
    <Part title={title} testId={testId}>
      <ul role="list" style={LIST}>
        {failures.map(({id, why, fix, path, who}, index) => (
          <li key={`${id}-${index}`}>
            <Note tone={tone} testId={`offer-rule-${id}`}>
              <Text size={1} weight="medium">
                {why}
              </Text>
              <Words>{fix}</Words>
              <Flex align="center" justify="space-between" gap={2}>
                <Words muted>{who.map((role) => ROLES.find(({value}) => value === role)?.title ?? role).join(', ')}</Words>
                <Button mode="ghost" fontSize={1} padding={2} text="Show me" onClick={() => openField(path)} />
              </Flex>
            </Note>
          </li>
        ))}
      </ul>
    </Part>
  )
}
