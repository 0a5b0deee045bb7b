/** “What did this page say on 3 March?”: a look-up in the ledger, believed only where the entry's seal holds. */
import {entryAsOf, isAuthenticEdition, type EditionDocument, type LedgerEntry} from '../editorial/ledger.ts'
import type {Desk} from './desk.ts'
import {RefusedError} from './refusal.ts'

/**
 * @param address a path (`/posts/…`) or a whole URL
 * @param instant ISO 8601; a day alone means its end in UTC
 * @returns undefined where nothing had been published there by then
 * @throws RefusedError 400 for something that is no instant, 409 where the entry was altered
 */
export async function pageAsOf(desk: Desk, address: string, instant: string): Promise<LedgerEntry | undefined> {
  const path = pathOf(address)
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(instant) ? `${instant}T23:59:59.999Z` : instant
  if (Number.isNaN(Date.parse(moment)))
    throw new RefusedError(400, `“${instant}” is no time. Write one such as 2026-03-03 or 2026-03-03T12:00:00Z.`)
  const editions = await desk.production.fetch<EditionDocument[]>(
    '*[_type == "edition" && path == $path && at <= $moment] | order(sequence desc)[0...1]',
    {path, moment: new Date(moment).toISOString()},
  )
  const [edition] = editions
  if (edition && !isAuthenticEdition(edition, desk.signer.isSigned)) {
    throw new RefusedError(409, `Entry ${edition.sequence} was altered; run npm run verify-chain.`)
  }
  return entryAsOf(editions, path, moment)
}

export function pathOf(address: string): string {
  const url = URL.parse(address, 'http://localhost')
  if (!url) throw new RefusedError(400, `“${address}” is no address. Write one such as /posts/knees.`)
  return url.pathname.replace(/\/$/, '')
}

/** The page in plain text, as it is printed. */
export function pageText({at, kind, sequence, page, reason}: LedgerEntry): string {
  if (!page) return `The page was taken down on ${at}.${reason ? ` Reason: ${reason}` : ''}\n`
  const dates = [
    page.publishedAt && `Published ${page.publishedAt}`,
    page.updatedAt && `Updated ${page.updatedAt}`,
    page.lastReviewedAt && `Last reviewed ${page.lastReviewedAt}`,
  ].filter(Boolean)
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`${title}:`, ...lines.map((line) => `  ${line}`), ''] : []
  return [
    page.title,
    '',
    page.standfirst,
    '',
    ...page.byline,
    ...(page.reviewedBy.length > 0 ? [`Medically reviewed by ${page.reviewedBy.join(', ')}`] : []),
    ...dates,
    '',
    ...(page.retraction ? ['RETRACTED', page.retraction, ''] : []),
    ...list('Key points', page.keyPoints),
    ...page.text.flatMap((line) => [line, '']),
    ...[...(page.offersInText ?? []), ...(page.cta ? [page.cta] : [])].flatMap(({headline, body, labels, footnote}) =>
      list('Offer', [headline, body, ...labels, footnote].filter(Boolean)),
    ),
    ...list('Words explained', page.words),
    ...list('Sources', page.sources),
    ...list(
      'Notices',
      page.notices.map(({versionId, text}) => `[${versionId}] ${text.replaceAll('\n', ' ')}`),
    ),
    ...list('Corrections', page.corrections),
    `(entry ${sequence} of the ledger: ${kind}, in force since ${at})`,
    '',
  ].join('\n')
}
