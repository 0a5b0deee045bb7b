import type {Publication} from '../editorial/publication.ts'

type Correction = Publication['corrections'][number]

/**
 * The corrections readers are told about, the newest first. A mended typo changes nothing they may have acted on; a note
 * without words says nothing.
 */
export function publicCorrections(corrections: readonly Correction[]): Correction[] {
  return corrections
    .filter(({severity, summary}) => severity !== 'typo' && summary.trim() !== '')
    .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
}
