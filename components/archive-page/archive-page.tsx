import type {PostCardContent} from '@/lib/editorial/publication.ts'
import {ARCHIVE, type Crumb} from '@/lib/editorial/trail.ts'

import {PageHeader} from '../page-header/page-header.tsx'
import {Pager} from '../pager/pager.tsx'
import {PostList} from '../post-list/post-list.tsx'

/** Everything that was published, newest first, page after page. */
export function ArchivePage({
  posts,
  page,
  pages,
  trail,
}: {
  posts: readonly PostCardContent[]
  page: number
  pages: number
  trail: readonly Crumb[]
}) {
  return (
    <div className="wide">
      <PageHeader
        trail={trail}
        title={page === 1 ? ARCHIVE.title : `${ARCHIVE.title}, page ${page}`}
        summary="Everything our clinicians have published, newest first."
      />
      <PostList isAtTop posts={posts} empty="The first post is being written." />
      <Pager page={page} pages={pages} hrefOf={archivePath} />
    </div>
  )
}

/** @param page counted from 1 */
export function archivePath(page: number): string {
  return page === 1 ? ARCHIVE.path : `${ARCHIVE.path}/page/${page}`
}
