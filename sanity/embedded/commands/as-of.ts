/** `npm run as-of -- <address> <instant> [--json]`: what a page said at an instant, rebuilt from the ledger. */
import '../environment.ts'

import {pageAsOf, pageText} from '../../../lib/desk/as-of.ts'
import {runCommand, withDesk} from '../desk.ts'

const [address, instant] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const asJson = process.argv.includes('--json')

await runCommand(async () => {
  if (!address || !instant) {
    process.stderr.write('Say which page and when, for example: npm run as-of -- /posts/frozen-shoulder 2026-10-01T12:00:00Z\n')
    return 2
  }
  return withDesk(process.env, async (desk) => {
    const entry = await pageAsOf(desk, address, instant)
    if (!entry) {
      process.stdout.write('Nothing had been published there by then.\n')
      return 1
    }
    process.stdout.write(asJson ? `${JSON.stringify(entry, null, 2)}\n` : pageText(entry))
    return 0
  })
})
