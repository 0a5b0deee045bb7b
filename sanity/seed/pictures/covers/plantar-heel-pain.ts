import {ACCENT, CREAM, curve, ellipse, line, PAPER, PAPER_CLAY, SAGE, shape, wash, type Point} from '../pen.ts'
import {SKIN} from '../people.ts'
import {floor, plant, sun} from '../places.ts'
import {cover, WIDTH, HEIGHT} from './frame.ts'

export function plantarHeelPain(): string {
  const y = 1010
  const ball: Point = [930, 918]
  const sole = curve([690, 812], [780, 826], [900, 800], [1040, 812], [1180, 838])
  return cover(
    PAPER_CLAY,
    sun([1350, 420], 200, CREAM),
    floor(WIDTH, HEIGHT, y, PAPER),
    shape(ellipse(ball, 92), SAGE),
    line(curve([862, 872], [930, 920], [1004, 968])),
    line(curve([846, 934], [880, 968], [912, 1002])),
    line(curve([944, 832], [982, 862], [1014, 880])),
    shape(
      curve(
        [600, -40],
        [566, 140],
        [604, 340],
        [664, 520],
        [650, 650],
        [622, 760],
        [680, 834],
        [780, 846],
        [900, 818],
        [1040, 830],
        [1180, 858],
        [1300, 868],
        [1384, 862],
        [1424, 822],
        [1396, 776],
        [1320, 746],
        [1220, 706],
        [1080, 640],
        [960, 530],
        [896, 420],
        [886, 280],
        [906, 120],
        [916, -40],
      ),
      SKIN.brown,
    ),
    line(curve([1300, 842], [1284, 818], [1294, 792])),
    line(curve([1378, 768], [1382, 796], [1420, 812])),
    line(curve([770, 560], [800, 532], [842, 548], [846, 596], [812, 620], [778, 600])),
    line(sole, {color: ACCENT, weight: 10}),
    wash(ellipse([700, 814], 26), ACCENT),
    line(curve([600, 800], [614, 838], [646, 866]), {color: ACCENT, weight: 6}),
    line(curve([562, 806], [582, 862], [628, 900]), {color: ACCENT, weight: 6}),
    plant([280, 1060], 300),
  )
}
