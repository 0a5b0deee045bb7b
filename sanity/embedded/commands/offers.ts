/** `npm run offers -- <address> [--at …] [--state MT] [--for workers] [--json]`: which offers a post shows, and why. */
import '../environment.ts'

import {parseArgs} from 'node:util'

import {offersOnPost, offersText} from '../../../lib/desk/offers-on.ts'
import {runCommand, withDesk} from '../desk.ts'

const STRING = {type: 'string'} as const

await runCommand(async () => {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {at: STRING, state: STRING, for: STRING, json: {type: 'boolean'}},
  })
  const [address] = positionals
  if (!address) {
    process.stderr.write('Say which post, for example: npm run offers -- /posts/frozen-shoulder --state MT --at 2026-12-01\n')
    return 2
  }
  return withDesk(process.env, async (desk) => {
    const found = await offersOnPost(desk, address, {at: values.at, state: values.state, audience: values.for})
    process.stdout.write(values.json ? `${JSON.stringify(found, null, 2)}\n` : offersText(found))
    return 0
  })
})
