/** What a reader asked for, read from an address that anybody may have written. */

const LONGEST_QUERY = 200
/** Nobody reads on to the five-hundredth page; a machine might. */
const LAST_PAGE = 500

type Parameters = Record<string, string | string[] | undefined>

export function readSearch(parameters: Parameters): {query: string; topic: string | null; audience: string | null; page: number} {
  const page = first(parameters['page'])
  return {
    query: first(parameters['q']).slice(0, LONGEST_QUERY).replaceAll(/\s+/g, ' ').trim(),
    topic: first(parameters['topic']) || null,
    audience: first(parameters['for']) || null,
    page: /^[1-9]\d{0,2}$/.test(page) ? Math.min(Number(page), LAST_PAGE) : 1,
  }
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
