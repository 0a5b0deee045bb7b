import {randomUUID} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, open, readdir, rename, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'

import {isAssetFile} from './names.ts'

/** A file in the folder, as it lies there. */
export type KeptFile = {name: string; bytes: number; keptAt: Date}

/** Where uploaded files lie: one file a content hash, never changed once written. */
export class AssetFiles {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Writes the file so that it is on the disk, whole, before anything points at it. */
  async keep(name: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(name)
    if (!path || existsSync(path)) return
    await mkdir(this.#folder, {recursive: true, mode: 0o700})
    const unfinished = join(this.#folder, `.${randomUUID()}`)
    try {
      await writeWhole(unfinished, bytes)
      await rename(unfinished, path)
    } catch (cause) {
      // On a full disk half a file would take the room that is left from everything else.
      await rm(unfinished, {force: true})
      throw cause
    }
  }

  /** The path of a file that may exist; undefined for names that no file of ours can have. */
  pathOf(name: string): string | undefined {
    return isAssetFile(name) ? join(this.#folder, name) : undefined
  }

  /** @returns bytes; undefined where the file is not there */
  async sizeOf(name: string): Promise<number | undefined> {
    const path = this.pathOf(name)
    return path === undefined ? undefined : stat(path).then(({size}) => size, notThere)
  }

  /** Everything in the folder, what a crash left half-written (its name begins with a dot) too. */
  async list(): Promise<KeptFile[]> {
    const names = (await readdir(this.#folder).catch(notThere)) ?? []
    const files = names.map(async (name) => {
      const {size, mtime} = await stat(join(this.#folder, name))
      return {name, bytes: size, keptAt: mtime}
    })
    return Promise.all(files)
  }
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

function notThere(cause: unknown): undefined {
  if (typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT') return undefined
  throw cause
}
