import {Badge, Box, Button, Card, Container, Flex, Heading, Spinner, Stack, Text} from '@sanity/ui'
import {useCallback, useState} from 'react'

import type {Answer} from '../desk-client.ts'
import {Folded, Note, Words} from '../gate/parts.tsx'
import {useAnswer} from '../use-answer.ts'
import {HookForm} from './hook-form.tsx'
import type {Hook, Hooks, Message} from './hooks-client.ts'
import {attemptSentence, fateOf, ruleSentence, stateOf} from './wording.ts'

/** Who is told of changes, how that goes, and a button for sending a message again. */
export function Webhooks({hooks, datasets}: {hooks: Hooks; datasets: readonly string[]}) {
  const {value, problem, refresh} = useAnswer(hooks.list)
  /** A webhook's id, or `new`. */
  const [edited, setEdited] = useState<string | null>(null)
  const done = () => {
    setEdited(null)
    void refresh()
  }
  return (
    <Box height="fill" overflow="auto" data-testid="webhooks">
      <Container width={2} padding={[4, 4, 5]}>
        <Stack gap={5}>
          <Flex align="center" justify="space-between" gap={3} wrap="wrap">
            <Heading as="h1" size={3}>
              Webhooks
            </Heading>
            <Button mode="ghost" fontSize={1} text="New webhook" disabled={edited === 'new'} onClick={() => setEdited('new')} />
          </Flex>
          <Words muted>
            A webhook tells another program of changes, by a message over the internet. What is sent leaves the clinic: never tell
            more than the other side needs.
          </Words>
          {problem && (
            <div role="alert">
              <Note tone="caution" testId="webhooks-problem">
                <Words>{problem}</Words>
                <Flex>
                  <Button mode="ghost" fontSize={1} padding={2} text="Ask again" onClick={() => void refresh()} />
                </Flex>
              </Note>
            </div>
          )}
          {!value && !problem && (
            <Flex align="center" gap={3}>
              <Spinner muted />
              <Words muted>Looking at the webhooks …</Words>
            </Flex>
          )}
          {edited === 'new' && (
            <Card padding={4} radius={2} border>
              <HookForm hook={null} datasets={datasets} onSave={hooks.make} onDone={done} />
            </Card>
          )}
          <Stack as="ul" gap={4} style={{listStyle: 'none', padding: 0, margin: 0}}>
            {value?.map((hook) => (
              <li key={hook.id}>
                <Card padding={4} radius={2} border data-testid={`webhook-${hook.id}`}>
                  {edited === hook.id ? (
                    <HookForm hook={hook} datasets={datasets} onSave={(draft) => hooks.change(hook.id, draft)} onDone={done} />
                  ) : (
                    <Shown hook={hook} hooks={hooks} onEdit={() => setEdited(hook.id)} onChanged={refresh} />
                  )}
                </Card>
              </li>
            ))}
          </Stack>
        </Stack>
      </Container>
    </Box>
  )
}

function Shown({hook, hooks, onEdit, onChanged}: {hook: Hook; hooks: Hooks; onEdit: () => void; onChanged: () => Promise<void>}) {
  const [isSure, setSure] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const state = stateOf(hook)
  const press = async (act: () => Promise<Answer<unknown>>) => {
    const answer = await act()
    setProblem(answer.ok ? null : answer.message)
    if (answer.ok) await onChanged()
  }
  return (
    <Stack gap={3}>
      <Flex align="center" justify="space-between" gap={3} wrap="wrap">
        <Text as="h2" size={2} weight="semibold">
          {hook.name}
        </Text>
        <Badge tone={state.tone} fontSize={1}>
          {state.words}
        </Badge>
      </Flex>
      <Words>{hook.url}</Words>
      <Words
        muted
      >{`${ruleSentence(hook)}. ${hook.hasSecret ? 'Signed.' : 'Not signed: the other side cannot tell who sent it.'}`}</Words>
      {hook.isGivenByInstallation ? (
        <Words muted>Belongs to this installation: it keeps the clinic’s own pages fresh, and is not changed here.</Words>
      ) : (
        <Flex gap={2} wrap="wrap">
          <Button mode="ghost" fontSize={1} padding={2} text="Change" aria-label={`Change ${hook.name}`} onClick={onEdit} />
          <Button
            mode="ghost"
            fontSize={1}
            padding={2}
            text={hook.isDisabledByUser ? 'Turn on' : 'Turn off'}
            aria-label={`${hook.isDisabledByUser ? 'Turn on' : 'Turn off'} ${hook.name}`}
            onClick={() => void press(() => hooks.change(hook.id, {isDisabledByUser: !hook.isDisabledByUser}))}
          />
          {isSure ? (
            <>
              <Button
                tone="critical"
                fontSize={1}
                padding={2}
                text="Delete it for good"
                onClick={() => void press(() => hooks.remove(hook.id))}
              />
              <Button mode="bleed" fontSize={1} padding={2} text="Keep it" onClick={() => setSure(false)} />
            </>
          ) : (
            <Button
              mode="ghost"
              tone="critical"
              fontSize={1}
              padding={2}
              text="Delete"
              aria-label={`Delete ${hook.name}`}
              onClick={() => setSure(true)}
            />
          )}
        </Flex>
      )}
      {problem !== null && (
        <div role="alert">
          <Note tone="critical">
            <Words>{problem}</Words>
          </Note>
        </div>
      )}
      <Folded title={`Messages of ${hook.name}`}>{() => <Log hook={hook} hooks={hooks} onChanged={onChanged} />}</Folded>
    </Stack>
  )
}

function Log({hook, hooks, onChanged}: {hook: Hook; hooks: Hooks; onChanged: () => Promise<void>}) {
  const ask = useCallback(() => hooks.log(hook.id), [hooks, hook.id])
  const {value, problem, refresh} = useAnswer(ask)
  const [said, setSaid] = useState('')
  const again = async (message: Message) => {
    const answer = await hooks.sendAgain(hook.id, message.id)
    setSaid(answer.ok ? 'It is being sent again.' : answer.message)
    await Promise.all([refresh(), onChanged()])
  }
  if (!value) return <Words muted>{problem ?? 'Looking at its messages …'}</Words>
  return (
    <Stack gap={3}>
      <output>
        <Words>{said}</Words>
      </output>
      {value.messages.length === 0 && <Words muted>There were none in the last 30 days.</Words>}
      <Stack as="ol" gap={3} style={{listStyle: 'none', padding: 0, margin: 0}}>
        {value.messages.map((message) => (
          <li key={message.id}>
            <Card padding={3} radius={2} border>
              <Stack gap={3}>
                <Flex gap={3} align="center" justify="space-between" wrap="wrap">
                  <Words>{`${timeOf(message.createdAt)} · ${message.documentId ?? 'several documents'} · ${fateOf(message)}`}</Words>
                  <Button
                    mode="ghost"
                    fontSize={1}
                    padding={2}
                    text="Send again"
                    aria-label={`Send again: ${message.documentId ?? 'several documents'}, ${timeOf(message.createdAt)}`}
                    disabled={message.status === 'sending' || hook.isDisabledByUser}
                    onClick={() => void again(message)}
                  />
                </Flex>
                {value.attempts
                  .filter(({messageId}) => messageId === message.id)
                  .map((attempt) => (
                    <Words key={attempt.id} muted>{`${timeOf(attempt.createdAt)}: ${attemptSentence(attempt)}`}</Words>
                  ))}
              </Stack>
            </Card>
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

function timeOf(at: string): string {
  return new Date(at).toLocaleString('en-US', {dateStyle: 'medium', timeStyle: 'medium'})
}
