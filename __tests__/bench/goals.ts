/** What a benchmark set out to reach: said at its end, the missed ones by how much, and in its exit code. */
export class Goals {
  readonly #missed: string[] = []
  #count = 0

  /** @param words what was measured and what the goal is: “12 of 50 were fresh; the goal is 50” */
  check(words: string, isMet: boolean): void {
    this.#count += 1
    if (!isMet) this.#missed.push(words)
  }

  say(): void {
    const words = this.#missed.length === 0 ? 'Every goal is met.' : `Missed: ${this.#missed.join('; ')}.`
    process.stdout.write(`\n${words}\n`)
    process.exitCode = this.#missed.length === 0 && this.#count > 0 ? 0 : 1
  }
}
