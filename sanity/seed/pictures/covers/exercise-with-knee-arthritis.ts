import {
  ACCENT,
  CREAM,
  DUSK,
  ellipse,
  from,
  INK,
  limb,
  line,
  PAPER,
  PAPER_CLAY,
  PAPER_DUSK,
  PAPER_SAGE,
  SAGE,
  shape,
  straight,
  type Point,
} from '../pen.ts'
import {legOf, person, SKIN} from '../people.ts'
import {conifer, crestLine, hill, sun, tuft} from '../places.ts'
import {cover, WIDTH, HEIGHT} from './frame.ts'

export function exerciseWithKneeArthritis(): string {
  const ground: Point[] = [
    [300, 1056],
    [900, 1060],
    [1500, 1050],
    [1700, 1040],
  ]
  const [rear, front, crank]: [Point, Point, Point] = [
    [610, 862],
    [1230, 862],
    [890, 866],
  ]
  const [_saddle, headTube, bars]: [Point, Point, Point] = [
    [788, 560],
    [1120, 560],
    [1096, 486],
  ]
  const h = 800
  const hip: Point = [800, 506]
  const near: Point = [930, 884]
  const {knee} = legOf(h, hip, near)
  const tube = (...points: Point[]) =>
    line(straight(...points), {weight: 18}) + line(straight(...points), {weight: 8, color: ACCENT})
  const wheel = (hub: Point) =>
    line(ellipse(hub, 186), {weight: 12}) +
    line(ellipse(hub, 164), {weight: 3}) +
    [0, 30, 60, 90, 120, 150]
      .map((angle) => line(straight(from(hub, 162, angle), from(hub, 162, angle + 180)), {weight: 2}))
      .join('') +
    shape(ellipse(hub, 14), CREAM)
  const pedal = ([x, y]: Point) =>
    line(straight(crank, [x, y]), {weight: 10}) + line(straight([x - 34, y], [x + 34, y]), {weight: 12})
  return cover(
    PAPER,
    sun([1400, 360], 170, PAPER_CLAY),
    hill(PAPER_DUSK, WIDTH, HEIGHT, [200, 720], [560, 640], [1000, 760], [1500, 660], [1750, 720]),
    hill(PAPER_SAGE, WIDTH, HEIGHT, ...ground),
    crestLine(WIDTH, ...ground),
    conifer([240, 1056], 300),
    conifer([1600, 1046], 260),
    conifer([1710, 1040], 190),
    tuft([420, 1056]),
    tuft([1480, 1050]),
    wheel(rear),
    wheel(front),
    person({
      height: h,
      hip,
      lean: 34,
      nod: -20,
      legs: [
        {ankle: [832, 758], turned: 10},
        {ankle: near, turned: 8},
      ],
      arms: [{hand: [1078, 474]}, {hand: [1092, 480]}],
      skin: SKIN.deep,
      hair: 'short',
      hairColor: '#d0cbc1',
      top: DUSK,
      trousers: SAGE,
      shoes: CREAM,
      behindNear:
        pedal([850, 792]) +
        tube(rear, crank, headTube, [808, 596], rear) +
        tube([808, 596], crank) +
        tube(front, headTube) +
        tube([808, 596], [792, 566]) +
        line(straight(headTube, bars, [1140, 476]), {weight: 14}) +
        shape(limb([756, 560], 14, [836, 556], 8), INK) +
        shape(ellipse(crank, 34), CREAM) +
        pedal([930, 940]),
    }),
    line(ellipse(knee, 66), {color: ACCENT, weight: 7, dashes: '1 18'}),
  )
}
