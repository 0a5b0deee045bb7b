import {receiveLinkCheck} from '@/lib/desk/requests.ts'
import {desk} from '@/lib/desk/this-desk.ts'
import {askOutside} from '@/lib/security/outside.ts'
import {readSiteUrl} from '@/lib/site-url.ts'

/** Whether the buttons of all offers still lead somewhere. */
export async function POST(request: Request): Promise<Response> {
  return receiveLinkCheck(request, desk(), {
    askWeb: askOutside,
    askSite: async (path) => {
      const {status, headers} = await fetch(new URL(path, readSiteUrl(process.env)), {method: 'HEAD', redirect: 'manual'})
      return {status, location: headers.get('location')}
    },
  })
}
