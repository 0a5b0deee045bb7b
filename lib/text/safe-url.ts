/**
 * The one rule for every URL a person can type: body links, calls to action, sources, video addresses.
 *
 * A link that runs script, hides its host or hands over a password is never a link. The same function decides in
 * Studio's validation, in the importer and when a page is rendered, so nothing that one lets in slips past another.
 * Source of the rule: OWASP ASVS 5.0.0, 1.2.2 (allow-list of URL schemes after removing what parsers ignore).
 */

/** Characters that URL parsers drop or that people cannot see: C0 controls, spaces, zero-width and bidi marks. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const IGNORED_BY_PARSERS = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/u
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i
const TELEPHONE = /^tel:\+?[0-9][0-9().-]{1,22}$/i
const EMAIL = /^mailto:[^\s@?&#:/\\]+@[^\s@?&#:/\\]+\.[^\s@?&#:/\\]+$/i

export type UrlKind = 'web' | 'page' | 'fragment' | 'telephone' | 'email'
export type UrlVerdict = {ok: true; kind: UrlKind; href: string} | {ok: false; reason: string}

/**
 * Judges one URL as typed.
 *
 * @param typed whatever stands in the field; surrounding white space is forgiven, white space inside is not
 * @returns the URL to put into an `href` and what sort it is, or a sentence for the person who typed it
 */
export function judgeUrl(typed: unknown): UrlVerdict {
  if (typeof typed !== 'string' || typed.trim() === '') return refuse('Write the address the link should open.')
  // String.trim would also forgive invisible characters; only plain blanks at the ends are an honest slip.
  const href = typed.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '')
  if (IGNORED_BY_PARSERS.test(href)) return refuse('The address contains blanks or invisible characters. Type it again.')
  if (href.length > 2000) return refuse('The address is longer than 2,000 characters.')
  if (href.includes('\\')) return refuse('Write the address with forward slashes.')

  if (/^#[^#]+$/.test(href)) return {ok: true, kind: 'fragment', href}
  if (href.startsWith('//')) return refuse('Begin the address with https://')
  if (href.startsWith('/')) return {ok: true, kind: 'page', href}
  if (TELEPHONE.test(href)) return {ok: true, kind: 'telephone', href}
  if (EMAIL.test(href)) return {ok: true, kind: 'email', href}
  return judgeWebAddress(href)
}

/** True when {@link judgeUrl} accepts the URL. */
export function isSafeUrl(typed: unknown): typed is string {
  return judgeUrl(typed).ok
}

/** The `href` to render, or undefined where nothing may be linked. */
export function safeHref(typed: unknown): string | undefined {
  const verdict = judgeUrl(typed)
  return verdict.ok ? verdict.href : undefined
}

function judgeWebAddress(href: string): UrlVerdict {
  if (!/^https?:\/\//i.test(href)) {
    return refuse('Use a web address (https://…), a page of this site (/…), tel: or mailto:.')
  }
  if (!URL.canParse(href)) return refuse('This is not a complete web address.')
  const url = new URL(href)
  if (url.username !== '' || url.password !== '') return refuse('A link must not carry a user name or a password.')
  const host = url.hostname
  if (!HOST.test(host) && !/^\[[0-9a-f:.]+\]$/i.test(host)) return refuse('This is not a complete web address.')
  return {ok: true, kind: 'web', href}
}

function refuse(reason: string): UrlVerdict {
  return {ok: false, reason}
}
