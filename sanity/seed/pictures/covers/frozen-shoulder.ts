import {
  ACCENT,
  box,
  CREAM,
  curve,
  DUSK_DEEP,
  from,
  line,
  PAPER_CLAY,
  PAPER_DUSK,
  SAGE,
  SAND,
  straight,
  wash,
  type Point,
} from '../pen.ts'
import {person, SKIN} from '../people.ts'
import {floor, plant, sun, windowFrame} from '../places.ts'
import {cover, WIDTH, HEIGHT} from './frame.ts'

export function frozenShoulder(): string {
  const y = 1030
  const wall = 1200
  const shoulder: Point = [944, 402]
  return cover(
    PAPER_DUSK,
    wash(box(wall, 0, WIDTH - wall, HEIGHT), PAPER_CLAY),
    floor(WIDTH, HEIGHT, y, SAND),
    line(straight([wall, -10], [wall, y])),
    ...[620, 540, 460, 380, 300, 220].map((markY) =>
      line(straight([wall + 30, markY], [wall + 78, markY]), markY === 300 ? {color: ACCENT, weight: 10} : {}),
    ),
    line(curve(...[82, 66, 50, 34, 18, 4].map((angle) => from(shoulder, 236, angle))), {
      color: ACCENT,
      weight: 7,
      dashes: '1 19',
    }),
    person({
      height: 800,
      hip: [936, 606],
      lean: 2,
      legs: [{ankle: [898, 990]}, {ankle: [966, 990]}],
      arms: [{hand: [1004, 640]}, {hand: [1204, 308], bend: 'backward'}],
      skin: SKIN.tan,
      hair: 'short',
      hairColor: '#3b2b22',
      top: SAGE,
      trousers: DUSK_DEEP,
    }),
    windowFrame(330, 230, 300, 380, CREAM, sun([420, 360], 54, PAPER_CLAY)),
    plant([250, 1070], 320),
  )
}
