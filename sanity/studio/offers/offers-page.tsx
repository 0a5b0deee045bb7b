import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {DownloadIcon} from '@sanity/icons/Download'
import {Badge, Box, Button, Card, Checkbox, Container, Flex, Heading, Spinner, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useMemo, useState} from 'react'
import {useClient, type Tool} from 'sanity'
import {IntentLink} from 'sanity/router'

import type {CheckedLink} from '../../../lib/desk/offer-links.ts'
import type {OfferRow} from '../../../lib/desk/offers-overview.ts'
import {deskOf} from '../desk-client.ts'
import {Folded, Note, Part, Words} from '../gate/parts.tsx'
import {saveFile} from '../save-file.ts'
import {useAnswer} from '../use-answer.ts'
import {linksSentence} from './wording.ts'
import {barsOf, columnsOf, datesOf, figure, groupOffers, stripAround} from './overview.ts'

const API_VERSION = '2025-12-01'
const DAY = 86_400_000

/** What runs now, what comes, what is over, and what became of it. */
export const offersTool: Tool = {name: 'offers', title: 'Offers', icon: BulbOutlineIcon, component: OffersPage}

function OffersPage() {
  const client = useClient({apiVersion: API_VERSION})
  const desk = useMemo(() => deskOf(client), [client])
  const {value, problem, refresh} = useAnswer(desk.offers)
  const offers = value?.offers ?? null
  // The clinic's clock may show another day than the one at this screen.
  const now = value?.now ?? 0
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isEnding, setEnding] = useState(false)
  const [isTrying, setTrying] = useState(false)
  const [links, setLinks] = useState<readonly CheckedLink[] | null>(null)
  const toast = useToast()

  const save = async () => {
    const day = (instant: number) => new Date(instant).toISOString().slice(0, 10)
    const answer = await desk.offerCounts({from: day(now - 365 * DAY), to: day(now + DAY)})
    if (answer.ok) saveFile(answer.value, 'offers.csv')
    else toast.push({status: 'error', title: answer.message})
  }

  const tryLinks = async () => {
    setTrying(true)
    const answer = await desk.offerLinks()
    if (answer.ok) setLinks(answer.value.links)
    else toast.push({status: 'error', title: answer.message})
    setTrying(false)
  }

  const endChosen = async () => {
    setEnding(true)
    for (const id of chosen) {
      // One after the other: each is a line in one ledger.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await desk.moveOffer(id, {move: 'end'})
      if (!answer.ok) toast.push({status: 'error', title: `${nameOf(offers, id)}: ${answer.message}`})
    }
    setChosen(new Set())
    setEnding(false)
    await refresh()
  }

  const toggle = (id: string) =>
    setChosen((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })

  return (
    <Box height="fill" overflow="auto" data-testid="offers">
      <Container width={3} padding={[4, 4, 5]}>
        <Stack gap={5}>
          <Flex align="center" justify="space-between" gap={3} wrap="wrap">
            <Heading as="h1" size={3}>
              Offers
            </Heading>
            <Flex gap={2} wrap="wrap">
              <Button
                mode="ghost"
                tone="critical"
                fontSize={1}
                text={chosen.size === 0 ? 'End the chosen ones' : `End ${chosen.size} now`}
                disabled={chosen.size === 0 || isEnding}
                loading={isEnding}
                data-testid="offers-end"
                onClick={() => void endChosen()}
              />
              <Button
                mode="ghost"
                fontSize={1}
                text="Try where buttons lead"
                data-testid="offers-links"
                disabled={!offers || isTrying}
                loading={isTrying}
                onClick={() => void tryLinks()}
              />
              <Button
                mode="ghost"
                fontSize={1}
                icon={DownloadIcon}
                text="What was counted (CSV)"
                data-testid="offers-csv"
                disabled={!offers}
                onClick={() => void save()}
              />
            </Flex>
          </Flex>
          {problem && (
            <Note tone="caution" testId="offers-problem">
              <Words>{problem}</Words>
              <Flex>
                <Button mode="ghost" fontSize={1} padding={2} text="Ask again" onClick={() => void refresh()} />
              </Flex>
            </Note>
          )}
          {links && <Links links={links} nameOf={(id) => nameOf(offers, id)} />}
          {!offers && !problem && (
            <Flex align="center" gap={3}>
              <Spinner muted />
              <Words muted>Looking at the offers …</Words>
            </Flex>
          )}
          {offers?.length === 0 && <Words>There is no offer yet. Write one under Calls to action.</Words>}
          {offers &&
            groupOffers(offers).map(({title, rows}) => (
              <Part key={title} title={`${title} (${rows.length})`} testId={`offers-${title.toLowerCase().replaceAll(' ', '-')}`}>
                {rows.map((row) => (
                  <Row key={row.id} row={row} now={now} isChosen={chosen.has(row.id)} onToggle={() => toggle(row.id)} />
                ))}
              </Part>
            ))}
          <Words muted>
            The strip goes from a month ago to two months ahead; the line in it is today. Shown and pressed are of the last 30
            days, counted without knowing whose they were; a number below ten is not shown.
          </Words>
        </Stack>
      </Container>
    </Box>
  )
}

/** What became of trying all buttons: only those that need somebody are named. */
function Links({links, nameOf: name}: {links: readonly CheckedLink[]; nameOf: (id: string) => string}) {
  const wrong = links.filter(({verdict}) => verdict !== 'fine')
  return (
    <Note tone={wrong.length > 0 ? 'caution' : 'positive'} testId="offer-links">
      <Words>{linksSentence(links)}</Words>
      {wrong.map(({offer, button, href, why}) => (
        <Words key={`${offer} ${button} ${href}`}>
          <IntentLink intent="edit" params={{id: offer, type: 'cta'}}>
            {name(offer)}
          </IntentLink>
          {`: “${button}” (${href}). ${why}`}
        </Words>
      ))}
    </Note>
  )
}

function nameOf(offers: readonly OfferRow[] | null, id: string): string {
  return offers?.find((row) => row.id === id)?.name ?? id
}

function Row({row, now, isChosen, onToggle}: {row: OfferRow; now: number; isChosen: boolean; onToggle: () => void}) {
  const {id, name, headline, phase, windows, hasDraft, isWithCompliance, posts, isAboveEveryPage, results, test} = row
  const canEnd = phase !== null && phase !== 'ended'
  return (
    <Card padding={3} radius={2} border data-testid={`offer-row-${id}`}>
      <Stack gap={3}>
        <Flex align="flex-start" gap={3}>
          {canEnd && <Checkbox checked={isChosen} onChange={onToggle} aria-label={`Choose ${name}`} />}
          <Stack gap={2} flex={1}>
            <Text size={1} weight="medium">
              <IntentLink intent="edit" params={{id, type: 'cta'}}>
                {name}
              </IntentLink>
            </Text>
            <Words muted>{headline}</Words>
          </Stack>
          <Flex gap={2} wrap="wrap" justify="flex-end">
            {isWithCompliance && (
              <Badge tone="primary" fontSize={1}>
                With compliance
              </Badge>
            )}
            {hasDraft && !isWithCompliance && (
              <Badge tone="caution" fontSize={1}>
                Not sent
              </Badge>
            )}
            {phase === 'paused' && (
              <Badge tone="neutral" fontSize={1}>
                Pausing
              </Badge>
            )}
          </Flex>
        </Flex>
        {windows.length > 0 && <Strip windows={windows} now={now} />}
        <Words muted>
          {[
            datesOf(windows),
            isAboveEveryPage && 'above every page',
            phase !== null && !isAboveEveryPage && (posts === 1 ? 'on one post' : `on ${posts.toLocaleString('en-US')} posts`),
            phase !== null &&
              (results ? `shown ${figure(results.views)}, pressed ${figure(results.presses)}` : 'not counted yet'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Words>
        {results && results.days.length > 0 && <Days days={results.days} now={now} name={name} />}
        {test && <Test test={test} />}
      </Stack>
    </Card>
  )
}

/** Where it runs, as bars on a strip of days; said in words below it. */
function Strip({windows, now}: {windows: OfferRow['windows']; now: number}) {
  const strip = stripAround(now)
  const today = ((now - strip.from) / (strip.to - strip.from)) * 100
  return (
    <svg width="100%" height="10" role="presentation" focusable="false">
      <rect width="100%" height="10" rx="3" fill="currentColor" opacity="0.1" />
      {barsOf(windows, strip).map(({start, width}) => (
        <rect key={start} x={`${start}%`} width={`${width}%`} height="10" rx="3" fill="currentColor" opacity="0.45" />
      ))}
      <rect x={`${today}%`} width="2" height="10" fill="currentColor" />
    </svg>
  )
}

/** How often it was shown on each of the last 30 days; the numbers stand below, for whoever opens them. */
function Days({days, now, name}: {days: NonNullable<OfferRow['results']>['days']; now: number; name: string}) {
  const columns = columnsOf(days, now)
  const width = 100 / columns.length
  return (
    <Stack gap={2}>
      <svg width="100%" height="40" focusable="false">
        <title>{`How often “${name}” was shown on each of the last 30 days`}</title>
        {columns.map(({day, height, isHidden}, index) => (
          <rect
            key={day}
            x={`${index * width}%`}
            y={`${100 - height}%`}
            width={`${width * 0.8}%`}
            height={`${height}%`}
            fill="currentColor"
            opacity={isHidden ? 0.25 : 0.6}
          />
        ))}
      </svg>
      <Folded title="By day" testId="offer-days">
        {() => (
          <Stack as="ul" gap={2} paddingLeft={4}>
            {days.toReversed().map(({day, views, presses}) => (
              <li key={day}>
                <Words>{`${day}: shown ${figure(views)}, pressed ${figure(presses)}`}</Words>
              </li>
            ))}
          </Stack>
        )}
      </Folded>
    </Stack>
  )
}

function Test({test}: {test: NonNullable<OfferRow['test']>}) {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  return (
    <Note tone="transparent" testId="offer-test">
      <Text size={1} weight="medium">
        {test.hasEnough ? 'Test of other words' : 'Test of other words: not enough data yet'}
      </Text>
      {test.results.map(({variant, views, presses, share, difference}) => (
        <Words key={variant}>
          {`${test.names[variant] ?? variant}: shown ${figure(views)}, pressed ${figure(presses)}`}
          {share && `; ${percent(share.value)} (between ${percent(share.low)} and ${percent(share.high)})`}
          {difference &&
            (difference.low > 0
              ? '; more than as it is'
              : difference.high < 0
                ? '; less than as it is'
                : '; no difference that the numbers can show')}
        </Words>
      ))}
    </Note>
  )
}
