/**
 * `npm run verify-chain`: checks every entry of the ledger and of the audit log. Ends with 1 where a byte was altered or
 * slipped in, and where an entry of the ledger was removed.
 */
import '../environment.ts'

import {verifyChain} from '../../../lib/editorial/ledger.ts'
import {alteredAudit} from '../../../lib/desk/audit.ts'
import {readEditions, readLedgerHead} from '../../../lib/desk/ledger.ts'
import {runCommand, withDesk} from '../desk.ts'

await runCommand(() =>
  withDesk(process.env, async (desk) => {
    const [editions, head, altered] = await Promise.all([readEditions(desk), readLedgerHead(desk), alteredAudit(desk)])
    const {problems, head: end} = verifyChain(editions, head, desk.signer.isSigned)
    for (const {sequence, why} of problems) process.stdout.write(`✗ entry ${sequence}: ${why}\n`)
    for (const id of altered) process.stdout.write(`✗ audit log, ${id}: The signature is not this clinic’s.\n`)
    process.stdout.write(
      problems.length === 0
        ? `✓ ${editions.length} entries, unbroken.\n  The chain ends with ${end.hash ?? 'nothing'}.\n  Write this number down elsewhere: it proves later that no entry was removed from the end.\n`
        : `${problems.length} problems in ${editions.length} entries.\n`,
    )
    return problems.length + altered.length === 0 ? 0 : 1
  }),
)
