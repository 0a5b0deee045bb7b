import {NotFound} from '@/components/not-found/not-found.tsx'
import {getSiteFrame} from '@/lib/content/site.ts'

export default async function SpanishNotFound() {
  const {topics} = await getSiteFrame('es')
  return <NotFound topics={topics} locale="es" />
}
