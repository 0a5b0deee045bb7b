/**
 * Words as outlines.
 *
 * A picture with text in it looks as the fonts of the machine look that draws it, and where there are none it shows
 * boxes. Outlines from fonts that come with the project are the same everywhere.
 */
import type {Font, Path} from 'opentype.js'

/** One face of a type family: its files by script, the most usual first. */
export type Face = readonly Font[]

/** True where every character of a text is in the face. */
export function canDraw(text: string, face: Face): boolean {
  return graphemes(text).every((grapheme) => fontFor(grapheme, face) !== undefined)
}

export function widthOf(text: string, size: number, face: Face): number {
  return runs(text, face).reduce((width, run) => width + run.font.getAdvanceWidth(run.text, size, FEATURES), 0)
}

/** The outlines of one line as SVG path data, from its left end on the baseline. Characters the face lacks are left out. */
export function outline(text: string, {x, y, size, face}: {x: number; y: number; size: number; face: Face}): string {
  let at = x
  let path = ''
  for (const run of runs(text, face)) {
    path += pathData(run.font.getPath(run.text, at, y, size, FEATURES))
    at += run.font.getAdvanceWidth(run.text, size, FEATURES)
  }
  return path
}

export type Setting = {lines: string[]; size: number}

/**
 * A text in as few lines as its size allows, and those about equally long.
 *
 * @param sizes from large to small: the first in which the text fits is taken
 * @returns the smallest size with an ellipsis, where no size is small enough
 */
export function setLines(
  text: string,
  {sizes, width, mostLines, face}: {sizes: readonly number[]; width: number; mostLines: number; face: Face},
): Setting {
  const words = text.normalize('NFC').trim().split(/\s+/).filter(Boolean)
  for (const size of sizes) {
    const lines = breakLines(words, width, size, face)
    if (lines.length <= mostLines) return {lines: balanced(words, lines.length, width, size, face), size}
  }
  const size = sizes.at(-1) ?? 1
  const lines = breakLines(words, width, size, face).slice(0, mostLines)
  const last = lines.pop() ?? ''
  return {lines: [...lines, shortened(last, width, size, face)], size}
}

/** The library's own way of writing a path runs numbers together when one rounds to zero. */
function pathData({commands}: Path): string {
  return commands
    .map((command) => {
      const {type, ...points} = command
      const {x1, y1, x2, y2, x, y} = points as Partial<Record<'x1' | 'y1' | 'x2' | 'y2' | 'x' | 'y', number>>
      const numbers = [x1, y1, x2, y2, x, y].filter((number) => number !== undefined)
      return `${type}${numbers.map((number) => Number(number.toFixed(2))).join(' ')}`
    })
    .join('')
}

/** Ligatures are off: their tables differ from file to file, and none is needed to be read. */
const FEATURES = {kerning: true, features: {liga: false, rlig: false}} as const

function runs(text: string, face: Face): {font: Font; text: string}[] {
  const found: {font: Font; text: string}[] = []
  for (const grapheme of graphemes(text)) {
    const font = fontFor(grapheme, face)
    if (!font) continue
    const last = found.at(-1)
    if (last?.font === font) last.text += grapheme
    else found.push({font, text: grapheme})
  }
  return found
}

function fontFor(grapheme: string, face: Face): Font | undefined {
  return face.find((font) => Array.from(grapheme).every((character) => font.charToGlyphIndex(character) > 0))
}

const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'})

function graphemes(text: string): string[] {
  return [...segmenter.segment(text.normalize('NFC').replaceAll(/\s+/g, ' '))].map(({segment}) => segment)
}

function breakLines(words: readonly string[], width: number, size: number, face: Face): string[] {
  const lines: string[] = []
  for (const word of words.flatMap((one) => pieces(one, width, size, face))) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, size, face) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A word that is wider than a line is cut where the line ends. */
function pieces(word: string, width: number, size: number, face: Face): string[] {
  if (widthOf(word, size, face) <= width) return [word]
  const cut: string[] = ['']
  for (const grapheme of graphemes(word)) {
    const longer = `${cut.at(-1) ?? ''}${grapheme}`
    if (cut.at(-1) !== '' && widthOf(longer, size, face) > width) cut.push(grapheme)
    else cut[cut.length - 1] = longer
  }
  return cut
}

/** The same number of lines in the narrowest column that holds them. */
function balanced(words: readonly string[], count: number, width: number, size: number, face: Face): string[] {
  const STEPS = 24
  for (let step = STEPS / 2; step < STEPS; step += 1) {
    const lines = breakLines(words, (width * step) / STEPS, size, face)
    if (lines.length === count) return lines
  }
  return breakLines(words, width, size, face)
}

function shortened(line: string, width: number, size: number, face: Face): string {
  const letters = graphemes(line)
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size, face) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
