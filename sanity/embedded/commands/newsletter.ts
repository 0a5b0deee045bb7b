/**
 * `npm run newsletter`: how many get the clinic's letters. `-- export` prints them as a table for a mailing program (CSV), each with the
 * link that its letters must carry; `-- remove <address>` deletes one.
 */
import '../environment.ts'

import type {Desk} from '../../../lib/desk/desk.ts'
import {subscribersCsv} from '../../../lib/newsletter/subscribers.ts'
import {newsletter, type Newsletter} from '../../../lib/newsletter/this-newsletter.ts'
import {letterLink} from '../../../lib/newsletter/links.ts'
import {readSiteUrl} from '../../../lib/site-url.ts'
import {runCommand, withDesk} from '../desk.ts'

const [what = 'count', given = ''] = process.argv.slice(2)
const say = (message: string) => void process.stdout.write(`${message}\n`)

const COMMANDS: Record<string, (letters: Newsletter, desk: Desk) => Promise<number>> = {
  count: async ({subscribers}) => {
    const {length} = await subscribers.all()
    say(length === 1 ? 'One person gets letters.' : `${length} people get letters.`)
    return 0
  },
  export: async ({subscribers}, desk) => {
    const siteUrl = readSiteUrl(process.env)
    process.stdout.write(
      subscribersCsv(await subscribers.all(), (subscriber) => letterLink({desk, siteUrl}, 'leave', subscriber)),
    )
    return 0
  },
  remove: async ({subscribers}) => {
    const isRemoved = await subscribers.remove(given)
    say(isRemoved ? 'Deleted.' : 'There is no such address on the list.')
    return isRemoved ? 0 : 1
  },
}

await runCommand(async () => {
  const command = Object.hasOwn(COMMANDS, what) ? COMMANDS[what] : undefined
  if (!command || (what === 'remove' && given === '')) {
    process.stderr.write('Say what to do: npm run newsletter -- count, export, or remove with an address.\n')
    return 2
  }
  const letters = newsletter()
  if (!letters) {
    process.stderr.write('This clinic sends no letters: ROUNDS_NEWSLETTER is off.\n')
    return 2
  }
  return withDesk(process.env, (desk) => command(letters, desk))
})
