import {defineQuery} from 'next-sanity'

import {asStored, isListed, locationFields} from './fragments.ts'

/**
 * What surrounds every page in a language. No post is read here: publishing one must not touch the pages of the others.
 * Whatever is read here makes every page be rendered again when it changes (`IN_THE_FRAME` in `lib/webhooks/shared-changes.ts`).
 */
export const siteFrameQuery = defineQuery(/* groq */ `{
  "settings": *[_type == "siteSettings"][0]{
    title,
    description,
    clinicName,
    "about": coalesce(about, []),
    emergencyNotice,
    "languageHelp": languageHelp{phone, "notices": coalesce(notices[defined(code) && defined(text)]{"code": coalesce(code, ""), "text": coalesce(text, "")}, [])},
    "translations": coalesce(translations[locale == $locale]{locale, description, "about": coalesce(about, []), emergencyNotice}, []),
    "locales": coalesce(translations[].locale, []),
    "locations": coalesce(locations[defined(@->)]->{${locationFields}}, []),
    ${asStored}
  },
  "topics": *[_type == "topic" && defined(slug.current)] | order(title asc){
    _id, "slug": coalesce(slug.current, ""), "title": coalesce(title, ""), "isBodyArea": isBodyArea == true,
    "translations": coalesce(translations[locale == $locale]{locale, title}, []),
    ${asStored}
  }
}`)

/** Every place where patients are seen, whether the frame names it or not. */
export const locationsQuery = defineQuery(/* groq */ `*[_type == "location"] | order(name asc, _id asc){${locationFields}}`)

/** Every page that search engines may list. Who reviewed is asked for once: few people review many posts. */
export const sitemapQuery = defineQuery(/* groq */ `{
  "posts": *[${isListed} && seo.noIndex != true] | order(publishedAt desc, _id asc){
    "proof": {_id, edition, title, slug, excerpt, authors, topics, coverImage, publishedAt, seo, standing, locale, seal},
    "slug": coalesce(slug.current, ""),
    "locale": coalesce(locale, "en"),
    "post": post._ref,
    "original": translation.of._ref,
    "changedAt": coalesce(updatedAt, publishedAt, ""),
    "tier": coalesce(tier, "A"),
    nextReviewAt,
    "reviewerIds": coalesce(reviewers[]._ref, [])
  },
  "people": *[_type == "clinician"]{_id, profession, "status": coalesce(status, "active"), ${asStored}},
  "topics": *[_type == "topic" && defined(slug.current) && seo.noIndex != true] | order(slug.current asc){_id, "slug": coalesce(slug.current, ""), ${asStored}},
  "about": *[_type == "aboutPage" && defined(slug.current)] | order(slug.current asc){"slug": coalesce(slug.current, ""), ${asStored}},
  "clinicians": *[_type == "clinician" && defined(slug.current) && seo.noIndex != true] | order(slug.current asc){_id, "slug": coalesce(slug.current, ""), ${asStored}}
}`)

/** What decides which notices and offers stand on a post, with every approved wording: the answer is worked out in `lib/content`. */
export const noticesQuery = defineQuery(/* groq */ `{
  "disclaimers": *[_type == "disclaimer"],
  "versions": *[_type == "disclaimerVersion"],
  "topics": *[_type == "topic"],
  "settings": *[_type == "siteSettings"][0],
  "policy": *[_type == "editorialPolicy"][0],
  "legalRules": *[_type == "legalRule"],
  "offers": *[_type == "cta"]
}`)
