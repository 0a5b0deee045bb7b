import {
  ACCENT,
  box,
  CLAY,
  CREAM,
  DUSK_DEEP,
  ellipse,
  INK,
  line,
  PAPER,
  PAPER_DUSK,
  PAPER_SAGE,
  polygon,
  SAGE,
  SAGE_DEEP,
  SAND,
  shape,
} from '../pen.ts'
import {person, SKIN} from '../people.ts'
import {chair, floor, plant, sun, windowFrame} from '../places.ts'
import {cover, WIDTH, HEIGHT} from './frame.ts'

export function yourFirstVisit(): string {
  const y = 1030
  return cover(
    PAPER_SAGE,
    floor(WIDTH, HEIGHT, y, PAPER),
    windowFrame(690, 150, 300, 330, PAPER_DUSK, sun([770, 240], 46, CREAM)),
    // A drawing of a spine on the wall.
    shape(box(1480, 150, 220, 310, 6), CREAM),
    ...[0, 1, 2, 3, 4, 5].map((n) =>
      line(ellipse([1590 + [0, 6, 8, 2, -6, -4][n]!, 198 + n * 43], 24 + n * 3, 13, [-6, -2, 4, 8, 4, -4][n])),
    ),
    chair([530, 760], 330, 'left', CLAY),
    chair([1280, 760], 330, 'right', SAND),
    person({
      height: 760,
      hip: [540, 700],
      lean: 6,
      legs: [{ankle: [742, 990]}, {ankle: [700, 992]}],
      arms: [{hand: [724, 640]}, {hand: [690, 672]}],
      skin: SKIN.light,
      hair: 'bob',
      hairColor: '#8a5a3a',
      top: ACCENT,
      trousers: DUSK_DEEP,
      shoes: CREAM,
    }),
    person({
      height: 780,
      hip: [1270, 700],
      lean: 8,
      nod: 4,
      facing: 'left',
      legs: [{ankle: [1052, 990]}, {ankle: [1096, 992]}],
      arms: [{hand: [1080, 600]}, {hand: [1096, 640]}],
      skin: SKIN.deep,
      hair: 'short',
      hairColor: INK,
      top: SAGE,
      trousers: SAGE_DEEP,
      shoes: CREAM,
    }),
    shape(polygon([1016, 640], [1042, 500], [1072, 506], [1046, 646]), CREAM),
    plant([230, 1070], 360),
  )
}
