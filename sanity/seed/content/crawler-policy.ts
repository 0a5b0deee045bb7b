import {CRAWLER_GROUPS} from '../../../lib/editorial/crawlers.ts'
import type {SeedDocument} from '../write/document.ts'

/** The demo clinic is found and quoted with its reviewers, and is no material for training. */
const ALLOWED = {searchBots: true, trainingBots: false, userFetchBots: true}

export const crawlerPolicy: SeedDocument = {
  _id: 'crawlerPolicy',
  _type: 'crawlerPolicy',
  ...Object.fromEntries(CRAWLER_GROUPS.map(({name, agents}) => [name, {agents: [...agents], allow: ALLOWED[name]}])),
  statement:
    'These posts are written and reviewed by licensed clinicians, for education. When you pass one on, please name the ' +
    'clinic, the reviewer and the day of the last review, and link to the page: it may have been corrected since.',
  llmsTxt: true,
}
