/**
 * `npm run seal`: lists what pages do not show because the editorial desk has not published it: profiles, topics, offers,
 * settings, licenses that an import wrote, or a version of this product before seals. `npm run seal -- --all`, or with
 * ids, publishes them, in the name of whoever holds the signing key.
 */
import '../environment.ts'

import {sealUnsealed, unsealedDocuments} from '../../../lib/desk/shared-documents.ts'
import {runCommand, withDesk} from '../desk.ts'

const given = process.argv.slice(2)

await runCommand(() =>
  withDesk(process.env, async (desk) => {
    const open = await unsealedDocuments(desk)
    if (given.length === 0) {
      for (const {_type, _id} of open) process.stdout.write(`${_type.padEnd(16)} ${_id}\n`)
      process.stdout.write(
        open.length === 0
          ? 'Pages show everything that is published.\n'
          : `\n${open.length} documents are shown on no page. Look at them, then: npm run seal -- --all\n`,
      )
      return 0
    }
    const ids = given.includes('--all') ? undefined : given
    const unknown = (ids ?? []).filter((id) => open.every(({_id}) => _id !== id))
    if (unknown.length > 0) {
      process.stderr.write(`These are not waiting to be published: ${unknown.join(', ')}\n`)
      return 2
    }
    const by = {userId: 'desk', name: 'Whoever holds the signing key', role: 'admin' as const}
    const sealed = await sealUnsealed(desk, by, ids)
    process.stdout.write(`${sealed.length} documents published.\n`)
    return 0
  }),
)
