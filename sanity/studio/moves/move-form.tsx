import {Button, Card, Flex, Radio, Select, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {useId, useState} from 'react'

import type {MoveRequest} from '../../../lib/desk/moves.ts'
import type {Refusal} from '../desk-client.ts'
import {Labeled, Words} from '../gate/parts.tsx'
import {hasUnexplainedNo} from '../../../lib/editorial/approvals.ts'
import {ANSWERS, filledChecklist, REVIEW_QUESTIONS, type ChecklistDraft} from './checklist.ts'
import type {OfferedMove} from './offer.ts'
import {RefusalNote} from './refusal.tsx'

type Said = Omit<MoveRequest, 'move' | 'contentHash'>

const SEVERITIES: readonly {value: NonNullable<Said['severity']>; title: string}[] = [
  {value: 'typo', title: 'A slip of the pen: nobody is told'},
  {value: 'minor', title: 'Minor: something is put more exactly'},
  {value: 'major', title: 'Major: it changes what a reader would do'},
  {value: 'safety', title: 'Safety: somebody could come to harm'},
]

/** What a move asks the person to say. Its button bears the name of the move. */
export function MoveForm({
  move,
  isBusy,
  refusal,
  onConfirm,
  onClose,
}: {
  move: OfferedMove
  isBusy: boolean
  refusal: Refusal | null
  onConfirm: (said: Said) => void
  onClose: () => void
}) {
  const [said, setSaid] = useState<Said>({})
  const [checklist, setChecklist] = useState<ChecklistDraft>({})
  const [problem, setProblem] = useState<string | null>(null)
  const change = (more: Said) => setSaid((before) => ({...before, ...more}))

  const confirm = () => {
    const filled = move.asks === 'checklist' ? filledChecklist(checklist) : null
    const missing = whatIsMissing(move, said, filled)
    setProblem(missing)
    if (!missing) onConfirm({...said, ...(filled ? {checklist: filled} : {})})
  }

  return (
    <Stack gap={4} padding={1} data-testid={`move-form-${move.name}`}>
      {refusal && <RefusalNote refusal={refusal} onLeave={onClose} />}
      {move.asks === 'checklist' && <Checklist draft={checklist} onChange={setChecklist} />}
      {move.asks === 'time' && (
        <Labeled label="When it goes out, in your own time">
          {(id) => (
            <TextInput
              id={id}
              type="datetime-local"
              onChange={({currentTarget: {value}}) => change({at: value ? new Date(value).toISOString() : undefined})}
            />
          )}
        </Labeled>
      )}
      {move.asks === 'correction' && (
        <Labeled label="How serious is it?">
          {(id) => (
            <Select
              id={id}
              value={said.severity ?? ''}
              onChange={({currentTarget: {value}}) =>
                change({severity: SEVERITIES.find((known) => known.value === value)?.value})
              }
            >
              <option value="">Choose …</option>
              {SEVERITIES.map(({value, title}) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </Select>
          )}
        </Labeled>
      )}
      {move.asks !== 'time' && (
        <Labeled label={noteLabel(move)}>
          {(id) => (
            <TextArea
              id={id}
              rows={4}
              data-testid="move-note"
              onChange={({currentTarget: {value}}) => change({note: value.trim() || undefined})}
            />
          )}
        </Labeled>
      )}
      {asksForNotice(move) && (
        <Labeled label="The notice that readers will see in place of the post">
          {(id) => (
            <TextArea
              id={id}
              rows={4}
              data-testid="move-notice"
              onChange={({currentTarget: {value}}) => change({notice: value.trim() || undefined})}
            />
          )}
        </Labeled>
      )}
      {problem && (
        <Text size={1} role="alert" data-testid="move-problem">
          {problem}
        </Text>
      )}
      <Flex justify="flex-end" gap={2}>
        <Button mode="ghost" text="Cancel" onClick={onClose} />
        <Button
          tone="primary"
          text={move.title}
          loading={isBusy}
          disabled={isBusy}
          onClick={confirm}
          data-testid="confirm-move"
        />
      </Flex>
    </Stack>
  )
}

/** The desk says the same; saying it here saves the way. */
function whatIsMissing(
  {asks}: OfferedMove,
  {note, at, severity, notice}: Said,
  checklist: ReturnType<typeof filledChecklist>,
): string | null {
  if (asks === 'checklist' && !checklist) return 'Answer every question first.'
  if (asks === 'checklist' && hasUnexplainedNo(checklist ?? []))
    return 'Where you answered no, say why it may go out all the same.'
  if (asks === 'time') return at && Date.parse(at) > Date.now() ? null : 'Choose a time that is still to come.'
  if (asks === 'correction' && !(severity && note)) return 'Say how serious it is, and what readers should know.'
  if (asksForNotice({asks}) && !(note && notice)) return 'Give the reason, and the notice that readers will see.'
  if (asks === 'note' && !note) return 'Say what should be changed.'
  if (asks === 'reason' && !note) return 'Say why.'
  return null
}

function asksForNotice({asks}: Pick<OfferedMove, 'asks'>): boolean {
  return asks === 'retraction' || asks === 'withdrawal'
}

function noteLabel({asks}: OfferedMove): string {
  switch (asks) {
    case 'note':
      return 'What should be changed? The authors read this.'
    case 'correction':
      return 'What was wrong, in a sentence for readers'
    case 'retraction':
      return 'Why it is retracted, for the record'
    case 'withdrawal':
      return 'Why it is taken down, for the record. Your colleagues read this.'
    case 'reason':
      return 'Why? Your colleagues read this.'
    default:
      return 'Anything to add? Your colleagues read this.'
  }
}

function Checklist({draft, onChange}: {draft: ChecklistDraft; onChange: (draft: ChecklistDraft) => void}) {
  const group = useId()
  return (
    <Stack gap={2}>
      <Words muted>Please answer each question for the text as it is now.</Words>
      {REVIEW_QUESTIONS.map((question, index) => {
        const entry = draft[index] ?? {}
        const change = (more: typeof entry) => onChange({...draft, [index]: {...entry, ...more}})
        return (
          <Card key={question} as="fieldset" border radius={2} padding={3} margin={0} data-testid={`question-${index + 1}`}>
            <Stack gap={3}>
              <Text as="legend" size={1} weight="medium">
                {index + 1}. {question}
              </Text>
              <Flex gap={4} wrap="wrap">
                {ANSWERS.map(({value, title}) => (
                  <Flex key={value} as="label" gap={2} align="center">
                    <Radio
                      name={`${group}-${index}`}
                      value={value}
                      checked={entry.answer === value}
                      onChange={() => change({answer: value})}
                    />
                    <Text size={1}>{title}</Text>
                  </Flex>
                ))}
              </Flex>
              {(entry.answer === 'no' || entry.note !== undefined) && (
                <TextInput
                  fontSize={1}
                  placeholder="In a few words"
                  aria-label={`Note on question ${index + 1}`}
                  value={entry.note ?? ''}
                  onChange={({currentTarget: {value}}) => change({note: value})}
                />
              )}
            </Stack>
          </Card>
        )
      })}
    </Stack>
  )
}
