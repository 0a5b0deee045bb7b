import {Badge, Box, Card, Container, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {getPublishedId, useClient} from 'sanity'
import {IntentLink} from 'sanity/router'
import type {UserViewComponent} from 'sanity/structure'

import {Part, Words} from '../gate/parts.tsx'
import {citingOf, type Citing, type FoundCiting} from './citing.ts'

const API_VERSION = '2025-12-01'

const CITING = '_type in ["post", "publication"] && (references($id) || $id in works[].sourceId)'
const QUERY = `*[${CITING}] | order(title asc){_id, _type, title, standing}`

/** Where a work is used: what patients read now, and what is being written. */
export const CitedBy: UserViewComponent = ({documentId}) => {
  const citing = useCiting(getPublishedId(documentId))
  if (!citing) {
    return (
      <Flex align="center" justify="center" padding={5}>
        <Spinner muted />
      </Flex>
    )
  }
  return (
    <Box height="fill" overflow="auto" data-testid="cited-by">
      <Container width={1} padding={[4, 4, 5]}>
        <Stack gap={5}>
          <List title="What patients read now" none="No published page cites this work." entries={citing.publications} />
          <List title="Posts, drafts included" none="No post cites this work." entries={citing.posts} />
        </Stack>
      </Container>
    </Box>
  )
}

function List({title, none, entries}: {title: string; none: string; entries: readonly Citing[]}) {
  return (
    <Part title={`${title} (${entries.length})`}>
      {entries.length === 0 && <Words muted>{none}</Words>}
      {entries.map(({id, type, title: name, mark}) => (
        <IntentLink key={id} intent="edit" params={{id, type}} style={{color: 'inherit', textDecoration: 'none'}}>
          <Card as="span" display="block" border radius={2} padding={3} data-testid={`cited-by-${id}`}>
            <Flex align="center" justify="space-between" gap={3}>
              <Text size={1}>{name}</Text>
              {mark && <Badge tone={mark.tone}>{mark.text}</Badge>}
            </Flex>
          </Card>
        </IntentLink>
      ))}
    </Part>
  )
}

function useCiting(id: string): {publications: Citing[]; posts: Citing[]} | null {
  const client = useClient({apiVersion: API_VERSION})
  const [found, setFound] = useState<FoundCiting[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      try {
        const answer = await client.fetch<FoundCiting[]>(QUERY, {id}, {perspective: 'raw'})
        if (isCurrent) setFound(answer)
      } catch {
        // It is asked again with the next change; until then the last answer stands.
      }
    }
    void ask()
    const subscription = client
      .listen(`*[${CITING}]`, {id}, {includeResult: false, visibility: 'query'})
      .subscribe({next: () => void ask(), error: () => {}})
    return () => {
      isCurrent = false
      subscription.unsubscribe()
    }
  }, [client, id])
  return found && citingOf(found)
}
