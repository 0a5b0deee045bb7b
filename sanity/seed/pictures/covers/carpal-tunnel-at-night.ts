import {
  ACCENT,
  between,
  blob,
  box,
  CREAM,
  curve,
  DUSK,
  DUSK_DEEP,
  ellipse,
  from,
  limb,
  line,
  merged,
  shape,
  wash,
  type Point,
} from '../pen.ts'
import {SKIN} from '../people.ts'
import {hill, moon} from '../places.ts'
import {cover, WIDTH, HEIGHT} from './frame.ts'

export function carpalTunnelAtNight(): string {
  const fingers: [Point, number, Point, number][] = [
    [[838, 610], 47, [790, 330], 37],
    [[906, 590], 48, [896, 270], 38],
    [[974, 600], 46, [1004, 312], 37],
    [[1034, 640], 42, [1092, 424], 32],
  ]
  const thumb: [Point, Point, Point] = [
    [820, 800],
    [700, 660],
    [640, 560],
  ]
  const skin = SKIN.tan
  const palm = blob(
    [800, 640],
    [838, 574],
    [960, 560],
    [1066, 610],
    [1084, 720],
    [1056, 850],
    [1000, 930],
    [840, 930],
    [786, 840],
    [776, 740],
  )
  const nerve = {color: ACCENT, weight: 8}
  return cover(
    '#cfd8e0',
    moon([1400, 330], 130, CREAM),
    ...(
      [
        [330, 260],
        [520, 420],
        [240, 560],
        [1250, 180],
        [1620, 520],
        [1480, 620],
        [420, 150],
      ] as Point[]
    ).map(([x, y], n) => wash(ellipse([x, y], n % 2 ? 6 : 9), CREAM)),
    hill('#bcc8d3', WIDTH, HEIGHT, [200, 900], [600, 960], [1200, 880], [1700, 950]),
    merged(
      skin,
      limb([920, 1300], 128, [916, 900], 96),
      palm,
      ...fingers.map(([a, ra, b, rb]) => limb(a, ra, b, rb)),
      limb(thumb[0], 78, thumb[1], 50),
      limb(thumb[1], 50, thumb[2], 38),
    ),
    ...fingers.map(([a, ra, b]) =>
      line(curve(from(between(a, b, 0.34), ra * 0.62, 180), between(a, b, 0.31), from(between(a, b, 0.34), ra * 0.62, 0))),
    ),
    line(curve([806, 700], [872, 742], [902, 830])),
    line(curve([842, 668], [940, 700], [1062, 696])),
    line(curve([916, 930], [900, 860], [838, 790], [760, 716], [676, 616]), nerve),
    line(curve([916, 930], [896, 800], [856, 680], [800, 372]), nerve),
    line(curve([916, 930], [914, 800], [906, 660], [896, 312]), nerve),
    line(curve([916, 930], [936, 800], [966, 680], [996, 352]), nerve),
    // The splint: a cuff over wrist and heel of the hand, held by three straps.
    shape(
      blob(
        [812, 884],
        [916, 866],
        [1024, 884],
        [1036, 980],
        [1050, 1110],
        [1052, 1150],
        [916, 1166],
        [784, 1150],
        [786, 1110],
        [800, 980],
      ),
      CREAM,
    ),
    ...[940, 1030, 1116].map(
      (y, n) => shape(box(786 - n * 6, y - 18, 266 + n * 12, 36, 10), DUSK_DEEP) + shape(box(870, y - 24, 62, 48, 8), DUSK),
    ),
  )
}
