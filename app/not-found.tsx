import '@/app/globals.css'

import type {Metadata} from 'next'

import {NotFound} from '@/components/not-found/not-found.tsx'

export const metadata: Metadata = {title: 'Page not found', robots: {index: false}}

/**
 * For the few addresses that no route knows; all others are `[...path]`'s. It reads nothing from the CMS: Next renders it along with
 * every page, which would then depend on what it shows.
 */
export default function RootNotFound() {
  return (
    <html lang="en">
      <body>
        <main className="site">
          <NotFound topics={[]} />
        </main>
      </body>
    </html>
  )
}
