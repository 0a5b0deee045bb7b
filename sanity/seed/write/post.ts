import type {Audience} from '../../../lib/editorial/audiences.ts'
import type {Locale} from '../../../lib/language/locales.ts'
import {picture, refer, referAll, referWeakly, slug, type SeedDocument} from './document.ts'
import type {BodyBlock} from './post-body.ts'

type Post = {
  locale?: Locale
  /** Slug of the post it was translated from; the two share a cover. */
  translationOf?: string
  title: string
  excerpt: string
  /** Ids without their prefix, in the order they are named. */
  authors: string[]
  /** Ids without their prefix; the first is the main topic. */
  topics: string[]
  audiences?: Audience[]
  /** What the cover shows; its picture is named after the post. */
  cover: string
  keyPoints: string[]
  body: BodyBlock[]
  /** Slugs of posts to go on with. */
  related?: string[]
  sources?: string[]
  disclaimers?: string[]
  cta?: string
  publishedAt: string
  updatedAt?: string
  seo?: {title?: string; description?: string}
  /** Whether readers may leave comments. */
  comments?: boolean
}

/** @param name the post's slug; its id and its cover are named after it */
export function post(
  name: string,
  {authors, topics, cover, related, sources, disclaimers, cta, translationOf, ...written}: Post,
): SeedDocument {
  return {
    _id: `post-${name}`,
    _type: 'post',
    slug: slug(name),
    ...written,
    authors: referAll(...authors.map((author) => `clinician-${author}`)),
    topics: referAll(...topics.map((topic) => `topic-${topic}`)),
    sponsorship: {kind: 'none'},
    // Which text of it was translated is filled in when the demo is published.
    ...(translationOf ? {translation: {of: referWeakly(`post-${translationOf}`), edition: 1, by: 'person'}} : {}),
    coverImage: picture(`cover-${translationOf ?? name}`, cover),
    ...(related ? {related: referAll(...related.map((slugOf) => `post-${slugOf}`)).map((one) => ({...one, _weak: true}))} : {}),
    ...(sources ? {sources: referAll(...sources)} : {}),
    ...(disclaimers ? {disclaimers: referAll(...disclaimers)} : {}),
    ...(cta ? {cta: refer(cta)} : {}),
  }
}
