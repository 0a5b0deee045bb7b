import {constants, existsSync} from 'node:fs'
import {copyFile, mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'

import {isWhole} from '../lake/store/inspection.ts'
import {takeFolder} from '../lake/store/lock.ts'
import {NEWEST_SHAPE} from '../lake/store/migrations.ts'
import {settle, stampOf} from './backup.ts'
import {ASSETS, DATABASE, readManifest, SECRETS, verifyFiles, type Manifest} from './backup-manifest.ts'

/** Stands in a data folder as long as it is neither what it was nor what it is to be. */
const UNFINISHED = 'restore-unfinished'

/** What a restore replaces, whatever is in the backup. Pages and pictures in other sizes go too: they are made again. */
const REPLACED = /^(?:lake\.sqlite(?:-wal|-shm)?|assets|image-cache|pages-\d+\.(?:snapshot|journal\.json))$/

export type Restored = {
  manifest: Manifest
  /** Where what was there before is now; undefined where nothing was. */
  replaced: string | undefined
  /** Whether the folder has the keys that its seals were made with: those of the backup, or its own. */
  secrets: 'from the backup' | 'as they were' | 'none'
}

/**
 * Puts a backup in the place of what is in a data folder. Everything is looked at before anything is touched, and what was there is
 * kept beside the folder.
 *
 * @throws Error with a sentence, where the backup is damaged, incomplete or of a newer product, and where a lake is running
 */
export async function restoreBackup(backup: string, folder: string, now: number): Promise<Restored> {
  const manifest = readManifest(backup)
  if (manifest.shape > NEWEST_SHAPE) {
    throw new Error(
      `The backup was made by a newer version of Rounds (shape ${manifest.shape}, this one knows ${NEWEST_SHAPE}). Update Rounds first; nothing was changed.`,
    )
  }
  await verifyFiles(backup, manifest)
  if (!isWhole(join(backup, DATABASE)))
    throw new Error(
      'The database in the backup is damaged, and was when the backup was made. Take another one; nothing was changed.',
    )
  await mkdir(folder, {recursive: true, mode: 0o700})
  const lock = takeFolder(folder)
  const staged = join(folder, `.restoring-${stampOf(now)}`)
  try {
    await stage(backup, staged, manifest)
    await writeFile(join(folder, UNFINISHED), `${resolve(backup)}\n`, {mode: 0o600, flush: true})
    const coming = await readdir(staged)
    const going = (await readdir(folder)).filter((name) => REPLACED.test(name) || coming.some((one) => isOf(one, name)))
    const replaced = await setAside(folder, going, stampOf(now))
    for (const name of coming) await rename(join(staged, name), join(folder, name))
    await rm(join(folder, UNFINISHED))
    return {
      manifest,
      replaced,
      secrets: coming.includes(SECRETS) ? 'from the backup' : existsSync(join(folder, SECRETS)) ? 'as they were' : 'none',
    }
  } finally {
    await rm(staged, {recursive: true, force: true})
    lock.close()
  }
}

/** Whether a restore of the folder was interrupted. */
export function isUnfinished(folder: string): boolean {
  return existsSync(join(folder, UNFINISHED))
}

/** @throws Error where a restore was interrupted: a lake would begin with an empty dataset */
export function assertRestored(folder: string): void {
  if (isUnfinished(folder))
    throw new Error(
      `A restore of ${folder} was interrupted. Run npm run restore again, with the backup that ${UNFINISHED} in it names.`,
    )
}

/** Copies the backup beside what it will replace, and looks at it again: from here on there are only names to change. */
async function stage(backup: string, staged: string, manifest: Manifest): Promise<void> {
  await mkdir(join(staged, ASSETS), {recursive: true, mode: 0o700})
  for (const {path} of manifest.files) {
    await copyFile(join(backup, path), join(staged, path), constants.COPYFILE_FICLONE)
    await settle(join(staged, path))
  }
  await verifyFiles(staged, manifest)
}

/** A file, or what SQLite keeps beside a database. */
function isOf(file: string, name: string): boolean {
  return name === file || name === `${file}-wal` || name === `${file}-shm`
}

/** @returns the folder that they are in now */
async function setAside(folder: string, names: string[], stamp: string): Promise<string | undefined> {
  if (names.length === 0) return undefined
  const target = join(dirname(folder), `${basename(folder)}-replaced-${stamp}`)
  await mkdir(target, {mode: 0o700})
  for (const name of names) await rename(join(folder, name), join(target, name))
  return target
}
