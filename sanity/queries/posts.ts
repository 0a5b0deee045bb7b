import {defineQuery} from 'next-sanity'

import {
  asStored,
  bodyFields,
  interestFields,
  isInLanguage,
  isListed,
  isPublication,
  nextPostFields,
  personFields,
  pictureFields,
  postCardFields,
  profileWords,
  seoFields,
  topicTranslations,
  workFields,
} from './fragments.ts'

/** The home page of a language: one post at the top, then the newest. */
export const homeQuery = defineQuery(/* groq */ `{
  "settings": *[_type == "siteSettings"][0]{
    tagline,
    "translations": coalesce(translations[locale == $locale]{locale, tagline}, []),
    "post": *[${isListed} && post._ref == ^.featuredPost._ref && ${isInLanguage}][0]{${postCardFields}},
    ${asStored}
  },
  "posts": *[${isListed} && ${isInLanguage}] | order(publishedAt desc, _id asc)[0...$limit]{${postCardFields}}
}`)

/**
 * One publication with everything its page shows, and nothing of any other post: that keeps the fan-out of an edit exact.
 * `document` is the publication as it is stored, which its signature covers.
 */
export const postQuery =
  defineQuery(/* groq */ `*[${isPublication} && slug.current == $slug] | order(publishedAt desc, _id asc)[0]{
  "document": @,
  _id,
  "postId": coalesce(post._ref, ""),
  "locale": coalesce(locale, "en"),
  "madeFrom": translation{edition, contentHash, by, "original": *[${isPublication} && post._ref == ^.of._ref][0]{"document": @}},
  "versions": *[${isListed} && ((defined(translation.of._ref) && translation.of._ref in [^.post._ref, ^.translation.of._ref]) || (defined(^.translation.of._ref) && post._ref == ^.translation.of._ref))]{"document": @},
  "standing": coalesce(standing, "live"),
  "tier": coalesce(tier, "A"),
  "slug": coalesce(slug.current, ""),
  "title": coalesce(title, ""),
  "excerpt": coalesce(excerpt, ""),
  "publishedAt": coalesce(publishedAt, ""),
  updatedAt,
  lastReviewedAt,
  nextReviewAt,
  "keyPoints": coalesce(keyPoints, []),
  "cover": coverImage{${pictureFields}},
  "authors": coalesce(authors[defined(@->)]->{
    ${personFields},
    ${profileWords},
    ${interestFields}
  }, []),
  "reviewers": coalesce(reviewers[defined(@->)]->{${personFields}}, []),
  "bylines": coalesce(bylines[]{_key, name, profession, "letters": coalesce(letters, []), "spelledOut": coalesce(spelledOut, []), "licensedIn": coalesce(licensedIn, []), "asOf": coalesce(asOf, "")}, []),
  "topics": coalesce(topics[defined(@->)]->{_id, "slug": coalesce(slug.current, ""), "title": coalesce(title, ""), ${topicTranslations}, ${asStored}}, []),
  "body": coalesce(body[]{${bodyFields}}, []),
  "nextPosts": {"related": coalesce(related[]._ref, []), "series": series.name, "part": series.part},
  "placeholders": coalesce(placeholders[]{"assetId": coalesce(assetId, ""), "lqip": coalesce(lqip, "")}, []),
  "works": coalesce(works[]{${workFields}}, []),
  "furtherSourceIds": coalesce(sources[]._ref, []),
  "glossary": coalesce(words[]{"term": coalesce(term, ""), "definition": coalesce(definition, ""), "alsoWritten": coalesce(alsoWritten, [])}, []),
  "sponsorship": sponsorship{kind, sponsor, role},
  "corrections": coalesce(corrections[]{_key, severity, "at": coalesce(at, ""), "summary": coalesce(summary, "")}, []),
  retraction{"at": coalesce(at, ""), "reason": coalesce(reason, ""), "notice": coalesce(notice, "")},
  archived{"at": coalesce(at, ""), "reason": coalesce(reason, "")},
  "takesComments": comments == true,
  ${seoFields}
}`)

/** What to read after a post: what its author chose, the next part of its series, and the newest on its main topic. */
export const nextPostsQuery = defineQuery(/* groq */ `{
  "chosen": *[${isListed} && post._ref in $related && ${isInLanguage}]{"post": post._ref, ${nextPostFields}},
  "nextPart": *[${isListed} && series.name == $series && series.part > $part && ${isInLanguage}] | order(series.part asc, _id asc)[0]{${nextPostFields}},
  "sameTopic": *[${isListed} && post._ref != $post && $topic in topics[]._ref && ${isInLanguage}] | order(publishedAt desc, _id asc)[0...$limit]{${nextPostFields}}
}`)

/** The addresses rendered when the site is built; all others are rendered when first asked for. */
export const newestPostSlugsQuery = defineQuery(
  /* groq */ `*[${isListed} && ${isInLanguage}] | order(publishedAt desc, _id asc)[0...$limit]{"slug": coalesce(slug.current, "")}`,
)
