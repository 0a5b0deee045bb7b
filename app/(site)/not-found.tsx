import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {NotFound} from '@/components/not-found/not-found.tsx'

export default async function SiteNotFound() {
  const {topics} = await getSiteFrame()
  return <NotFound topics={topics} />
}
