import type {Metadata} from 'next'

import {elsewhere, elsewhereMetadata} from '@/app/(site)/elsewhere.tsx'
import {Comments} from '@/components/comments/comments.tsx'
import {Feedback} from '@/components/feedback/feedback.tsx'
import {JsonLd} from '@/components/json-ld/json-ld.tsx'
import {Post} from '@/components/post/post.tsx'
import {listComments} from '@/lib/content/comments.ts'
import {getNextPosts, getPost, listNewestPostSlugs} from '@/lib/content/posts.ts'
import {getSiteFrame} from '@/lib/content/site.ts'
import {fullName} from '@/lib/editorial/byline.ts'
import {numberCitations} from '@/lib/editorial/citations.ts'
import {postTrail} from '@/lib/editorial/trail.ts'
import {postGraph, toJsonLd} from '@/lib/seo/json-ld.ts'
import {postMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

type Props = {params: Promise<{slug: string}>}

export const revalidate = 3600
export const dynamicParams = true

export async function generateStaticParams() {
  return listNewestPostSlugs()
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {slug} = await params
  const [frame, publication] = await Promise.all([getSiteFrame(), getPost(slug)])
  if (!publication) return elsewhereMetadata(`/posts/${slug}`)
  return postMetadata({siteUrl: readSiteUrl(process.env), frame, publication, authors: publication.authors.map(fullName)})
}

export default async function PostPage({params}: Props) {
  const {slug} = await params
  const [frame, publication] = await Promise.all([getSiteFrame(), getPost(slug)])
  if (!publication) return elsewhere(`/posts/${slug}`)
  const trail = postTrail(publication)
  const siteUrl = readSiteUrl(process.env)
  const next = publication.standing === 'retracted' ? null : await getNextPosts(publication)
  const comments = await listComments(publication)
  const formPath = publication.takesComments && publication.standing === 'live' ? `/posts/${publication.slug}/comment` : null
  const {sources} = numberCitations(publication.body, publication.furtherSources)
  return (
    <>
      <Post
        publication={publication}
        trail={trail}
        next={next}
        url={`${siteUrl}/posts/${slug}`}
        after={
          <>
            <Feedback slug={publication.slug} />
            <Comments comments={comments} formPath={formPath} />
          </>
        }
      />
      <JsonLd json={toJsonLd(postGraph({siteUrl, frame, publication, sources, trail}))} />
    </>
  )
}
