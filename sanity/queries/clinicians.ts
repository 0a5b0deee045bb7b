import {defineQuery} from 'next-sanity'

import {isInLanguage, isListed, personFields, pictureFields, postCardFields, profileWords, seoFields} from './fragments.ts'

/**
 * One clinician with the posts they wrote, and those they read as a reviewer: whole, because who reviewed stands in no card.
 * In every language, those in the language of the page first.
 */
export const clinicianQuery = defineQuery(/* groq */ `*[_type == "clinician" && slug.current == $slug][0]{
  ${personFields},
  "portrait": photo{${pictureFields}},
  ${profileWords},
  "languages": coalesce(languages, []),
  "posts": *[${isListed} && ^._id in authors[]._ref] | order(${isInLanguage} desc, publishedAt desc, _id asc)[0...$limit]{${postCardFields}},
  "reviewed": *[${isListed} && ^._id in reviewers[]._ref] | order(${isInLanguage} desc, lastReviewedAt desc, _id asc)[0...$reviewed]{
    "document": @, _id, "locale": coalesce(locale, "en"), "slug": coalesce(slug.current, ""), "title": coalesce(title, ""), "lastReviewedAt": coalesce(lastReviewedAt, "")
  },
  ${seoFields}
}`)

/** Everyone who writes or has written here. */
export const cliniciansQuery =
  defineQuery(/* groq */ `*[_type == "clinician" && defined(slug.current)] | order(familyName asc, givenName asc){
  ${personFields},
  ${profileWords}
}`)
