/**
 * Words of somebody who may be in danger now, as data.
 *
 * A reader who writes them sees at once where help is, and a person reads the comment first. It is no diagnosis: a list of
 * phrases misses some and finds too many, and it is meant to find too many. Every language is looked for on every page:
 * nobody in danger chooses their words by the language of a post.
 *
 * Who helps: 988 Suicide & Crisis Lifeline (SAMHSA, calls and texts since July 16, 2022); 911 for everything else.
 */
import {matchesOf} from '../claims/matches.ts'
import {ENGLISH_SIGNS} from './crisis-signs/english.ts'
import type {Helpline} from './crisis-signs/sign.ts'
import {SPANISH_SIGNS} from './crisis-signs/spanish.ts'

export type {Helpline} from './crisis-signs/sign.ts'

const SIGNS = [...ENGLISH_SIGNS, ...SPANISH_SIGNS]

export function isHelpline(value: unknown): value is Helpline {
  return value === '988' || value === '911'
}

export type Crisis = {
  /** Of all signs, the one that helps first: 988 answers who else might not call at all. */
  helpline: Helpline
  signs: string[]
}

/** @returns null where nothing of the kind is said */
export function crisisIn(text: string): Crisis | null {
  const found = SIGNS.filter(({patterns}) => patterns.some((pattern) => matchesOf(text, pattern, 1).length > 0))
  if (found.length === 0) return null
  return {
    helpline: found.some(({helpline}) => helpline === '911') ? '911' : '988',
    signs: [...new Set(found.map(({what}) => what))],
  }
}
