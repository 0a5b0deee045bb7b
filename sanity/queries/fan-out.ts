import {defineQuery} from 'next-sanity'

import {isListed} from './fragments.ts'

/** Posts that show any of the given documents, with the pages on which each stands as a card: none for one that no list shows. */
export const showingPostsQuery =
  defineQuery(/* groq */ `*[_type == "publication" && (references($ids) || count((works[].sourceId)[@ in $ids]) > 0 || count((notices[].disclaimerId)[@ in $ids]) > 0)]{
  _id,
  "post": post._ref,
  "slug": slug.current,
  "topics": select(standing == "live" => topics[]->slug.current),
  "authors": select(standing == "live" => authors[]->slug.current)
}`)

/** Which posts the two lists without a topic show, in the order of their own queries. */
export const listedPostsQuery = defineQuery(/* groq */ `{
  "home": *[${isListed}] | order(publishedAt desc, _id asc)[0...$homePosts]._id,
  "featured": *[_type == "siteSettings"][0].featuredPost._ref,
  "feed": *[${isListed} && seo.noIndex != true] | order(publishedAt desc, _id asc)[0...$feedPosts]._id
}`)

export const slugsByIdQuery = defineQuery(/* groq */ `*[_id in $ids]{_type, "slug": slug.current}`)

/** What the settings hand to every post. */
export const handedToEveryPostQuery = defineQuery(/* groq */ `*[_type == "siteSettings"][0]{
  "cta": defaultCta._ref,
  "disclaimers": coalesce(standingDisclaimers[]._ref, []),
  "locations": coalesce(locations[]._ref, [])
}`)

/** Where a post is read, and nothing of the posts that link to it. */
export const slugsOfPostsQuery = defineQuery(/* groq */ `*[_type == "publication" && post._ref in $ids]{"slug": slug.current}`)
