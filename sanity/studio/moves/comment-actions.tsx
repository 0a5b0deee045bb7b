/** What a moderator does with a reader's comment. The desk decides whether it may be done; the buttons only ask. */
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {CloseCircleIcon} from '@sanity/icons/CloseCircle'
import {CommentIcon} from '@sanity/icons/Comment'
import {EditIcon} from '@sanity/icons/Edit'
import {TrashIcon} from '@sanity/icons/Trash'
import {useState} from 'react'
import {useClient, type DocumentActionComponent} from 'sanity'

import type {Decision} from '../../../lib/desk/comments.ts'
import type {ReaderComment} from '../../../lib/editorial/readers/comment.ts'
import {deskOf} from '../desk-client.ts'
import {RedactionForm, ReplyForm} from './comment-forms.tsx'
import {RefusalNote} from './refusal.tsx'
import {usePress} from './use-press.ts'

const API_VERSION = '2025-12-01'

const DONE: Record<Decision, string> = {
  approve: 'Approved. Readers see it now.',
  approveRedacted: 'Approved without these words. Readers see it now.',
  reject: 'Rejected. Readers do not see it.',
  spam: 'Marked as spam. Readers do not see it.',
}

/** As Studio has it; the schema gives documents without types. */
function commentIn(document: unknown): ReaderComment | null {
  return document as ReaderComment | null
}

function isShown({status}: ReaderComment): boolean {
  return status === 'approved' || status === 'redacted'
}

/** One decision that needs nothing but a press. */
function decisionAction(
  decision: Decision,
  look: {label: string; icon: typeof TrashIcon; tone: 'positive' | 'critical' | 'caution'},
  isOffered: (comment: ReaderComment) => boolean,
): DocumentActionComponent {
  const useDecision: DocumentActionComponent = ({id, published}) => {
    const client = useClient({apiVersion: API_VERSION})
    const {isBusy, refusal, close, press} = usePress()
    const comment = commentIn(published)
    if (!comment || !isOffered(comment)) return null
    return {
      ...look,
      disabled: isBusy,
      onHandle: () =>
        void press(
          () => deskOf(client).decideComment(id, {decision}),
          () => DONE[decision],
        ),
      dialog: refusal && {
        type: 'dialog',
        header: look.label,
        onClose: close,
        content: <RefusalNote refusal={refusal} onLeave={close} />,
      },
    }
  }
  return useDecision
}

const mustLoseWords = ({flags}: ReaderComment) => (flags ?? []).some(({mustGo}) => mustGo)
const hasWords = ({text}: ReaderComment) => text !== null

const useApprove = decisionAction(
  'approve',
  {label: 'Approve', icon: CheckmarkCircleIcon, tone: 'positive'},
  (comment) => hasWords(comment) && comment.status !== 'approved' && !mustLoseWords(comment),
)
const useReject = decisionAction(
  'reject',
  {label: 'Reject', icon: CloseCircleIcon, tone: 'critical'},
  ({status}) => status !== 'rejected',
)
const useMarkAsSpam = decisionAction(
  'spam',
  {label: 'Mark as spam', icon: TrashIcon, tone: 'critical'},
  ({status}) => status !== 'spam',
)

const useApproveRedacted: DocumentActionComponent = ({id, published}) => {
  const client = useClient({apiVersion: API_VERSION})
  const [isOpen, setOpen] = useState(false)
  const {isBusy, refusal, close, press} = usePress()
  const comment = commentIn(published)
  if (!comment || !hasWords(comment)) return null
  const leave = () => {
    close()
    setOpen(false)
  }
  return {
    label: 'Approve without some words',
    icon: EditIcon,
    tone: 'positive',
    disabled: isBusy,
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Approve without some words',
      onClose: leave,
      content: (
        <RedactionForm
          comment={comment}
          isBusy={isBusy}
          refusal={refusal}
          onClose={leave}
          onConfirm={(left) =>
            void press(
              () => deskOf(client).decideComment(id, {decision: 'approveRedacted', left}),
              () => DONE.approveRedacted,
            ).then((isDone) => isDone && leave())
          }
        />
      ),
    },
  }
}

/** Offered beside the private record to moderators, and beside the public comment to clinicians, who reply in their own name. */
export const useReply: DocumentActionComponent = ({id, type, published}) => {
  const client = useClient({apiVersion: API_VERSION})
  const [isOpen, setOpen] = useState(false)
  const {isBusy, refusal, close, press} = usePress()
  const comment = commentIn(published)
  if (!comment || (type === 'readerComment' && !isShown(comment))) return null
  const leave = () => {
    close()
    setOpen(false)
  }
  return {
    label: 'Reply',
    icon: CommentIcon,
    disabled: isBusy,
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Reply to this comment',
      onClose: leave,
      content: (
        <ReplyForm
          isBusy={isBusy}
          refusal={refusal}
          onClose={leave}
          onConfirm={(text) =>
            void press(
              () => deskOf(client).replyToComment(id, text),
              () => 'Your reply stands below the comment.',
            ).then((isDone) => isDone && leave())
          }
        />
      ),
    },
  }
}

/** The first that is offered is the large button: on what readers see already, that is the reply. */
export const commentActions: DocumentActionComponent[] = [useReply, useApprove, useApproveRedacted, useReject, useMarkAsSpam]
