import {Button, Checkbox, Flex, Select, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {useState, type SubmitEvent} from 'react'

import type {Answer} from '../desk-client.ts'
import {Labeled, Note, Words} from '../gate/parts.tsx'
import type {Hook, HookDraft, Operation} from './hooks-client.ts'

const OPERATIONS: {operation: Operation; title: string}[] = [
  {operation: 'create', title: 'is created'},
  {operation: 'update', title: 'is changed'},
  {operation: 'delete', title: 'is deleted'},
]

/** A webhook that is made or changed. What the lake refuses, it says in a sentence, and everything typed stays. */
export function HookForm({
  hook,
  datasets,
  onSave,
  onDone,
}: {
  hook: Hook | null
  datasets: readonly string[]
  onSave: (draft: HookDraft) => Promise<Answer<Hook>>
  onDone: () => void
}) {
  const [name, setName] = useState(hook?.name ?? '')
  const [url, setUrl] = useState(hook?.url ?? '')
  const [dataset, setDataset] = useState(hook?.dataset ?? datasets[0] ?? '*')
  const [on, setOn] = useState<readonly Operation[]>(hook?.rule.on ?? ['create', 'update', 'delete'])
  const [filter, setFilter] = useState(hook?.rule.filter ?? '')
  const [projection, setProjection] = useState(hook?.rule.projection ?? '')
  const [secret, setSecret] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)

  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSaving(true)
    const rule = {on: [...on], filter: filter.trim() || null, projection: projection.trim() || null}
    const isDisabledByUser = hook?.isDisabledByUser ?? false
    const answer = await onSave({name, url, dataset, rule, isDisabledByUser, ...(secret === '' ? {} : {secret})})
    setSaving(false)
    if (answer.ok) onDone()
    else setProblem(answer.message)
  }

  return (
    <form
      onSubmit={(event) => void save(event)}
      aria-label={hook ? `Change ${hook.name}` : 'New webhook'}
      data-testid="webhook-form"
    >
      <Stack gap={4}>
        <Labeled label="Name">
          {(id) => <TextInput id={id} value={name} onChange={({currentTarget}) => setName(currentTarget.value)} />}
        </Labeled>
        <Labeled label="Address that is told">
          {(id) => (
            <TextInput
              id={id}
              type="url"
              placeholder="https://example.com/changes"
              value={url}
              onChange={({currentTarget}) => setUrl(currentTarget.value)}
            />
          )}
        </Labeled>
        <Labeled label="Dataset">
          {(id) => (
            <Select id={id} value={dataset} onChange={({currentTarget}) => setDataset(currentTarget.value)}>
              {[...datasets, '*'].map((known) => (
                <option key={known} value={known}>
                  {known === '*' ? 'All of them' : known}
                </option>
              ))}
            </Select>
          )}
        </Labeled>
        <Stack as="fieldset" gap={3} style={{border: 0, margin: 0, padding: 0}}>
          <Text as="legend" size={1} weight="medium">
            Told when a document
          </Text>
          {OPERATIONS.map(({operation, title}) => (
            <Flex as="label" key={operation} gap={2} align="center">
              <Checkbox
                checked={on.includes(operation)}
                onChange={({currentTarget: {checked}}) =>
                  setOn(checked ? [...on, operation] : on.filter((known) => known !== operation))
                }
              />
              <Words>{title}</Words>
            </Flex>
          ))}
        </Stack>
        <Labeled label="Only where (GROQ; empty: always)">
          {(id) => (
            <TextInput
              id={id}
              placeholder='_type == "publication"'
              value={filter}
              onChange={({currentTarget}) => setFilter(currentTarget.value)}
            />
          )}
        </Labeled>
        <Labeled label="What is told (GROQ; empty: the whole document)">
          {(id) => (
            <TextArea
              id={id}
              rows={3}
              placeholder="{_id, title}"
              value={projection}
              onChange={({currentTarget}) => setProjection(currentTarget.value)}
            />
          )}
        </Labeled>
        <Labeled label={hook?.hasSecret ? 'Secret (kept as it is where this stays empty)' : 'Secret that signs messages'}>
          {(id) => (
            <TextInput
              id={id}
              type="password"
              autoComplete="off"
              value={secret}
              onChange={({currentTarget}) => setSecret(currentTarget.value)}
            />
          )}
        </Labeled>
        {problem !== null && (
          <div role="alert">
            <Note tone="critical" testId="webhook-problem">
              <Words>{problem}</Words>
            </Note>
          </div>
        )}
        <Flex gap={2}>
          <Button type="submit" tone="primary" fontSize={1} text="Save" loading={isSaving} disabled={isSaving} />
          <Button type="button" mode="bleed" fontSize={1} text="Cancel" onClick={onDone} />
        </Flex>
      </Stack>
    </form>
  )
}
