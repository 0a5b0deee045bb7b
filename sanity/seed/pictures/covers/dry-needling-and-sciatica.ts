import {
  ACCENT,
  between,
  curve,
  DUSK,
  ellipse,
  line,
  PAPER,
  PAPER_CLAY,
  PAPER_DUSK,
  PAPER_SAGE,
  SAGE,
  wash,
  type Point,
} from '../pen.ts'
import {legOf, person, SKIN} from '../people.ts'
import {conifer, crestLine, hill, sun, tuft} from '../places.ts'
import {cover, WIDTH, HEIGHT} from './frame.ts'

export function dryNeedlingAndSciatica(): string {
  const crest: Point[] = [
    [300, 1030],
    [800, 1000],
    [1300, 950],
    [1700, 900],
  ]
  const hip: Point = [880, 660]
  const h = 800
  const ankle: Point = [1050, 948]
  const {knee, ankle: foot} = legOf(h, hip, ankle)
  return cover(
    PAPER,
    sun([1330, 430], 210, PAPER_CLAY),
    hill(PAPER_DUSK, WIDTH, HEIGHT, [200, 800], [620, 690], [1050, 770], [1500, 640], [1750, 700]),
    hill(PAPER_SAGE, WIDTH, HEIGHT, ...crest),
    crestLine(WIDTH, ...crest),
    conifer([250, 1034], 250),
    conifer([370, 1028], 180),
    conifer([1580, 922], 210),
    tuft([560, 1018]),
    tuft([1380, 944]),
    tuft([150, 1036], 26),
    person({
      height: h,
      hip,
      lean: 6,
      legs: [{ankle: [700, 962], turned: 24}, {ankle}],
      arms: [{hand: [1050, 610]}, {hand: [748, 660]}],
      skin: SKIN.brown,
      hair: 'bun',
      top: SAGE,
      trousers: DUSK,
    }),
    line(
      curve(
        [866, 606],
        [862, 648],
        [884, 690],
        between([884, 690], knee, 0.62),
        [knee[0] - 16, knee[1] + 20],
        between(knee, foot, 0.6),
        [foot[0] - 6, foot[1] - 12],
        [foot[0] + 6, foot[1] + 20],
        [foot[0] + 62, foot[1] + 28],
      ),
      {color: ACCENT, weight: 9},
    ),
    wash(ellipse([866, 606], 13), ACCENT),
  )
}
