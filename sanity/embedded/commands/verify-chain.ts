/** `npm run verify-chain`: checks every entry of the ledger. Ends with 1 where a byte was altered, removed or slipped in. */
import '../environment.ts'

import {verifyChain} from '../../../lib/editorial/ledger.ts'
import {readEditions, readLedgerHead} from '../../../lib/desk/ledger.ts'
import {runCommand, withDesk} from '../desk.ts'

await runCommand(() =>
  withDesk(process.env, async (desk) => {
    const [editions, head] = await Promise.all([readEditions(desk), readLedgerHead(desk)])
    const {problems, head: end} = verifyChain(editions, head, desk.signer.isSigned)
    for (const {sequence, why} of problems) process.stdout.write(`✗ entry ${sequence}: ${why}\n`)
    process.stdout.write(
      problems.length === 0
        ? `✓ ${editions.length} entries, unbroken.\n  The chain ends with ${end.hash ?? 'nothing'}.\n  Write this number down elsewhere: it proves later that no entry was removed from the end.\n`
        : `${problems.length} problems in ${editions.length} entries.\n`,
    )
    return problems.length === 0 ? 0 : 1
  }),
)
