/**
 * `npm run comments -- purge`: deletes what readers wrote and has been kept long enough. The running product does the same
 * every hour. `-- export <number>` prints everything that is kept about one comment, `-- delete <number>` deletes it.
 */
import '../environment.ts'

import {deleteComment, exportComment, purgeComments} from '../../../lib/desk/comment-retention.ts'
import type {Desk} from '../../../lib/desk/desk.ts'
import {runCommand, withDesk} from '../desk.ts'

const [what, given = ''] = process.argv.slice(2)
const say = (message: string) => void process.stdout.write(`${message}\n`)

/** Readers are told the number alone. */
const idOf = (number: string) => (number.startsWith('comment-') ? number : `comment-${number}`)

const COMMANDS: Record<string, (desk: Desk) => Promise<number>> = {
  purge: async (desk) => {
    const {originals, comments} = await purgeComments(desk)
    say(`${originals} originals and ${comments} comments deleted.`)
    return 0
  },
  export: async (desk) => {
    const found = await exportComment(desk, idOf(given))
    say(found ? JSON.stringify(found, null, 2) : 'There is no such comment.')
    return found ? 0 : 1
  },
  delete: async (desk) => {
    const isDeleted = await deleteComment(desk, idOf(given))
    say(isDeleted ? 'Deleted, with its history.' : 'There is no such comment.')
    return isDeleted ? 0 : 1
  },
}

await runCommand(async () => {
  const command = what && Object.hasOwn(COMMANDS, what) ? COMMANDS[what] : undefined
  if (!command || (what !== 'purge' && given === '')) {
    process.stderr.write('Say what to do: npm run comments -- purge, or export or delete with the number of a comment.\n')
    return 2
  }
  return withDesk(process.env, command)
})
