/**
 * Pieces that several queries share: plain strings, so that `sanity typegen` can read every query without running it.
 *
 * Everything is reshaped here, in the projection: components get the site's words, never wire words.
 */

/** What patients may read at its own address. Whether it is the server's word is checked on the answer (`lib/content`). */
export const isPublication = /* groq */ `_type == "publication" && defined(slug.current)`

/** What lists, feeds and the sitemap name: neither what was retracted nor what is only kept for reference. */
export const isListed = /* groq */ `${isPublication} && standing == "live"` as const

/** Lists are in one language, `$locale`; what says none is in English. */
export const isInLanguage = /* groq */ `coalesce(locale, "en") == $locale` as const

/** What feeds carry: not what a post itself keeps from search engines. */
export const isInFeeds = /* groq */ `${isListed} && seo.noIndex != true` as const

/** The fields of a publication that its card is made of, as they are stored: what the card's signature covers. */
export const proofFields = /* groq */ `"proof": {
    _id, edition, title, slug, excerpt, authors, topics, coverImage, publishedAt, seo, standing, locale, seal
  }` as const

/** The document as it is stored: what the desk's seal on it covers (`lib/editorial/shared-documents.ts`). */
export const asStored = /* groq */ `"stored": @` as const

/**
 * A picture as `lib/media/image-url.ts` needs it; the asset's id holds its size. Its placeholder is sealed with the
 * publication that shows it (`placeholders`): whoever may write the asset's own document must not change a page.
 */
export const pictureFields = /* groq */ `
  "assetId": asset._ref,
  "alt": select(decorative == true => "", coalesce(alt, "")),
  "lqip": null,
  crop{top, bottom, left, right},
  hotspot{x, y, width, height}
`

export const personFields = /* groq */ `
  _id,
  "slug": coalesce(slug.current, ""),
  honorificPrefix,
  givenName,
  middleName,
  familyName,
  generationalSuffix,
  profession,
  "credentials": coalesce(credentials[]{
    abbreviation, fullName, category, expiresOn, nonExpiring, displayMode, requiresLicense, requiresCredential, fallback
  }, []),
  jobTitle,
  "status": coalesce(status, "active"),
  "photo": photo{${pictureFields}},
  ${asStored}
` as const

/** What a profile says about a person in the clinic's words, and in other languages. */
export const profileWords = /* groq */ `
  "bio": coalesce(bio, []),
  "translations": coalesce(translations[]{locale, jobTitle, "bio": coalesce(bio, [])}, [])
` as const

/** Where patients are seen. */
export const locationFields = /* groq */ `
  _id, name, "slug": coalesce(slug.current, ""), "address": address{street, city, region, postalCode}, phone, "hours": coalesce(hours, []), "services": coalesce(services, []),
  "telehealth": telehealth == true,
  "translations": coalesce(translations[]{locale, "hours": coalesce(hours, []), "services": coalesce(services, [])}, []),
  ${asStored}
` as const

/** The few things a page prints about itself in search results. */
export const seoFields = /* groq */ `"seo": {"title": seo.title, "description": seo.description, "noIndex": seo.noIndex == true}`

/** A topic's name and sentence in other languages. */
export const topicTranslations =
  /* groq */ `"translations": coalesce(translations[]{locale, title, summary, "introduction": coalesce(introduction, [])}, [])` as const

/** One entry of a list of posts. */
export const postCardFields = /* groq */ `
  _id,
  "locale": coalesce(locale, "en"),
  "slug": coalesce(slug.current, ""),
  "title": coalesce(title, ""),
  "excerpt": coalesce(excerpt, ""),
  "publishedAt": coalesce(publishedAt, ""),
  "cover": coverImage{${pictureFields}},
  "authors": coalesce(authors[defined(@->)]->{_id, givenName, middleName, familyName, ${asStored}}, []),
  "topic": topics[0]->{_id, "slug": coalesce(slug.current, ""), "title": coalesce(title, ""), ${topicTranslations}, ${asStored}},
  ${proofFields}
` as const

export const sourceFields = /* groq */ `
  _id, title, type, "authors": coalesce(authors, []), containerTitle, publisher, year, volume, issue, pages, doi, pmid, url, accessedOn,
  "concern": retraction.status
`

/** A post as another one names it, with what decides whether it may. */
export const nextPostFields = /* groq */ `
  _id,
  "slug": coalesce(slug.current, ""),
  "title": coalesce(title, ""),
  "excerpt": coalesce(excerpt, ""),
  "tier": coalesce(tier, "A"),
  nextReviewAt,
  "reviewers": coalesce(reviewers[defined(@->)]->{_id, profession, "status": coalesce(status, "active"), ${asStored}}, []),
  ${proofFields}
` as const

/** A work as it stood when the post was published, and what has become of it since. */
export const workFields = /* groq */ `
  "_id": coalesce(sourceId, ""), title, type, "authors": coalesce(authors, []), containerTitle, publisher, year, volume, issue, pages,
  doi, pmid, url, accessedOn, "live": *[_id == ^.sourceId][0]{"concern": retraction.status, ${asStored}}
` as const

/** The text of a post with everything it points at looked up; a pointer to something that is gone becomes null. */
export const bodyFields = /* groq */ `
  _key,
  _type,
  _type == "block" => {
    style,
    listItem,
    level,
    "children": coalesce(children[]{_key, _type, "text": coalesce(text, ""), "marks": coalesce(marks, [])}, []),
    "markDefs": coalesce(markDefs[]{
      _key,
      _type,
      _type == "link" => {href},
      _type == "internalLink" => {"page": select(
        reference->_type == "post" => *[${isListed} && post._ref == ^.reference._ref][0]{"type": "post", "slug": coalesce(slug.current, ""), "locale": coalesce(locale, "en")},
        reference->{"type": _type, "slug": coalesce(slug.current, ""), ${asStored}}
      )},
      _type == "citation" => {"sourceId": source._ref},
      _type == "inLanguage" => {code}
    }, [])
  },
  _type == "figure" => {${pictureFields}, caption, credit},
  _type == "callout" => {"level": coalesce(level, "information"), title, "body": coalesce(body, [])},
  _type == "ctaBlock" => {"offer": cta._ref},
  _type == "exercise" => {title, purpose, "steps": coalesce(steps, []), dose, "stopIf": coalesce(stopIf, [])},
  _type == "faq" => {title, "items": coalesce(items[]{_key, question, "answer": coalesce(answer, [])}, [])},
  _type == "dataTable" => {caption, "rowHeaders": rowHeaders == true, "rows": coalesce(rows[]{_key, "cells": coalesce(cells, [])}, [])},
  _type == "video" => {title, url, duration, "captioned": captioned == true, "poster": poster{${pictureFields}}, "transcript": coalesce(transcript, [])}
` as const

/** What declares an author’s interests, or that there are none. */
export const interestFields = /* groq */ `"interests": conflictOfInterest{"none": none == true, "items": coalesce(items[]{type, entity, description}, []), attestedAt}`

/** A post in full for feed readers, with all that stands around the text on its page. */
export const feedEntryFields = /* groq */ `
  "document": @,
  _id,
  "locale": coalesce(locale, "en"),
  "slug": coalesce(slug.current, ""),
  "title": coalesce(title, ""),
  "excerpt": coalesce(excerpt, ""),
  "publishedAt": coalesce(publishedAt, ""),
  "standing": coalesce(standing, "live"),
  "tier": coalesce(tier, "A"),
  updatedAt,
  lastReviewedAt,
  nextReviewAt,
  "keyPoints": coalesce(keyPoints, []),
  "cover": coverImage{${pictureFields}},
  "authors": coalesce(authors[defined(@->)]->{${personFields}, ${interestFields}}, []),
  "reviewers": coalesce(reviewers[defined(@->)]->{${personFields}}, []),
  "topics": coalesce(topics[defined(@->)]->{"slug": coalesce(slug.current, ""), "title": coalesce(title, ""), ${topicTranslations}, ${asStored}}, []),
  "body": coalesce(body[]{${bodyFields}}, []),
  "works": coalesce(works[]{${workFields}}, []),
  "furtherSourceIds": coalesce(sources[]._ref, []),
  "sponsorship": sponsorship{kind, sponsor, role},
  "corrections": coalesce(corrections[]{_key, severity, "at": coalesce(at, ""), "summary": coalesce(summary, "")}, [])
` as const
