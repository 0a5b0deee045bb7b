import {DEFAULT_LOCALE} from '../language/locales.ts'
import type {Channel, ShortText} from '../editorial/publication.ts'
import {formatDate} from '../text/dates.ts'
import {joinParts, linkTo, plainMarkdown, shortTextMarkdown} from '../text/portable-text-markdown.ts'
import {markdownPath} from './post-addresses.ts'
import {siteTitle} from './site-title.ts'

export type LlmsEntry = {slug: string; title: string; excerpt: string; lastReviewedAt: string}
export type LlmsContent = {
  statement: string
  /** Notices that stand on every post, in the wording that is in effect. */
  notices: readonly ShortText[]
  entries: readonly LlmsEntry[]
}

/**
 * `/llms.txt`: what this site is, what its posts are not, and which of them a clinician has reviewed and when.
 *
 * It is an index, no permission: that is what `/robots.txt` is for.
 */
export function toLlms({statement, notices, entries}: LlmsContent, channel: Channel, siteUrl: string): string {
  const place = {siteUrl, pageUrl: `${siteUrl}/`, locale: DEFAULT_LOCALE}
  const description = channel.settings?.description ?? ''
  const posts = entries.map(({slug, title, excerpt, lastReviewedAt}) => {
    const summary = [sentence(plainMarkdown(excerpt)), `Last reviewed: ${formatDate(lastReviewedAt)}.`].filter(Boolean).join(' ')
    return `- ${linkTo(plainMarkdown(title), markdownPath(encodeURIComponent(slug)), place)}: ${summary}`
  })
  return `${joinParts([
    `# ${plainMarkdown(siteTitle(channel))}`,
    description && `> ${plainMarkdown(description)}`,
    plainMarkdown(statement),
    ...notices.map((text) => shortTextMarkdown(text, place)),
    posts.length > 0 && `## Posts reviewed by clinicians\n\n${posts.join('\n')}`,
  ])}\n`
}

function sentence(text: string): string {
  return text === '' || /[.?!]$/.test(text) ? text : `${text}.`
}
