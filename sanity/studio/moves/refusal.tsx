import {Button, Flex, Stack, Text} from '@sanity/ui'

import type {Refusal} from '../desk-client.ts'
import {useOpenField} from '../gate/open-field.ts'
import {Note, Words} from '../gate/parts.tsx'

/** What the desk answered instead of doing it, with a way to each field. */
export function RefusalNote({refusal, onLeave}: {refusal: Refusal; onLeave: () => void}) {
  const openField = useOpenField()
  return (
    <Stack gap={3} data-testid="refusal" role="alert">
      <Note tone="critical">
        <Text size={1} weight="medium">
          {refusal.message}
        </Text>
      </Note>
      {refusal.reasons.map(({rule, why, fix, path}, index) => (
        <Note key={`${rule}-${index}`} tone="transparent" testId={`reason-${rule}`}>
          <Text size={1} weight="medium">
            {why}
          </Text>
          <Words>{fix}</Words>
          {path && (
            <Flex>
              <Button
                mode="ghost"
                fontSize={1}
                padding={2}
                text="Show me"
                onClick={() => {
                  onLeave()
                  openField(path)
                }}
              />
            </Flex>
          )}
        </Note>
      ))}
    </Stack>
  )
}
