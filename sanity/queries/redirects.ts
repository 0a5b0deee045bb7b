import {defineQuery} from 'next-sanity'

import {asStored, proofFields} from './fragments.ts'

/** A page as it is named where another leads to it. */
const namedPage = /* groq */ `
  "type": _type,
  "slug": coalesce(slug.current, ""),
  "title": coalesce(title, ""),
  givenName, middleName, familyName, generationalSuffix,
  ${asStored}
` as const

/** The same of what patients read of a post. */
const namedPost =
  /* groq */ `"slug": coalesce(slug.current, ""), "locale": coalesce(locale, "en"), "title": coalesce(title, ""), ${proofFields}` as const

const redirectFields = /* groq */ `
  "kind": coalesce(kind, "moved"),
  path,
  "reason": coalesce(reason, ""),
  on,
  "targetId": target._ref,
  "targetPost": *[_type == "publication" && post._ref == ^.target._ref][0]{${namedPost}},
  "targetPage": target->{${namedPage}},
  "replacementPost": *[_type == "publication" && post._ref == ^.replacement._ref][0]{${namedPost}},
  "replacementPage": replacement->{${namedPage}},
  ${asStored}
` as const

/** Every address of which something is said; most that are asked for are not among them. */
export const redirectAddressesQuery = defineQuery(/* groq */ `*[_type == "redirect" && defined(from)].from`)

/** What is said of one address. Where several say something, the first that the desk has published counts. */
export const redirectsFromQuery = defineQuery(
  /* groq */ `*[_type == "redirect" && from == $from] | order(_id asc){${redirectFields}}`,
)

/** That a document was removed, whichever of its addresses is asked for. */
export const removalsQuery = defineQuery(
  /* groq */ `*[_type == "redirect" && kind == "gone" && target._ref == $target] | order(on desc, _id asc){${redirectFields}}`,
)

/** Whether a page stands at an address now. */
export const pageStandsQuery = defineQuery(/* groq */ `count(*[_type == $type && slug.current == $slug]) > 0`)
