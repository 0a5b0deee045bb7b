import type {Metadata} from 'next'
import {draftMode} from 'next/headers'
import {notFound} from 'next/navigation'

import {ClickToEdit} from '@/app/draft/click-to-edit.tsx'
import {DraftList} from '@/components/draft-list/draft-list.tsx'
import {listEditablePosts} from '@/lib/content/drafts.ts'

export const metadata: Metadata = {title: 'Drafts', robots: {index: false, follow: false}, referrer: 'same-origin'}
export const dynamic = 'force-dynamic'

/** Where Studio's page beside the form begins when no post is open. Whoever did not come from there finds nothing. */
export default async function DraftsRoute() {
  if (!(await draftMode()).isEnabled) notFound()
  return (
    <>
      <DraftList posts={await listEditablePosts()} />
      <ClickToEdit />
    </>
  )
}
