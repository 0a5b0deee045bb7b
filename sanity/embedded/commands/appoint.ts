/**
 * `npm run appoint -- <account id> "<name>" <role>[,<role>…] [clinician id]`: gives an account its roles.
 *
 * For the first administrator of a hosted project, and for whoever holds the signing key. Later appointments are made
 * in Studio, by two people.
 */
import '../environment.ts'

import {sealedMember} from '../../../lib/desk/members.ts'
import {writeAudit} from '../../../lib/desk/audit.ts'
import {isRole, ROLES} from '../../../lib/editorial/workflow.ts'
import {runCommand, withDesk} from '../desk.ts'

const [userId, name, roleList, clinicianId] = process.argv.slice(2)

await runCommand(async () => {
  const roles = (roleList ?? '').split(',').filter(Boolean)
  const unknown = roles.filter((role) => !isRole(role))
  if (!userId || !name || roles.length === 0 || unknown.length > 0) {
    if (unknown.length > 0) process.stderr.write(`There is no role called ${unknown.join(', ')}.\n`)
    process.stderr.write(
      `Say who gets which roles, for example: npm run appoint -- pAbC123 "Jane Doe" author,clinicalReviewer clinician-jane-doe\nRoles: ${ROLES.map(({value}) => value).join(', ')}\n`,
    )
    return 2
  }
  return withDesk(process.env, async (desk) => {
    const member = {userId, name, roles: roles.filter(isRole), clinicianId: clinicianId ?? null, active: true}
    await writeAudit(desk, {
      at: new Date(desk.now()).toISOString(),
      by: {userId: 'desk', name: 'Whoever holds the signing key'},
      action: 'appoint',
      subject: `member-${userId}`,
      outcome: 'done',
      why: roles.join(', '),
    })
    await desk.compliance.createOrReplace(sealedMember(member, desk.signer.sign))
    process.stdout.write(`${name} is now ${roles.join(' and ')}.\n`)
    return 0
  })
})
