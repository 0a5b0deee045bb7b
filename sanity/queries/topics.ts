import {defineQuery} from 'next-sanity'

import {asStored, isInLanguage, isListed, postCardFields, seoFields, topicTranslations} from './fragments.ts'

/** One topic with the posts of a language that name it. */
export const topicQuery = defineQuery(/* groq */ `*[_type == "topic" && slug.current == $slug][0]{
  _id,
  "slug": coalesce(slug.current, ""),
  "title": coalesce(title, ""),
  "summary": coalesce(summary, ""),
  "introduction": coalesce(introduction, []),
  "posts": *[${isListed} && ^._id in topics[]._ref && ${isInLanguage}] | order(publishedAt desc, _id asc)[0...$limit]{${postCardFields}},
  ${topicTranslations},
  ${seoFields},
  ${asStored}
}`)

/** All topics, each with its sentence: for pages that list them. The frame of other pages names them alone. */
export const topicsQuery = defineQuery(/* groq */ `*[_type == "topic" && defined(slug.current)]{
  _id,
  "slug": coalesce(slug.current, ""),
  "title": coalesce(title, ""),
  "summary": coalesce(summary, ""),
  "isBodyArea": isBodyArea == true,
  "translations": coalesce(translations[locale == $locale]{locale, title, summary}, []),
  ${asStored}
}`)
