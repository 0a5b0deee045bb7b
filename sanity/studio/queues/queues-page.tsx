import {CalendarIcon} from '@sanity/icons/Calendar'
import {DownloadIcon} from '@sanity/icons/Download'
import {Badge, Box, Button, Card, Container, Flex, Heading, Spinner, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useMemo, type ReactNode} from 'react'
import {useClient} from 'sanity'
import {IntentLink} from 'sanity/router'

import type {QueueItem} from '../../../lib/editorial/queues.ts'
import {deskOf} from '../desk-client.ts'
import {Folded, Note, Words} from '../gate/parts.tsx'
import {saveFile} from '../save-file.ts'
import {useAnswer} from '../use-answer.ts'
import {sortQueues, type ShownQueue} from './sorting.ts'

const API_VERSION = '2025-12-01'

/** Licenses are kept in the other workspace, which is a page of its own. */
const COMPLIANCE_PATH = '/studio/compliance'

/** What a colleague looks at in the morning: everything that waits for them, or will soon. */
export function QueuesPage() {
  const client = useClient({apiVersion: API_VERSION})
  const desk = useMemo(() => deskOf(client), [client])
  const {value: queues, problem, refresh} = useAnswer(desk.queues)
  const toast = useToast()
  const sorted = useMemo(() => queues && sortQueues(queues), [queues])

  const save = async (format: 'csv' | 'calendar', name: string) => {
    const answer = await desk.queuesFile(format)
    if (answer.ok) saveFile(answer.value, name)
    else toast.push({status: 'error', title: answer.message})
  }

  const close = async (report: string) => {
    const answer = await desk.closeReport(report)
    if (answer.ok) toast.push({status: 'success', title: 'Marked as dealt with.'})
    else toast.push({status: 'error', title: answer.message})
    await refresh()
  }

  return (
    <Box height="fill" overflow="auto" data-testid="queues">
      <Container width={2} padding={[4, 4, 5]}>
        <Stack gap={5}>
          <Flex align="center" justify="space-between" gap={3} wrap="wrap">
            <Heading as="h1" size={3}>
              Queues
            </Heading>
            <Flex gap={2} wrap="wrap">
              <Button
                mode="ghost"
                fontSize={1}
                icon={DownloadIcon}
                text="Download as a table (CSV)"
                data-testid="queues-csv"
                disabled={!sorted}
                onClick={() => void save('csv', 'queues.csv')}
              />
              <Button
                mode="ghost"
                fontSize={1}
                icon={CalendarIcon}
                text="Download as a calendar (ICS)"
                data-testid="queues-calendar"
                disabled={!sorted}
                onClick={() => void save('calendar', 'queues.ics')}
              />
            </Flex>
          </Flex>
          {problem && (
            <Note tone="caution" testId="queues-problem">
              <Words>{problem}</Words>
              <Flex>
                <Button mode="ghost" fontSize={1} padding={2} text="Ask again" onClick={() => void refresh()} />
              </Flex>
            </Note>
          )}
          {sorted && sorted.waiting.length === 0 && (
            <Card padding={5} radius={2} border tone="positive">
              <Text align="center" data-testid="queues-empty">
                Nothing waits for you.
              </Text>
            </Card>
          )}
          {sorted?.waiting.map((queue) => (
            <Queue key={queue.name} queue={queue} onClose={(report) => void close(report)} />
          ))}
          {sorted && sorted.empty.length > 0 && sorted.waiting.length > 0 && (
            <Folded title={`Lists with nothing in them (${sorted.empty.length})`} testId="queues-folded">
              {() => (
                <Stack gap={3} paddingX={3}>
                  {sorted.empty.map(({name, title}) => (
                    <Words key={name} muted>
                      {title}
                    </Words>
                  ))}
                </Stack>
              )}
            </Folded>
          )}
          {!sorted && !problem && (
            <Flex align="center" gap={3}>
              <Spinner muted />
              <Words muted>Looking what waits …</Words>
            </Flex>
          )}
        </Stack>
      </Container>
    </Box>
  )
}

function Queue({queue: {name, title, items}, onClose}: {queue: ShownQueue; onClose: (report: string) => void}) {
  return (
    <Stack as="section" gap={3} aria-labelledby={`queue_${name}`} data-testid={`queue-${name}`}>
      <Flex align="center" gap={2}>
        <Text as="h2" id={`queue_${name}`} size={1} weight="semibold">
          {title}
        </Text>
        <Badge aria-label={`${items.length} in this list`} data-testid={`queue-count-${name}`}>
          {items.length}
        </Badge>
      </Flex>
      <Stack gap={1}>
        {items.map((item) => (
          <Item key={item.report?.id ?? item.id} item={item} onClose={onClose} />
        ))}
      </Stack>
    </Stack>
  )
}

function Item({item, onClose}: {item: QueueItem; onClose: (report: string) => void}) {
  const {report} = item
  if (report)
    return (
      <Stack gap={2}>
        <ItemCard item={item} />
        <Flex>
          <Button
            mode="ghost"
            fontSize={1}
            padding={2}
            text="Mark as dealt with"
            data-testid={`close-${report.id}`}
            onClick={() => onClose(report.id)}
          />
        </Flex>
      </Stack>
    )
  return <ItemCard item={item} />
}

function ItemCard({item}: {item: QueueItem}) {
  return (
    <Opens item={item}>
      <Card as="span" display="block" border radius={2} padding={3} data-testid={`queue-item-${item.id}`}>
        <Stack gap={3}>
          <Text size={1} weight="medium">
            {item.title || 'No title yet'}
          </Text>
          <Words muted>{item.why}</Words>
        </Stack>
      </Card>
    </Opens>
  )
}

const LINK = {color: 'inherit', textDecoration: 'none', display: 'block'} as const

function Opens({item: {id, type, report}, children}: {item: QueueItem; children: ReactNode}) {
  if (type === 'licenseRecord') {
    return (
      <a style={LINK} href={`${COMPLIANCE_PATH}/intent/edit/id=${encodeURIComponent(id)};type=${type}/`}>
        {children}
      </a>
    )
  }
  return (
    <IntentLink
      style={LINK}
      intent="edit"
      params={{
        id: id.replace(/^drafts\./, ''),
        type,
        ...(report?.blockKey ? {path: `body[_key=="${report.blockKey}"]`} : {}),
      }}
    >
      {children}
    </IntentLink>
  )
}
