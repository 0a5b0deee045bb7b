import type {Metadata} from 'next'

import {elsewhere, elsewhereMetadata} from '@/app/_pages/elsewhere.tsx'

type Props = {params: Promise<{path: string[]}>}

/** Every address below `/es` that no other route knows. */
export async function generateMetadata({params}: Props): Promise<Metadata> {
  return elsewhereMetadata('es', addressOf(await params))
}

export default async function AnyOtherSpanishAddress({params}: Props) {
  return elsewhere('es', addressOf(await params))
}

function addressOf({path}: {path: string[]}): string {
  return `/es/${path.join('/')}`
}
