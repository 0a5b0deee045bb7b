import {Card, Flex, Grid, Select, Spinner, Stack, Text} from '@sanity/ui'
import {useCallback, useMemo, useState} from 'react'
import {getPublishedId, useClient} from 'sanity'
import type {UserViewComponent} from 'sanity/structure'

import type {OfferVersion} from '../../../lib/desk/offer-versions.ts'
import {besideEachOther} from '../../../lib/editorial/offers/in-words.ts'
import {diffWords, type Run} from '../../../lib/editorial/text-diff.ts'
import {deskOf} from '../desk-client.ts'
import {dayOf, Labeled, Note, Words} from '../gate/parts.tsx'
import {Marked} from '../review/changes.tsx'
import {useAnswer} from '../use-answer.ts'

const API_VERSION = '2025-12-01'
const SIDES = {display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(15rem, 1fr))', gap: 12} as const

/** Two versions of an offer side by side: what is approved and what is on the desk, or any two. */
export const OfferVersionsPane: UserViewComponent = ({documentId}) => {
  const client = useClient({apiVersion: API_VERSION})
  const desk = useMemo(() => deskOf(client), [client])
  const id = getPublishedId(documentId)
  const {value, problem} = useAnswer(useCallback(() => desk.offerVersions(id), [desk, id]))
  const versions = value?.versions ?? []
  const [chosen, setChosen] = useState<{before?: number; after?: number}>({})
  const after = versions[chosen.after ?? 0]
  const before = versions[chosen.before ?? 1] ?? null
  return (
    <Stack gap={5} padding={4} data-testid="offer-versions">
      {problem && (
        <Note tone="caution">
          <Words>{problem}</Words>
        </Note>
      )}
      {!value && !problem && (
        <Flex align="center" gap={3}>
          <Spinner muted />
          <Words muted>Looking for what was approved …</Words>
        </Flex>
      )}
      {after && (
        <>
          <Grid gap={3} style={SIDES}>
            <Chooser
              label="Before"
              versions={versions}
              chosen={chosen.before ?? 1}
              onChoose={(index) => setChosen({...chosen, before: index})}
            />
            <Chooser
              label="After"
              versions={versions}
              chosen={chosen.after ?? 0}
              onChoose={(index) => setChosen({...chosen, after: index})}
            />
          </Grid>
          <Comparison before={before} after={after} />
        </>
      )}
    </Stack>
  )
}

function Chooser({
  label,
  versions,
  chosen,
  onChoose,
}: {
  label: string
  versions: readonly OfferVersion[]
  chosen: number
  onChoose: (index: number) => void
}) {
  return (
    <Labeled label={label}>
      {(field) => (
        <Select
          id={field}
          value={String(chosen)}
          data-testid={`version-${label.toLowerCase()}`}
          onChange={({currentTarget: {value}}) => onChoose(Number(value))}
        >
          {versions.map((version, index) => (
            <option key={String(version.number)} value={index}>
              {titleOf(version)}
            </option>
          ))}
          {label === 'Before' && <option value={versions.length}>Nothing</option>}
        </Select>
      )}
    </Labeled>
  )
}

function titleOf({number, at, by}: OfferVersion): string {
  return number === null ? 'On the desk, not approved' : `Version ${number}, ${dayOf(at ?? '')}, by ${by ?? 'somebody'}`
}

/** What differs first, and then what is the same. */
function Comparison({before, after}: {before: OfferVersion | null; after: OfferVersion}) {
  const pairs = besideEachOther(before?.lines ?? after.lines, after.lines)
  const changed = pairs.filter((pair) => pair.before !== pair.after)
  const same = pairs.filter((pair) => pair.before === pair.after && pair.after !== '')
  return (
    <>
      {after.reason && <Words muted>{after.reason}</Words>}
      <Text size={1} weight="medium" data-testid="versions-changed">
        {changedSentence(
          before !== null,
          changed.map(({title}) => title),
        )}
      </Text>
      {changed.map((pair) => {
        const runs = diffWords(pair.before, pair.after)
        return (
          <Stack key={pair.title} gap={3}>
            <Text size={1} weight="semibold">
              {pair.title}
            </Text>
            <div style={SIDES}>
              <Side runs={runs} leaves="added" />
              <Side runs={runs} leaves="removed" />
            </div>
          </Stack>
        )
      })}
      {same.map(({title, after: text}) => (
        <Stack key={title} gap={3}>
          <Words muted>{title}</Words>
          <Text size={1} style={{whiteSpace: 'pre-wrap'}}>
            {text}
          </Text>
        </Stack>
      ))}
    </>
  )
}

function changedSentence(isCompared: boolean, titles: readonly string[]): string {
  if (!isCompared) return 'There is nothing to compare it with.'
  if (titles.length === 0) return 'Nothing differs.'
  return `${titles.join(', ')} ${titles.length === 1 ? 'differs' : 'differ'}.`
}

/** One side of a pair; what only the other has is left out. */
function Side({runs, leaves}: {runs: readonly Run[]; leaves: 'added' | 'removed'}) {
  return (
    <Card padding={3} radius={2} border>
      <Text size={1} style={{whiteSpace: 'pre-wrap'}}>
        {runs
          .filter(({kind}) => kind !== leaves)
          .map((run, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same words may stand twice
            <Marked key={index} run={run} />
          ))}
      </Text>
    </Card>
  )
}
