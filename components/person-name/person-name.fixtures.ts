import {formatByline} from '@/lib/editorial/byline.ts'

import {people} from '../cast.fixtures.ts'

export const personNameExamples = {
  'a name that leads to a page, with letters': {byline: formatByline(people.okafor), slug: people.okafor.slug},
  'a doctor whose profession stands beside the name': {
    byline: formatByline({...people.okafor, honorificPrefix: 'Dr', generationalSuffix: 'Jr'}),
    slug: people.okafor.slug,
  },
  'more letters than a line can carry': {byline: {...formatByline(people.haddad), furtherLetters: 3}},
  'no name at all': {byline: formatByline({}), slug: 'nobody'},
}
