import {Box, Card, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {getPublishedId, useClient, useFormValue, type ObjectInputProps} from 'sanity'

import {fullName} from '../../../lib/editorial/byline.ts'
import {localeOf} from '../../../lib/language/locales.ts'
import {pathIn} from '../../../lib/language/paths.ts'
import {sharePicturePath} from '../../../lib/seo/share-picture.ts'
import {ROOM, snippetOf, type Snippet} from '../../../lib/seo/snippet.ts'
import {Words} from '../gate/parts.tsx'

const API_VERSION = '2025-12-01'
const FOLDERS: Record<string, string> = {post: '/posts', topic: '/topics', clinician: '/clinicians'}

type Seo = {title?: string; description?: string; noIndex?: boolean}
type Page = {
  _id?: string
  _type?: string
  title?: string
  slug?: {current?: string}
  locale?: string
  excerpt?: string
  summary?: string
  givenName?: string
  familyName?: string
}
type Around = {site: string | null; description: string | null; isPublished: boolean}

/** What search engines and shared links show of a page, drawn below the fields that decide it. */
export function SeoInput(props: ObjectInputProps) {
  const page = useFormValue([]) as Page | undefined
  const around = useAround(page?._id)
  const seo = (props.value ?? {}) as Seo
  const {title, summary, path} = wordsOf(page ?? {})
  const snippet = snippetOf({
    title: seo.title || title,
    description: seo.description || summary || (around?.description ?? ''),
    site: around?.site ?? '',
  })
  return (
    <Stack gap={5}>
      {props.renderDefault(props)}
      {seo.noIndex ? (
        <Words muted>Search engines are asked to leave this page out.</Words>
      ) : (
        <SearchResult snippet={snippet} path={path} />
      )}
      <ShareCard snippet={snippet} path={path} hasPicture={page?._type === 'post' && around?.isPublished === true} />
    </Stack>
  )
}

/** The site's own words, and whether the page is out. */
function useAround(id: string | undefined): Around | null {
  const client = useClient({apiVersion: API_VERSION})
  const published = getPublishedId(id ?? '')
  const [around, setAround] = useState<Around | null>(null)
  useEffect(() => {
    let isGone = false
    const ask = async () => {
      const answer = await client.fetch<Around>(
        `{"site": *[_id == "siteSettings"][0].title, "description": *[_id == "siteSettings"][0].description,
          "isPublished": count(*[_type == "publication" && post._ref == $id && standing == "live"]) > 0}`,
        {id: published},
      )
      if (!isGone) setAround(answer)
    }
    // Without them the preview shows the page's own words.
    ask().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [client, published])
  return around
}

function wordsOf(page: Page): {title: string; summary: string; path: string} {
  const {_type = '', title, excerpt, summary, givenName, familyName, slug, locale} = page
  return {
    title: title ?? fullName({givenName: givenName ?? '', familyName: familyName ?? ''}),
    summary: excerpt ?? summary ?? '',
    path: pathIn(localeOf(locale), `${FOLDERS[_type] ?? ''}/${slug?.current ?? '…'}`),
  }
}

function SearchResult({snippet: {title, description, cut}, path}: {snippet: Snippet; path: string}) {
  return (
    <Stack gap={3} data-testid="search-result">
      <Text size={1} weight="medium">
        In search results, about
      </Text>
      <Card padding={3} radius={2} border>
        <Stack gap={3}>
          <Words muted>{path.slice(1).replaceAll('/', ' › ')}</Words>
          <Text size={2}>{title}</Text>
          <Words>{description || 'Search engines take a sentence of the page.'}</Words>
        </Stack>
      </Card>
      {cut.map((field) => (
        <Words key={field} muted>
          {`The ${field} is longer than about ${ROOM[field]} characters${field === 'title' ? ', the name of the site included' : ''}, and is cut.`}
        </Words>
      ))}
    </Stack>
  )
}

function ShareCard({snippet: {title, description}, path, hasPicture}: {snippet: Snippet; path: string; hasPicture: boolean}) {
  return (
    <Stack gap={3} data-testid="share-card">
      <Text size={1} weight="medium">
        Where somebody shares it, about
      </Text>
      <Card radius={2} border overflow="hidden" style={{maxInlineSize: '30rem'}}>
        {hasPicture && (
          // The picture itself, as it goes out: drawn from the title, the authors and the review.
          <img
            src={sharePicturePath(path.slice(path.lastIndexOf('/') + 1))}
            alt=""
            style={{display: 'block', inlineSize: '100%', blockSize: 'auto'}}
          />
        )}
        <Box padding={3}>
          <Stack gap={3}>
            <Text size={1} weight="medium">
              {title}
            </Text>
            <Words muted>{description}</Words>
          </Stack>
        </Box>
      </Card>
    </Stack>
  )
}
