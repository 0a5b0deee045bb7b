/** One kind of slip by which a clinic's reply discloses who is a patient. */
export type Slip = {
  id: 'reply-visit' | 'reply-record' | 'reply-treated' | 'reply-patient'
  why: string
  fix: string
}

/** The words by which each slip shows in a language. Every pattern runs in time that grows with the text alone. */
export type SlipPatterns = Record<Slip['id'], readonly RegExp[]>

export const SLIPS: readonly Slip[] = [
  {
    id: 'reply-visit',
    why: 'It says that the writer was here. That alone discloses that somebody is a patient.',
    fix: 'Speak to every reader, not to one: leave out that anybody came, called or was seen.',
  },
  {
    id: 'reply-record',
    why: 'It speaks of something that only somebody who is treated has: a visit, a chart, an insurance, a plan.',
    fix: 'Say in general what any reader can do, and take the rest out of the public.',
  },
  {
    id: 'reply-treated',
    why: 'It says that somebody of the clinic has treated, seen or advised the writer.',
    fix: 'Leave out what anybody here did or said.',
  },
  {
    id: 'reply-patient',
    why: 'It calls the writer a patient, or says that they are not one. Both tell.',
    fix: 'Do not say who is a patient of yours and who is not.',
  },
]
