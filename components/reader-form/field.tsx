import type {ReactNode} from 'react'

import type {FormProblem} from '@/lib/editorial/readers/form-problem.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

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
  locale = DEFAULT_LOCALE,
  children,
}: {
  name: string
  label: string
  hint?: string
  problems: readonly FormProblem[]
  locale?: Locale
  children: (field: Described) => ReactNode
}) {
  const id = fieldId(name)
  const say = sayIn(locale)
  const problem = problems.find(({field}) => field === name)
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
          <span className="visually-hidden">{say('Problem:')} </span>
          {say(problem.phrase, problem.values)}
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
