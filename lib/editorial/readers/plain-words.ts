/** What a reader typed, as it is kept: plain text without what cannot be seen. */

/** Marks that turn the direction of text around, or stand between letters without being seen. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** Letters and digits in their wide form, which look like others and are read by no pattern. */
const WIDE = /[\uff01-\uff5e]/g

/** Several lines. */
export function plainWords(typed: unknown): string {
  if (typeof typed !== 'string') return ''
  return withoutControls(typed.replaceAll(/\r\n?/g, '\n'))
    .replaceAll(UNSEEN, '')
    .replaceAll(WIDE, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfe_e0))
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** One line. */
export function plainLine(typed: unknown): string {
  return plainWords(typed).replaceAll(/\s+/g, ' ')
}

function withoutControls(text: string): string {
  return Array.from(text)
    .filter((letter) => letter === '\n' || letter === '\t' || !isControl(letter.codePointAt(0) ?? 0))
    .join('')
}

function isControl(code: number): boolean {
  // Half of a pair that has lost its other half is no letter.
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd8_00 && code <= 0xdf_ff)
}
