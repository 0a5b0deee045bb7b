/** `npm run doctor`: says what is wrong with this installation and how it is mended; ends with 1 where something is. Changes nothing. */
import '../environment.ts'

import {runCommand} from '../desk.ts'
import {findingsIn} from '../doctor.ts'
import {gatherFacts} from '../doctor-facts.ts'
import {readSettings} from '../settings.ts'

await runCommand(async () => {
  const findings = findingsIn(await gatherFacts(readSettings(process.env), Date.now()))
  for (const {level, what, mend} of findings) process.stdout.write(`${level === 'problem' ? '✗' : '·'} ${what}\n  ${mend}\n`)
  const problems = findings.filter(({level}) => level === 'problem').length
  process.stdout.write(problems === 0 ? '✓ Nothing is wrong.\n' : `${problems} ${problems === 1 ? 'problem' : 'problems'}.\n`)
  return problems === 0 ? 0 : 1
})
