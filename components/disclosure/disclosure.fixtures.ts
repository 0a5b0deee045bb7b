import {interests, people, sponsorship} from '../cast.fixtures.ts'

const okafor = {...people.okafor, interests: interests.none}
const haddad = {...people.haddad, interests: interests.consulting}

export const disclosureExamples = {
  'nothing to declare': {authors: [okafor], sponsorship: null},
  'one of two has something to declare': {authors: [okafor, haddad], sponsorship: {kind: 'none', sponsor: null, role: null}},
  'paid for by someone': {authors: [okafor], sponsorship},
  'paid for by someone without a name': {authors: [okafor], sponsorship: {...sponsorship, sponsor: ' '}},
  'an interest in nobody': {
    authors: [
      {...people.haddad, interests: {none: false, items: [{type: null, entity: ' ', description: null}], attestedAt: null}},
    ],
    sponsorship: null,
  },
  'nobody was asked': {authors: [people.okafor], sponsorship: null},
}
