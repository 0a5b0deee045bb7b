import type {ReactNode} from 'react'

/** Every document of this host. Styles and frame belong to the public pages alone: Studio brings its own. */
export default function RootLayout({children}: {children: ReactNode}) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
