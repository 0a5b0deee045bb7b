/** The pages below a post on which its readers write, and are thanked. */
import type {Metadata} from 'next'
import {permanentRedirect} from 'next/navigation'
import {cache, type ReactNode} from 'react'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {elsewhere, elsewhereMetadata} from '@/app/_pages/elsewhere.tsx'
import {findReaderPost, type ReaderPost} from '@/lib/desk/reader-posts.ts'
import {desk} from '@/lib/desk/this-desk.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {sayIn, type Phrase} from '@/lib/language/phrases.ts'
import {unlistedMetadata} from '@/lib/seo/metadata.ts'

type Query = Promise<Record<string, string | string[] | undefined>>
/** What Next gives a route below a post. */
export type RouteProps = {params: Promise<{slug: string}>; searchParams: Query}
export type FormProps = RouteProps & {locale: Locale}

/** One look-up for the head and the page. */
const findOnce = cache((slug: string) => findReaderPost(desk(), slug))

/** No search engine lists a form. */
export async function formMetadata(locale: Locale, title: Phrase, {params}: Pick<RouteProps, 'params'>): Promise<Metadata> {
  const {slug} = await params
  if (!(await findOnce(slug))) return elsewhereMetadata(locale, postPath({slug, locale}))
  return unlistedMetadata(sayIn(locale)(title), await getSiteFrame(locale))
}

/**
 * The page where there is such a post in this part of the site; otherwise what the post's own address would answer.
 *
 * @param page the last part of the address
 */
export async function readersPost(
  {locale, params, page}: {locale: Locale; params: Promise<{slug: string}>; page: string},
  show: (post: ReaderPost) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> {
  const {slug} = await params
  const post = await findOnce(slug)
  if (!post) return elsewhere(locale, postPath({slug, locale}))
  if (post.locale !== locale) permanentRedirect(`${postPath(post)}/${page}`)
  return show(post)
}
