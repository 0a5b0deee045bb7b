import type {Phrase, Values} from '../../language/phrases.ts'

/** What is wrong with a form that a reader sent. The page says it, in the language of the post. */
export type FormProblem = {
  /** Its name; `form` where it is about no field. */
  field: string
  phrase: Phrase
  values?: Values
}
