import {defineQuery} from 'next-sanity'

import {isPublication} from './fragments.ts'

/** What surrounds every page. No post is read here: publishing one must not touch the pages of the others. */
export const siteFrameQuery = defineQuery(/* groq */ `{
  "settings": *[_type == "siteSettings"][0]{
    title,
    tagline,
    description,
    clinicName,
    "about": coalesce(about, []),
    emergencyNotice,
    "locations": coalesce(locations[defined(@->)]->{
      _id, name, "address": address{street, city, region, postalCode}, phone, "hours": coalesce(hours, []), "telehealth": telehealth == true
    }, [])
  },
  "topics": *[_type == "topic" && defined(slug.current)] | order(title asc){
    _id, "slug": coalesce(slug.current, ""), "title": coalesce(title, ""), "summary": coalesce(summary, "")
  }
}`)

/** Every page that search engines may list. */
export const sitemapQuery = defineQuery(/* groq */ `{
  "posts": *[${isPublication} && seo.noIndex != true] | order(publishedAt desc, _id asc){
    "slug": coalesce(slug.current, ""), "changedAt": coalesce(updatedAt, publishedAt, "")
  },
  "topics": *[_type == "topic" && defined(slug.current) && seo.noIndex != true] | order(slug.current asc){"slug": coalesce(slug.current, "")},
  "clinicians": *[_type == "clinician" && defined(slug.current) && seo.noIndex != true] | order(slug.current asc){"slug": coalesce(slug.current, "")}
}`)
