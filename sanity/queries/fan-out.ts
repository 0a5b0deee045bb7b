import {defineQuery} from 'next-sanity'

import {isInFeeds, isInLanguage, isListed} from './fragments.ts'

/** Of a retracted post the notice alone is shown. */
const namesOthers = /* groq */ `_type == "publication" && standing != "retracted"` as const

/** The pages on which a post stands as a card: none for one that no list shows. */
const places = /* groq */ `
  _id,
  "post": post._ref,
  "slug": slug.current,
  locale,
  "topics": select(standing == "live" => topics[]->slug.current),
  "authors": select(standing == "live" => authors[]->slug.current),
  "listIds": select(standing == "live" => [...coalesce(topics[]._ref, []), ...coalesce(authors[]._ref, [])])
` as const

/** Posts that show any of the given documents. */
export const showingPostsQuery = defineQuery(
  /* groq */ `*[_type == "publication" && (references($ids) || count((works[].sourceId)[@ in $ids]) > 0 || count((notices[].disclaimerId)[@ in $ids]) > 0)]{${places}}`,
)

/** What decides on which posts a notice stands (`isCarriedBy`). */
export const noticedPostsQuery = defineQuery(/* groq */ `{
  "posts": *[${namesOthers}]{
    ${places},
    "tier": coalesce(tier, "A"),
    "topicIds": coalesce(topics[]._ref, []),
    "professions": coalesce(authors[]->profession, []),
    "disclaimers": coalesce(disclaimers[]._ref, [])
  },
  "topics": *[_type == "topic"]{_id, _type, requiredNotices},
  "standing": coalesce(*[_type == "siteSettings"][0].standingDisclaimers[]._ref, []),
  "disclaimer": *[_id == $id][0]
}`)

/** What decides where offers stand (`resolveOffers`), with every page on which one may. */
export const offeredPagesQuery = defineQuery(/* groq */ `{
  "posts": *[${isListed}]{
    "id": post._ref, "slug": slug.current, locale, standing, "topics": topics[]{_ref}, "authors": authors[]{_ref}, audiences,
    "body": body[_type == "ctaBlock"]{_type, _key, cta}, cta
  },
  "topics": *[_type == "topic"]{_id, isBodyArea, "slug": slug.current},
  "clinicians": *[_type == "clinician"]{_id, "slug": slug.current, status},
  "offers": *[_type == "cta" && defined(deskSeal)],
  "rules": *[_type == "legalRule"],
  "disclaimers": *[_type == "disclaimer"]{_id, _type, kind, jurisdictions},
  "versions": *[_type == "disclaimerVersion"]{disclaimer, locale, effectiveFrom, effectiveTo},
  "settings": *[_type == "siteSettings"][0]{defaultCta, "translations": translations[]{locale, defaultCta}}
}`)

/**
 * Which posts the lists without a topic and the feeds show, in the order of their own queries.
 *
 * `$listIds` are the topics and clinicians whose feeds are asked for.
 */
export const listedPostsQuery = defineQuery(/* groq */ `{
  "home": [
    ...*[${isListed} && coalesce(locale, "en") == "en"] | order(publishedAt desc, _id asc)[0...$homePosts]._id,
    ...*[${isListed} && locale == "es"] | order(publishedAt desc, _id asc)[0...$homePosts]._id
  ],
  "featured": *[_type == "siteSettings"][0].featuredPost._ref,
  "feed": [
    ...*[${isInFeeds} && coalesce(locale, "en") == "en"] | order(publishedAt desc, _id asc)[0...$feedPosts]._id,
    ...*[${isInFeeds} && locale == "es"] | order(publishedAt desc, _id asc)[0...$feedPosts]._id
  ],
  "topicFeeds": *[_type == "topic" && _id in $listIds && defined(slug.current)]{
    _id,
    "slug": slug.current,
    "posts": *[${isInFeeds} && ^._id in topics[]._ref && coalesce(locale, "en") == "en"] | order(publishedAt desc, _id asc)[0...$feedPosts]._id
  },
  "clinicianFeeds": *[_type == "clinician" && _id in $listIds && defined(slug.current)]{
    _id,
    "slug": slug.current,
    "posts": *[${isInFeeds} && ^._id in authors[]._ref] | order(publishedAt desc, _id asc)[0...$feedPosts]._id
  }
}`)

/** Pages that may name this post as the next to read: by choice, as a part of the same series, or under their main topic. */
export const namingPostsQuery = defineQuery(/* groq */ `{
  "byChoice": *[${namesOthers} && $post in related[]._ref].slug.current,
  "bySeries": *[${namesOthers} && defined(series.name) && series.name in $series].slug.current,
  "byTopic": *[${namesOthers} && topics[0]._ref in $topics]{"slug": slug.current, "topic": topics[0]._ref},
  "newest": *[_type == "topic" && _id in $topics]{
    _id, "posts": *[${isListed} && ^._id in topics[]._ref && ${isInLanguage}] | order(publishedAt desc, _id asc)[0...$limit]{"post": post._ref, publishedAt}
  }
}`)

export const slugsByIdQuery = defineQuery(/* groq */ `*[_id in $ids]{_type, "slug": slug.current}`)

/** Other languages of the same post: what it was translated from, and what was translated from either. */
export const otherLanguagesQuery = defineQuery(
  /* groq */ `*[_type == "publication" && (post._ref in $originals || translation.of._ref in $originals)]{"slug": slug.current}`,
)

/** What the settings hand to every post. */
export const handedToEveryPostQuery = defineQuery(/* groq */ `*[_type == "siteSettings"][0]{
  "disclaimers": coalesce(standingDisclaimers[]._ref, []),
  "locations": coalesce(locations[]._ref, [])
}`)

/** Where a post is read, and nothing of the posts that link to it. */
export const slugsOfPostsQuery = defineQuery(/* groq */ `*[_type == "publication" && post._ref in $ids]{"slug": slug.current}`)

/** Whether the answer at some old address depends on any of these documents or addresses. */
export const leadsHereQuery = defineQuery(
  /* groq */ `count(*[_type == "redirect" && (references($ids) || path in $addresses || from in $addresses)]) > 0`,
)
