import {NotFound} from '@/components/not-found/not-found.tsx'
import {getSiteFrame} from '@/lib/content/site.ts'

export default async function SiteNotFound() {
  const {topics} = await getSiteFrame()
  return <NotFound topics={topics} />
}
