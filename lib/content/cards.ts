import 'server-only'

import type {HomeQueryResult} from '../../sanity/types.ts'
import type {PostCardContent, Proven} from '../editorial/publication.ts'
import {localeOf} from '../language/locales.ts'
import {translated} from '../language/translated.ts'
import {authenticCards} from './seals.ts'

type StoredCard = Proven<HomeQueryResult>['posts'][number]

/** Cards as lists show them: those that are the server's word, each naming its topic in its own language. */
export function cardsOf(stored: readonly StoredCard[]): PostCardContent[] {
  return authenticCards(stored).map(({topic, ...card}) => {
    const locale = localeOf(card.locale)
    return {...card, locale, topic: topic && translated(topic, locale)}
  })
}
