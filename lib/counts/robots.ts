/** Programs that say what they are. A number of readers with those who read for search engines in it helps nobody. */
const NAMES =
  /bot\b|bot\/|crawl|spider|slurp|scrape|fetch|preview|monitor|uptime|validator|headless|lighthouse|curl|wget|python|java\/|okhttp|go-http|axios|node|libwww|httpclient|facebookexternalhit|embedly|whatsapp|telegram|discord|skype|archive/i

/**
 * Whether nobody is there: a program, or a browser that looks ahead.
 *
 * @param headers looked at, and forgotten
 */
export function isNobody(headers: {get: (name: string) => string | null}): boolean {
  const agent = headers.get('user-agent')
  if (agent === null || agent.length < 20 || NAMES.test(agent)) return true
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''} ${headers.get('x-moz') ?? ''}`
  return /prefetch|prerender|preview/i.test(purpose)
}
