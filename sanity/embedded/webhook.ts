/**
 * What pages show of a document that many of them share: compared before and after, so that a page which shows nothing of what has
 * changed is not rendered again (`lib/webhooks/shown.ts`). A field that a page begins to show belongs here.
 */
const SHOWN = `select(
      _type == "topic" => {title, summary, introduction, isBodyArea, requiredNotices, seo, "translations": translations[]{locale, title, summary, introduction}},
      _type == "clinician" => {"name": [givenName, middleName, familyName], jobTitle, bio, "byline": [honorificPrefix, generationalSuffix, profession, credentials, status, photo, conflictOfInterest], "rest": [languages, seo], "translations": translations[]{locale, jobTitle, bio}},
      _type == "siteSettings" => {title, tagline, description, clinicName, about, emergencyNotice, languageHelp, "locations": locations[]._ref, "languages": translations[].locale, "featuredPost": featuredPost._ref, "standingDisclaimers": standingDisclaimers[]._ref, "usualOffers": [{"locale": "en", "id": defaultCta._ref}, ...coalesce(translations[]{locale, "id": defaultCta._ref}, [])], "translations": translations[]{locale, tagline, description, about, emergencyNotice}},
      _type == "cta" => {locale, offerType, headline, body, picture, tone, actions, notes, excludedPrograms, regulatedAs, regions, audiences, schedule, placement, priority, variants},
      _type == "legalRule" => {subject, jurisdiction, status},
      _type == "disclaimer" => {kind, severity, placement, topics, tiers, professions, jurisdictions}
    )`

const TRACE = `
    "post": post._ref, "slug": slug.current, title, excerpt, publishedAt, standing, "series": series.name, "part": series.part,
    "authors": authors[]._ref, "reviewers": reviewers[]._ref, "topics": topics[]._ref, "noIndex": seo.noIndex, locale,
    "original": translation.of._ref, contentHash, "disclaimer": disclaimer._ref, "number": deskSeal.number,
    "shown": ${SHOWN}
  `

/**
 * What the site is told about a change, as a GROQ projection in delta mode.
 *
 * The embedded lake sends it, and the hosted service sends the same when its webhook is set up with this text: the
 * site cannot tell the two apart. It holds where the document stood before and where it stands now, because a post
 * that moved from one topic to another changes both lists.
 */
export const CHANGE_PROJECTION = `{
  "id": _id,
  "type": _type,
  "before": before(){${TRACE}},
  "after": after(){${TRACE}}
}`

/** Documents whose changes can be seen on some page. */
export const CHANGE_FILTER = `_type in ["publication", "clinician", "topic", "cta", "disclaimer", "disclaimerVersion", "source", "location", "siteSettings", "editorialPolicy", "crawlerPolicy", "legalRule", "aboutPage", "redirect", "comment"]`

/**
 * The same for the private dataset: whose license changed, and nothing else about it.
 */
export const PRIVATE_CHANGE_PROJECTION = `{
  "id": _id,
  "type": _type,
  "before": before(){"clinician": clinicianId},
  "after": after(){"clinician": clinicianId}
}`

/** Records on which bylines depend. */
export const PRIVATE_CHANGE_FILTER = `_type in ["licenseRecord", "compactMember"]`
