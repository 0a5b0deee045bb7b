/**
 * Finds out of which changes no message came. The hosted service tries three times within a minute and gives up; what was lost then
 * would stand on pages as it was.
 *
 * A revision is known by its transaction, which both the message and the document name. A deleted document names nothing any more:
 * there the number of documents tells.
 */
export type Told = {
  id: string
  revision: string
  operation: string
  /** Milliseconds since 1970; what is no number counts as just now. */
  writtenAt: number
}

/** A document as it stands in the CMS. */
export type Found = {_id: string; _type: string; _rev: string; _createdAt: string; _updatedAt: string}

export type Comparison = {
  /** Changes that nobody told of. */
  missed: Found[]
  /** Something was deleted, or made, that nobody told of. */
  isCountOff: boolean
}

/** More were told in the last minutes on no day of any clinic's. */
const MOST_KNOWN = 20_000
const NOT_PUBLISHED = /^(?:drafts|versions)\./

export class ChangeLog {
  readonly #startedAt: number
  /** In the order in which they were told. */
  readonly #known = new Set<string>()
  #count: number | undefined
  /** Documents made less documents deleted, as told since the count was last right. */
  #balance = 0
  #wasOff = false

  /** @param startedAt what was written before is not this log's: the first comparison counts it. Milliseconds since 1970 */
  constructor(startedAt: number) {
    this.#startedAt = startedAt
  }

  /** To be called when a message has been acted on. */
  hear({id, revision, operation, writtenAt}: Told): void {
    if (NOT_PUBLISHED.test(id) || writtenAt < this.#startedAt) return
    this.#know(id, revision)
    if (operation === 'create') this.#balance += 1
    if (operation === 'delete') this.#balance -= 1
  }

  /** @param changed what has changed since the last comparison, and some time before it */
  compare({changed, count}: {changed: readonly Found[]; count: number}): Comparison {
    const missed = changed.filter(({_id, _rev}) => !this.#known.has(keyOf(_id, _rev)))
    for (const {_id, _rev, _createdAt, _updatedAt} of missed) {
      this.#know(_id, _rev)
      if (_createdAt === _updatedAt) this.#balance += 1
    }
    return {missed, isCountOff: this.#isOff(count)}
  }

  /** Twice in a row: a message may be on its way while one counts. */
  #isOff(count: number): boolean {
    const isOff = this.#count !== undefined && count !== this.#count + this.#balance
    const isCertain = isOff && this.#wasOff
    this.#wasOff = isOff && !isCertain
    if (!isOff || isCertain) {
      this.#count = count
      this.#balance = 0
    }
    return isCertain
  }

  #know(id: string, revision: string): void {
    this.#known.add(keyOf(id, revision))
    if (this.#known.size <= MOST_KNOWN) return
    for (const oldest of this.#known) {
      this.#known.delete(oldest)
      break
    }
  }
}

function keyOf(id: string, revision: string): string {
  return `${id} ${revision}`
}
