import 'server-only'

import {createClient} from '@sanity/client'

import {readConnection} from '../../sanity/connection.ts'

/** Where this installation's content and pictures live. */
export const connection = readConnection(process.env)

/** Reads what is published. No token: the public dataset is public. No CDN: a page rendered after an edit must show it. */
export const client = createClient({
  projectId: connection.projectId,
  dataset: connection.dataset,
  apiVersion: connection.apiVersion,
  useCdn: false,
  perspective: 'published',
  ...(connection.apiHost ? {apiHost: connection.apiHost, useProjectHostname: false} : {}),
})
