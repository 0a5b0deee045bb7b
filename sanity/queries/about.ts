import {defineQuery} from 'next-sanity'

import {asStored} from './fragments.ts'

const sections =
  /* groq */ `"sections": coalesce(sections[]{_key, "heading": coalesce(heading, ""), "text": coalesce(text, [])}, [])` as const

/** One page on how the clinic works. */
export const aboutPageQuery = defineQuery(/* groq */ `*[_type == "aboutPage" && slug.current == $slug][0]{
  _id,
  "slug": coalesce(slug.current, ""),
  "title": coalesce(title, ""),
  "summary": coalesce(summary, ""),
  ${sections},
  "translations": coalesce(translations[]{locale, title, summary, ${sections}}, []),
  effectiveFrom,
  ${asStored}
}`)

/** All of them, in the clinic's own order. */
export const aboutPagesQuery =
  defineQuery(/* groq */ `*[_type == "aboutPage" && defined(slug.current)] | order(order asc, title asc){
  _id, "slug": coalesce(slug.current, ""), "title": coalesce(title, ""), "summary": coalesce(summary, ""),
  "translations": coalesce(translations[]{locale, title, summary}, []),
  ${asStored}
}`)
