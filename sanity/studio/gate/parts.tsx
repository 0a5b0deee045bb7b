/** Small pieces of which the panel is made. */
import {ChevronDownIcon} from '@sanity/icons/ChevronDown'
import {ChevronRightIcon} from '@sanity/icons/ChevronRight'
import {Box, Button, Card, Flex, Stack, Text, type CardTone} from '@sanity/ui'
import {useId, useState, type ReactNode} from 'react'

/** A part of the panel with its heading. */
export function Part({title, children, testId}: {title: string; children: ReactNode; testId?: string}) {
  return (
    <Stack as="section" gap={3} data-testid={testId}>
      <Text as="h3" size={1} weight="semibold">
        {title}
      </Text>
      {children}
    </Stack>
  )
}

/** A part that is folded until somebody wants it. */
export function Folded({title, children, testId}: {title: string; children: () => ReactNode; testId?: string}) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <Stack as="section" gap={3} data-testid={testId}>
      <Flex>
        <Button
          mode="bleed"
          padding={2}
          fontSize={1}
          icon={open ? ChevronDownIcon : ChevronRightIcon}
          text={title}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        />
      </Flex>
      <Box id={id} hidden={!open}>
        {open && children()}
      </Box>
    </Stack>
  )
}

export function Words({children, muted = false}: {children: ReactNode; muted?: boolean}) {
  return (
    <Text size={1} muted={muted}>
      {children}
    </Text>
  )
}

export function Note({tone, children, testId}: {tone: CardTone; children: ReactNode; testId?: string}) {
  return (
    <Card padding={3} radius={2} tone={tone} border data-testid={testId}>
      <Stack gap={3}>{children}</Stack>
    </Card>
  )
}

/** “March 4, 2027” */
export function dayOf(at: string | null | undefined): string {
  const time = Date.parse(at ?? '')
  return Number.isNaN(time) ? 'no date' : new Date(time).toLocaleDateString('en-US', {dateStyle: 'long'})
}

/** A field under its name. @param children gets the id by which the name points at it */
export function Labeled({label, children}: {label: string; children: (id: string) => ReactNode}) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" size={1} weight="medium" htmlFor={id}>
        {label}
      </Text>
      {children(id)}
    </Stack>
  )
}
