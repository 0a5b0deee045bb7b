/** What does not work for everyone yet, although no test fails, and what somebody can do meanwhile. */
export type KnownGap = {
  id: string
  what: string
  /** What helps until it is mended. */
  meanwhile: string
  /** Of the Web Content Accessibility Guidelines; empty where they do not ask for it. */
  criteria: string[]
  /** A day, `2026-11-25`. */
  knownSince: string
}

/**
 * True of every clinic that uses the software as it comes. An entry leaves this list when it is mended, with a line in the
 * changelog, and never because it has stood here for long.
 */
export const KNOWN_GAPS: readonly KnownGap[] = [
  {
    id: 'no-people',
    what: 'No person with a disability has tested these pages, and nobody has listened to all of them with a screen reader.',
    meanwhile: 'Tell us what stands in your way, and on which page.',
    criteria: [],
    knownSince: '2026-11-25',
  },
  {
    id: 'one-browser',
    what: 'The checks ran in one browser, Chromium.',
    meanwhile: 'If a post does not work in yours, its plain text stands at the same address with .md behind it.',
    criteria: [],
    knownSince: '2026-11-25',
  },
  {
    id: 'films-elsewhere',
    what: 'Films open on other sites. They may have no captions and no description of what is seen.',
    meanwhile: 'Where a film has a transcript, it stands beneath it. Where there is none, ask us for it.',
    criteria: ['1.2.2', '1.2.5'],
    knownSince: '2026-11-25',
  },
  {
    id: 'short-descriptions',
    what: 'Some drawings are described in a single sentence.',
    meanwhile: 'The steps of an exercise always stand in words as well. Ask us where a drawing says more than its sentence.',
    criteria: ['1.1.1'],
    knownSince: '2026-11-25',
  },
  {
    id: 'works-cited',
    what: 'Works that posts cite are on other sites, often as PDF files, and may not work with your aids.',
    meanwhile: 'What matters for you is said in the post. Ask us if you would like to know more of a work.',
    criteria: [],
    knownSince: '2026-11-25',
  },
]
