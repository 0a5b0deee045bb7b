import {CREAM, ellipse, INK, line, shape, straight, type Point} from './pen.ts'

/** Digits as strokes in a field of 20 by 30: a picture must not depend on the fonts of the machine that draws it. */
const DIGITS: Record<number, string> = {
  1: 'M4 8L12 0V30',
  2: 'M1 8C1 -2 19 -2 19 9C19 16 8 20 1 30H19',
  3: 'M2 4C8 -3 18 0 18 8C18 13 13 15 9 15C14 15 19 17 19 22C19 31 7 33 1 26',
  4: 'M14 30V0L0 20H19',
  5: 'M17 0H4L3 13C8 9 19 10 19 20C19 31 6 32 1 26',
}

/** A number in a circle beside the drawing, with a line to the place it names. */
export function label(number: number, [x, y]: Point, target: Point): string {
  return (
    line(straight([x, y], target)) +
    shape(ellipse(target, 7), INK) +
    shape(ellipse([x, y], 36), CREAM) +
    `<g transform="translate(${x - 10} ${y - 15})">${line(DIGITS[number]!)}</g>`
  )
}
