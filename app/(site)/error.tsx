// Next asks for a client component here: the one exception on public pages.
'use client'

/** For a page that could not be rendered. Readers' next visit asks again; nothing of the error is shown. */
export default function SiteError() {
  return (
    <div className="prose" style={{maxInlineSize: '36rem', marginInline: 'auto', padding: '4rem 1.25rem'}}>
      <h1>This page cannot be shown right now</h1>
      <p>
        Something went wrong on our side. Try again in a few minutes. If you need help now, call the clinic; in an emergency, call
        911.
      </p>
    </div>
  )
}
