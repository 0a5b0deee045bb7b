import {ACCENT, between, blob, box, CLAY, CLAY_DEEP, CREAM, curve, drawing, DUSK, DUSK_DEEP, ellipse, from, INK, limb, line, merged, PAPER, PAPER_CLAY, PAPER_DUSK, PAPER_SAGE, polygon, SAGE, SAGE_DEEP, SAND, shape, straight, wash, type Point} from './pen.ts'
import {headFromSide, joint, person, SKIN} from './people.ts'
import {chair, conifer, crestLine, floor, hill, moon, plant, sun, tuft, windowFrame} from './places.ts'

const WIDTH = 1800
const HEIGHT = 1200

const cover = (paper: string, ...parts: string[]) => drawing(WIDTH, HEIGHT, paper, ...parts)

export function dryNeedlingAndSciatica(): string {
  const crest: Point[] = [[300, 1030], [800, 1000], [1300, 950], [1700, 900]]
  const hip: Point = [880, 660]
  const h = 800
  const ankle: Point = [1050, 948]
  const {middle: knee, end: foot} = joint(hip, ankle, 0.245 * h, 0.24 * h, -1)
  return cover(
    PAPER,
    sun([1330, 430], 210, PAPER_CLAY),
    hill(PAPER_DUSK, WIDTH, HEIGHT, [200, 800], [620, 690], [1050, 770], [1500, 640], [1750, 700]),
    hill(PAPER_SAGE, WIDTH, HEIGHT, ...crest),
    crestLine(WIDTH, ...crest),
    conifer([250, 1034], 250), conifer([370, 1028], 180), conifer([1580, 922], 210),
    tuft([560, 1018]), tuft([1380, 944]), tuft([150, 1036], 26),
    person({height: h, hip, lean: 6, legs: [{ankle: [700, 962], turned: 24}, {ankle}], arms: [{hand: [1050, 610]}, {hand: [748, 660]}], skin: SKIN.brown, hair: 'bun', top: SAGE, trousers: DUSK}),
    line(curve([866, 606], [862, 648], [884, 690], between([884, 690], knee, 0.62), [knee[0] - 16, knee[1] + 20], between(knee, foot, 0.6), [foot[0] - 6, foot[1] - 12], [foot[0] + 6, foot[1] + 20], [foot[0] + 62, foot[1] + 28]), {color: ACCENT, weight: 9}),
    wash(ellipse([866, 606], 13), ACCENT),
  )
}

export function ankleSprain(): string {
  const crest: Point[] = [[300, 960], [800, 1010], [1300, 1000], [1700, 930]]
  return cover(
    PAPER_SAGE,
    sun([460, 380], 190, CREAM),
    hill('#d8e0cb', WIDTH, HEIGHT, [200, 720], [700, 800], [1150, 680], [1600, 760]),
    hill(PAPER, WIDTH, HEIGHT, ...crest), crestLine(WIDTH, ...crest),
    conifer([1560, 958], 260), conifer([1680, 936], 190), conifer([200, 962], 170), tuft([640, 1004]), tuft([1420, 990]),
    person({height: 780, hip: [900, 610], lean: 12, legs: [{ankle: [625, 690], turned: 66, bend: 'forward'}, {ankle: [1075, 910], turned: -14}], arms: [{hand: [1090, 500]}, {hand: [745, 545]}], skin: SKIN.light, hair: 'short', hairColor: '#a4532f', top: DUSK, trousers: DUSK_DEEP, shoes: ACCENT}),
  )
}

export function firstWeekOfBackPain(): string {
  const water = 860
  // Seven stones that lean and return as a spine does, the lowest one the widest.
  const stones: [x: number, y: number, rx: number, ry: number, turned: number, color: string][] = [
    [900, 820, 150, 56, 2, DUSK], [908, 716, 128, 52, 6, SAND], [900, 622, 112, 46, -3, SAGE], [884, 536, 100, 42, -8, ACCENT],
    [872, 458, 88, 38, -4, SAND], [876, 387, 76, 34, 5, DUSK], [890, 324, 62, 30, 8, SAGE],
  ]
  const ripple = (y: number, x: number, length: number) => line(straight([x, y], [x + length, y]))
  return cover(
    PAPER_DUSK,
    sun([1280, 470], 190, PAPER_CLAY),
    hill('#cfd9e1', WIDTH, HEIGHT, [200, 700], [560, 610], [900, 720], [1300, 650], [1700, 730]),
    wash(box(0, water, WIDTH, HEIGHT - water), PAPER), line(straight([0, water], [WIDTH, water])),
    ...stones.map(([x, y, rx, ry, turned, color]) => shape(ellipse([x, y], rx, ry, turned), color)),
    wash(ellipse([900, 940], 230, 26), '#e9e1d0'),
    ripple(940, 560, 170), ripple(940, 1080, 220), ripple(1010, 720, 330), ripple(1080, 480, 140), ripple(1080, 1120, 200), ripple(1010, 1240, 90),
  )
}

export function kneeReplacement(): string {
  const step = (n: number) => [560 + n * 190, 1010 - n * 104] as const
  const stairs = [0, 1, 2, 3, 4].flatMap((n): Point[] => [[step(n)[0], step(n)[1]], [step(n)[0], step(n)[1] - 104]])
  const treads: Point[] = [[-40, 1010], ...stairs, [WIDTH + 40, step(5)[1]]]
  const h = 700
  const hip: Point = [812, 566]
  const near: Point = [925, 772]
  const {middle: knee} = joint(hip, near, 0.245 * h, 0.24 * h, -1)
  const rail = line(straight([560, 690], [1500, 176], [1840, 176]), {weight: 16}) + line(straight([560, 690], [1500, 176], [1840, 176]), {weight: 6, color: CREAM})
  return cover(
    PAPER_CLAY,
    windowFrame(180, 220, 300, 380, CREAM, sun([400, 470], 70, CLAY)),
    ...[640, 830, 1020, 1210, 1400, 1590].map((x, n) => line(straight([x, 990 - n * 104 - 96], [x, Math.max(176, 646 - n * 104)]))),
    wash(`${straight(...treads)}L${WIDTH + 40} ${HEIGHT + 40}L-40 ${HEIGHT + 40}Z`, SAND),
    line(straight(...treads)),
    rail,
    person({height: h, hip, lean: 10, legs: [{ankle: [716, 880], turned: 14}, {ankle: near}], arms: [{hand: [960, 470]}, {hand: [905, 492]}], skin: SKIN.tan, hair: 'curls', hairColor: '#cfcac0', top: DUSK, trousers: SAGE}),
    line(ellipse(knee, 62), {color: ACCENT, weight: 7, dashes: '1 17'}),
    plant([250, 1010], 260),
  )
}

export function balanceAndFalls(): string {
  const y = 1000
  const counter = 1170
  return cover(
    PAPER,
    floor(WIDTH, HEIGHT, y, PAPER_SAGE),
    windowFrame(330, 200, 320, 400, PAPER_DUSK, sun([430, 330], 52, CREAM)),
    shape(box(counter, 560, 470, y - 560), PAPER_CLAY), shape(box(counter - 26, 530, 522, 40, 14), CREAM),
    line(straight([counter + 235, 600], [counter + 235, y - 34])), line(straight([counter, y - 34], [counter + 470, y - 34])),
    line(straight([counter + 205, 690], [counter + 205, 750])), line(straight([counter + 265, 690], [counter + 265, 750])),
    shape(box(1400, 436, 96, 94, 14), DUSK), line(curve([1496, 458], [1532, 466], [1530, 500], [1496, 506])),
    line(curve([1428, 412], [1438, 392], [1424, 372], [1434, 350])), line(curve([1464, 412], [1474, 392], [1460, 372], [1470, 350])),
    person({height: 760, hip: [930, 600], lean: 1, legs: [{ankle: [944, 960]}, {ankle: [850, 812], turned: 46}], arms: [{hand: [1150, 500]}, {hand: [1120, 508]}], skin: SKIN.light, hair: 'bun', hairColor: '#d5d0c6', top: ACCENT, trousers: DUSK, shoes: SAGE}),
    plant([220, 1060], 300),
  )
}

export function deskSetup(): string {
  const y = 1030
  const hip: Point = [720, 690]
  const desk = 600
  return cover(
    PAPER_SAGE,
    floor(WIDTH, HEIGHT, y, PAPER),
    windowFrame(1330, 170, 300, 330, PAPER_DUSK, sun([1420, 260], 44, CREAM)),
    shape(box(940, desk, 690, 30, 10), SAND),
    ...[980, 1580].map((x) => line(straight([x, desk + 30], [x, y]), {weight: 14}) + line(straight([x, desk + 30], [x, y - 3]), {weight: 4, color: SAND})),
    shape(box(1176, 548, 150, 20, 10), CREAM), line(straight([1250, 548], [1250, 470]), {weight: 14}),
    shape(limb([1252, 300], 14, [1252, 500], 14), DUSK),
    shape(box(1450, 520, 70, 80, 10), CLAY), line(curve([1520, 540], [1548, 546], [1546, 574], [1520, 580])),
    // The chair: seat, back and a foot with casters.
    line(straight([700, 770], [700, 930]), {weight: 16}), line(straight([560, 970], [700, 925], [840, 970]), {weight: 12}),
    ...[560, 700, 840].map((x) => shape(ellipse([x, 1000], 24), INK)),
    shape(limb([598, 500], 24, [606, 740], 26), DUSK_DEEP), line(straight([618, 760], [680, 782]), {weight: 14}),
    person({height: 800, hip, lean: 2, legs: [{ankle: [934, 968]}, {ankle: [902, 972]}], arms: [{hand: [992, 566]}, {hand: [968, 572]}], skin: SKIN.brown, hair: 'bob', hairColor: '#4a3326', top: CLAY, trousers: DUSK, behindNear: shape(box(590, 746, 260, 40, 20), DUSK_DEEP)}),
    shape(box(946, 578, 150, 20, 8), CREAM),
    line(straight([800, 396], [1190, 396]), {color: ACCENT, weight: 7, dashes: '1 19'}),
    plant([300, 1060], 340),
  )
}

export function frozenShoulder(): string {
  const y = 1030
  const wall = 1200
  const shoulder: Point = [944, 402]
  return cover(
    PAPER_DUSK,
    wash(box(wall, 0, WIDTH - wall, HEIGHT), PAPER_CLAY),
    floor(WIDTH, HEIGHT, y, SAND),
    line(straight([wall, -10], [wall, y])),
    ...[620, 540, 460, 380, 300, 220].map((markY) => line(straight([wall + 30, markY], [wall + 78, markY]), markY === 300 ? {color: ACCENT, weight: 10} : {})),
    line(curve(...[82, 66, 50, 34, 18, 4].map((angle) => from(shoulder, 236, angle))), {color: ACCENT, weight: 7, dashes: '1 19'}),
    person({height: 800, hip: [936, 606], lean: 2, legs: [{ankle: [898, 990]}, {ankle: [966, 990]}], arms: [{hand: [1004, 640]}, {hand: [1204, 308], bend: 'backward'}], skin: SKIN.tan, hair: 'short', hairColor: '#3b2b22', top: SAGE, trousers: DUSK_DEEP}),
    windowFrame(330, 230, 300, 380, CREAM, sun([420, 360], 54, PAPER_CLAY)),
    plant([250, 1070], 320),
  )
}

export function carpalTunnelAtNight(): string {
  const fingers: [Point, number, Point, number][] = [
    [[838, 610], 47, [790, 330], 37], [[906, 590], 48, [896, 270], 38], [[974, 600], 46, [1004, 312], 37], [[1034, 640], 42, [1092, 424], 32],
  ]
  const thumb: [Point, Point, Point] = [[820, 800], [700, 660], [640, 560]]
  const skin = SKIN.tan
  const palm = blob([800, 640], [838, 574], [960, 560], [1066, 610], [1084, 720], [1056, 850], [1000, 930], [840, 930], [786, 840], [776, 740])
  const nerve = {color: ACCENT, weight: 8}
  return cover(
    '#cfd8e0',
    moon([1400, 330], 130, CREAM),
    ...([[330, 260], [520, 420], [240, 560], [1250, 180], [1620, 520], [1480, 620], [420, 150]] as Point[]).map(([x, y], n) => wash(ellipse([x, y], n % 2 ? 6 : 9), CREAM)),
    hill('#bcc8d3', WIDTH, HEIGHT, [200, 900], [600, 960], [1200, 880], [1700, 950]),
    merged(skin, limb([920, 1300], 128, [916, 900], 96), palm, ...fingers.map(([a, ra, b, rb]) => limb(a, ra, b, rb)), limb(thumb[0], 78, thumb[1], 50), limb(thumb[1], 50, thumb[2], 38)),
    ...fingers.map(([a, ra, b]) => line(curve(from(between(a, b, 0.34), ra * 0.62, 180), between(a, b, 0.31), from(between(a, b, 0.34), ra * 0.62, 0)))),
    line(curve([806, 700], [872, 742], [902, 830])), line(curve([842, 668], [940, 700], [1062, 696])),
    line(curve([916, 930], [900, 860], [838, 790], [760, 716], [676, 616]), nerve), line(curve([916, 930], [896, 800], [856, 680], [800, 372]), nerve),
    line(curve([916, 930], [914, 800], [906, 660], [896, 312]), nerve), line(curve([916, 930], [936, 800], [966, 680], [996, 352]), nerve),
    // The splint: a cuff over wrist and heel of the hand, held by three straps.
    shape(blob([812, 884], [916, 866], [1024, 884], [1036, 980], [1050, 1110], [1052, 1150], [916, 1166], [784, 1150], [786, 1110], [800, 980]), CREAM),
    ...[940, 1030, 1116].map((y, n) => shape(box(786 - n * 6, y - 18, 266 + n * 12, 36, 10), DUSK_DEEP) + shape(box(870, y - 24, 62, 48, 8), DUSK)),
  )
}

export function plantarHeelPain(): string {
  const y = 1010
  const ball: Point = [930, 918]
  const sole = curve([690, 812], [780, 826], [900, 800], [1040, 812], [1180, 838])
  return cover(
    PAPER_CLAY,
    sun([1350, 420], 200, CREAM),
    floor(WIDTH, HEIGHT, y, PAPER),
    shape(ellipse(ball, 92), SAGE), line(curve([862, 872], [930, 920], [1004, 968])), line(curve([846, 934], [880, 968], [912, 1002])), line(curve([944, 832], [982, 862], [1014, 880])),
    shape(`${curve([600, -40], [566, 140], [604, 340], [664, 520], [650, 650], [622, 760], [680, 834], [780, 846], [900, 818], [1040, 830], [1180, 858], [1300, 862], [1384, 846], [1402, 800], [1350, 764], [1220, 716], [1080, 640], [960, 530], [896, 420], [886, 280], [906, 120], [916, -40])}`, SKIN.brown),
    line(curve([1322, 848], [1302, 826], [1312, 800])), line(curve([1366, 770], [1384, 788], [1396, 790])),
    line(curve([770, 560], [800, 532], [842, 548], [846, 596], [812, 620], [778, 600])),
    line(sole, {color: ACCENT, weight: 10}), wash(ellipse([700, 814], 26), ACCENT),
    line(curve([600, 800], [614, 838], [646, 866]), {color: ACCENT, weight: 6}), line(curve([562, 806], [582, 862], [628, 900]), {color: ACCENT, weight: 6}),
    plant([280, 1060], 300),
  )
}

export function kneeArthritisAndExercise(): string {
  const ground: Point[] = [[300, 1056], [900, 1060], [1500, 1050], [1700, 1040]]
  const [rear, front, crank]: [Point, Point, Point] = [[610, 862], [1230, 862], [890, 866]]
  const [saddle, headTube, bars]: [Point, Point, Point] = [[788, 560], [1120, 560], [1096, 486]]
  const h = 800
  const hip: Point = [800, 506]
  const near: Point = [930, 884]
  const {middle: knee} = joint(hip, near, 0.245 * h, 0.24 * h, -1)
  const tube = (...points: Point[]) => line(straight(...points), {weight: 18}) + line(straight(...points), {weight: 8, color: ACCENT})
  const wheel = (hub: Point) => line(ellipse(hub, 186), {weight: 12}) + line(ellipse(hub, 164), {weight: 3}) + [0, 30, 60, 90, 120, 150].map((angle) => line(straight(from(hub, 162, angle), from(hub, 162, angle + 180)), {weight: 2})).join('') + shape(ellipse(hub, 14), CREAM)
  const pedal = ([x, y]: Point) => line(straight(crank, [x, y]), {weight: 10}) + line(straight([x - 34, y], [x + 34, y]), {weight: 12})
  return cover(
    PAPER,
    sun([1400, 360], 170, PAPER_CLAY),
    hill(PAPER_DUSK, WIDTH, HEIGHT, [200, 720], [560, 640], [1000, 760], [1500, 660], [1750, 720]),
    hill(PAPER_SAGE, WIDTH, HEIGHT, ...ground), crestLine(WIDTH, ...ground),
    conifer([240, 1056], 300), conifer([1600, 1046], 260), conifer([1710, 1040], 190), tuft([420, 1056]), tuft([1480, 1050]),
    wheel(rear), wheel(front),
    person({height: h, hip, lean: 34, nod: -20, legs: [{ankle: [832, 758], turned: 10}, {ankle: near, turned: 8}], arms: [{hand: [1078, 474]}, {hand: [1092, 480]}], skin: SKIN.deep, hair: 'short', hairColor: '#d0cbc1', top: DUSK, trousers: SAGE, shoes: CREAM,
      behindNear: pedal([850, 792]) + tube(rear, crank, headTube, [808, 596], rear) + tube([808, 596], crank) + tube(front, headTube) + tube([808, 596], [792, 566]) + line(straight(headTube, bars, [1140, 476]), {weight: 14}) + shape(limb([756, 560], 14, [836, 556], 8), INK) + shape(ellipse(crank, 34), CREAM) + pedal([930, 940])}),
    line(ellipse(knee, 66), {color: ACCENT, weight: 7, dashes: '1 18'}),
  )
}

export function painAndSleep(): string {
  const y = 1040
  const [hip, knee, ankle]: [Point, Point, Point] = [[930, 704], [1118, 590], [1290, 728]]
  return cover(
    '#c3ced8',
    floor(WIDTH, HEIGHT, y, '#aebbc8'),
    windowFrame(1130, 130, 380, 330, '#8ea1b4', moon([1240, 280], 62, CREAM) + ([[1380, 220], [1440, 350], [1340, 400], [1180, 200]] as Point[]).map((star) => wash(ellipse(star, 6), CREAM)).join('')),
    line(straight([330, 860], [330, y]), {weight: 18}), line(straight([1500, 860], [1500, y]), {weight: 18}),
    shape(box(262, 560, 44, 400, 18), CLAY_DEEP),
    shape(box(290, 860, 1260, 70, 20), CLAY), shape(box(300, 764, 1240, 106, 40), CREAM),
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
    shape(box(1610, 760, 130, y - 760, 8), CLAY), line(straight([1610, 850], [1740, 850])), shape(polygon([1638, 600], [1712, 600], [1740, 690], [1610, 690]), SAND), line(straight([1675, 690], [1675, 760]), {weight: 12}),
    shape(limb([700, 1086], 22, [800, 1090], 16), CREAM), shape(limb([850, 1092], 22, [950, 1096], 16), CREAM),
  )
}

export function yourFirstVisit(): string {
  const y = 1030
  return cover(
    PAPER_SAGE,
    floor(WIDTH, HEIGHT, y, PAPER),
    windowFrame(690, 150, 300, 330, PAPER_DUSK, sun([770, 240], 46, CREAM)),
    // A drawing of a spine on the wall.
    shape(box(1480, 150, 220, 310, 6), CREAM), ...[0, 1, 2, 3, 4, 5].map((n) => line(ellipse([1590 + [0, 6, 8, 2, -6, -4][n]!, 198 + n * 43], 24 + n * 3, 13, [-6, -2, 4, 8, 4, -4][n]!))),
    chair([530, 760], 330, 'left', CLAY), chair([1280, 760], 330, 'right', SAND),
    person({height: 760, hip: [540, 700], lean: 6, legs: [{ankle: [742, 990]}, {ankle: [700, 992]}], arms: [{hand: [724, 640]}, {hand: [690, 672]}], skin: SKIN.light, hair: 'bob', hairColor: '#8a5a3a', top: ACCENT, trousers: DUSK_DEEP, shoes: CREAM}),
    person({height: 780, hip: [1270, 700], lean: 8, nod: 4, facing: 'left', legs: [{ankle: [1052, 990]}, {ankle: [1096, 992]}], arms: [{hand: [1080, 600]}, {hand: [1096, 640]}], skin: SKIN.deep, hair: 'short', hairColor: INK, top: SAGE, trousers: SAGE_DEEP, shoes: CREAM}),
    shape(polygon([1016, 640], [1042, 500], [1072, 506], [1046, 646]), CREAM),
    plant([230, 1070], 360),
  )
}
