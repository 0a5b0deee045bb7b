import {describe, expect, it} from '@jest/globals'

import {pagesWithCardsOf, type CardPlaces, type Listed} from '../../../lib/webhooks/card-places.ts'
import {readChange} from '../../../lib/webhooks/change.ts'
import {topicTags} from '../../../lib/webhooks/shared-changes.ts'

/** About the knee first, and the back as well. */
const KNEE: CardPlaces = {
  _id: 'knee',
  post: 'post-knee',
  slug: 'knee',
  locale: 'en',
  topics: ['legs', 'spine'],
  authors: ['haddad'],
  listIds: ['legs', 'spine', 'haddad'],
}
const RODILLA: CardPlaces = {...KNEE, _id: 'rodilla', post: 'post-rodilla', slug: 'rodilla', locale: 'es'}
const WITHDRAWN: CardPlaces = {_id: 'hip', slug: 'hip', locale: 'en', topics: null, authors: null, listIds: null}
const NOWHERE: Listed = {home: [], featured: null, feed: [], topicFeeds: [], clinicianFeeds: []}

describe('a card that reads differently in one language', () => {
  it('stands on that language’s lists, and on a person’s page in it whatever the post’s language', () => {
    expect(pagesWithCardsOf([KNEE, RODILLA], NOWHERE, ['en']).toSorted()).toEqual([
      'archive',
      'clinician:haddad',
      'clinician:haddad',
      'post:knee',
      'search',
      'topic:legs',
      'topic:spine',
    ])
  })
})

describe('a topic’s other name', () => {
  const lists: Listed = {...NOWHERE, feed: ['knee'], topicFeeds: [{_id: 'spine', slug: 'spine', posts: ['knee']}]}
  const rename = (slug: string, posts: CardPlaces[]) => {
    const side = (title: string, number: number) => ({
      slug,
      number,
      shown: {title, summary: null, introduction: null, seo: null, isBodyArea: true, requiredNotices: null, translations: null},
    })
    const change = readChange(JSON.stringify({id: slug, type: 'topic', before: side('Was', 7), after: side('Is', 8)}))
    if (!change) throw new Error('No change')
    return topicTags(change, async (query) => (query.includes('topicFeeds') ? lists : query.includes('references') && posts))
  }

  it('stands on cards and in feeds where it is the main one', async () => {
    expect(await rename('legs', [KNEE])).toEqual(
      expect.arrayContaining(['archive', 'clinician:haddad', 'feed', 'feed:topic:spine', 'post:knee']),
    )
  })

  it('stands on the post and in feeds where it is another one', async () => {
    const tags = await rename('spine', [KNEE])
    expect(tags).toEqual(expect.arrayContaining(['post:knee', 'feed', 'search', 'frame']))
    expect(tags.filter((tag) => /^(?:clinician|archive|home|topic:legs)/.test(tag))).toEqual([])
  })

  it('stands on the post alone that only leads there', async () => {
    const tags = await rename('foot', [KNEE])
    expect(tags).toEqual(expect.arrayContaining(['post:knee', 'search', 'frame']))
    expect(tags.filter((tag) => /^(?:clinician|archive|home|topic:legs|feed$|feed:topic:spine)/.test(tag))).toEqual([])
  })

  it('of a post that no list shows: its page', async () => {
    expect(await rename('legs', [WITHDRAWN])).toContain('post:hip')
  })
})
