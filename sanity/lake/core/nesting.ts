/** Nothing that people write is nested so deeply; what walks through documents may rely on it. */
export const DEEPEST_NESTING = 500

/**
 * How deeply lists and objects are nested in a JSON text, as far as it is one.
 *
 * It is read, not parsed: what is nested too deeply must not be walked through by what calls itself.
 */
export function nestingOf(json: string): number {
  let depth = 0
  let deepest = 0
  let isText = false
  for (let index = 0; index < json.length; index++) {
    const character = json.charCodeAt(index)
    if (isText) {
      if (character === BACKSLASH) index++
      else if (character === QUOTE) isText = false
    } else if (character === QUOTE) isText = true
    else if (character === OPENING_BRACKET || character === OPENING_BRACE) deepest = Math.max(deepest, ++depth)
    else if (character === CLOSING_BRACKET || character === CLOSING_BRACE) depth--
  }
  return deepest
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING_BRACKET = 0x5b
const CLOSING_BRACKET = 0x5d
const OPENING_BRACE = 0x7b
const CLOSING_BRACE = 0x7d
