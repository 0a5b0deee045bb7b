/** The buttons of a post: the moves that this person may make now, the most useful one large. */
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ClockIcon} from '@sanity/icons/Clock'
import {EditIcon} from '@sanity/icons/Edit'
import {PublishIcon} from '@sanity/icons/Publish'
import {UndoIcon} from '@sanity/icons/Undo'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {ButtonTone} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState, type ComponentType} from 'react'
import {
  useDocumentStore,
  type DocumentStore,
  type DocumentActionComponent,
  type DocumentActionDescription,
  type DocumentActionProps,
} from 'sanity'

import type {MoveRequest} from '../../../lib/desk/moves.ts'
import {authorIds, judgedApprovals, requiredStages} from '../../../lib/editorial/gate/facts.ts'
import {nextStep} from '../../../lib/editorial/gate/next-step.ts'
import {STATES, type MoveName} from '../../../lib/editorial/workflow.ts'
import type {Refusal} from '../desk-client.ts'
import {useWatch, type Sight} from '../gate/watch.ts'
import {MoveForm} from './move-form.tsx'
import {MOST_MOVES, offerMoves, type Offer, type OfferedMove} from './offer.ts'
import {RefusalNote} from './refusal.tsx'

const ICONS: Partial<Record<string, ComponentType>> = {
  passEditorial: CheckmarkCircleIcon,
  approveClinical: CheckmarkCircleIcon,
  approveCompliance: CheckmarkCircleIcon,
  confirmReview: CheckmarkCircleIcon,
  publish: PublishIcon,
  schedule: ClockIcon,
  requestChanges: EditIcon,
  openCorrection: EditIcon,
  reopen: UndoIcon,
  unschedule: UndoIcon,
  cancelCorrection: UndoIcon,
  proposeRetraction: WarningOutlineIcon,
  retract: WarningOutlineIcon,
  withdraw: WarningOutlineIcon,
} satisfies Partial<Record<MoveName, ComponentType>>

const CRITICAL: ReadonlySet<string> = new Set<MoveName>(['proposeRetraction', 'retract', 'withdraw'])

/** Whether a form comes before the move: to say something, or only to be sure of what cannot be taken back. */
function asksFirst({name, asks}: OfferedMove): boolean {
  return asks !== null || CRITICAL.has(name)
}

/** After that the desk is asked all the same: it refuses a text that it does not have. */
const STORED_WITHIN = 10_000

/** Milliseconds between the two presses of a hasty hand, at most. */
const PRESSED_TWICE_WITHIN = 700

/** One entry a place: which move stands there is found out for each post and person. */
export const moveActions: DocumentActionComponent[] = Array.from({length: MOST_MOVES + 1}, (_, place) => actionAt(place))

function actionAt(place: number): DocumentActionComponent {
  return function useMoveAction(props) {
    const {watch, sight} = useWatch(props.id, props.draft ?? props.published)
    const offer = offerOf(sight, props)
    const move = place === 0 ? offer?.primary : offer?.others[place - 1]
    const {state, start, stop, run} = useMove(props, watch)

    if (state) return describe(state.move, {state, onHandle: () => start(state.move), run, stop})
    if (move) return describe(move, {state, onHandle: () => start(move), run, stop})
    return place === 0 ? waiting(sight, () => void watch.refresh()) : null
  }
}

type Under = {move: OfferedMove; isBusy: boolean; refusal: Refusal | null}

/** What becomes of a pressed button: a form where the move asks something, otherwise straight to the desk. */
function useMove({id, type}: DocumentActionProps, watch: ReturnType<typeof useWatch>['watch']) {
  const [state, setState] = useState<Under | null>(null)
  const documents = useDocumentStore()
  const toast = useToast()

  const run = async (move: OfferedMove, said: Omit<MoveRequest, 'move' | 'contentHash'>) => {
    setState({move, isBusy: true, refusal: null})
    // The desk decides on what is stored, so the last words typed must be there first.
    await isStored(documents, id, type)
    const judged = await watch.judgeNow()
    const answer = await watch.desk.move(watch.postId, {
      ...said,
      move: move.name,
      ...(judged ? {contentHash: judged.report.contentHash} : {}),
    })
    await watch.refresh()
    if (!answer.ok) {
      setState({move, isBusy: false, refusal: answer})
      return
    }
    toast.push({status: 'success', title: STATES.find(({value}) => value === answer.value.state)?.title ?? answer.value.message})
    // Without a form between, the next move takes the place of this one: whoever presses twice would make both.
    if (!asksFirst(move)) await new Promise((resolve) => setTimeout(resolve, PRESSED_TWICE_WITHIN))
    setState(null)
  }
  return {
    state,
    run,
    stop: () => setState(null),
    start: (move: OfferedMove) => {
      if (asksFirst(move)) setState({move, isBusy: false, refusal: null})
      else void run(move, {})
    },
  }
}

/** Looked up when a button is pressed: watching it would draw every button anew with every key. */
function isStored(documents: DocumentStore, id: string, type: string): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(latest)
      subscription.unsubscribe()
      resolve()
    }
    const latest = setTimeout(done, STORED_WITHIN)
    const subscription = documents.pair.consistencyStatus(id, type).subscribe((isConsistent) => {
      // Not at once: the first value may come before `subscription` is there.
      if (isConsistent) queueMicrotask(done)
    })
  })
}

function describe(
  move: OfferedMove,
  {state, onHandle, run, stop}: {state: Under | null; onHandle: () => void} & Pick<ReturnType<typeof useMove>, 'run' | 'stop'>,
): DocumentActionDescription {
  const isUnder = state?.move.name === move.name
  const showForm = isUnder && asksFirst(move)
  const showRefusal = isUnder && !asksFirst(move) && state.refusal !== null
  const tone: ButtonTone | undefined = CRITICAL.has(move.name) ? 'critical' : move.name === 'publish' ? 'positive' : undefined
  return {
    label: move.title,
    icon: ICONS[move.name],
    ...(tone ? {tone} : {}),
    disabled: isUnder && state.isBusy,
    onHandle,
    dialog:
      showForm || showRefusal
        ? {
            type: 'dialog',
            header: move.title,
            width: 'medium',
            onClose: stop,
            content: showForm ? (
              <MoveForm
                move={move}
                isBusy={state.isBusy}
                refusal={state.refusal}
                onConfirm={(said) => void run(move, said)}
                onClose={stop}
              />
            ) : (
              state.refusal && <RefusalNote refusal={state.refusal} onLeave={stop} />
            ),
          }
        : null,
  }
}

/** Says where the post stands, where there is nothing for this person to do with it. */
function waiting({panel, judged, problem}: Sight, ask: () => void): DocumentActionDescription {
  if (!panel && problem) return {label: 'Ask the desk again', title: problem, onHandle: ask}
  if (!panel || !judged) return {label: 'Looking …', disabled: true}
  const {facts, report} = judged
  return {
    label: STATES.find(({value}) => value === facts.workflow.state)?.title ?? 'Draft',
    title: nextStep(facts, report),
    disabled: true,
  }
}

const offers = new WeakMap<Sight, Offer>()

/** The same sight gives the same offer: every place asks for it. */
function offerOf(sight: Sight, {draft, published}: DocumentActionProps): Offer | null {
  const {panel, judged} = sight
  if (!panel || !judged || (!draft && !published)) return null
  const known = offers.get(sight)
  if (known) return known
  const {facts, report} = judged
  const approvals = judgedApprovals(facts, report.contentHash)
  const offer = offerMoves({
    state: panel.facts.workflow.state,
    moves: panel.moves,
    roles: panel.member.roles,
    clinicianId: panel.member.clinicianId,
    authorIds: authorIds(facts),
    hasNewText: panel.publication !== null && panel.publication.contentHash !== report.contentHash,
    reviewsHold: requiredStages(facts).every((stage) => approvals.some((one) => one.stage === stage && one.void === null)),
    hasDraft: draft !== null,
    retraction: panel.facts.workflow.retraction ?? null,
  })
  offers.set(sight, offer)
  return offer
}
