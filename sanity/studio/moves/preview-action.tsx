/** A link to the text as it is now, for somebody without a seat. */
import {LinkIcon} from '@sanity/icons/Link'
import {Button, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import type {DocumentActionComponent} from 'sanity'

import type {Role} from '../../../lib/editorial/workflow.ts'
import type {Refusal} from '../desk-client.ts'
import {dayOf, Words} from '../gate/parts.tsx'
import {useWatch} from '../gate/watch.ts'
import {RefusalNote} from './refusal.tsx'

const MAY_SHARE: readonly Role[] = ['author', 'editor', 'clinicalReviewer', 'compliance']
const MILLISECONDS_A_DAY = 86_400_000

type Link = {address: string; until: string}

export const usePreviewLink: DocumentActionComponent = ({id, draft, published}) => {
  const {watch, sight} = useWatch(id, draft ?? published)
  const [isBusy, setBusy] = useState(false)
  const [shown, setShown] = useState<{refusal: Refusal} | {link: Link} | null>(null)
  const toast = useToast()
  const close = () => setShown(null)
  if (!sight.panel?.member.roles.some((role) => MAY_SHARE.includes(role)) || (!draft && !published)) return null

  const share = async () => {
    setBusy(true)
    const answer = await watch.desk.previewLink(watch.postId)
    setBusy(false)
    if (!answer.ok) {
      setShown({refusal: answer})
      return
    }
    const {path, days} = answer.value
    const link = {
      address: new URL(path, location.origin).href,
      until: dayOf(new Date(Date.now() + days * MILLISECONDS_A_DAY).toISOString()),
    }
    try {
      await navigator.clipboard.writeText(link.address)
      toast.push({status: 'success', title: 'The link is copied.', description: whatItIs(link)})
    } catch {
      // Some browsers forget within a moment that a button was pressed, and let nothing be copied.
      setShown({link})
    }
  }
  return {
    label: 'Copy a preview link',
    icon: LinkIcon,
    title: 'For somebody without a seat here. The page is marked “Not reviewed”.',
    disabled: isBusy,
    onHandle: () => void share(),
    dialog: shown && {
      type: 'dialog',
      header: 'Copy a preview link',
      onClose: close,
      content:
        'link' in shown ? <ByHand link={shown.link} onClose={close} /> : <RefusalNote refusal={shown.refusal} onLeave={close} />,
    },
  }
}

function whatItIs({until}: Link): string {
  return `It works until ${until}. Whoever has it reads the post as it is when they open it, marked “Not reviewed”.`
}

function ByHand({link, onClose}: {link: Link; onClose: () => void}) {
  return (
    <Stack gap={4} padding={1} data-testid="preview-link">
      <Text size={1}>Your browser does not let Studio copy. Copy the link yourself:</Text>
      <TextInput readOnly value={link.address} aria-label="Preview link" onFocus={({currentTarget}) => currentTarget.select()} />
      <Words muted>{whatItIs(link)}</Words>
      <Flex justify="flex-end">
        <Button mode="ghost" text="Close" onClick={onClose} />
      </Flex>
    </Stack>
  )
}
