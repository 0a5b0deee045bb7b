/**
 * The one hand that draws every picture: colors, one weight of line, and the few shapes the drawings are built from.
 *
 * Shapes are computed in the picture's own coordinates and never scaled afterward, so that every line keeps its weight.
 */

export type Point = readonly [x: number, y: number]

export const PAPER = '#f6f1e7'
export const PAPER_SAGE = '#e9ecdd'
export const PAPER_CLAY = '#f3e3d3'
export const PAPER_DUSK = '#e3e8ec'
export const SAGE = '#b9c7a9'
export const SAGE_DEEP = '#8fa481'
export const CLAY = '#dfb497'
export const CLAY_DEEP = '#c08d6d'
export const DUSK = '#a9bacb'
export const DUSK_DEEP = '#7c93a8'
export const CREAM = '#fffaf0'
export const SAND = '#e7d9c0'
export const INK = '#2c3742'
/** Used once or twice in a picture, for what the eye should find first. */
export const ACCENT = '#b5452c'

/** The weight of every line. */
export const LINE = 5

export function drawing(width: number, height: number, paper: string, ...parts: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${paper}"/>${parts.join('')}</svg>`
}

/** An ink line along a path. */
export function line(path: string, {color = INK, weight = LINE, dashes = ''} = {}): string {
  const dashed = dashes ? ` stroke-dasharray="${dashes}"` : ''
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"${dashed}/>`
}

/** A colored area without a line around it. */
export function wash(path: string, color: string): string {
  return `<path d="${path}" fill="${color}"/>`
}

/** A colored area with an ink line around it. */
export function shape(path: string, fill: string): string {
  return wash(path, fill) + line(path)
}

/** Several overlapping areas drawn as one: a single line around all of them and none where they meet. */
export function merged(fill: string, ...paths: string[]): string {
  return paths.map((path) => line(path, {weight: 2 * LINE})).join('') + paths.map((path) => wash(path, fill)).join('')
}

/** Draws `parts` only where they fall inside `path`. The name must be unique in its picture. */
export function inside(name: string, path: string, ...parts: string[]): string {
  return `<clipPath id="${name}"><path d="${path}"/></clipPath><g clip-path="url(#${name})">${parts.join('')}</g>`
}

export function straight(...points: Point[]): string {
  return `M${points.map(at).join('L')}`
}

export function polygon(...points: Point[]): string {
  return `${straight(...points)}Z`
}

/** A soft line through all points. */
export function curve(...points: Point[]): string {
  return `M${at(points[0]!)}${segments(points, (index) => points[Math.min(Math.max(index, 0), points.length - 1)]!, points.length - 1)}`
}

/** A soft closed shape through all points. */
export function blob(...points: Point[]): string {
  const count = points.length
  return `M${at(points[0]!)}${segments(points, (index) => points[(index + count) % count]!, count)}Z`
}

/** Catmull-Rom through the points, written as cubic Bézier curves. */
function segments(points: readonly Point[], point: (index: number) => Point, count: number): string {
  return Array.from({length: count}, (_, index) => {
    const [before, start, end, after] = [point(index - 1), point(index), point(index + 1), point(index + 2)]
    const out: Point = [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6]
    const into: Point = [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6]
    return `C${at(out)} ${at(into)} ${at(end)}`
  }).join('')
}

export function ellipse([x, y]: Point, rx: number, ry: number = rx, turned = 0): string {
  const angle = (turned * Math.PI) / 180
  const reach: Point = [rx * Math.cos(angle), rx * Math.sin(angle)]
  const [left, right]: [Point, Point] = [
    [x - reach[0], y - reach[1]],
    [x + reach[0], y + reach[1]],
  ]
  const arc = `A${round(rx)} ${round(ry)} ${round(turned)} 1 1 `
  return `M${at(left)}${arc}${at(right)}${arc}${at(left)}Z`
}

export function box(x: number, y: number, width: number, height: number, corner = 0): string {
  const c = Math.min(corner, width / 2, height / 2)
  const arc = (dx: number, dy: number) => `a${round(c)} ${round(c)} 0 0 1 ${round(dx)} ${round(dy)}`
  return `M${at([x + c, y])}h${round(width - 2 * c)}${arc(c, c)}v${round(height - 2 * c)}${arc(-c, c)}h${round(2 * c - width)}${arc(-c, -c)}v${round(2 * c - height)}${arc(c, -c)}Z`
}

/** Two circles and everything between them: an arm, a finger, a bolster. */
export function limb(start: Point, startRadius: number, end: Point, endRadius: number): string {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
  const distance = Math.hypot(dx, dy)
  if (distance <= Math.abs(startRadius - endRadius))
    return startRadius > endRadius ? ellipse(start, startRadius) : ellipse(end, endRadius)
  const direction = Math.atan2(dy, dx)
  const tangent = Math.acos((startRadius - endRadius) / distance)
  const on = ([x, y]: Point, radius: number, angle: number): Point => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  const large = (yes: boolean) => (yes ? 1 : 0)
  return [
    `M${at(on(start, startRadius, direction + tangent))}`,
    `A${round(startRadius)} ${round(startRadius)} 0 ${large(tangent < Math.PI / 2)} 1 ${at(on(start, startRadius, direction - tangent))}`,
    `L${at(on(end, endRadius, direction - tangent))}`,
    `A${round(endRadius)} ${round(endRadius)} 0 ${large(tangent > Math.PI / 2)} 1 ${at(on(end, endRadius, direction + tangent))}Z`,
  ].join('')
}

/** The point at a distance from another, in the direction of an angle: 0 is right, 90 is down. */
export function from([x, y]: Point, distance: number, angle: number): Point {
  const radians = (angle * Math.PI) / 180
  return [x + distance * Math.cos(radians), y + distance * Math.sin(radians)]
}

export function between(a: Point, b: Point, part: number): Point {
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part]
}

function at([x, y]: Point): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
