type Made = {bytes: Buffer; mimeType: string}

/** Pictures made lately, kept in memory up to a number of bytes; the same one is made once, however many ask for it. */
export class ImageCache {
  readonly #limit: number
  readonly #entries = new Map<string, Made>()
  readonly #underWay = new Map<string, Promise<Made>>()
  #size = 0

  /** @param limit bytes held at most */
  constructor(limit: number) {
    this.#limit = limit
  }

  async get(key: string, make: () => Promise<Made>): Promise<Made> {
    const known = this.#entries.get(key)
    if (known) {
      this.#entries.delete(key)
      this.#entries.set(key, known)
      return known
    }
    let making = this.#underWay.get(key)
    if (!making) {
      making = make().finally(() => this.#underWay.delete(key))
      this.#underWay.set(key, making)
      this.#add(key, await making)
    }
    return making
  }

  #add(key: string, made: Made): void {
    this.#entries.set(key, made)
    this.#size += made.bytes.length
    for (const [oldest, {bytes}] of this.#entries) {
      if (this.#size <= this.#limit) return
      this.#entries.delete(oldest)
      this.#size -= bytes.length
    }
  }
}
