/** The desk's other buttons: a notice's wording, what somebody may do, and documents that many pages share. */
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {UnpublishIcon} from '@sanity/icons/Unpublish'
import {useState} from 'react'
import {useClient, useSyncState, type DocumentActionComponent} from 'sanity'
import {useRouter} from 'sanity/router'

import {deskOf} from '../desk-client.ts'
import {RefusalNote} from './refusal.tsx'
import {usePress} from './use-press.ts'

const API_VERSION = '2025-12-01'

export const useApproveWording: DocumentActionComponent = ({id, type, draft, published}) => {
  const client = useClient({apiVersion: API_VERSION})
  const {isSyncing} = useSyncState(id, type)
  const {isBusy, refusal, close, press} = usePress()
  return {
    label: 'Approve wording',
    icon: CheckmarkCircleIcon,
    tone: 'positive',
    title: 'Readers see this wording from then on. It can be followed by another, never changed.',
    disabled: isBusy || isSyncing || (!draft && !published),
    onHandle: () =>
      void press(
        () => deskOf(client).approveWording(id),
        ({version}) => `Version ${version} is approved.`,
      ),
    dialog: refusal && {
      type: 'dialog',
      header: 'Approve wording',
      onClose: close,
      content: <RefusalNote refusal={refusal} onLeave={close} />,
    },
  }
}

export const useConfirmRoles: DocumentActionComponent = ({id, type, draft, published}) => {
  const client = useClient({apiVersion: API_VERSION})
  const {isSyncing} = useSyncState(id, type)
  const {navigateIntent} = useRouter()
  const {isBusy, refusal, close, press} = usePress()
  const document = draft ?? published
  const account = typeof document?.['userId'] === 'string' ? document['userId'].trim() : ''

  const confirm = async () => {
    const known = `member-${account}`
    // The desk knows a member by the account; a new document begins under a number that Studio has made up.
    if (id !== known && draft && !published) {
      const {_rev, _createdAt, _updatedAt, ...fields} = draft
      await client
        .transaction()
        .createOrReplace({...fields, _id: `drafts.${known}`})
        .delete(draft._id)
        .commit()
    }
    const isDone = await press(
      () => deskOf(client).confirmMember(published ? id : known),
      ({name}) => `What ${name} may do is confirmed.`,
    )
    if (isDone && id !== known) navigateIntent('edit', {id: known, type})
  }

  return {
    label: 'Confirm roles',
    icon: CheckmarkCircleIcon,
    tone: 'positive',
    title: 'The roles count from then on. Nobody confirms their own.',
    disabled: isBusy || isSyncing || account === '',
    onHandle: () => void confirm(),
    dialog: refusal && {
      type: 'dialog',
      header: 'Confirm roles',
      onClose: close,
      content: <RefusalNote refusal={refusal} onLeave={close} />,
    },
  }
}

const publishing = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/**
 * Sanity's own button, which knows whether everything is filled in and stored, with the desk behind it: pages show only
 * what the desk has published.
 *
 * @param action Sanity's `publish`
 */
export function publishThroughDesk(action: DocumentActionComponent): DocumentActionComponent {
  const known = publishing.get(action)
  if (known) return known
  const usePublishThroughDesk: DocumentActionComponent = (props) => {
    const description = action(props)
    const {id, type, draft, published} = props
    const client = useClient({apiVersion: API_VERSION})
    const {isSyncing} = useSyncState(id, type)
    const {isBusy, refusal, close, press} = usePress()
    if (!description) return null
    // Written past the desk, by an import for example: there is nothing to change, and still something to publish.
    const isUnseen = !draft && published !== null && !published['deskSeal']
    return {
      ...description,
      ...(isUnseen
        ? {label: 'Publish', tone: 'positive' as const, title: 'No page shows this yet: the desk has not published it.'}
        : {}),
      disabled: isBusy || isSyncing || (description.disabled === true && !isUnseen),
      onHandle: () =>
        void press(
          () => deskOf(client).publishDocument(type, id),
          () => 'Published',
        ),
      dialog: refusal && {
        type: 'dialog',
        header: 'Publish',
        onClose: close,
        content: <RefusalNote refusal={refusal} onLeave={close} />,
      },
    }
  }
  usePublishThroughDesk.action = 'publish'
  publishing.set(action, usePublishThroughDesk)
  return usePublishThroughDesk
}

/** Takes a document off every page and keeps it as a draft. */
export const useTakeDown: DocumentActionComponent = ({id, type, published}) => {
  const client = useClient({apiVersion: API_VERSION})
  const {isSyncing} = useSyncState(id, type)
  const [isAsking, setAsking] = useState(false)
  const {isBusy, refusal, close, press} = usePress()
  if (!published) return null
  const question = {
    type: 'confirm' as const,
    tone: 'critical' as const,
    message: 'No page will show this any more. It stays here as a draft.',
    confirmButtonText: 'Take down',
    onCancel: () => setAsking(false),
    onConfirm: () => {
      setAsking(false)
      void press(
        () => deskOf(client).takeDownDocument(type, id),
        () => 'Taken down. It is a draft now.',
      )
    },
  }
  const answer = refusal && {
    type: 'dialog' as const,
    header: 'Take down',
    onClose: close,
    content: <RefusalNote refusal={refusal} onLeave={close} />,
  }
  return {
    label: 'Take down',
    icon: UnpublishIcon,
    tone: 'critical',
    disabled: isBusy || isSyncing,
    onHandle: () => setAsking(true),
    dialog: answer ?? (isAsking && question),
  }
}
