import {Badge, Card, Flex, Heading, Stack, Text} from '@sanity/ui'

import type {GateFacts} from '../../../lib/editorial/gate/facts.ts'
import {noticesFor} from '../../../lib/editorial/gate/rules/standing.ts'
import {Words} from '../gate/parts.tsx'

const PLACES = {aboveBody: 'above the text', belowBody: 'below the text'} as const

/** What will stand around the text without its author's doing: the notices by name, and the offer at the end. */
export function AroundText({facts, offer}: {facts: GateFacts | null; offer: string | null}) {
  const found = facts && noticesFor(facts)
  return (
    <Stack gap={4} data-testid="review-around">
      <Heading as="h3" size={1}>
        Around the text
      </Heading>
      <Card border radius={2} padding={4}>
        <Stack gap={4}>
          <Text size={1} weight="semibold">
            Notices
          </Text>
          {found?.notices.map(({disclaimerId, placement}) => (
            <Flex key={disclaimerId} align="center" gap={2} wrap="wrap" data-testid={`review-notice-${disclaimerId}`}>
              <Words>{facts?.disclaimers.find(({_id}) => _id === disclaimerId)?.title ?? disclaimerId}</Words>
              <Words muted>{PLACES[placement]}</Words>
            </Flex>
          ))}
          {found?.conflicts.map(({why}) => (
            <Flex key={why} gap={2} align="center">
              <Badge tone="caution">Missing</Badge>
              <Words>{why}</Words>
            </Flex>
          ))}
          {found?.notices.length === 0 && found.conflicts.length === 0 && <Words muted>None.</Words>}
          {!found && <Words muted>Looking …</Words>}
        </Stack>
      </Card>
      <Card border radius={2} padding={4}>
        <Stack gap={4}>
          <Text size={1} weight="semibold">
            Offer at the end
          </Text>
          <Text size={1} muted={!offer} data-testid="review-offer">
            {offer ?? 'None.'}
          </Text>
        </Stack>
      </Card>
    </Stack>
  )
}
