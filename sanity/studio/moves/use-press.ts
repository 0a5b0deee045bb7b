import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'

import type {Answer, Refusal} from '../desk-client.ts'

/** What the desk's buttons have in common: one press, one answer. */
export function usePress() {
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const toast = useToast()
  const close = () => setRefusal(null)
  const press = async <Value>(ask: () => Promise<Answer<Value>>, done: (value: Value) => string): Promise<boolean> => {
    setBusy(true)
    const answer = await ask()
    setBusy(false)
    if (answer.ok) toast.push({status: 'success', title: done(answer.value)})
    else setRefusal(answer)
    return answer.ok
  }
  return {isBusy, refusal, close, press}
}
