import {defineQuery} from 'next-sanity'

import {asStored, isInLanguage, isListed, postCardFields, topicTranslations} from './fragments.ts'

/** May be found: listed, and not kept out of search by whoever wrote it. */
const isFindable = /* groq */ `${isListed} && seo.noIndex != true` as const

/** What there is to be found, with a mark that changes whenever its words do: for keeping the index up to date. */
export const findableQuery = defineQuery(/* groq */ `*[${isFindable}]{
  _id, "mark": array::join([string(edition), ...authors[]->_rev, ...topics[]->_rev], " ")
}`)

/** The words of posts that have changed. */
export const searchableQuery = defineQuery(/* groq */ `*[${isFindable} && _id in $ids]{
  "document": @,
  _id,
  "locale": coalesce(locale, "en"),
  "title": coalesce(title, ""),
  "excerpt": coalesce(excerpt, ""),
  "keyPoints": coalesce(keyPoints, []),
  "publishedAt": coalesce(publishedAt, ""),
  "audiences": coalesce(audiences, []),
  "words": coalesce(words[]{"term": coalesce(term, ""), "alsoWritten": coalesce(alsoWritten, [])}, []),
  "authors": coalesce(authors[defined(@->)]->{givenName, familyName, ${asStored}}, []),
  "topics": coalesce(topics[defined(@->)]->{"slug": coalesce(slug.current, ""), "title": coalesce(title, ""), ${topicTranslations}, ${asStored}}, [])
}`)

/** Posts as a list of results shows them. */
export const foundPostsQuery = defineQuery(/* groq */ `*[${isFindable} && _id in $ids]{
  ${postCardFields},
  "tier": coalesce(tier, "A"),
  nextReviewAt,
  "reviewers": coalesce(reviewers[defined(@->)]->{_id, profession, "status": coalesce(status, "active"), ${asStored}}, [])
}`)

/** One page of the archive of a language: everything that lists name, newest first. */
export const archiveQuery = defineQuery(/* groq */ `{
  "count": count(*[${isListed} && ${isInLanguage}]),
  "posts": *[${isListed} && ${isInLanguage}] | order(publishedAt desc, _id asc)[$start...$end]{${postCardFields}}
}`)
