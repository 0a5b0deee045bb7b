/** The number that helps first. */
export type Helpline = '988' | '911'

/** One kind of danger, with the words by which it shows. Every pattern runs in time that grows with the text alone. */
export type CrisisSign = {
  helpline: Helpline
  /** For the moderator who reads the comment. */
  what: string
  patterns: readonly RegExp[]
}
