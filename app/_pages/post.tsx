import type {Metadata} from 'next'
import {permanentRedirect} from 'next/navigation'

import {getPost, getSiteFrame} from '@/app/_pages/asked-once.ts'
import {elsewhere, elsewhereMetadata} from '@/app/_pages/elsewhere.tsx'
import {Comments} from '@/components/comments/comments.tsx'
import {Feedback} from '@/components/feedback/feedback.tsx'
import {JsonLd} from '@/components/json-ld/json-ld.tsx'
import {Post} from '@/components/post/post.tsx'
import {listComments} from '@/lib/content/comments.ts'
import {getNextPosts} from '@/lib/content/posts.ts'
import {fullName} from '@/lib/editorial/byline.ts'
import {numberCitations} from '@/lib/editorial/citations.ts'
import {postTrail} from '@/lib/editorial/trail.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {postPath} from '@/lib/language/paths.ts'
import {postGraph, toJsonLd} from '@/lib/seo/json-ld.ts'
import {postMetadata} from '@/lib/seo/metadata.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

export async function postPageMetadata(locale: Locale, slug: string): Promise<Metadata> {
  const [frame, publication] = await Promise.all([getSiteFrame(locale), getPost(slug)])
  if (!publication) return elsewhereMetadata(locale, postPath({slug, locale}))
  return postMetadata({siteUrl: readSiteUrl(process.env), frame, publication, authors: publication.authors.map(fullName)})
}

export async function PostPage({locale, slug}: {locale: Locale; slug: string}) {
  const [frame, publication] = await Promise.all([getSiteFrame(locale), getPost(slug)])
  if (!publication) return elsewhere(locale, postPath({slug, locale}))
  // Addresses are given once for all languages: under another one it is the same post.
  if (publication.locale !== locale) permanentRedirect(postPath(publication))
  const trail = postTrail(publication)
  const siteUrl = readSiteUrl(process.env)
  const [next, comments] = await Promise.all([
    publication.standing === 'retracted' ? null : getNextPosts(publication),
    listComments(publication),
  ])
  const formPath = publication.takesComments && publication.standing === 'live' ? `${postPath(publication)}/comment` : null
  const {sources} = numberCitations(publication.body, publication.furtherSources)
  return (
    <>
      <Post
        publication={publication}
        trail={trail}
        next={next}
        url={`${siteUrl}${postPath(publication)}`}
        after={
          <>
            <Feedback slug={publication.slug} locale={locale} />
            <Comments comments={comments} formPath={formPath} locale={locale} />
          </>
        }
      />
      <JsonLd json={toJsonLd(postGraph({siteUrl, frame, publication, sources, trail}))} />
    </>
  )
}
