const NONE: readonly RegExpExecArray[] = []

/**
 * Every match of a global pattern, up to `most`.
 *
 * `String.matchAll` makes a new expression at each call; with sixty patterns over a hundred blocks that takes three times
 * as long as reading the text.
 */
export function matchesOf(text: string, pattern: RegExp, most = Infinity): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return NONE
  const matches: RegExpExecArray[] = []
  while (match && matches.length < most) {
    matches.push(match)
    // A pattern that matches nothing at all would stand still.
    if (match[0] === '') pattern.lastIndex += 1
    match = pattern.exec(text)
  }
  return matches
}
