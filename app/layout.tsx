import type {ReactNode} from 'react'

/** Nothing of its own: which language a document is in, its part of the site knows. */
export default function RootLayout({children}: {children: ReactNode}) {
  return children
}
