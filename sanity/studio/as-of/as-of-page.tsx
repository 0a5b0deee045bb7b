import {DownloadIcon} from '@sanity/icons/Download'
import {SearchIcon} from '@sanity/icons/Search'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {Box, Button, Card, Container, Flex, Heading, Stack, Text, TextInput} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useId, useMemo, useState, type SyntheticEvent} from 'react'
import {useClient} from 'sanity'

import type {LedgerEntry} from '../../../lib/editorial/ledger.ts'
import {deskOf} from '../desk-client.ts'
import {Note, Words} from '../gate/parts.tsx'
import {saveFile} from '../save-file.ts'
import {fromLocalField, inFull, toLocalField} from './instants.ts'
import {PageSheet} from './page-sheet.tsx'
import {Printed} from './printed.tsx'

const API_VERSION = '2025-12-01'

type Found = {entry: LedgerEntry; address: string; asked: string}

/** “What did this page say on 3 March?” */
export function AsOfPage() {
  const client = useClient({apiVersion: API_VERSION})
  const desk = useMemo(() => deskOf(client), [client])
  const toast = useToast()
  const addressId = useId()
  const timeId = useId()
  const [address, setAddress] = useState('')
  const [time, setTime] = useState(() => toLocalField(Date.now()))
  const [isBusy, setBusy] = useState(false)
  const [found, setFound] = useState<Found | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const show = async (event: SyntheticEvent) => {
    event.preventDefault()
    const at = fromLocalField(time)
    if (!address.trim() || !at) {
      setFound(null)
      setProblem('Give the address of a page, and a day and time.')
      return
    }
    setBusy(true)
    const answer = await desk.pageAsOf(address.trim(), at)
    setBusy(false)
    setFound(answer.ok ? {entry: answer.value, address: answer.value.path, asked: at} : null)
    setProblem(answer.ok ? null : answer.message)
  }

  const saveArchive = async (postId: string) => {
    setBusy(true)
    const answer = await desk.archive(postId)
    setBusy(false)
    if (answer.ok) saveFile(answer.value, `${postId}.zip`)
    else toast.push({status: 'error', title: answer.message})
  }

  return (
    <Box height="fill" overflow="auto" data-testid="as-of">
      <Container width={2} padding={[4, 4, 5]}>
        <Stack gap={5}>
          <Stack gap={4}>
            <Heading as="h1" size={3}>
              What did a page say?
            </Heading>
            <Words muted>From the ledger: every change of what patients read, as it was signed.</Words>
          </Stack>
          <form onSubmit={(event) => void show(event)}>
            <Flex gap={3} align="flex-end" wrap="wrap">
              <Stack gap={2} flex={1} style={{minWidth: '16rem'}}>
                <Text as="label" size={1} weight="medium" htmlFor={addressId}>
                  Address of the page
                </Text>
                <TextInput
                  id={addressId}
                  placeholder="/posts/frozen-shoulder"
                  value={address}
                  data-testid="as-of-address"
                  onChange={({currentTarget: {value}}) => setAddress(value)}
                />
              </Stack>
              <Stack gap={2}>
                <Text as="label" size={1} weight="medium" htmlFor={timeId}>
                  Day and time, by your clock
                </Text>
                <TextInput
                  id={timeId}
                  type="datetime-local"
                  value={time}
                  data-testid="as-of-time"
                  onChange={({currentTarget: {value}}) => setTime(value)}
                />
              </Stack>
              <Button
                type="submit"
                tone="primary"
                icon={SearchIcon}
                text="Show"
                loading={isBusy}
                disabled={isBusy}
                data-testid="as-of-show"
              />
            </Flex>
          </form>
          <div aria-live="polite">
            {problem && (
              <Note tone="caution" testId="as-of-problem">
                <Words>{problem}</Words>
              </Note>
            )}
            {found && (
              <Stack gap={4} data-testid="as-of-page">
                <Flex align="center" justify="space-between" gap={3} wrap="wrap">
                  <Words>
                    {found.address} as of {inFull(found.asked)}
                  </Words>
                  <Flex gap={2} wrap="wrap">
                    <Button
                      mode="ghost"
                      fontSize={1}
                      icon={DocumentTextIcon}
                      text="Print"
                      onClick={() => window.print()}
                      data-testid="as-of-print"
                    />
                    <Button
                      mode="ghost"
                      fontSize={1}
                      icon={DownloadIcon}
                      text="Download this post’s file"
                      disabled={isBusy}
                      data-testid="as-of-archive"
                      onClick={() => void saveArchive(found.entry.postId)}
                    />
                  </Flex>
                </Flex>
                <Card border radius={2} padding={[4, 4, 5]}>
                  <PageSheet entry={found.entry} address={found.address} />
                </Card>
                <Printed>
                  <PageSheet entry={found.entry} address={`${found.address} as of ${inFull(found.asked)}`} />
                </Printed>
              </Stack>
            )}
          </div>
        </Stack>
      </Container>
    </Box>
  )
}
