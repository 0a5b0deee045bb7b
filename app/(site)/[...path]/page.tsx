import type {Metadata} from 'next'

import {elsewhere, elsewhereMetadata} from '@/app/_pages/elsewhere.tsx'

type Props = {params: Promise<{path: string[]}>}

/**
 * Every address that no other route knows: those of an older site, and those that somebody made up.
 *
 * Rendered for each request, from answers that are cached: programs that try thousands of addresses must not fill the disk
 * with a page for each.
 */
export async function generateMetadata({params}: Props): Promise<Metadata> {
  return elsewhereMetadata('en', addressOf(await params))
}

export default async function AnyOtherAddress({params}: Props) {
  return elsewhere('en', addressOf(await params))
}

function addressOf({path}: {path: string[]}): string {
  return `/${path.join('/')}`
}
