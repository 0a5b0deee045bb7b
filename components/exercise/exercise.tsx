import {useId} from 'react'

import type {ExerciseBlock} from '@/lib/editorial/publication.ts'

import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import styles from './exercise.module.css'

/** An exercise to do at home: how, how much, and when to stop. On paper it is a card that stays in one piece. */
export function Exercise({
  exercise,
  headingLevel = 3,
  locale = DEFAULT_LOCALE,
}: {
  exercise: ExerciseBlock
  headingLevel?: 2 | 3 | 4 | 5
  locale?: Locale
}) {
  const say = sayIn(locale)
  const id = useId()
  const Heading = `h${headingLevel}` as const
  const {title, purpose, steps, dose, stopIf} = exercise
  return (
    <section className={styles.exercise} aria-labelledby={id}>
      <Heading id={id} className={styles.heading}>
        <span className={styles.kind}>{say('Exercise')}</span> {title}
      </Heading>
      {purpose && <p className={styles.purpose}>{purpose}</p>}
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={index}>{step}</li>
        ))}
      </ol>
      {dose && (
        <p className={styles.dose}>
          <strong>{say('How much:')}</strong> {dose}
        </p>
      )}
      {stopIf.length > 0 && (
        <div className={styles.stop}>
          <p>
            <strong>{say('Stop if')}</strong>
          </p>
          <ul>
            {stopIf.map((sign, index) => (
              <li key={index}>{sign}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
