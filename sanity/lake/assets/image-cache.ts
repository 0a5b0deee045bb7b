import {createHash, randomUUID} from 'node:crypto'
import {mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

type Picture = {bytes: Buffer; mimeType: string}
/** A picture and the SHA-256 of its bytes, in hexadecimal. */
export type KeptPicture = Picture & {hash: string}

const NEW_LINE = 0x0a

/**
 * Pictures that were made from others, kept in a folder up to a number of bytes. Everything in it can be made again.
 *
 * Those that were asked for least lately go first, also after a restart: a file's time is when it was last asked for.
 * A file is one line that says what follows and with which hash, and the picture; where the hash does not fit, the
 * picture is made again. Who may see a picture is decided before it is looked for here.
 */
export class ImageCache {
  readonly #folder: string
  readonly #limit: number
  /** Bytes by name, what was used least lately first. */
  readonly #entries = new Map<string, number>()
  readonly #underWay = new Map<string, Promise<KeptPicture>>()
  #size = 0
  #known: Promise<void> | undefined
  #hasFailed = false

  /**
   * @param folder is made when the first picture is kept
   * @param limit bytes held at most
   */
  constructor(folder: string, limit: number) {
    this.#folder = folder
    this.#limit = limit
  }

  /**
   * The picture of this key, which is made once, however many ask for it at the same time.
   *
   * @param key everything that decides what is to be seen
   * @throws whatever `make` throws; that a picture cannot be kept is no reason not to answer with it
   */
  get(key: string, make: () => Promise<Picture>): Promise<KeptPicture> {
    const name = sha256(key)
    let answer = this.#underWay.get(name)
    if (!answer) {
      answer = this.#find(name, make).finally(() => this.#underWay.delete(name))
      this.#underWay.set(name, answer)
    }
    return answer
  }

  async #find(name: string, make: () => Promise<Picture>): Promise<KeptPicture> {
    await (this.#known ??= this.#readFolder())
    const kept = this.#entries.has(name) ? await this.#read(name) : undefined
    if (kept) return kept
    const made = await make()
    const picture = {...made, hash: sha256(made.bytes)}
    try {
      await this.#keep(name, picture)
      this.#hasFailed = false
    } catch (cause) {
      if (!this.#hasFailed) {
        process.stderr.write(`lake: pictures cannot be kept in ${this.#folder} and are made each time: ${String(cause)}\n`)
      }
      this.#hasFailed = true
    }
    return picture
  }

  async #readFolder(): Promise<void> {
    const names = await readdir(this.#folder).catch(() => [])
    // What a crash left half-written was never given its name.
    await Promise.all(names.filter((name) => name.startsWith('.')).map((name) => this.#remove(name)))
    const found = await Promise.all(
      names.map(async (name) => ({name, file: await stat(join(this.#folder, name)).catch(() => undefined)})),
    )
    const entries = found.flatMap(({name, file}) => (file?.isFile() ? [{name, bytes: file.size, usedAt: file.mtimeMs}] : []))
    for (const {name, bytes} of entries.toSorted((a, b) => a.usedAt - b.usedAt)) this.#add(name, bytes)
    await this.#makeRoom()
  }

  async #read(name: string): Promise<KeptPicture | undefined> {
    const path = join(this.#folder, name)
    const file = await readFile(path).catch(() => undefined)
    const picture = file && parse(file)
    if (!picture) {
      this.#forget(name)
      await this.#remove(name)
      return undefined
    }
    this.#add(name, file.length)
    const now = new Date()
    await utimes(path, now, now).catch(() => {})
    return picture
  }

  async #keep(name: string, picture: KeptPicture): Promise<void> {
    const {mimeType, hash, bytes} = picture
    const file = Buffer.concat([Buffer.from(`${JSON.stringify({mimeType, hash})}\n`), bytes])
    if (file.length > this.#limit) return
    await mkdir(this.#folder, {recursive: true, mode: 0o700})
    const unfinished = `.${randomUUID()}`
    try {
      await writeFile(join(this.#folder, unfinished), file, {flag: 'wx', mode: 0o600})
      await rename(join(this.#folder, unfinished), join(this.#folder, name))
    } catch (cause) {
      await this.#remove(unfinished)
      throw cause
    }
    this.#add(name, file.length)
    await this.#makeRoom()
  }

  async #makeRoom(): Promise<void> {
    for (const name of this.#entries.keys()) {
      if (this.#size <= this.#limit) return
      this.#forget(name)
      await this.#remove(name)
    }
  }

  /** As the one used last. */
  #add(name: string, bytes: number): void {
    this.#forget(name)
    this.#entries.set(name, bytes)
    this.#size += bytes
  }

  #forget(name: string): void {
    this.#size -= this.#entries.get(name) ?? 0
    this.#entries.delete(name)
  }

  async #remove(name: string): Promise<void> {
    await rm(join(this.#folder, name), {force: true}).catch(() => {})
  }
}

function parse(file: Buffer): KeptPicture | undefined {
  const end = file.indexOf(NEW_LINE)
  const bytes = file.subarray(end + 1)
  try {
    const {mimeType, hash} = JSON.parse(file.subarray(0, Math.max(0, end)).toString('utf8')) as Record<string, unknown>
    return typeof mimeType === 'string' && hash === sha256(bytes) ? {bytes, mimeType, hash} : undefined
  } catch {
    return undefined
  }
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
