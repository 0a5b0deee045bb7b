import {
  blob,
  box,
  CREAM,
  curve,
  ellipse,
  from,
  limb,
  line,
  polygon,
  SAGE,
  SAGE_DEEP,
  SAND,
  shape,
  straight,
  wash,
  CLAY,
  type Point,
} from './pen.ts'

/** A hill that fills the foot of the picture; the points run along its crest. */
export function hill(color: string, width: number, height: number, ...crest: Point[]): string {
  return wash(
    `${curve([-40, crest[0]![1]], ...crest, [width + 40, crest.at(-1)![1]])}L${width + 40} ${height + 40}L-40 ${height + 40}Z`,
    color,
  )
}

export function crestLine(width: number, ...crest: Point[]): string {
  return line(curve([-40, crest[0]![1]], ...crest, [width + 40, crest.at(-1)![1]]))
}

export function floor(width: number, height: number, y: number, color = SAND): string {
  return wash(box(0, y, width, height - y), color) + line(straight([0, y], [width, y]))
}

export function sun(center: Point, radius: number, color: string): string {
  return wash(ellipse(center, radius), color)
}

export function moon([x, y]: Point, r: number, color: string): string {
  return wash(`M${x} ${y - r}A${r} ${r} 0 1 0 ${x + r} ${y}A${r * 0.78} ${r * 0.78} 0 1 1 ${x} ${y - r}Z`, color)
}

/** Grass, a few strokes at a time. */
export function tuft([x, y]: Point, size = 34): string {
  return [-0.5, 0, 0.55]
    .map((turn) => line(curve([x + turn * size * 0.2, y], [x + turn * size * 0.5, y - size * 0.6], [x + turn * size, y - size])))
    .join('')
}

export function conifer([x, y]: Point, height: number, color = SAGE_DEEP): string {
  const half = height * 0.2
  return (
    line(straight([x, y], [x, y - height * 0.3])) +
    shape(
      blob(
        [x, y - height],
        [x + half * 0.7, y - height * 0.55],
        [x + half, y - height * 0.18],
        [x, y - height * 0.12],
        [x - half, y - height * 0.18],
        [x - half * 0.7, y - height * 0.55],
      ),
      color,
    )
  )
}

export function plant([x, y]: Point, size: number): string {
  const soil: Point = [x, y - size * 0.34]
  const leaf = (angle: number, length: number) => {
    const tip = from(soil, length, angle)
    const [left, right] = [
      from(from(soil, length * 0.55, angle), length * 0.15, angle - 90),
      from(from(soil, length * 0.55, angle), length * 0.15, angle + 90),
    ]
    return shape(
      `M${soil[0]} ${soil[1]}Q${left[0]} ${left[1]} ${tip[0]} ${tip[1]}Q${right[0]} ${right[1]} ${soil[0]} ${soil[1]}Z`,
      SAGE,
    )
  }
  const half = size * 0.2
  return (
    [leaf(-150, size * 0.62), leaf(-30, size * 0.62), leaf(-122, size * 0.8), leaf(-58, size * 0.8), leaf(-90, size * 0.9)].join(
      '',
    ) + shape(polygon([x - half, y - size * 0.36], [x + half, y - size * 0.36], [x + half * 0.76, y], [x - half * 0.76, y]), CLAY)
  )
}

export function windowFrame(x: number, y: number, width: number, height: number, sky: string, view = ''): string {
  return (
    shape(box(x, y, width, height, 10), sky) +
    view +
    line(straight([x + width / 2, y], [x + width / 2, y + height])) +
    line(straight([x, y + height / 2], [x + width, y + height / 2])) +
    shape(box(x - 22, y + height, width + 44, 20, 8), CREAM)
  )
}

/** A plain wooden chair from the side; `seat` is the middle of the seat, the back stands on the left or the right. */
export function chair(seat: Point, size: number, back: 'left' | 'right' = 'left', color = CREAM): string {
  const [x, y] = seat
  const s = back === 'left' ? -1 : 1
  const half = size * 0.36
  const leg = (dx: number, spread: number) =>
    line(straight([x + dx, y + size * 0.05], [x + dx + spread, y + size * 0.82]), {weight: 12}) +
    line(straight([x + dx, y + size * 0.05], [x + dx + spread, y + size * 0.82]), {weight: 4, color})
  return (
    leg(s * half * 0.86, s * size * 0.06) +
    leg(-s * half * 0.86, -s * size * 0.04) +
    shape(limb([x + s * half, y], size * 0.04, [x + s * (half + size * 0.1), y - size * 0.86], size * 0.035), color) +
    shape(box(x - half - 8, y - size * 0.05, 2 * half + 16, size * 0.1, size * 0.05), color)
  )
}
