import {ACCENT, CLAY, CREAM, DUSK, ellipse, line, PAPER_CLAY, SAGE, SAND, straight, wash, type Point} from '../pen.ts'
import {legOf, person, SKIN} from '../people.ts'
import {plant, sun, windowFrame} from '../places.ts'
import {cover, WIDTH, HEIGHT} from './frame.ts'

export function firstWeeksAfterKneeReplacement(): string {
  const step = (n: number) => [560 + n * 190, 1010 - n * 104] as const
  const stairs = [0, 1, 2, 3, 4].flatMap((n): Point[] => [
    [step(n)[0], step(n)[1]],
    [step(n)[0], step(n)[1] - 104],
  ])
  const treads: Point[] = [[-40, 1010], ...stairs, [WIDTH + 40, step(5)[1]]]
  const h = 700
  const hip: Point = [812, 566]
  const near: Point = [925, 772]
  const {knee} = legOf(h, hip, near)
  const rail =
    line(straight([560, 690], [1500, 176], [1840, 176]), {weight: 16}) +
    line(straight([560, 690], [1500, 176], [1840, 176]), {weight: 6, color: CREAM})
  return cover(
    PAPER_CLAY,
    windowFrame(180, 220, 300, 380, CREAM, sun([400, 470], 70, CLAY)),
    ...[640, 830, 1020, 1210, 1400, 1590].map((x, n) =>
      line(straight([x, 990 - n * 104 - 96], [x, Math.max(176, 646 - n * 104)])),
    ),
    wash(`${straight(...treads)}L${WIDTH + 40} ${HEIGHT + 40}L-40 ${HEIGHT + 40}Z`, SAND),
    line(straight(...treads)),
    rail,
    person({
      height: h,
      hip,
      lean: 10,
      legs: [{ankle: [716, 880], turned: 14}, {ankle: near}],
      arms: [{hand: [960, 470]}, {hand: [905, 492]}],
      skin: SKIN.tan,
      hair: 'curls',
      hairColor: '#cfcac0',
      top: DUSK,
      trousers: SAGE,
    }),
    line(ellipse(knee, 62), {color: ACCENT, weight: 7, dashes: '1 17'}),
    plant([250, 1010], 260),
  )
}
