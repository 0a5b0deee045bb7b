/** What was judged once, word for word, need not be judged again. */
export class Verdicts {
  readonly #mostCharacters: number
  /** By what was judged, what was asked for least lately first. */
  readonly #known = new Map<string, boolean>()
  #characters = 0

  /** @param mostCharacters of JSON that are remembered */
  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters
  }

  /**
   * @param question names the judge: the same words may be asked about in several ways
   * @param subject anything that came as JSON; what does not come out of it must not matter to the judge
   */
  of(question: string, subject: unknown, judge: () => boolean): boolean {
    const words = `${question} ${JSON.stringify(subject)}`
    const known = this.#known.get(words)
    if (known === undefined) return this.#remember(words, judge())
    this.#known.delete(words)
    this.#known.set(words, known)
    return known
  }

  #remember(words: string, verdict: boolean): boolean {
    this.#known.set(words, verdict)
    this.#characters += words.length
    for (const oldest of this.#known.keys()) {
      if (this.#characters <= this.#mostCharacters) break
      this.#known.delete(oldest)
      this.#characters -= oldest.length
    }
    return verdict
  }
}
