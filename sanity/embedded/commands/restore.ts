/**
 * `npm run restore -- <backup>`: puts a backup in the place of the data folder, once everything in it was found whole. What was there
 * is kept beside the folder. The product must not be running.
 */
import '../environment.ts'

import {resolve} from 'node:path'

import {runCommand} from '../desk.ts'
import {restoreBackup} from '../restore.ts'
import {readSettings} from '../settings.ts'

const SECRETS_SAY = {
  'from the backup': 'The secrets are those of the backup.',
  'as they were':
    'The backup holds no secrets: those of this folder stay. If they are not the ones it was made with, its seals do not hold.',
  none: 'There are no secrets, neither in the backup nor here: put back secrets.json before the next start, or no seal will hold.',
}

await runCommand(async () => {
  const [backup, ...rest] = process.argv.slice(2)
  if (backup === undefined || backup.startsWith('-') || rest.length > 0) {
    process.stderr.write('Say which backup: npm run restore -- .backups/rounds-2026-11-26T18-30-05Z\n')
    return 2
  }
  const {folder} = readSettings(process.env)
  const {manifest, replaced, secrets} = await restoreBackup(resolve(backup), folder, Date.now())
  process.stdout.write(
    [
      `✓ ${folder} is as it was on ${manifest.madeAt}.`,
      `  ${SECRETS_SAY[secrets]}`,
      replaced === undefined
        ? '  There was nothing before.'
        : `  What was there before is in ${replaced}. Delete it when you do not need it any more.`,
      '  Everybody signs in as then; pages of the site are made again at the next start.\n',
    ].join('\n'),
  )
  return 0
})
