/**
 * `npm run check-sources`: asks PubMed and Crossref about every source with a DOI or a PubMed number, and writes down
 * what they say. A work that turns out to be retracted opens a review of each post that cites it.
 *
 * The only command of this project that asks somebody else's server. Run it on a schedule, or not at all.
 */
import '../environment.ts'

import type {SourceDocument} from '../../../lib/editorial/documents.ts'
import {reviewPostsCiting} from '../../../lib/desk/concerns.ts'
import {lookUpRetraction} from '../../../lib/desk/retraction-lookup.ts'
import {republish} from '../../../lib/desk/shared-documents.ts'
import {runCommand, withDesk} from '../desk.ts'

const MACHINE = {userId: 'desk', name: 'The retraction look-up', role: 'clock' as const}
const PATIENCE_MILLISECONDS = 15_000
const LARGEST_ANSWER = 2 * 1024 * 1024

async function askJson(url: string): Promise<unknown> {
  const response = await fetch(url, {redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MILLISECONDS)})
  const text = await response.text()
  if (!response.ok || text.length > LARGEST_ANSWER) throw new Error(`${new URL(url).host} answered ${response.status}`)
  return JSON.parse(text) as unknown
}

await runCommand(() =>
  withDesk(process.env, async (desk) => {
    const sources = await desk.production.fetch<SourceDocument[]>(
      '*[_type == "source" && !(_id in path("drafts.**")) && (defined(doi) || defined(pmid))] | order(_id asc)',
    )
    let count = 0
    for (const source of sources) {
      const {status, noticeDoi} = await lookUpRetraction(source, askJson)
      process.stdout.write(`${status.padEnd(20)} ${source.title ?? source._id}\n`)
      if (status === 'unknown') continue
      const known = source.retraction?.status ?? 'none'
      // What a person has written down as superseded is not for a machine to take back.
      const next = known === 'superseded' ? known : status
      if (next !== known) count += 1
      const retraction = {
        ...source.retraction,
        status: next,
        checkedAt: new Date(desk.now()).toISOString(),
        ...(noticeDoi ? {noticeDoi} : {}),
      }
      const changed: SourceDocument = {...source, retraction}
      await republish(desk, changed, MACHINE)
      for (const postId of await reviewPostsCiting(desk, source._id))
        process.stdout.write(`${' '.repeat(21)}→ review again: ${postId}\n`)
    }
    process.stdout.write(`\n${sources.length} works asked about, ${count} changed.\n`)
    return 0
  }),
)
