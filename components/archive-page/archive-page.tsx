import type {PostCardContent} from '@/lib/editorial/publication.ts'
import {ARCHIVE, type Crumb} from '@/lib/editorial/trail.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {pathIn} from '@/lib/language/paths.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {PageHeader} from '../page-header/page-header.tsx'
import {Pager} from '../pager/pager.tsx'
import {PostList} from '../post-list/post-list.tsx'

/** Everything that was published, newest first, page after page. */
export function ArchivePage({
  posts,
  page,
  pages,
  trail,
  locale = DEFAULT_LOCALE,
}: {
  posts: readonly PostCardContent[]
  page: number
  pages: number
  trail: readonly Crumb[]
  locale?: Locale
}) {
  const say = sayIn(locale)
  return (
    <div className="wide">
      <PageHeader
        trail={trail}
        title={archiveTitle(page, locale)}
        summary={say('Everything our clinicians have published, newest first.')}
        locale={locale}
      />
      <PostList isAtTop posts={posts} empty={say('The first post is being written.')} locale={locale} />
      <Pager page={page} pages={pages} hrefOf={(other) => archivePath(other, locale)} locale={locale} />
    </div>
  )
}

/** @param page counted from 1 */
export function archivePath(page: number, locale: Locale = DEFAULT_LOCALE): string {
  return pathIn(locale, page === 1 ? ARCHIVE.path : `${ARCHIVE.path}/page/${page}`)
}

/** @param page counted from 1 */
export function archiveTitle(page: number, locale: Locale = DEFAULT_LOCALE): string {
  return page === 1 ? sayIn(locale)(ARCHIVE.title) : sayIn(locale)('All posts, page {page}', {page})
}
