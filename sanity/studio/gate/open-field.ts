import {useCallback} from 'react'
import {useDocumentPane} from 'sanity/structure'

import {fieldPath} from './field-path.ts'

/** Takes the person to a place in the form. */
export function useOpenField(): (path: string) => void {
  const {onPathOpen, onFocus} = useDocumentPane()
  return useCallback(
    (path) => {
      const steps = fieldPath(path)
      onPathOpen(steps)
      onFocus(steps)
    },
    [onPathOpen, onFocus],
  )
}
