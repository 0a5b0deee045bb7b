import type {ReactNode} from 'react'

import {judgeUrl} from '@/lib/text/safe-url.ts'

/** A link whose address a person typed. Where nothing may be linked, the words stand as they are. */
export function ContentLink({
  href,
  children,
  className,
  describedBy,
}: {
  href: string | null | undefined
  children: ReactNode
  className?: string | undefined
  describedBy?: string | undefined
}) {
  const verdict = judgeUrl(href)
  if (!verdict.ok) return <>{children}</>
  return (
    <a
      href={verdict.href}
      className={className}
      aria-describedby={describedBy}
      rel={verdict.kind === 'web' ? 'noopener' : undefined}
    >
      {children}
    </a>
  )
}
