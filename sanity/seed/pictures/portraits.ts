import {
  blob,
  box,
  CLAY,
  CREAM,
  curve,
  drawing,
  DUSK,
  DUSK_DEEP,
  ellipse,
  INK,
  line,
  merged,
  PAPER,
  PAPER_CLAY,
  PAPER_DUSK,
  PAPER_SAGE,
  polygon,
  SAGE,
  SAND,
  shape,
  straight,
  wash,
  type Point,
} from './pen.ts'
import {SKIN} from './people.ts'

const FACE: Point = [400, 370]

const portrait = (paper: string, circle: string, ...parts: string[]) =>
  drawing(800, 800, paper, wash(ellipse([400, 400], 330), circle), ...parts)

function shoulders(color: string, wide = 230): string {
  return shape(
    curve(
      [400 - wide, 840],
      [400 - wide + 14, 720],
      [400 - wide + 90, 640],
      [330, 606],
      [400, 614],
      [470, 606],
      [400 + wide - 90, 640],
      [400 + wide - 14, 720],
      [400 + wide, 840],
    ),
    color,
  )
}

function neck(skin: string): string {
  return shape('M346 480V596Q346 640 400 644Q454 640 454 596V480Z', skin)
}

function face(skin: string, {ears = true, wide = 122} = {}): string {
  const [x, y] = FACE
  return (
    (ears ? shape(ellipse([x - wide, y + 12], 22, 32), skin) + shape(ellipse([x + wide, y + 12], 22, 32), skin) : '') +
    shape(
      blob(
        [x, y - 160],
        [x + 92, y - 124],
        [x + wide, y - 20],
        [x + wide - 14, y + 70],
        [x + 60, y + 142],
        [x, y + 164],
        [x - 60, y + 142],
        [x - wide + 14, y + 70],
        [x - wide, y - 20],
        [x - 92, y - 124],
      ),
      skin,
    )
  )
}

function features({brow = INK, smile = 34, lines = false} = {}): string {
  const [x, y] = FACE
  return [
    ...[-1, 1].map(
      (side) =>
        wash(ellipse([x + side * 50, y + 8], 8.5, 10), INK) +
        line(`M${x + side * 74} ${y - 30}Q${x + side * 50} ${y - 50} ${x + side * 28} ${y - 34}`, {color: brow, weight: 6}),
    ),
    line(curve([x + 2, y + 10], [x - 12, y + 48], [x + 8, y + 54])),
    smile > 0 ? line(`M${x - smile} ${y + 88}Q${x} ${y + 122} ${x + smile} ${y + 88}`) : '',
    ...(lines
      ? [-1, 1].map(
          (side) =>
            line(curve([x + side * 84, y + 22], [x + side * 94, y + 28]), {weight: 4}) +
            line(curve([x + side * (smile + 18), y + 66], [x + side * (smile + 24), y + 84], [x + side * (smile + 18), y + 98]), {
              weight: 4,
            }),
        )
      : []),
  ].join('')
}

function glasses(corner: number): string {
  const [x, y] = FACE
  return (
    line(box(x - 92, y - 28, 78, 72, corner)) +
    line(box(x + 14, y - 28, 78, 72, corner)) +
    line(curve([x - 14, y + 2], [x, y - 6], [x + 14, y + 2])) +
    line(straight([x - 92, y], [x - 118, y - 8])) +
    line(straight([x + 92, y], [x + 118, y - 8]))
  )
}

/** The V of a scrub top. */
function vNeck(skin: string): string {
  return shape('M340 606L400 706L460 606Q400 650 340 606Z', skin) + line(straight([328, 600], [400, 724], [472, 600]))
}

export function marenOkafor(): string {
  const skin = SKIN.deep
  return portrait(
    PAPER_SAGE,
    CREAM,
    merged(INK, ellipse([400, 168], 74, 62)),
    shoulders(SAGE),
    neck(skin),
    vNeck(skin),
    face(skin),
    features({brow: '#20170f', smile: 40}),
    merged(INK, 'M274 372C262 250 318 186 400 184C482 186 538 250 526 372C520 308 478 266 400 262C322 266 280 308 274 372Z'),
    wash(ellipse([278, 420], 9), SAND),
    wash(ellipse([522, 420], 9), SAND),
  )
}

export function marisolQuillon(): string {
  const hair = '#5b3a27'
  return portrait(
    PAPER_CLAY,
    CREAM,
    merged(
      hair,
      blob(
        [400, 168],
        [520, 210],
        [576, 330],
        [560, 430],
        [592, 520],
        [560, 640],
        [470, 690],
        [330, 690],
        [240, 640],
        [208, 520],
        [240, 430],
        [224, 330],
        [280, 210],
      ),
    ),
    shoulders(CLAY),
    neck(SKIN.tan),
    shape(curve([318, 606], [352, 650], [400, 664], [448, 650], [482, 606]) + 'L470 596Q400 640 330 596Z', '#cf9f80'),
    face(SKIN.tan, {ears: false}),
    features({brow: hair, smile: 36}),
    glasses(38),
    wash('M400 240C352 240 300 290 274 400C258 330 274 214 400 176C526 214 542 330 526 400C500 290 448 240 400 240Z', hair),
    line('M400 240C352 240 300 290 272 410'),
    line('M400 240C448 240 500 290 528 410'),
    line('M400 240Q396 206 402 180', {color: '#3d2518'}),
    line(curve([246, 470], [226, 540], [256, 610]), {color: '#3d2518'}),
    line(curve([554, 470], [574, 540], [544, 610]), {color: '#3d2518'}),
  )
}

export function theoBrambleford(): string {
  const hair = '#a8552e'
  return portrait(
    PAPER_DUSK,
    CREAM,
    shoulders(DUSK, 250),
    neck(SKIN.light),
    shape(polygon([328, 590], [400, 690], [336, 716], [284, 626]), DUSK),
    shape(polygon([472, 590], [400, 690], [464, 716], [516, 626]), DUSK),
    line(straight([400, 690], [400, 840])),
    face(SKIN.light, {wide: 126}),
    merged(
      hair,
      'M276 400C286 470 300 540 400 556C500 540 514 470 524 400C512 430 490 444 462 440C440 432 420 432 400 436C380 432 360 432 338 440C310 444 288 430 276 400Z',
    ),
    shape('M358 462Q400 500 442 462Q400 470 358 462Z', CREAM),
    features({brow: hair, smile: 0}),
    merged(
      hair,
      'M268 350C262 250 300 176 420 178C500 184 546 250 532 350C526 312 508 288 486 274C430 292 350 284 316 268C290 290 276 316 268 350Z',
    ),
  )
}

export function leilaHaddad(): string {
  const [x, y] = FACE
  return portrait(
    PAPER,
    PAPER_SAGE,
    shoulders(CREAM, 250),
    shape(polygon([330, 640], [400, 760], [470, 640]), DUSK_DEEP),
    merged(
      DUSK,
      blob(
        [x, 166],
        [498, 204],
        [556, 320],
        [548, 450],
        [528, 560],
        [560, 640],
        [480, 700],
        [400, 716],
        [320, 700],
        [240, 640],
        [272, 560],
        [252, 450],
        [244, 320],
        [302, 204],
      ),
    ),
    shape(
      blob(
        [x, y - 140],
        [x + 76, y - 116],
        [x + 108, y - 30],
        [x + 98, y + 70],
        [x + 54, y + 136],
        [x, y + 156],
        [x - 54, y + 136],
        [x - 98, y + 70],
        [x - 108, y - 30],
        [x - 76, y - 116],
      ),
      '#e3bd97',
    ),
    features({brow: '#33261d', smile: 36}),
    line(curve([500, 500], [440, 580], [330, 620], [262, 626])),
    line(curve([516, 560], [480, 620], [420, 660])),
    line(straight([324, 706], [352, 840])),
    line(straight([476, 706], [448, 840])),
  )
}

export function odalysMerriweather(): string {
  const curls: Point[] = [
    [272, 330],
    [262, 268],
    [296, 212],
    [350, 176],
    [412, 164],
    [470, 184],
    [516, 224],
    [538, 280],
    [528, 336],
    [330, 236],
    [400, 216],
    [468, 238],
  ]
  return portrait(
    PAPER_CLAY,
    CREAM,
    shoulders('#55708a'),
    neck(SKIN.brown),
    vNeck(SKIN.brown),
    face(SKIN.brown),
    features({brow: '#8d877d', smile: 42, lines: true}),
    merged('#cfcbc3', ...curls.map((curl) => ellipse(curl, 40))),
    ...(
      [
        [300, 250],
        [352, 208],
        [430, 196],
        [494, 240],
      ] as Point[]
    ).map(([x, y]) => line(curve([x - 14, y], [x, y - 14], [x + 14, y]), {weight: 4})),
  )
}

export function kietDuong(): string {
  return portrait(
    PAPER_SAGE,
    CREAM,
    shoulders(CLAY, 240),
    neck('#e6bf98'),
    shape(polygon([330, 596], [400, 672], [346, 700], [294, 622]), '#cf9f80'),
    shape(polygon([470, 596], [400, 672], [454, 700], [506, 622]), '#cf9f80'),
    line(straight([400, 672], [400, 760])),
    face('#e6bf98'),
    features({smile: 40}),
    merged(
      INK,
      'M270 352C256 240 320 168 430 174C520 180 552 262 530 356C524 316 512 292 494 272C450 300 380 296 330 250C318 286 286 306 270 352Z',
    ),
  )
}

export function hannahSorrel(): string {
  const hair = '#dcb873'
  return portrait(
    PAPER_DUSK,
    CREAM,
    merged(
      hair,
      blob(
        [400, 170],
        [510, 206],
        [562, 320],
        [566, 440],
        [540, 536],
        [470, 552],
        [330, 552],
        [260, 536],
        [234, 440],
        [238, 320],
        [290, 206],
      ),
    ),
    shoulders('#b9b1a6'),
    neck(SKIN.light),
    shape(polygon([346, 612], [400, 730], [454, 612]), CREAM),
    line(straight([400, 730], [400, 840])),
    ...[760, 810].map((y) => wash(ellipse([414, y], 7), INK)),
    face(SKIN.light, {ears: false}),
    features({brow: '#a98a52', smile: 38}),
    glasses(14),
    wash(
      'M268 440C250 330 268 190 400 176C532 190 550 330 532 440C522 400 518 350 508 300C470 322 430 318 400 316C370 318 330 322 292 300C282 350 278 400 268 440Z',
      hair,
    ),
    line('M270 452C282 400 284 350 292 300C330 322 370 318 400 316C430 318 470 322 508 300C516 350 518 400 530 452'),
    line(curve([350, 200], [340, 250], [346, 300]), {weight: 4, color: '#a98a52'}),
    line(curve([440, 200], [452, 250], [448, 300]), {weight: 4, color: '#a98a52'}),
  )
}

export function teodorLindqvist(): string {
  const hair = '#8f8a80'
  return portrait(
    PAPER_SAGE,
    CREAM,
    shoulders(DUSK_DEEP, 252),
    neck(SKIN.light),
    shape(polygon([328, 590], [400, 690], [350, 722], [290, 624]), CREAM),
    shape(polygon([472, 590], [400, 690], [450, 722], [510, 624]), CREAM),
    line(straight([400, 690], [400, 840])),
    face(SKIN.light, {wide: 124}),
    features({brow: '#6d675e', smile: 36}),
    glasses(30),
    merged(
      hair,
      'M272 356C256 262 290 184 378 172C474 160 552 226 530 352C524 316 510 288 490 262C448 282 402 262 372 236C340 262 300 276 288 300C280 318 276 336 272 356Z',
    ),
    line(curve([372, 236], [392, 206], [420, 190]), {weight: 4, color: '#6d675e'}),
    line(curve([452, 268], [470, 236], [466, 206]), {weight: 4, color: '#6d675e'}),
  )
}
