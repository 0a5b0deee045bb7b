import {
  ACCENT,
  box,
  CLAY,
  CREAM,
  curve,
  DUSK,
  DUSK_DEEP,
  ellipse,
  INK,
  limb,
  line,
  PAPER,
  PAPER_DUSK,
  PAPER_SAGE,
  SAND,
  shape,
  straight,
  type Point,
} from '../pen.ts'
import {person, SKIN} from '../people.ts'
import {floor, plant, sun, windowFrame} from '../places.ts'
import {cover, WIDTH, HEIGHT} from './frame.ts'

export function deskThatFitsYou(): string {
  const y = 1030
  const hip: Point = [720, 690]
  const desk = 600
  return cover(
    PAPER_SAGE,
    floor(WIDTH, HEIGHT, y, PAPER),
    windowFrame(1330, 170, 300, 330, PAPER_DUSK, sun([1420, 260], 44, CREAM)),
    shape(box(940, desk, 690, 30, 10), SAND),
    ...[980, 1580].map(
      (x) =>
        line(straight([x, desk + 30], [x, y]), {weight: 14}) +
        line(straight([x, desk + 30], [x, y - 3]), {weight: 4, color: SAND}),
    ),
    shape(box(1176, 548, 150, 20, 10), CREAM),
    line(straight([1250, 548], [1250, 470]), {weight: 14}),
    shape(limb([1252, 300], 14, [1252, 500], 14), DUSK),
    shape(box(1450, 520, 70, 80, 10), CLAY),
    line(curve([1520, 540], [1548, 546], [1546, 574], [1520, 580])),
    // The chair: seat, back and a foot with casters.
    line(straight([700, 770], [700, 930]), {weight: 16}),
    line(straight([560, 970], [700, 925], [840, 970]), {weight: 12}),
    ...[560, 700, 840].map((x) => shape(ellipse([x, 1000], 24), INK)),
    shape(limb([598, 500], 24, [606, 740], 26), DUSK_DEEP),
    line(straight([618, 760], [680, 782]), {weight: 14}),
    person({
      height: 800,
      hip,
      lean: 2,
      legs: [{ankle: [934, 968]}, {ankle: [902, 972]}],
      arms: [{hand: [992, 566]}, {hand: [968, 572]}],
      skin: SKIN.brown,
      hair: 'bob',
      hairColor: '#4a3326',
      top: CLAY,
      trousers: DUSK,
      behindNear: shape(box(590, 746, 260, 40, 20), DUSK_DEEP),
    }),
    shape(box(946, 578, 150, 20, 8), CREAM),
    line(straight([800, 396], [1190, 396]), {color: ACCENT, weight: 7, dashes: '1 19'}),
    plant([300, 1060], 340),
  )
}
