import {Button, Flex, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {useId, useState} from 'react'

import type {ReaderComment, Shown} from '../../../lib/editorial/readers/comment.ts'
import {REPLY_TEMPLATES} from '../../../lib/editorial/readers/reply-guard.ts'
import {LOCALES, nameOfLanguage} from '../../../lib/language/locales.ts'
import type {Refusal} from '../desk-client.ts'
import {Words} from '../gate/parts.tsx'
import {RefusalNote} from './refusal.tsx'

type Common = {isBusy: boolean; refusal: Refusal | null; onClose: () => void}

/** What is left of a comment: the guard's proposal to begin with. Words can be taken out, not put in; the desk makes sure. */
export function RedactionForm({
  comment,
  onConfirm,
  ...common
}: Common & {comment: ReaderComment; onConfirm: (left: Shown) => void}) {
  const [left, setLeft] = useState<Shown>({name: comment.proposedName ?? '', text: comment.proposedText ?? ''})
  const [nameId, textId] = [useId(), useId()]
  return (
    <Stack gap={4} padding={1} data-testid="redaction-form">
      {common.refusal && <RefusalNote refusal={common.refusal} onLeave={common.onClose} />}
      <Words muted>Take out more if you like, and write [removed] where it was. Nothing can be added.</Words>
      <Stack gap={2}>
        <Text as="label" size={1} weight="medium" htmlFor={nameId}>
          Name
        </Text>
        <TextInput id={nameId} value={left.name} onChange={({currentTarget: {value}}) => setLeft({...left, name: value})} />
      </Stack>
      <Stack gap={2}>
        <Text as="label" size={1} weight="medium" htmlFor={textId}>
          Comment
        </Text>
        <TextArea
          id={textId}
          rows={8}
          data-testid="redacted-text"
          value={left.text}
          onChange={({currentTarget: {value}}) => setLeft({...left, text: value})}
        />
      </Stack>
      <Buttons {...common} label="Approve" onConfirm={() => onConfirm(left)} />
    </Stack>
  )
}

/** A reply, begun from one of those that are safe for everybody. */
export function ReplyForm({onConfirm, ...common}: Common & {onConfirm: (text: string) => void}) {
  const [text, setText] = useState('')
  const id = useId()
  return (
    <Stack gap={4} padding={1} data-testid="reply-form">
      {common.refusal && <RefusalNote refusal={common.refusal} onLeave={common.onClose} />}
      <Words muted>
        Write to every reader, not to one. Never say or hint that somebody was here: not that they came, not their visit, chart or
        insurance, not their name.
      </Words>
      <Stack gap={2}>
        <Text size={1} weight="medium">
          Begin from a safe reply
        </Text>
        {LOCALES.map((locale) => (
          <Flex key={locale} gap={2} wrap="wrap" align="center">
            <Text size={1} muted>
              {nameOfLanguage(locale)}
            </Text>
            {REPLY_TEMPLATES[locale].map((template) => (
              <Button
                key={template.title}
                mode="ghost"
                fontSize={1}
                padding={2}
                text={template.title}
                onClick={() => setText(template.text)}
              />
            ))}
          </Flex>
        ))}
      </Stack>
      <Stack gap={2}>
        <Text as="label" size={1} weight="medium" htmlFor={id}>
          Reply
        </Text>
        <TextArea
          id={id}
          rows={6}
          data-testid="reply-text"
          value={text}
          onChange={({currentTarget: {value}}) => setText(value)}
        />
      </Stack>
      <Buttons {...common} label="Reply" isEmpty={text.trim() === ''} onConfirm={() => onConfirm(text.trim())} />
    </Stack>
  )
}

function Buttons({
  label,
  isBusy,
  isEmpty = false,
  onClose,
  onConfirm,
}: Common & {label: string; isEmpty?: boolean; onConfirm: () => void}) {
  return (
    <Flex justify="flex-end" gap={2}>
      <Button mode="ghost" text="Cancel" onClick={onClose} />
      <Button
        tone="primary"
        text={label}
        loading={isBusy}
        disabled={isBusy || isEmpty}
        onClick={onConfirm}
        data-testid="confirm-comment"
      />
    </Flex>
  )
}
