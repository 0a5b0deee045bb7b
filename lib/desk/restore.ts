/**
 * Puts back what was altered past the desk.
 *
 * A publication that somebody wrote or deleted with a token of their own is not shown, because its seal does not hold;
 * the ledger says what must stand there, and that is written again. The ledger is believed only entry by entry: what is
 * signed here again must have been signed before.
 */
import {isSealed, sealPublication, type PublicationDocument, type PublicationFields} from '../editorial/publish.ts'
import {writeAudit} from './audit.ts'
import type {Desk} from './desk.ts'
import {latestEntry} from './ledger.ts'

export type Restoration = 'untouched' | 'restored' | 'removed'

/** @param id of the publication */
export async function restorePublication(desk: Desk, id: string): Promise<Restoration> {
  const postId = id.replace(/^publication-/, '')
  const [publication, latest] = await Promise.all([
    desk.production.fetch<PublicationDocument | null>('*[_id == $id][0]', {id}),
    latestEntry(desk, postId),
  ])
  const fields = (latest?.publication ?? null) as PublicationFields | null
  if (fields === null) {
    if (!publication) return 'untouched'
    await desk.production.delete(id)
    await tell(desk, id, 'It was never published by the desk and has been removed.')
    return 'removed'
  }
  if (publication && publication.edition === fields.edition && isSealed(publication, desk.signer.isSigned)) return 'untouched'
  await desk.production.createOrReplace(sealPublication(fields, desk.signer.sign))
  await tell(desk, id, 'It was altered past the desk and has been restored from the ledger.')
  return 'restored'
}

function tell(desk: Desk, subject: string, why: string): Promise<void> {
  return writeAudit(desk, {
    at: new Date(desk.now()).toISOString(),
    by: {userId: 'desk', name: 'The editorial desk'},
    action: 'restore',
    subject,
    outcome: 'done',
    why,
  })
}
