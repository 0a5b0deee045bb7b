'use client'

import {VisualEditing} from 'next-sanity/visual-editing'
import {useRouter} from 'next/navigation'
import {useEffect, useRef} from 'react'

/**
 * Milliseconds after the last stroke. Studio tells of a change as it is made and stores it a moment later: the second look finds what was
 * stored after the first.
 */
const LOOKS = [300, 1500]

/** Frames around the texts of a draft, and the page read again as it is written. */
export function ClickToEdit() {
  const router = useRouter()
  const timers = useRef<ReturnType<typeof setTimeout>[]>([])
  useEffect(() => {
    const running = timers.current
    return () => stop(running)
  }, [])

  return (
    <VisualEditing
      refresh={({source}) => {
        stop(timers.current)
        if (source === 'manual') router.refresh()
        else timers.current.push(...LOOKS.map((pause) => setTimeout(() => router.refresh(), pause)))
        return Promise.resolve()
      }}
    />
  )
}

function stop(timers: ReturnType<typeof setTimeout>[]): void {
  for (const timer of timers.splice(0)) clearTimeout(timer)
}
