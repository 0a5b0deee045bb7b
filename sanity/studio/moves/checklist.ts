import type {MoveRequest} from '../../../lib/desk/moves.ts'

/** What a clinical reviewer answers before they approve. Kept word for word with the approval. */
export const REVIEW_QUESTIONS = [
  'Is everything in the text accurate?',
  'Is the evidence current?',
  'Are benefits and harms both stated?',
  'Are red flags named, and when to seek care?',
  'Does the content lie within the author’s license?',
  'Is what it describes lawful where our readers are?',
  'Is no patient recognizable, or is there written consent?',
  'Are the declared interests acceptable?',
  'Are the pictures correct?',
  'Are doses and parameters sourced?',
  'Is it in plain language?',
  'Is the reading grade right for our readers?',
  'Are the right notices there?',
  'Is the offer appropriate?',
] as const

export type ChecklistAnswer = NonNullable<MoveRequest['checklist']>[number]['answer']

export const ANSWERS: readonly {value: ChecklistAnswer; title: string}[] = [
  {value: 'yes', title: 'Yes'},
  {value: 'no', title: 'No'},
  {value: 'na', title: 'Not applicable'},
]

export type ChecklistDraft = Record<number, {answer?: ChecklistAnswer; note?: string}>

/** The filled-in list, or nothing while a question is open. */
export function filledChecklist(draft: ChecklistDraft): NonNullable<MoveRequest['checklist']> | null {
  const items = REVIEW_QUESTIONS.flatMap((question, index) => {
    const {answer, note} = draft[index] ?? {}
    return answer ? [{question, answer, ...(note?.trim() ? {note: note.trim()} : {})}] : []
  })
  return items.length === REVIEW_QUESTIONS.length ? items : null
}
