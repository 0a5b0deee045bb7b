import {constants, existsSync} from 'node:fs'
import {chmod, copyFile, mkdir, open, readdir, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import {isAssetFile} from '../lake/assets/names.ts'
import {copyDatabase} from '../lake/store/inspection.ts'
import {ASSETS, COUNTS, DATABASE, describeFile, MANIFEST, SECRETS, type Manifest} from './backup-manifest.ts'

export type Backup = {path: string; manifest: Manifest}

/**
 * Copies a data folder, also while its lake is running: the database as it is at one moment, every picture and file that it names, and
 * the secrets.
 *
 * The copy gets its name once it is whole and on the disk. Only its owner can read it.
 *
 * @param into where the folder of the backup is made, under a name with the date
 * @throws Error with a sentence, where there is nothing to copy
 */
export async function makeBackup(
  folder: string,
  into: string,
  {withSecrets, now}: {withSecrets: boolean; now: number},
): Promise<Backup> {
  if (!existsSync(join(folder, DATABASE)))
    throw new Error(`There is nothing to back up in ${folder}. ROUNDS_DATA says where the data is.`)
  const madeAt = new Date(now).toISOString()
  const name = `rounds-${stampOf(now)}`
  const path = join(into, name)
  if (existsSync(path)) throw new Error(`${path} is there already. Try again in a second.`)
  const unfinished = join(into, `.unfinished-${name}`)
  try {
    await mkdir(join(unfinished, ASSETS), {recursive: true, mode: 0o700})
    // The database first: the file of an asset is written before the document that names it.
    const shape = copyDatabase(join(folder, DATABASE), join(unfinished, DATABASE))
    const assets = (await readdir(join(folder, ASSETS)).catch(() => [])).filter(isAssetFile).toSorted()
    const hasCounts = existsSync(join(folder, COUNTS))
    if (hasCounts) copyDatabase(join(folder, COUNTS), join(unfinished, COUNTS))
    const databases = hasCounts ? [DATABASE, COUNTS] : [DATABASE]
    const paths = [...databases, ...assets.map((asset) => `${ASSETS}/${asset}`)]
    if (withSecrets && existsSync(join(folder, SECRETS))) paths.push(SECRETS)
    const files: Manifest['files'] = []
    for (const file of paths) {
      if (!databases.includes(file)) await copyFile(join(folder, file), join(unfinished, file), constants.COPYFILE_FICLONE)
      await settle(join(unfinished, file))
      files.push(await describeFile(unfinished, file))
    }
    const manifest: Manifest = {kind: 'rounds-backup', format: 1, madeAt, shape, files}
    await writeFile(join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, {mode: 0o600, flush: true})
    await rename(unfinished, path)
    return {path, manifest}
  } catch (cause) {
    await rm(unfinished, {recursive: true, force: true})
    throw cause
  }
}

/** `2026-11-26T18-30-05Z`: a name that sorts by time, on any disk. */
export function stampOf(now: number): string {
  return new Date(now)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')
}

/** For its owner alone, and on the disk. */
export async function settle(file: string): Promise<void> {
  await chmod(file, 0o600)
  const opened = await open(file, 'r+')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}
