import 'server-only'

import type {HomeQueryResult} from '../../sanity/types.ts'
import type {PostCardContent, Proven} from '../editorial/publication.ts'
import {localeOf, type Locale} from '../language/locales.ts'
import {translated} from '../language/translated.ts'
import {authenticCards} from './seals.ts'

type StoredCard = Proven<HomeQueryResult>['posts'][number]

/**
 * Cards as lists show them: those that are the server's word, each naming its topic.
 *
 * @param pageLocale of a list in several languages, where topics are named in that of the page; else each in its post's
 */
export function cardsOf(stored: readonly StoredCard[], pageLocale?: Locale): PostCardContent[] {
  return authenticCards(stored).map(({topic, ...card}) => {
    const locale = localeOf(card.locale)
    return {...card, locale, topic: topic && translated(topic, pageLocale ?? locale)}
  })
}
