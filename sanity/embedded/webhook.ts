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
  "before": before(){"slug": slug.current, publishedAt, "authors": authors[]._ref, "topics": topics[]._ref},
  "after": after(){"slug": slug.current, publishedAt, "authors": authors[]._ref, "topics": topics[]._ref}
}`

/** Documents whose changes can be seen on some page. */
export const CHANGE_FILTER = `_type in ["post", "clinician", "topic", "cta", "disclaimer", "source", "location", "siteSettings"]`
