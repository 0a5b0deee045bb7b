/** What stands in place of words that were taken out of a reader's comment, for everybody to see. */
export const REMOVED = '[removed]'

type Range = {start: number; end: number}

/** The text with these places taken out; places that touch become one. */
export function redact(text: string, ranges: readonly Range[]): string {
  let redacted = ''
  let at = 0
  for (const {start, end} of merged(ranges)) {
    redacted += text.slice(at, start) + REMOVED
    at = end
  }
  return redacted + text.slice(at)
}

/**
 * Whether a text was made from another only by taking words out.
 *
 * A moderator may remove what they like and may put nothing into anybody's mouth.
 */
export function isRedactionOf(original: string, redacted: string): boolean {
  const [first = '', ...rest] = redacted.split(REMOVED).map(blankless)
  const whole = blankless(original)
  if (rest.length === 0) return first === whole
  const last = rest.pop() ?? ''
  if (!whole.startsWith(first) || !whole.endsWith(last)) return false
  let at = first.length
  for (const part of rest) {
    const found = whole.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return at <= whole.length - last.length
}

/** Blanks around a removed word are nobody's words. */
function blankless(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

function merged(ranges: readonly Range[]): Range[] {
  const sorted = ranges.toSorted((one, other) => one.start - other.start)
  const whole: Range[] = []
  for (const {start, end} of sorted) {
    const last = whole.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({start, end})
  }
  return whole
}
