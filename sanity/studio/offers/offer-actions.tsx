/** The buttons of an offer: what this person may do with it now. */
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {EditIcon} from '@sanity/icons/Edit'
import {PublishIcon} from '@sanity/icons/Publish'
import {StopIcon} from '@sanity/icons/Stop'
import {UndoIcon} from '@sanity/icons/Undo'
import {Button, Flex, Stack, Text, TextArea} from '@sanity/ui'
import {useId, useState, type ComponentType} from 'react'
import {useSyncState, type DocumentActionComponent} from 'sanity'

import {OFFER_MOVES, type OfferMove} from '../../../lib/editorial/offers/review.ts'
import type {Refusal} from '../desk-client.ts'
import {Words} from '../gate/parts.tsx'
import {RefusalNote} from '../moves/refusal.tsx'
import {usePress} from '../moves/use-press.ts'
import {useOfferWatch} from './offer-watch.ts'
import {nextForOffer, STATE_TITLES} from './wording.ts'

const ICONS: Record<OfferMove, ComponentType> = {
  send: PublishIcon,
  withdraw: UndoIcon,
  approve: CheckmarkCircleIcon,
  sendBack: EditIcon,
  end: StopIcon,
}

const DONE: Record<OfferMove, string> = {
  send: 'Compliance has it now.',
  withdraw: 'It is with you again.',
  approve: 'Approved. Readers see it while it runs.',
  sendBack: 'Sent back.',
  end: 'Ended. No page shows it any more.',
}

const MOST_AT_ONCE = 3

/** One entry a place: which move stands there is found out for each offer and person. */
export const offerActions: DocumentActionComponent[] = Array.from({length: MOST_AT_ONCE}, (_, place) => actionAt(place))

function actionAt(place: number): DocumentActionComponent {
  return function useOfferAction({id, type, draft, published}) {
    const {watch, sight} = useOfferWatch(id, draft ?? published)
    const {isSyncing} = useSyncState(id, type)
    const [asked, setAsked] = useState<OfferMove | null>(null)
    const {isBusy, refusal, close, press} = usePress()
    const {panel, problem} = sight
    const move = asked ?? panel?.moves[place] ?? null

    if (!panel) {
      if (place > 0) return null
      return problem
        ? {label: 'Ask the desk again', title: problem, onHandle: () => void watch.refresh()}
        : {label: 'Looking …', disabled: true}
    }
    if (!move) {
      return place > 0 ? null : {label: STATE_TITLES[panel.status.state], title: nextForOffer(panel.status), disabled: true}
    }
    const leave = () => {
      close()
      setAsked(null)
    }
    const run = async (note?: string) => {
      // What the desk has judged is what this person has seen.
      const seen = await watch.refresh()
      const isDone = await press(
        () => watch.desk.moveOffer(watch.offerId, {move, ...(seen ? {hash: seen.hash} : {}), ...(note ? {note} : {})}),
        () => DONE[move],
      )
      await watch.refresh()
      if (isDone) leave()
    }
    const title = OFFER_MOVES.find(({value}) => value === move)?.title ?? move
    const needsForm = move === 'sendBack' || move === 'end'
    return {
      label: title,
      icon: ICONS[move],
      ...(move === 'approve' ? {tone: 'positive' as const} : move === 'end' ? {tone: 'critical' as const} : {}),
      disabled: isBusy || isSyncing,
      onHandle: () => {
        setAsked(move)
        if (!needsForm) void run()
      },
      dialog:
        asked && (needsForm || refusal)
          ? {
              type: 'dialog',
              header: title,
              onClose: leave,
              content: needsForm ? (
                <MoveForm
                  move={move}
                  title={title}
                  isBusy={isBusy}
                  refusal={refusal}
                  onConfirm={(note) => void run(note)}
                  onClose={leave}
                />
              ) : (
                refusal && <RefusalNote refusal={refusal} onLeave={leave} />
              ),
            }
          : null,
    }
  }
}

function MoveForm({
  move,
  title,
  isBusy,
  refusal,
  onConfirm,
  onClose,
}: {
  move: OfferMove
  title: string
  isBusy: boolean
  refusal: Refusal | null
  onConfirm: (note: string) => void
  onClose: () => void
}) {
  const [note, setNote] = useState('')
  const id = useId()
  return (
    <Stack gap={4} padding={1} data-testid={`offer-form-${move}`}>
      {refusal && <RefusalNote refusal={refusal} onLeave={onClose} />}
      {move === 'end' ? (
        <Words>No page shows it from this minute on. What was approved is kept in the record.</Words>
      ) : (
        <Stack gap={2}>
          <Text as="label" size={1} weight="medium" htmlFor={id}>
            What is to be changed?
          </Text>
          <TextArea
            id={id}
            rows={4}
            data-testid="offer-move-note"
            value={note}
            onChange={({currentTarget: {value}}) => setNote(value)}
          />
        </Stack>
      )}
      <Flex justify="flex-end" gap={2}>
        <Button mode="ghost" text="Cancel" onClick={onClose} />
        <Button
          tone={move === 'end' ? 'critical' : 'primary'}
          text={title}
          loading={isBusy}
          disabled={isBusy || (move === 'sendBack' && note.trim() === '')}
          onClick={() => onConfirm(note.trim())}
          data-testid="confirm-offer-move"
        />
      </Flex>
    </Stack>
  )
}
