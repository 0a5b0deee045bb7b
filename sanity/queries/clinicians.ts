import {defineQuery} from 'next-sanity'

import {isListed, personFields, pictureFields, postCardFields, seoFields} from './fragments.ts'

/** One clinician with the posts they wrote. */
export const clinicianQuery = defineQuery(/* groq */ `*[_type == "clinician" && slug.current == $slug][0]{
  ${personFields},
  "portrait": photo{${pictureFields}},
  "bio": coalesce(bio, []),
  "languages": coalesce(languages, []),
  "posts": *[${isListed} && ^._id in authors[]._ref] | order(publishedAt desc, _id asc)[0...$limit]{${postCardFields}},
  ${seoFields}
}`)

/** Everyone who writes or has written here. */
export const cliniciansQuery =
  defineQuery(/* groq */ `*[_type == "clinician" && defined(slug.current)] | order(familyName asc, givenName asc){
  ${personFields},
  "bio": coalesce(bio, [])
}`)

export const clinicianSlugsQuery = defineQuery(
  /* groq */ `*[_type == "clinician" && defined(slug.current)]{"slug": coalesce(slug.current, "")}`,
)
