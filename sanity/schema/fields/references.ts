import {defineArrayMember, type Rule} from 'sanity'

/** An array member that points at one document of the given type. */
export function referenceTo(type: string) {
  return defineArrayMember({type: 'reference', to: [{type}]})
}

/** Refuses the same document twice in one list. */
export function withoutRepeats(rule: Rule, what: string) {
  return rule.custom((references: {_ref?: string}[] | undefined) => {
    const ids = (references ?? []).map((reference) => reference._ref).filter(Boolean)
    return new Set(ids).size === ids.length || `Remove the ${what} that is listed twice.`
  })
}
