import 'server-only'

import type {ClientReturn, QueryParams} from '@sanity/client'

import {client} from './client.ts'
import type {Proven} from '../editorial/publication.ts'
import {provenOnly} from './seals.ts'
import {SITE_TAG} from './tags.ts'

/** A safety net only: edits expire pages by tag, at once. */
const REVALIDATE_AFTER_AN_HOUR = 3600

/**
 * Runs one query and lets Next keep the answer until one of the tags is expired. Of what many pages share, only what the
 * editorial desk has published is in it.
 *
 * @param tags the page's own tag first; every answer also carries `SITE_TAG`, so that one tag expires the whole site
 * @param timeout milliseconds, for what takes longer than a page may
 */
export async function contentFetch<const Query extends string>({
  query,
  params = {},
  tags,
  revalidate = REVALIDATE_AFTER_AN_HOUR,
  timeout,
}: {
  query: Query
  params?: QueryParams
  tags: string[]
  revalidate?: number
  timeout?: number
}): Promise<Proven<ClientReturn<Query>>> {
  const next = {tags: [...new Set([...tags, SITE_TAG])], revalidate}
  return provenOnly(await client.fetch(query, params, {cache: 'force-cache', next, ...(timeout ? {timeout} : {})}))
}
