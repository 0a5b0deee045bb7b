import {
  ACCENT,
  blob,
  box,
  CLAY,
  CLAY_DEEP,
  CREAM,
  DUSK,
  DUSK_DEEP,
  ellipse,
  limb,
  line,
  merged,
  PAPER_CLAY,
  polygon,
  SAND,
  shape,
  straight,
  wash,
  type Point,
} from '../pen.ts'
import {headFromSide, SKIN} from '../people.ts'
import {floor, moon, windowFrame} from '../places.ts'
import {cover, WIDTH, HEIGHT} from './frame.ts'

export function painAndSleep(): string {
  const y = 1040
  const [hip, knee, ankle]: [Point, Point, Point] = [
    [930, 704],
    [1118, 590],
    [1290, 728],
  ]
  return cover(
    '#c3ced8',
    floor(WIDTH, HEIGHT, y, '#aebbc8'),
    windowFrame(
      1130,
      130,
      380,
      330,
      '#8ea1b4',
      moon([1240, 280], 62, CREAM) +
        (
          [
            [1380, 220],
            [1440, 350],
            [1340, 400],
            [1180, 200],
          ] as Point[]
        )
          .map((star) => wash(ellipse(star, 6), CREAM))
          .join(''),
    ),
    line(straight([330, 860], [330, y]), {weight: 18}),
    line(straight([1500, 860], [1500, y]), {weight: 18}),
    shape(box(262, 560, 44, 400, 18), CLAY_DEEP),
    shape(box(290, 860, 1260, 70, 20), CLAY),
    shape(box(300, 764, 1240, 106, 40), CREAM),
    shape(blob([330, 760], [350, 700], [450, 686], [560, 706], [590, 756], [560, 780], [450, 786], [350, 782]), PAPER_CLAY),
    merged(SKIN.light, limb(ankle, 24, [1318, 690], 22), limb([1316, 704], 22, [1344, 646], 13)),
    shape(ellipse([1120, 712], 116, 62), ACCENT),
    merged(SKIN.light, limb([560, 694], 34, [610, 690], 34)),
    headFromSide([508, 656], 800, 1, -84, SKIN.light, 'short', '#4a3326'),
    merged(DUSK_DEEP, limb(hip, 56, knee, 36), limb(knee, 36, ankle, 28)),
    merged(DUSK, limb([650, 700], 62, [930, 708], 62)),
    merged(SKIN.light, limb([836, 700], 20, [918, 660], 18), ellipse([932, 654], 22)),
    merged(DUSK, limb([664, 676], 34, [800, 716], 28), limb([800, 716], 28, [872, 680], 25)),
    // A lamp, switched off, and slippers.
    shape(box(1610, 760, 130, y - 760, 8), CLAY),
    line(straight([1610, 850], [1740, 850])),
    shape(polygon([1638, 600], [1712, 600], [1740, 690], [1610, 690]), SAND),
    line(straight([1675, 690], [1675, 760]), {weight: 12}),
    shape(limb([700, 1086], 22, [800, 1090], 16), CREAM),
    shape(limb([850, 1092], 22, [950, 1096], 16), CREAM),
  )
}
