import {useCallback, useEffect, useState} from 'react'

import type {Answer} from './desk-client.ts'

/** How old an answer may become while somebody looks at it. */
const AGE = 60_000

export type KnownAnswer<T> = {
  /** The last there was; absent until the desk has answered once. */
  value: T | null
  /** Why the last question has no answer. */
  problem: string | null
}

/**
 * What the desk says, asked again when the person comes back to the window, and every minute while they look.
 *
 * @param ask the same function as long as the question is the same
 */
export function useAnswer<T>(ask: () => Promise<Answer<T>>): KnownAnswer<T> & {refresh: () => Promise<void>} {
  const [known, setKnown] = useState<KnownAnswer<T>>({value: null, problem: null})
  const refresh = useCallback(async () => {
    const answer = await ask()
    setKnown(({value}) => (answer.ok ? {value: answer.value, problem: null} : {value, problem: answer.message}))
  }, [ask])

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void refresh()
    }
    look()
    const timer = setInterval(look, AGE)
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [refresh])
  return {...known, refresh}
}
