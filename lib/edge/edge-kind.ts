/** What is different from one kind of edge to the next. */
export type EdgeKind = {
  /**
   * The headers that have it keep an answer.
   *
   * @param keys as `keys.ts` makes them
   * @param lifetime as `lifetime.ts` writes it
   */
  keep: (keys: readonly string[], lifetime: string) => Record<string, string>
  /** Everywhere it keeps answers; each is told for itself. */
  places: readonly Place[]
  /** So long an answer may be on its way from the site to the edge, in milliseconds. */
  longestWay: number
}

export type Place = {
  /** As whoever runs it knows it. */
  name: string
  /** @throws Error in words where it has not taken all of these */
  drop: (keys: readonly string[]) => Promise<void>
}

/** The network; `fetch`, or what a test gives. */
export type Send = (address: string, init: RequestInit) => Promise<Response>
