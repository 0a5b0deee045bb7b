import type {Metadata} from 'next'
import {viewport as studioViewport} from 'next-sanity/studio'

import {Studio} from '@/app/studio/[[...tool]]/studio.tsx'
import {readConnection} from '@/sanity/connection.ts'

export const metadata: Metadata = {title: 'Rounds Studio', robots: {index: false}, referrer: 'same-origin'}
export const viewport = studioViewport
/** Where the lake is, is known when the server runs, not when it is built. */
export const dynamic = 'force-dynamic'

export default function StudioPage() {
  return <Studio connection={readConnection(process.env)} />
}
