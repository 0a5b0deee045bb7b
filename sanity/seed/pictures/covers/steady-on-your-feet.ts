import {ACCENT, box, CREAM, curve, DUSK, line, PAPER, PAPER_CLAY, PAPER_DUSK, PAPER_SAGE, SAGE, shape, straight} from '../pen.ts'
import {person, SKIN} from '../people.ts'
import {floor, plant, sun, windowFrame} from '../places.ts'
import {cover, WIDTH, HEIGHT} from './frame.ts'

export function steadyOnYourFeet(): string {
  const y = 1000
  const counter = 1170
  return cover(
    PAPER,
    floor(WIDTH, HEIGHT, y, PAPER_SAGE),
    windowFrame(330, 200, 320, 400, PAPER_DUSK, sun([430, 330], 52, CREAM)),
    shape(box(counter, 560, 470, y - 560), PAPER_CLAY),
    shape(box(counter - 26, 530, 522, 40, 14), CREAM),
    line(straight([counter + 235, 600], [counter + 235, y - 34])),
    line(straight([counter, y - 34], [counter + 470, y - 34])),
    line(straight([counter + 205, 690], [counter + 205, 750])),
    line(straight([counter + 265, 690], [counter + 265, 750])),
    shape(box(1400, 436, 96, 94, 14), DUSK),
    line(curve([1496, 458], [1532, 466], [1530, 500], [1496, 506])),
    line(curve([1428, 412], [1438, 392], [1424, 372], [1434, 350])),
    line(curve([1464, 412], [1474, 392], [1460, 372], [1470, 350])),
    person({
      height: 760,
      hip: [930, 600],
      lean: 1,
      legs: [{ankle: [944, 960]}, {ankle: [850, 812], turned: 46}],
      arms: [{hand: [1150, 500]}, {hand: [1120, 508]}],
      skin: SKIN.light,
      hair: 'bun',
      hairColor: '#d5d0c6',
      top: ACCENT,
      trousers: DUSK,
      shoes: SAGE,
    }),
    plant([220, 1060], 300),
  )
}
