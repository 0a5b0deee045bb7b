import {defineArrayMember} from 'sanity'

/** An array member that points at one document of the given type. */
export function referenceTo(type: string) {
  return defineArrayMember({type: 'reference', to: [{type}]})
}

/** A validator that refuses the same document twice in one list. */
export function withoutRepeats(what: string) {
  return (references: unknown) => {
    const ids = (Array.isArray(references) ? references : []).map((reference: {_ref?: string}) => reference._ref).filter(Boolean)
    return new Set(ids).size === ids.length || `Remove the ${what} that is listed twice.`
  }
}
