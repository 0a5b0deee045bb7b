import {defineQuery} from 'next-sanity'

import {
  bodyFields,
  ctaFields,
  disclaimerFields,
  isPublication,
  personFields,
  pictureFields,
  postCardFields,
  seoFields,
  sourceFields,
} from './fragments.ts'

/** The home page: one post at the top, then the newest. */
export const homeQuery = defineQuery(/* groq */ `{
  "lead": coalesce(
    *[${isPublication} && _id == *[_type == "siteSettings"][0].featuredPost._ref][0],
    *[${isPublication}] | order(publishedAt desc, _id asc)[0]
  ){${postCardFields}},
  "posts": *[${isPublication}] | order(publishedAt desc, _id asc)[0...$limit]{${postCardFields}}
}`)

/** One post with everything its page shows, and nothing of any other post: that keeps the fan-out of an edit exact. */
export const postQuery =
  defineQuery(/* groq */ `*[${isPublication} && slug.current == $slug] | order(publishedAt desc, _id asc)[0]{
  _id,
  "slug": coalesce(slug.current, ""),
  "title": coalesce(title, ""),
  "excerpt": coalesce(excerpt, ""),
  "publishedAt": coalesce(publishedAt, ""),
  updatedAt,
  "keyPoints": coalesce(keyPoints, []),
  "cover": coverImage{${pictureFields}},
  "authors": coalesce(authors[defined(@->)]->{${personFields}, "bio": coalesce(bio, [])}, []),
  "topics": coalesce(topics[defined(@->)]->{_id, "slug": coalesce(slug.current, ""), "title": coalesce(title, "")}, []),
  "body": coalesce(body[]{${bodyFields}}, []),
  "furtherSources": coalesce(sources[defined(@->)]->{${sourceFields}}, []),
  "disclaimers": coalesce(disclaimers[defined(@->)]->{${disclaimerFields}}, []),
  "standingDisclaimers": coalesce(*[_type == "siteSettings"][0].standingDisclaimers[defined(@->)]->{${disclaimerFields}}, []),
  "cta": coalesce(cta->, *[_type == "siteSettings"][0].defaultCta->){${ctaFields}},
  ${seoFields}
}`)

/** The addresses rendered when the site is built; all others are rendered when first asked for. */
export const newestPostSlugsQuery = defineQuery(
  /* groq */ `*[${isPublication}] | order(publishedAt desc, _id asc)[0...$limit]{"slug": coalesce(slug.current, "")}`,
)

/** The newest posts in full, for feed readers. */
export const feedQuery =
  defineQuery(/* groq */ `*[${isPublication} && seo.noIndex != true] | order(publishedAt desc, _id asc)[0...$limit]{
  _id,
  "slug": coalesce(slug.current, ""),
  "title": coalesce(title, ""),
  "excerpt": coalesce(excerpt, ""),
  "publishedAt": coalesce(publishedAt, ""),
  updatedAt,
  "cover": coverImage{${pictureFields}},
  "authors": coalesce(authors[defined(@->)]->{${personFields}}, []),
  "topics": coalesce(topics[defined(@->)]->{"title": coalesce(title, "")}, []),
  "body": coalesce(body[]{${bodyFields}}, []),
  "furtherSources": coalesce(sources[defined(@->)]->{${sourceFields}}, []),
  "disclaimers": coalesce(disclaimers[defined(@->)]->{${disclaimerFields}}, []),
  "standingDisclaimers": coalesce(*[_type == "siteSettings"][0].standingDisclaimers[defined(@->)]->{${disclaimerFields}}, [])
}`)
