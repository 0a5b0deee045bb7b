/** The desk's two other buttons: approving the wording of a notice, and confirming what somebody may do. */
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {useClient, useSyncState, type DocumentActionComponent} from 'sanity'
import {useRouter} from 'sanity/router'

import {deskOf, type Answer, type Refusal} from '../desk-client.ts'
import {RefusalNote} from './refusal.tsx'

const API_VERSION = '2025-12-01'

/** What both have in common: one press, one answer. */
function usePress() {
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const toast = useToast()
  const close = () => setRefusal(null)
  const press = async <Value,>(ask: () => Promise<Answer<Value>>, done: (value: Value) => string): Promise<boolean> => {
    setBusy(true)
    const answer = await ask()
    setBusy(false)
    if (answer.ok) toast.push({status: 'success', title: done(answer.value)})
    else setRefusal(answer)
    return answer.ok
  }
  return {isBusy, refusal, close, press}
}

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
