/** On each published document: whether readers see it, and since when. */
import {useEffect, useState} from 'react'
import {useClient, type DocumentBadgeComponent} from 'sanity'

import type {Visibility} from '../../../lib/desk/visibility.ts'
import {isSharedType, sharedKind} from '../../../lib/editorial/shared-documents.ts'
import {deskOf} from '../desk-client.ts'
import {wordsFor} from './wording.ts'

const API_VERSION = '2025-12-01'
/** While it is on its way, until it has arrived or the desk has been asked so often. */
const ASK_AGAIN_MILLISECONDS = 1000
const MOST_QUESTIONS = 60

/** Documents that readers see: posts by their publications, and what many pages share. */
export function hasVisibility(schemaType: string): boolean {
  return schemaType === 'post' || (isSharedType(schemaType) && sharedKind(schemaType).dataset === 'production')
}

export const useVisibilityBadge: DocumentBadgeComponent = ({id, published}) => {
  const client = useClient({apiVersion: API_VERSION})
  const [known, setKnown] = useState<{revision: string; visibility: Visibility | null} | null>(null)
  const revision = published?._rev
  useEffect(() => {
    if (revision === undefined) return undefined
    let isCurrent = true
    let again: ReturnType<typeof setTimeout> | undefined
    const ask = async (left: number) => {
      const answer = await deskOf(client).visibility(id)
      if (!isCurrent) return
      // Without an answer nothing is said: the buttons say that the desk is away.
      setKnown({revision, visibility: answer.ok ? answer.value : null})
      if (left > 1 && (!answer.ok || answer.value.standing === 'onItsWay'))
        again = setTimeout(() => void ask(left - 1), ASK_AGAIN_MILLISECONDS)
    }
    void ask(MOST_QUESTIONS)
    return () => {
      isCurrent = false
      clearTimeout(again)
    }
  }, [client, id, revision])
  // What was said of another revision says nothing of this one.
  return known !== null && known.revision === revision ? wordsFor(known.visibility) : null
}
