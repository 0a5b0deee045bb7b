import {Button, Card, Flex, Grid, Select, Stack, TextInput} from '@sanity/ui'
import {useEffect, useMemo, useState} from 'react'
import {getPublishedId, useClient} from 'sanity'
import type {UserViewComponent} from 'sanity/structure'

import {AUDIENCES} from '../../../lib/editorial/audiences.ts'
import {JURISDICTIONS} from '../../../lib/editorial/jurisdictions.ts'
import {instantOf, isTimeZone} from '../../../lib/editorial/local-time.ts'
import {deskOf, type OfferPreviewLink} from '../desk-client.ts'
import {Labeled, Note, Words} from '../gate/parts.tsx'

const API_VERSION = '2025-12-01'

const WIDTHS = [
  {title: 'Phone', pixels: 390},
  {title: 'Desk', pixels: 1180},
] as const

/** The offer in its place on any page, for a day, a state and readers of one's choice, with the reasons for what stands there. */
export const OfferPreviewPane: UserViewComponent = ({documentId, document: {displayed}}) => {
  const client = useClient({apiVersion: API_VERSION})
  const desk = useMemo(() => deskOf(client), [client])
  const id = getPublishedId(documentId)
  const [link, setLink] = useState<OfferPreviewLink | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [post, setPost] = useState('')
  const [at, setAt] = useState('')
  const [state, setState] = useState('')
  const [audience, setAudience] = useState('')
  const [width, setWidth] = useState<number>(WIDTHS[0].pixels)

  useEffect(() => {
    let isGone = false
    const ask = async () => {
      const answer = await desk.offerPreview(id)
      if (isGone) return
      setLink(answer.ok ? answer.value : null)
      setProblem(answer.ok ? null : answer.message)
      if (answer.ok) setPost((before) => before || (answer.value.pages[0]?.pages[0]?.page ?? ''))
    }
    void ask()
    return () => {
      isGone = true
    }
  }, [desk, id])

  const zone = zoneOf(displayed, link?.timeZone ?? 'UTC')
  const query = new URLSearchParams({
    page: post,
    ...(at ? {at: new Date(instantOf(Date.parse(`${at}Z`), zone)).toISOString()} : {}),
    ...(state ? {state} : {}),
    ...(audience ? {audience} : {}),
    // Another text is another picture.
    text: displayed?._rev ?? '',
  })
  return (
    <Stack gap={4} padding={4} data-testid="offer-preview">
      {problem && (
        <Note tone="caution">
          <Words>{problem}</Words>
        </Note>
      )}
      <Grid gap={3} style={{gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))'}}>
        <Labeled label="On the page">
          {(field) => (
            <Select id={field} value={post} onChange={({currentTarget: {value}}) => setPost(value)} data-testid="preview-post">
              {(link?.pages ?? []).map(({title, pages}) => (
                <optgroup key={title} label={title}>
                  {pages.map(({page, title: name}) => (
                    <option key={page} value={page}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          )}
        </Labeled>
        <Labeled label={`When (${zone.replace('_', ' ')})`}>
          {(field) => (
            <TextInput
              id={field}
              type="datetime-local"
              value={at}
              data-testid="preview-at"
              onChange={({currentTarget: {value}}) => setAt(value)}
            />
          )}
        </Labeled>
        <Labeled label="For a reader in">
          {(field) => (
            <Select id={field} value={state} onChange={({currentTarget: {value}}) => setState(value)} data-testid="preview-state">
              <option value="">Anywhere (as on the page)</option>
              {JURISDICTIONS.filter(({kind}) => kind !== 'foreign' && kind !== 'federal').map(({value, title}) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </Select>
          )}
        </Labeled>
        <Labeled label="Written for">
          {(field) => (
            <Select id={field} value={audience} onChange={({currentTarget: {value}}) => setAudience(value)}>
              <option value="">As the post is</option>
              {AUDIENCES.map(({value, title}) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </Select>
          )}
        </Labeled>
      </Grid>
      <Flex gap={2}>
        {WIDTHS.map(({title, pixels}) => (
          <Button
            key={title}
            mode={pixels === width ? 'default' : 'ghost'}
            fontSize={1}
            padding={2}
            text={title}
            aria-pressed={pixels === width}
            onClick={() => setWidth(pixels)}
          />
        ))}
      </Flex>
      {link && post && (
        <Card border radius={2} overflow="auto">
          <iframe
            title="The post with the offer"
            // As a stranger to Studio: its page and its scripts reach nothing here.
            sandbox="allow-scripts"
            src={`${link.path}?${query.toString()}`}
            style={{inlineSize: width, blockSize: 900, border: 0, display: 'block', marginInline: 'auto'}}
          />
        </Card>
      )}
    </Stack>
  )
}

/** The clock the offer itself is scheduled by. @param usual the clinic's */
function zoneOf(offer: object, usual: string): string {
  const {schedule}: {schedule?: {timeZone?: unknown} | null} = offer
  return isTimeZone(schedule?.timeZone) ? schedule.timeZone : usual
}
