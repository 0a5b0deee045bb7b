import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {NotFound} from '@/components/not-found/not-found.tsx'

export default async function SpanishNotFound() {
  const {topics} = await getSiteFrame('es')
  return <NotFound topics={topics} locale="es" />
}
