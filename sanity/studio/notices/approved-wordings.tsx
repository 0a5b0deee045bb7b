import {PortableText, type PortableTextBlock} from '@portabletext/react'
import {Badge, Box, Card, Container, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {getPublishedId, useClient} from 'sanity'
import type {UserViewComponent} from 'sanity/structure'

import {DEFAULT_LOCALE, LANGUAGES} from '../../../lib/language/locales.ts'
import {Words} from '../gate/parts.tsx'

const API_VERSION = '2025-12-01'
const FILTER = '_type == "disclaimerVersion" && disclaimer._ref == $id'

type Wording = {
  _id: string
  version: number
  locale: string
  text: PortableTextBlock[] | null
  effectiveFrom: string
  approvedBy: string
  approvedAt: string
}

/** What readers were told under this notice, and since when: the newest first. None of it can be changed. */
export const ApprovedWordings: UserViewComponent = ({documentId}) => {
  const wordings = useWordings(getPublishedId(documentId))
  return (
    <Box height="fill" overflow="auto" data-testid="approved-wordings">
      <Container width={1} padding={[4, 4, 5]}>
        <Stack gap={4}>
          {wordings?.length === 0 && <Words muted>No wording is approved yet: readers do not see this notice.</Words>}
          {wordings?.map(({_id, version, locale, text, effectiveFrom, approvedBy, approvedAt}, index) => (
            <Card key={_id} border radius={2} padding={4}>
              <Stack gap={4}>
                <Flex align="center" gap={3}>
                  <Text weight="semibold">{nameOf(version, locale)}</Text>
                  {wordings.findIndex((one) => one.locale === locale) === index && <Badge tone="positive">Latest</Badge>}
                </Flex>
                <Text as="div" size={1}>
                  <PortableText value={text ?? []} />
                </Text>
                <Words muted>
                  In effect from {effectiveFrom.slice(0, 10)}. Approved by {approvedBy} on {approvedAt.slice(0, 10)}.
                </Words>
              </Stack>
            </Card>
          ))}
        </Stack>
      </Container>
    </Box>
  )
}

/** Each language counts for itself. */
function nameOf(version: number, locale: string): string {
  const language = LANGUAGES.find(({code}) => code === locale)?.english ?? locale
  return locale === DEFAULT_LOCALE ? `Version ${version}` : `Version ${version}, ${language}`
}

function useWordings(id: string): Wording[] | null {
  const client = useClient({apiVersion: API_VERSION})
  const [found, setFound] = useState<Wording[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      try {
        const answer = await client.fetch<Wording[]>(
          `*[${FILTER}] | order(version desc){_id, version, locale, text, effectiveFrom, approvedBy, approvedAt}`,
          {id},
        )
        if (isCurrent) setFound(answer)
      } catch {
        // It is asked again with the next change; until then the last answer stands.
      }
    }
    void ask()
    const subscription = client
      .listen(`*[${FILTER}]`, {id}, {includeResult: false, visibility: 'query'})
      .subscribe({next: () => void ask(), error: () => {}})
    return () => {
      isCurrent = false
      subscription.unsubscribe()
    }
  }, [client, id])
  return found
}
