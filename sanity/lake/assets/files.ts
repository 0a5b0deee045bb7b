import {randomUUID} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, open, rename} from 'node:fs/promises'
import {join} from 'node:path'

const FILE_NAME = /^[a-f0-9]{40}-\d{1,6}x\d{1,6}\.(?:jpg|png|webp|gif|avif)$/

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
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  }

  /** The path of a file that may exist; undefined for names that no file of ours can have. */
  pathOf(name: string): string | undefined {
    return FILE_NAME.test(name) ? join(this.#folder, name) : undefined
  }
}
