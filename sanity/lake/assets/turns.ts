/** Lets only so many work at a time; others wait, first come, first served. */
export class Turns {
  readonly #waiting: (() => void)[] = []
  #free: number

  /** @param places how many may work at once */
  constructor(places: number) {
    this.#free = places
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      // Handed on without being free in between: nobody who comes just now gets ahead.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}
