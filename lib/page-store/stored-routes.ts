/**
 * The table of what the page store keeps. Whatever is not in it passes through untouched: Studio, previews, forms and the
 * pages made for one reader, search, pictures, and everything of Next's own.
 *
 * `[…]` is one part of an address. Each stands for the same page below the prefix of every language.
 */
import {DEFAULT_LOCALE, LOCALES} from '../language/locales.ts'

const PAGES = [
  '/',
  '/posts',
  '/posts/page/[number]',
  '/posts/[slug]',
  '/topics/[slug]',
  '/clinicians',
  '/clinicians/[slug]',
  '/locations',
  '/offers',
  '/offers/[state]',
  '/about',
  '/about/[slug]',
  '/language-help',
] as const

const FEEDS = ['/feed.xml', '/atom.xml', '/feed.json'] as const

const FILES = [
  ...['/topics/[slug]', '/clinicians/[slug]'].flatMap((list) => FEEDS.map((feed) => `${list}${feed}`)),
  '/sitemap.xml',
  '/robots.txt',
  '/llms.txt',
] as const

export const STORED_ROUTES: readonly string[] = [
  ...LOCALES.flatMap((locale) => [...PAGES, ...FEEDS].map((route) => (locale === DEFAULT_LOCALE ? route : below(locale, route)))),
  ...FILES,
]

/** No address of a page is longer. What is, is somebody's attempt at filling the memory. */
const LONGEST_PATH = 300
const ROUTES = STORED_ROUTES.map((route) =>
  route.replaceAll('.', String.raw`\.`).replaceAll(/\[\w+\]/g, String.raw`[\p{L}\p{N}][\p{L}\p{N}._~-]*`),
)
/** One for all: every reader's request is compared with it. */
const STORED = new RegExp(`^(?:${ROUTES.join('|')})$`, 'u')

/**
 * Under which name a request's page is stored: its path alone, because no page in the table reads the query.
 *
 * @param request `RSC` is asked for by Next's own scripts; the cookie stands for a draft
 * @returns undefined for what passes through
 */
export function storedPathOf(request: {
  method?: string | undefined
  url?: string | undefined
  headers: Record<string, string | string[] | undefined>
}): string | undefined {
  const {method, url = '/', headers} = request
  if (method !== 'GET' && method !== 'HEAD') return undefined
  if (headers['rsc'] !== undefined || headers['next-router-prefetch'] !== undefined) return undefined
  if (/\b__(?:prerender_bypass|next_preview_data)=/.test(String(headers['cookie'] ?? ''))) return undefined
  const [path = '/'] = url.split('?', 1)
  if (path.length > LONGEST_PATH) return undefined
  const words = decoded(path)
  return words !== undefined && STORED.test(words) ? path : undefined
}

function below(locale: string, route: string): string {
  return route === '/' ? `/${locale}` : `/${locale}${route}`
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
