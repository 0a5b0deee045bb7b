import {sign, SIGNATURE_HEADER} from '../webhooks/signature.ts'

/**
 * Has every page rendered again when it is next asked for.
 *
 * Next forgets which pages had expired when it stops, and a page built yesterday may show last week's text: a site
 * that has just started asks its own webhook to begin afresh.
 *
 * @throws Error where the site does not take the message
 */
export async function refreshEveryPage({site, secret, now}: {site: string; secret: string; now: number}): Promise<void> {
  const body = JSON.stringify({id: 'siteSettings', type: 'siteSettings', before: null, after: null})
  const response = await fetch(`${site}/api/revalidate`, {
    method: 'POST',
    body,
    headers: {'content-type': 'application/json', [SIGNATURE_HEADER]: sign(body, secret, now)},
  })
  if (!response.ok) throw new Error(`The site did not take its first message (${response.status}): ${await response.text()}`)
}
