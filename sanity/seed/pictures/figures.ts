import {
  ACCENT,
  box,
  blob,
  CLAY,
  CREAM,
  curve,
  drawing,
  DUSK,
  ellipse,
  inside,
  limb,
  line,
  PAPER,
  PAPER_CLAY,
  PAPER_DUSK,
  PAPER_SAGE,
  SAGE,
  SAND,
  shape,
  straight,
  wash,
  type Point,
} from './pen.ts'
import {label} from './numbers.ts'
import {person, SKIN} from './people.ts'
import {chair, floor, windowFrame} from './places.ts'

export function sciaticNerve(): string {
  const middle = 600
  const right = (points: Point[]): Point[] => points.map(([x, y]) => [middle + x, y])
  const left = (points: Point[]): Point[] => points.map(([x, y]) => [middle - x, y])
  const outer: Point[] = [
    [196, -60],
    [184, 60],
    [196, 190],
    [246, 330],
    [276, 450],
    [272, 590],
    [248, 760],
    [206, 940],
    [198, 1040],
    [206, 1130],
    [176, 1290],
    [146, 1390],
    [164, 1440],
    [150, 1474],
  ]
  const inner: Point[] = [
    [70, 1474],
    [74, 1400],
    [76, 1300],
    [46, 1140],
    [58, 1020],
    [62, 930],
    [36, 760],
    [12, 600],
  ]
  const body = `${curve(...left(outer), ...left(inner), [middle, 572], ...right(inner.toReversed()), ...right(outer.toReversed()))}Z`
  const bone = (side: (points: Point[]) => Point[]) =>
    shape(
      blob(
        ...side([
          [46, 372],
          [100, 292],
          [176, 262],
          [222, 312],
          [212, 386],
          [172, 432],
          [176, 486],
          [140, 528],
          [112, 566],
          [84, 552],
          [96, 500],
          [100, 452],
          [60, 424],
        ]),
      ),
      CREAM,
    )
  const nerve = (...points: Point[]) => line(curve(...right(points)), {color: ACCENT, weight: 9})
  const vertebra = (y: number, half: number) =>
    shape(limb([middle - half - 34, y + 8], 9, [middle - half, y + 2], 11), CREAM) +
    shape(limb([middle + half + 34, y + 8], 9, [middle + half, y + 2], 11), CREAM) +
    shape(box(middle - half, y - 24, 2 * half, 50, 18), CREAM) +
    line(straight([middle, y - 4], [middle, y + 26]))
  return drawing(
    1200,
    1540,
    PAPER,
    shape(body, PAPER_CLAY),
    line(curve([middle - 4, 420], [middle + 2, 500], [middle, 572])),
    line(
      curve(
        ...left([
          [34, 604],
          [90, 626],
          [156, 612],
        ]),
      ),
    ),
    line(
      curve(
        ...right([
          [34, 604],
          [90, 626],
          [156, 612],
        ]),
      ),
    ),
    bone(left),
    bone(right),
    shape(
      blob(
        [middle, 344],
        [middle + 58, 352],
        [middle + 52, 410],
        [middle + 20, 470],
        [middle, 500],
        [middle - 20, 470],
        [middle - 52, 410],
        [middle - 58, 352],
      ),
      CREAM,
    ),
    ...[50, 118, 186, 254, 320].map((y, n) => vertebra(y, 40 + n * 3)),
    ...[390, 430].flatMap((y) => [-16, 16].map((x) => wash(ellipse([middle + x, y], 6), '#2c3742'))),
    // The roots meet in the pelvis; the cord they form comes out below the piriformis muscle.
    nerve([46, 290], [72, 340], [92, 400], [106, 460]),
    nerve([50, 346], [74, 390], [92, 426], [106, 460]),
    nerve([22, 390], [62, 420], [88, 442], [106, 462]),
    nerve([22, 430], [60, 446], [86, 456], [106, 464]),
    line(
      curve(
        ...right([
          [104, 456],
          [120, 500],
          [142, 570],
          [152, 650],
          [150, 760],
          [140, 860],
          [136, 904],
        ]),
      ),
      {color: ACCENT, weight: 15},
    ),
    shape(
      blob(
        ...right([
          [36, 404],
          [90, 430],
          [160, 446],
          [232, 440],
          [238, 462],
          [170, 486],
          [96, 486],
          [42, 448],
        ]),
      ),
      CLAY,
    ),
    line(
      curve(
        ...right([
          [70, 442],
          [130, 462],
          [210, 456],
        ]),
      ),
    ),
    nerve([136, 900], [124, 980], [120, 1100], [112, 1260], [92, 1390], [104, 1448]),
    nerve([136, 900], [164, 960], [184, 1030], [178, 1160], [156, 1290], [128, 1400], [134, 1452]),
    label(1, [1040, 250], [664, 312]),
    label(2, [1040, 462], [middle + 204, 464]),
    label(3, [1040, 740], [762, 740]),
    label(4, [1040, 904], [750, 904]),
    label(5, [1040, 1380], [748, 1352]),
  )
}

export function triggerPoint(): string {
  const [leftEdge, rightEdge] = [110, 1250]
  const top = (y: number): Point[] => [
    [leftEdge, y],
    [400, y - 10],
    [760, y + 4],
    [1000, y - 6],
    [rightEdge, y],
  ]
  const layer = (y: number, bottom: number, color: string) =>
    wash(`${curve(...top(y))}L${rightEdge} ${bottom}L${leftEdge} ${bottom}Z`, color) + line(curve(...top(y)))
  const block = box(leftEdge, 210, rightEdge - leftEdge, 740, 26)
  const fiber = (y: number, weight = 3) =>
    line(curve([leftEdge, y], [360, y - 16], [680, y + 8], [980, y - 6], [rightEdge, y + 10]), {weight, color: '#8a5a44'})
  const lobules = Array.from({length: 17}, (_, n) =>
    line(ellipse([156 + n * 66, 372 + (n % 2) * 30], 25, 17, (n * 23) % 40), {weight: 3, color: '#b79f76'}),
  ).join('')
  const needle = 700
  return drawing(
    1500,
    1010,
    PAPER,
    inside(
      'block',
      block,
      wash(block, SKIN.tan),
      layer(300, 960, '#f3e3b8'),
      lobules,
      layer(452, 960, CREAM),
      layer(476, 960, '#dd9d83'),
      ...[520, 556, 592, 770, 806, 842, 878, 914].map((y) => fiber(y)),
      wash(
        `${curve([leftEdge, 640], [380, 628], [600, 640], [700, 622], [800, 644], [1010, 640], [rightEdge, 652])}L${rightEdge} 720${curve([rightEdge, 720], [1010, 706], [800, 706], [700, 734], [600, 706], [380, 700], [leftEdge, 712]).replace('M', 'L')}Z`,
        '#c26a4f',
      ),
      line(curve([leftEdge, 640], [380, 628], [600, 640], [700, 622], [800, 644], [1010, 640], [rightEdge, 652])),
      line(curve([leftEdge, 712], [380, 700], [600, 706], [700, 734], [800, 706], [1010, 706], [rightEdge, 720])),
      line(curve([leftEdge, 676], [400, 664], [640, 676]), {weight: 3, color: '#7c3a28'}),
      shape(ellipse([needle, 678], 62, 38), ACCENT),
    ),
    line(block),
    line(straight([needle, 180], [needle, 676]), {weight: 6}),
    shape(box(needle - 13, 46, 26, 140, 8), CREAM),
    ...[72, 94, 116, 138, 160].map((y) => line(straight([needle - 11, y + 6], [needle + 11, y - 6]), {weight: 4})),
    label(1, [1390, 256], [1180, 256]),
    label(2, [1390, 378], [1200, 412]),
    label(3, [1390, 500], [1180, 462]),
    label(4, [1390, 594], [1140, 574]),
    label(5, [1390, 688], [748, 684]),
  )
}

/** The three steps of standing up from a chair, for the film about it. */
export function standingUpFromChair(): string {
  const y = 800
  const h = 560
  const look = {height: h, skin: SKIN.light, hair: 'curls', hairColor: '#cfcac0', top: SAGE, trousers: DUSK, shoes: CLAY} as const
  const place = (x: number, color: string) => chair([x, y - 178], 220, 'left', color)
  return drawing(
    1600,
    900,
    PAPER_DUSK,
    floor(1600, 900, y, SAND),
    windowFrame(120, 120, 200, 240, CREAM),
    wash(ellipse([180, 180], 32), PAPER_CLAY),
    shape(box(1330, 140, 150, 190, 6), PAPER_SAGE),
    line(curve([1354, 290], [1386, 240], [1416, 274], [1456, 220])),
    place(380, CREAM),
    place(780, CREAM),
    place(1160, CREAM),
    person({
      ...look,
      hip: [392, 582],
      lean: 6,
      legs: [{ankle: [510, 770]}, {ankle: [490, 772]}],
      arms: [{hand: [500, 540]}, {hand: [480, 556]}],
    }),
    person({
      ...look,
      hip: [800, 566],
      lean: 44,
      nod: -24,
      legs: [{ankle: [886, 770]}, {ankle: [866, 772]}],
      arms: [{hand: [930, 560]}, {hand: [914, 574]}],
    }),
    person({
      ...look,
      hip: [1260, 506],
      lean: 2,
      legs: [{ankle: [1266, 770]}, {ankle: [1246, 772]}],
      arms: [{hand: [1280, 530]}, {hand: [1250, 540]}],
    }),
    line(curve([454, 300], [620, 240], [820, 330]), {color: ACCENT, weight: 7, dashes: '1 19'}),
    line(curve([960, 330], [1060, 230], [1180, 200]), {color: ACCENT, weight: 7, dashes: '1 19'}),
  )
}
