/**
 * What programs that read the web are asked to do here.
 *
 * Rounds asks in `/robots.txt` (RFC 9309). It is a request: a program that does not keep to it is not stopped by it.
 */
export const CRAWLER_GROUPS = [
  {
    name: 'searchBots',
    title: 'Search engines',
    description: 'They list pages and send readers here.',
    agents: ['Googlebot', 'Bingbot', 'DuckDuckBot', 'Applebot', 'OAI-SearchBot', 'Claude-SearchBot', 'PerplexityBot'],
  },
  {
    name: 'trainingBots',
    title: 'Collectors of training data',
    description: 'They copy pages to train language models, and send no readers.',
    agents: ['GPTBot', 'ClaudeBot', 'Google-Extended', 'Applebot-Extended', 'CCBot', 'meta-externalagent'],
  },
  {
    name: 'userFetchBots',
    title: 'Assistants that fetch a page for somebody',
    description: 'They read one page because a person asked about it just now.',
    agents: ['ChatGPT-User', 'Claude-User', 'Perplexity-User'],
  },
] as const

export type CrawlerGroupName = (typeof CRAWLER_GROUPS)[number]['name']
export type CrawlerGroup = {agents: readonly string[]; allow: boolean}
export type CrawlerPolicy = Record<CrawlerGroupName, CrawlerGroup> & {
  /** What the clinic says to whoever runs such a program. */
  statement: string
  llmsTxt: boolean
}

/** The name a crawler goes by. RFC 9309 knows letters, `-` and `_`; some have a digit or a dot in theirs. */
const USER_AGENT = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/

/** Whether a crawler can go by this name: one word, nothing that could begin another line of the file. */
export function isUserAgent(name: unknown): boolean {
  return typeof name === 'string' && USER_AGENT.test(name)
}

/**
 * Why these names cannot stand in one group, for the person who typed them; true when they can.
 *
 * @param others names of the other groups: a crawler that is named twice may choose the kinder answer
 */
export function judgeUserAgents(names: readonly string[], others: readonly string[]): true | string {
  const bad = names.find((name) => !isUserAgent(name))
  if (bad !== undefined)
    return `“${bad}” is no name of a crawler. Write the one word it goes by in robots.txt, for example Googlebot.`
  const known = new Set(others.map((name) => name.toLowerCase()))
  const twice = names.find((name) => known.has(name.toLowerCase()))
  return twice === undefined || `“${twice}” stands in two groups. Leave it in one.`
}
