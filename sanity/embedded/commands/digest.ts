/**
 * `npm run digest [-- --out <folder>]`: a letter to everyone for whom something waits, for whatever sends mail here.
 *
 * Prints the letters, or writes one text file for each person; no mail account is needed, and none is used.
 */
import '../environment.ts'

import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {toDigest} from '../../../lib/editorial/queue-files.ts'
import {queuesFor} from '../../../lib/editorial/queues.ts'
import {readMember, type MemberDocument} from '../../../lib/desk/members.ts'
import {gatherQueues} from '../../../lib/desk/queues.ts'
import {runCommand, withDesk} from '../desk.ts'

const out = process.argv.includes('--out') ? process.argv[process.argv.indexOf('--out') + 1] : undefined

await runCommand(() =>
  withDesk(process.env, async (desk) => {
    const [everything, members] = await Promise.all([
      gatherQueues(desk),
      desk.compliance.fetch<MemberDocument[]>(
        '*[_type == "member" && active == true && !(_id in path("drafts.**"))] | order(name asc)',
      ),
    ])
    const now = desk.now()
    let letters = 0
    for (const member of members.map(readMember)) {
      const letter = toDigest(queuesFor(member, everything, now), member.name, new Date(now).toISOString())
      if (letter === '') continue
      letters += 1
      if (out === undefined) process.stdout.write(`${letter}\n`)
      else {
        mkdirSync(out, {recursive: true})
        writeFileSync(join(out, `${member.userId}.txt`), letter)
      }
    }
    process.stdout.write(letters === 0 ? 'Nothing waits for anybody.\n' : `${letters} ${letters === 1 ? 'letter' : 'letters'}.\n`)
    return 0
  }),
)
