import {Fragment, type ReactNode} from 'react'

/**
 * A sentence of the site with an element in it: “Retracted on {day}.” with the day as a `<time>`. Where in the sentence
 * that is, the language decides.
 */
export function Filled({words, ...values}: {words: string} & Record<string, ReactNode>) {
  return words
    .split(/\{(\w+)\}/)
    .map((part, index) => <Fragment key={index}>{index % 2 === 0 ? part : (values[part] ?? null)}</Fragment>)
}
