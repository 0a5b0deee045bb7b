import type {ReactNode} from 'react'
import {createPortal} from 'react-dom'

/** Studio shows one screen and no more: what is printed stands beside it, and is seen on paper alone. */
const STYLE = `
[data-printed] { display: none }
@media print {
  html, body { height: auto !important; overflow: visible !important; background: #fff !important }
  body > :not([data-printed]) { display: none !important }
  [data-printed] { display: block; color: #000 }
}
`

export function Printed({children}: {children: ReactNode}) {
  return createPortal(
    <div data-printed="">
      <style>{STYLE}</style>
      {children}
    </div>,
    document.body,
  )
}
