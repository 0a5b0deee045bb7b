import 'server-only'

import {createClient} from '@sanity/client'

import {clientOptions, readConnection} from '../../sanity/connection.ts'

/** Where this installation's content and pictures live. */
export const connection = readConnection(process.env)

/** Reads what is published. No token: the public dataset is public. */
export const client = createClient({...clientOptions(connection), perspective: 'published'})
