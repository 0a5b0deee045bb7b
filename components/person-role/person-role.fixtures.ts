import {formatByline} from '@/lib/editorial/byline.ts'

import {people} from '../cast.fixtures.ts'

const byline = formatByline(people.okafor)

export const personRoleExamples = {
  'a profession and a position': {person: people.okafor, byline},
  'a position that says nothing more': {person: {...people.okafor, jobTitle: 'Physical therapist'}, byline},
  'someone on leave': {person: people.sorrel, byline: formatByline({...people.sorrel, status: 'onLeave'})},
  'in Spanish': {
    person: {...people.okafor, jobTitle: 'Fisioterapeuta principal', translatedFields: ['jobTitle']},
    byline,
    locale: 'es' as const,
  },
  'in Spanish, with a position that is written in English alone': {person: people.okafor, byline, locale: 'es' as const},
  'nothing to say': {person: {profession: null, jobTitle: null}, byline: {}},
}
