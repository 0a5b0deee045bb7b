/**
 * `npm run backup [folder]`: copies the data folder, also while the product is running, into a folder with the date in its name;
 * `.backups` unless another is named. `-- --without-secrets` leaves out the keys.
 */
import '../environment.ts'

import {resolve} from 'node:path'

import {makeBackup} from '../backup.ts'
import {SECRETS} from '../backup-manifest.ts'
import {runCommand} from '../desk.ts'
import {readSettings} from '../settings.ts'

await runCommand(async () => {
  const given = process.argv.slice(2)
  const strange = given.find((word) => word.startsWith('-') && word !== '--without-secrets')
  const folders = given.filter((word) => !word.startsWith('-'))
  if (strange !== undefined || folders.length > 1) {
    process.stderr.write('Say where to: npm run backup -- /media/backups. Without a folder it is .backups.\n')
    return 2
  }
  const {folder} = readSettings(process.env)
  const withSecrets = !given.includes('--without-secrets')
  const {path, manifest} = await makeBackup(folder, resolve(folders[0] ?? '.backups'), {withSecrets, now: Date.now()})
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
  const hasSecrets = manifest.files.some((file) => file.path === SECRETS)
  process.stdout.write(
    [
      `✓ ${path}`,
      `  ${manifest.files.length} files, ${(bytes / 1024 / 1024).toFixed(1)} MB: the database, every picture and file in it, and what is counted of readers.`,
      hasSecrets
        ? '  The secrets are in it, the signing key too: whoever can read it can sign as this clinic. Keep it closed.'
        : '  The secrets are not in it. Without the signing key, nothing that was published can be believed: keep secrets.json elsewhere.',
      '  Not in it: .env; who gets letters, because who leaves is to be gone (npm run newsletter -- export writes the list);',
      '  pictures in other sizes and the pages of the site, which are made again.\n',
    ].join('\n'),
  )
  return 0
})
