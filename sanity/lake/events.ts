import type {CommittedTransaction} from './store/store.ts'

type Hear = (transaction: CommittedTransaction) => void

/** Tells whoever listens what was committed, in the order of the commits. */
export class Events {
  readonly #listeners = new Set<Hear>()

  /** @returns ends the listening */
  subscribe(hear: Hear): () => void {
    this.#listeners.add(hear)
    return () => this.#listeners.delete(hear)
  }

  /** Called after the commit, never before: nothing is announced that could still be undone. */
  announce(transaction: CommittedTransaction): void {
    for (const hear of this.#listeners) hear(transaction)
  }
}
