import type {Metadata} from 'next'
import {draftMode} from 'next/headers'
import {notFound} from 'next/navigation'

import {ClickToEdit} from '@/app/draft/click-to-edit.tsx'
import {Post} from '@/components/post/post.tsx'
import {getEditableDraft} from '@/lib/content/drafts.ts'
import {postTrail} from '@/lib/editorial/trail.ts'
import {languageAttributes} from '@/lib/language/locales.ts'

type Props = {params: Promise<{id: string}>}

export const metadata: Metadata = {title: 'Draft', robots: {index: false, follow: false}, referrer: 'same-origin'}
/** A draft is never kept: it is read whenever its page is. */
export const dynamic = 'force-dynamic'

/** The page of a post as it is being written, beside its form in Studio. Whoever did not come from there finds nothing. */
export default async function DraftRoute({params}: Props) {
  if (!(await draftMode()).isEnabled) notFound()
  const publication = await getEditableDraft((await params).id)
  if (!publication) notFound()
  return (
    <>
      <div {...languageAttributes(publication.locale)}>
        <Post publication={publication} trail={postTrail(publication)} />
      </div>
      <ClickToEdit />
    </>
  )
}
