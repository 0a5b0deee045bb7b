import {CRAWLER_GROUPS, isUserAgent, type CrawlerPolicy} from '../editorial/crawlers.ts'

/** The writers’ tools, what only programs of ours call, and the counted way to a button’s target. */
const NOT_FOR_CRAWLERS = ['/studio', '/api/', '/gallery', '/go/'] as const

/**
 * `/robots.txt` (RFC 9309) as the clinic’s policy asks.
 *
 * A crawler that has a group of its own reads no other, so what is closed to all is said again in each. A crawler that is
 * named in an open and in a closed group is shut out.
 *
 * @param policy null where the clinic has none: then public pages are for everyone
 */
export function toRobots(policy: CrawlerPolicy | null, siteUrl: string): string {
  const groups = policy ? CRAWLER_GROUPS.map(({name, title}) => ({title, ...policy[name]})) : []
  const shutOut = new Set(groups.filter(({allow}) => !allow).flatMap(({agents}) => agents.map(lowerCase)))
  const sections = groups.flatMap(({title, agents, allow}) => {
    const named = [...new Set(agents)].filter((agent) => isUserAgent(agent) && (!allow || !shutOut.has(lowerCase(agent))))
    return named.length > 0 ? [[`# ${title}`, ...named.map((agent) => `User-agent: ${agent}`), ...rules(allow)]] : []
  })
  return `${[
    comment(policy?.statement ?? ''),
    ...sections,
    ['User-agent: *', ...rules(true)],
    [`Sitemap: ${siteUrl}/sitemap.xml`],
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function rules(allow: boolean): string[] {
  return allow ? ['Allow: /', ...NOT_FOR_CRAWLERS.map((path) => `Disallow: ${path}`)] : ['Disallow: /']
}

/** Somebody’s words, none of which can be read as a rule. */
function comment(text: string): string[] {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => `# ${line}`)
}

function lowerCase(name: string): string {
  return name.toLowerCase()
}
