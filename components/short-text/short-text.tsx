import {PortableText, type PortableTextBlock} from '@portabletext/react'
import type {ReactNode} from 'react'

import type {ShortText as ShortTextContent} from '@/lib/editorial/publication.ts'

import {ContentLink} from '../content-link/content-link.tsx'

const components = {
  block: ({children}: {children?: ReactNode}) => <p>{children}</p>,
  marks: {
    link: ({value, children}: {value?: {href?: string}; children: ReactNode}) => (
      <ContentLink href={value?.href}>{children}</ContentLink>
    ),
  },
  unknownMark: ({children}: {children?: ReactNode}) => <>{children}</>,
  unknownType: () => null,
}

/** Formatted text without headings: answers, notices, biographies, the inside of a callout. */
export function ShortText({text}: {text: ShortTextContent}) {
  const blocks: PortableTextBlock[] = text.map((block) => ({...block, children: block.children ?? []}))
  return <PortableText value={blocks} components={components} onMissingComponent={false} />
}
