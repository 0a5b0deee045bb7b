const DEFAULT_PORT = 3000

/**
 * Where readers find this site, for everything that must be said in full: canonical links, feeds, search markup.
 *
 * @param environment usually `process.env`
 * @returns an origin without a trailing slash
 * @throws Error naming the variable, when it is set and cannot be right
 */
export function readSiteUrl(environment: Record<string, string | undefined>): string {
  const typed = environment['SITE_URL']?.trim()
  if (!typed) return `http://localhost:${environment['PORT'] || DEFAULT_PORT}`
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed)) {
    throw new Error(`SITE_URL is “${typed}”; write the address readers use, for example https://blog.example.`)
  }
  const url = new URL(typed)
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Error(`SITE_URL is “${typed}”; write it without a path, for example ${url.origin}.`)
  }
  return url.origin
}
