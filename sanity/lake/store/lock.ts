import {join} from 'node:path'
import {existsSync} from 'node:fs'
import {DatabaseSync} from 'node:sqlite'

const LOCK = 'lake.lock'

/**
 * A lock on the folder, which the system lets go of when this process ends, however it ends.
 *
 * @throws Error where another lake has it
 */
export function takeFolder(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, LOCK))
  try {
    // Exactly one gets it: with EXCLUSIVE, two who look at the same moment could each be turned away because of the other.
    lock.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE')
    return lock
  } catch (cause) {
    lock.close()
    throw new Error(`Another lake is using ${folder}. Stop it first, or use another ROUNDS_DATA.`, {cause})
  }
}

/** Whether a lake is running on the folder. */
export function isTaken(folder: string): boolean {
  if (!existsSync(join(folder, LOCK))) return false
  try {
    takeFolder(folder).close()
    return false
  } catch {
    return true
  }
}
