/** From a published post to the draft of its translation, and what the translation was made from. */
import type {Locale} from '../language/locales.ts'
import {objectsIn, publishedId, type PostDocument, type StoredBlock} from './documents.ts'

/** What is published of the original. */
export type TranslatedText = {edition: number; contentHash: string}

/** What belongs to one text alone: the translation gets an address, reviews and dates of its own. */
const NOT_COPIED: ReadonlySet<string> = new Set([
  '_id',
  '_rev',
  '_createdAt',
  '_updatedAt',
  '_system',
  'slug',
  'publishedAt',
  'updatedAt',
  'waivers',
  'seo',
  'related',
  'series',
  // An offer in another language is chosen anew.
  'cta',
])

/** The draft of a translation, without an id: everything of the original, to be written over. */
export function beginTranslation(original: PostDocument, text: TranslatedText, locale: Locale): Omit<PostDocument, '_id'> {
  const kept = Object.fromEntries(Object.entries(original).filter(([field]) => !NOT_COPIED.has(field)))
  return {
    ...kept,
    _type: 'post',
    locale,
    translation: {
      of: {_type: 'reference', _ref: publishedId(original._id), _weak: true},
      edition: text.edition,
      contentHash: text.contentHash,
      by: 'person',
    },
    body: withoutOffers(original.body),
  }
}

/** Whether the original says something else now than when it was translated. */
export function isBehind(translation: PostDocument['translation'], now: TranslatedText | null): boolean {
  return Boolean(translation && now && translation.contentHash !== now.contentHash)
}

function withoutOffers(body: PostDocument['body']): StoredBlock[] {
  return objectsIn(body).filter(({_type}) => _type !== 'ctaBlock')
}
