import type {Connection} from '../../sanity/connection.ts'
import {PAGE_SCRIPT_SOURCE} from './page-script.ts'

/** In seconds. */
const A_YEAR = 31_536_000

export type HeaderContext = {
  pathname: string
  connection: Connection
  /** Ports on which the embedded lake serves event streams. */
  streamPorts: readonly number[]
  /** `next dev` needs eval and a websocket for hot reload. */
  development: boolean
  /** Readers come by TLS: browsers are to come by nothing else from then on. */
  isSecure: boolean
}

/**
 * The security headers of one answer of this site.
 *
 * Pages name no origin but their own. Studio on the embedded lake may talk to that lake and to nobody else: whatever a
 * library would like to report or fetch ends here. On the hosted service Studio talks to Sanity, so there it gets no
 * policy from us.
 */
export function securityHeaders({
  pathname,
  connection,
  streamPorts,
  development,
  isSecure,
}: HeaderContext): Record<string, string> {
  const policy = isStudio(pathname)
    ? studioPolicy(connection, streamPorts, development)
    : pagePolicy({development, hasScripts: isDraft(pathname)})
  return {
    ...(policy ? {'content-security-policy': policy} : {}),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
    // Of this name alone: what else the clinic has below its domain is not ours to decide.
    ...(isSecure ? {'strict-transport-security': `max-age=${A_YEAR}`} : {}),
  }
}

/** Whether a page needs Next's own scripts: Studio, which is made of them, and a draft beside its form. No page of readers does. */
export function comesToLife(pathname: string): boolean {
  return isStudio(pathname) || isDraft(pathname)
}

function isDraft(pathname: string): boolean {
  return pathname === '/draft' || pathname.startsWith('/draft/')
}

function isStudio(pathname: string): boolean {
  return pathname === '/studio' || pathname.startsWith('/studio/')
}

/** @param hasScripts for a draft beside its form: frames around texts, fresh while one types */
function pagePolicy({development, hasScripts}: {development: boolean; hasScripts: boolean}): string {
  const scripts = hasScripts ? ["'self'", "'unsafe-inline'"] : [PAGE_SCRIPT_SOURCE]
  return join({
    'default-src': ["'self'"],
    // A finished page has one script of our own in it, or none (`lib/page-store/plain-page.ts`).
    'script-src': development ? ["'self'", "'unsafe-inline'", "'unsafe-eval'"] : scripts,
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
  })
}

function studioPolicy(
  {kind, projectId, browserApiHost}: Connection,
  streamPorts: readonly number[],
  development: boolean,
): string | undefined {
  if (kind !== 'lake' || browserApiHost === undefined) return undefined
  const {hostname, port} = new URL(browserApiHost)
  // Most calls go to the plain name; two of Studio's own go to the project's name below it.
  const lake = [hostname, `${projectId}.${hostname}`].flatMap((name) => [port, ...streamPorts].map((at) => `${name}:${at}`))
  const http = lake.map((place) => `http://${place}`)
  return join({
    'default-src': ["'self'"],
    'script-src': ["'self'", "'unsafe-inline'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...http],
    'font-src': ["'self'", 'data:'],
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", ...http, ...lake.map((place) => `ws://${place}`)],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'self'"],
  })
}

function join(policy: Record<string, string[]>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ')
}
