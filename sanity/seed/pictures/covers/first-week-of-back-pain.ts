import {ACCENT, box, DUSK, ellipse, line, PAPER, PAPER_CLAY, PAPER_DUSK, SAGE, SAND, shape, straight, wash} from '../pen.ts'
import {hill, sun} from '../places.ts'
import {cover, WIDTH, HEIGHT} from './frame.ts'

export function firstWeekOfBackPain(): string {
  const water = 860
  // Seven stones that lean and return as a spine does, the lowest one the widest.
  const stones: [x: number, y: number, rx: number, ry: number, turned: number, color: string][] = [
    [900, 820, 150, 56, 2, DUSK],
    [908, 716, 128, 52, 6, SAND],
    [900, 622, 112, 46, -3, SAGE],
    [884, 536, 100, 42, -8, ACCENT],
    [872, 458, 88, 38, -4, SAND],
    [876, 387, 76, 34, 5, DUSK],
    [890, 324, 62, 30, 8, SAGE],
  ]
  const ripple = (y: number, x: number, length: number) => line(straight([x, y], [x + length, y]))
  return cover(
    PAPER_DUSK,
    sun([1280, 470], 190, PAPER_CLAY),
    hill('#cfd9e1', WIDTH, HEIGHT, [200, 700], [560, 610], [900, 720], [1300, 650], [1700, 730]),
    wash(box(0, water, WIDTH, HEIGHT - water), PAPER),
    line(straight([0, water], [WIDTH, water])),
    ...stones.map(([x, y, rx, ry, turned, color]) => shape(ellipse([x, y], rx, ry, turned), color)),
    wash(ellipse([900, 940], 230, 26), '#e9e1d0'),
    ripple(940, 560, 170),
    ripple(940, 1080, 220),
    ripple(1010, 720, 330),
    ripple(1080, 480, 140),
    ripple(1080, 1120, 200),
    ripple(1010, 1240, 90),
  )
}
