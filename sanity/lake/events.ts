import type {CommittedTransaction} from './store/store.ts'

type Hear = (transaction: CommittedTransaction) => void
type HearOfChange = (dataset: string, change: 'deleted' | 'visibility') => void

/** Tells whoever listens what was committed, in the order of the commits. */
export class Events {
  readonly #listeners = new Set<Hear>()
  readonly #watchers = new Set<HearOfChange>()

  /** @returns ends the listening */
  subscribe(hear: Hear): () => void {
    this.#listeners.add(hear)
    return () => this.#listeners.delete(hear)
  }

  /**
   * Tells of datasets that are deleted, or that others may read from now on: what was promised to a listener holds no more.
   *
   * @returns ends the listening
   */
  watchDatasets(hear: HearOfChange): () => void {
    this.#watchers.add(hear)
    return () => this.#watchers.delete(hear)
  }

  announceDataset(dataset: string, change: 'deleted' | 'visibility'): void {
    for (const hear of this.#watchers) hear(dataset, change)
  }

  /** Called after the commit, never before: nothing is announced that could still be undone. */
  announce(transaction: CommittedTransaction): void {
    for (const hear of this.#listeners) hear(transaction)
  }
}
