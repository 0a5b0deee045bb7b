/**
 * `npm run gate [-- --json] [-- --drafts]`: holds every published post to the gate's rules as they stand today.
 *
 * Ends with 1 where a published post would not be published again, with 0 otherwise. Drafts are reported when asked
 * for and never change the exit code: they are allowed to be unfinished.
 */
import '../environment.ts'

import {passGate, whatStops, type Reason} from '../../../lib/editorial/gate/gate.ts'
import {factsOf, gatherEverything, stateOf} from '../../../lib/desk/gather.ts'
import {runCommand, withDesk} from '../desk.ts'

const asJson = process.argv.includes('--json')
const withDrafts = process.argv.includes('--drafts')
const say = (line: string) => void process.stdout.write(`${line}\n`)

await runCommand(() =>
  withDesk(process.env, async (desk) => {
    const {surroundings, posts, sources} = await gatherEverything(desk)
    const started = performance.now()
    const reports = posts
      .filter(({isPublished}) => isPublished || withDrafts)
      .map(({post, workflow, isPublished, publishedHash}) => {
        const report = passGate(factsOf({post, sources, workflow, surroundings, desk}))
        const {_id, title} = post
        // What is out was reviewed, as its seal says; the approvals at hand may be those of the next version.
        const stillCounts = ({rule}: Reason) => rule !== 'reviews-hold' || !isPublished || report.contentHash !== publishedHash
        return {
          id: _id,
          title: title ?? '',
          state: stateOf(workflow),
          isPublished,
          stops: whatStops('publish', report).filter(stillCounts),
          report,
        }
      })
    const failing = reports.filter(({isPublished, stops}) => isPublished && stops.length > 0)
    if (asJson) say(JSON.stringify({at: new Date(desk.now()).toISOString(), posts: reports}, null, 2))
    else {
      for (const {title, stops, isPublished} of reports) {
        say(`${stops.length === 0 ? '✓' : '✗'} ${title || 'Untitled'}${isPublished ? '' : ' (draft)'}`)
        for (const {rule, why, fix} of stops) say(`    ${rule}: ${why} ${fix}`)
      }
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      say(`\n${reports.length} posts looked at in ${seconds} s, ${failing.length} published ones would not pass today.`)
    }
    return failing.length > 0 ? 1 : 0
  }),
)
