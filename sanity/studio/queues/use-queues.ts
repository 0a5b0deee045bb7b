import {useCallback, useEffect, useState} from 'react'

import type {Queues} from '../../../lib/editorial/queues.ts'
import type {Desk} from '../desk-client.ts'

/** How old the lists may become while somebody looks at them. */
const AGE = 60_000

export type KnownQueues = {queues: Queues | null; problem: string | null}

/** The lists, asked for again when the person comes back to the window, and every minute while they look. */
export function useQueues(desk: Desk): KnownQueues & {refresh: () => Promise<void>} {
  const [known, setKnown] = useState<KnownQueues>({queues: null, problem: null})
  const refresh = useCallback(async () => {
    const answer = await desk.queues()
    setKnown(({queues}) => (answer.ok ? {queues: answer.value, problem: null} : {queues, problem: answer.message}))
  }, [desk])

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
