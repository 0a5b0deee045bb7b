import type {ReactNode} from 'react'

import type {FormProblem} from '@/lib/editorial/readers/comment.ts'

import styles from './reader-form.module.css'

/** The id of a field, to which the list of problems leads. */
export function fieldId(name: string): string {
  return `field_${name}`
}

type Described = {id: string; name: string; required: true; 'aria-invalid'?: true; 'aria-describedby'?: string}

/** A label, what helps to fill the field in, what is wrong with it, and the field, all tied together. */
export function Field({
  name,
  label,
  hint,
  problems,
  children,
}: {
  name: string
  label: string
  hint?: string
  problems: readonly FormProblem[]
  children: (field: Described) => ReactNode
}) {
  const id = fieldId(name)
  const problem = problems.find(({field}) => field === name)?.message
  const described = [...(hint ? [`${id}_hint`] : []), ...(problem ? [`${id}_problem`] : [])].join(' ')
  return (
    <div className={problem ? `${styles.field} ${styles.wrong}` : styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}_hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}_problem`} className={styles.problem}>
          <span className="visually-hidden">Problem: </span>
          {problem}
        </p>
      )}
      {children({
        id,
        name,
        required: true,
        ...(problem ? {'aria-invalid': true} : {}),
        ...(described ? {'aria-describedby': described} : {}),
      })}
    </div>
  )
}
