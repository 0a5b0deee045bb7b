import {ACCENT, CREAM, DUSK, DUSK_DEEP, PAPER, PAPER_SAGE, type Point} from '../pen.ts'
import {person, SKIN} from '../people.ts'
import {conifer, crestLine, hill, sun, tuft} from '../places.ts'
import {cover, WIDTH, HEIGHT} from './frame.ts'

export function ankleSprainReturnToRunning(): string {
  const crest: Point[] = [
    [300, 960],
    [800, 1010],
    [1300, 1000],
    [1700, 930],
  ]
  return cover(
    PAPER_SAGE,
    sun([460, 380], 190, CREAM),
    hill('#d8e0cb', WIDTH, HEIGHT, [200, 720], [700, 800], [1150, 680], [1600, 760]),
    hill(PAPER, WIDTH, HEIGHT, ...crest),
    crestLine(WIDTH, ...crest),
    conifer([1560, 958], 260),
    conifer([1680, 936], 190),
    conifer([200, 962], 170),
    tuft([640, 1004]),
    tuft([1420, 990]),
    person({
      height: 780,
      hip: [900, 610],
      lean: 12,
      legs: [
        {ankle: [625, 690], turned: 66, bend: 'forward'},
        {ankle: [1075, 910], turned: -14},
      ],
      arms: [{hand: [1090, 500]}, {hand: [745, 545]}],
      skin: SKIN.light,
      hair: 'short',
      hairColor: '#a4532f',
      top: DUSK,
      trousers: DUSK_DEEP,
      shoes: ACCENT,
    }),
  )
}
