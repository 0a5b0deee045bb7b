import {useEffect, useRef} from 'react'
import {useDocumentPane} from 'sanity/structure'

/** Kept for the browser's session: who closes the panel has closed it for today. */
const CLOSED = 'rounds.gate.closed'

type Params = Record<string, string | undefined>

/** To be told when the panel is opened and closed by a person. */
export const rememberClosing = {
  onOpen: ({params}: {params: Params}) => {
    sessionStorage.removeItem(CLOSED)
    return {params}
  },
  onClose: ({params}: {params: Params}) => {
    sessionStorage.setItem(CLOSED, 'yes')
    return {params}
  },
}

/** Opens what checks a document beside its form, unless somebody has closed it. @param name of the inspector */
export function useCheckBeside(name: string): void {
  const {inspector, openInspector, ready} = useDocumentPane()
  const done = useRef(false)
  useEffect(() => {
    if (!ready || done.current) return
    done.current = true
    if (!inspector && sessionStorage.getItem(CLOSED) === null) openInspector(name)
  }, [ready, inspector, openInspector, name])
}
