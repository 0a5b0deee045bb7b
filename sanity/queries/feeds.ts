import {defineQuery} from 'next-sanity'

import {asStored, feedEntryFields, isInFeeds, isInLanguage} from './fragments.ts'

/** Whose feed it is. */
export const channelQuery = defineQuery(/* groq */ `*[_type == "siteSettings"][0]{
  title,
  description,
  clinicName,
  "translations": coalesce(translations[locale == $locale]{locale, description}, []),
  ${asStored}
}`)

/** The newest posts in full, for feed readers. */
export const feedQuery = defineQuery(
  /* groq */ `*[${isInFeeds} && ${isInLanguage}] | order(publishedAt desc, _id asc)[0...$limit]{${feedEntryFields}}`,
)

/** The same of one topic. */
export const topicFeedQuery = defineQuery(/* groq */ `*[_type == "topic" && slug.current == $slug][0]{
  "slug": coalesce(slug.current, ""),
  "title": coalesce(title, ""),
  "summary": coalesce(summary, ""),
  "entries": *[${isInFeeds} && ^._id in topics[]._ref && ${isInLanguage}] | order(publishedAt desc, _id asc)[0...$limit]{${feedEntryFields}},
  ${asStored}
}`)

/** The same of one author. */
export const clinicianFeedQuery = defineQuery(/* groq */ `*[_type == "clinician" && slug.current == $slug][0]{
  "slug": coalesce(slug.current, ""),
  givenName,
  middleName,
  familyName,
  generationalSuffix,
  "entries": *[${isInFeeds} && ^._id in authors[]._ref] | order(publishedAt desc, _id asc)[0...$limit]{${feedEntryFields}},
  ${asStored}
}`)
