import {beforeAll, describe, expect, test} from '@jest/globals'
import sharp from 'sharp'

import {loadFaces, type Faces} from '@/lib/media/fonts.ts'
import {drawSharePicture, sharePictureSvg} from '@/lib/media/share-picture.ts'
import {canDraw, outline, setLines, widthOf} from '@/lib/media/typeset.ts'
import type {SharePictureWords} from '@/lib/seo/share-picture.ts'

const words: SharePictureWords = {
  title: 'Can dry needling help with sciatica pain?',
  site: 'Thistledown Rounds',
  clinic: 'Thistledown Physical Therapy',
  byline: ['By Maren Okafor, PT, DPT'],
  review: ['Medically reviewed by Hannah Sorrel, PT, DPT · November 2026', 'Medically reviewed by Hannah Sorrel · November 2026'],
  isRetracted: false,
}
let faces: Faces
beforeAll(async () => {
  faces = await loadFaces()
})

const lineOf = (text: string) => outline(text, {x: 0, y: 0, size: 10, face: faces.bold})

describe('type', () => {
  test('knows Latin, Greek and Cyrillic script, and says what it does not know', () => {
    for (const name of ['Zoë Żółkiewska-Nguyễn', 'Őrsi Bjørnstad', 'Κώστας Παπαδόπουλος', 'Олена Шевченко', 'Zoe\u0308'])
      expect([name, canDraw(name, faces.bold)]).toEqual([name, true])
    for (const name of ['李小龙', 'محمد', 'Jane 🦴']) expect([name, canDraw(name, faces.bold)]).toEqual([name, false])
  })

  test('a letter in two pieces is the letter in one', () => {
    expect(lineOf('Zoe\u0308')).toBe(lineOf('Zoë'))
    expect(lineOf('Zoë')).not.toBe(lineOf('Zoe'))
  })

  test('outlines are whole steps, with no number run into the next', () => {
    const numbers = {M: 2, L: 2, Q: 4, C: 6, Z: 0} as Record<string, number>
    // At this place the library itself writes numbers so that a renderer stops reading.
    const path = outline('Thistledown needles', {x: 144, y: 102, size: 32, face: faces.bold})
    const steps = path.match(/[A-Za-z][^A-Za-z]*/g) ?? []
    const isWhole = (step: string) =>
      step
        .slice(1)
        .split(' ')
        .filter((number) => /^-?\d+(?:\.\d{1,2})?$/.test(number)).length === numbers[step.charAt(0)]
    expect(steps.length).toBeGreaterThan(100)
    expect(steps.filter((step) => !isWhole(step))).toEqual([])
  })

  const sizes = [40, 30, 20]
  const set = (text: string, width = 400) => setLines(text, {sizes, width, mostLines: 4, face: faces.bold})

  test('a short text is set large, a long one small, none wider than its column', () => {
    expect(set('Heel pain')).toEqual({lines: ['Heel pain'], size: 40})
    const long = set('What the first six weeks with a new knee are really like, and when you should call us about it')
    expect(long.size).toBeLessThan(40)
    expect(long.lines.length).toBeLessThanOrEqual(4)
    for (const line of long.lines) expect(widthOf(line, long.size, faces.bold)).toBeLessThanOrEqual(400)
  })

  test('loses no word while there is room', () => {
    const text = 'Numb fingers at night: is it carpal tunnel syndrome?'
    expect(set(text).lines.join(' ')).toBe(text)
  })

  test('what does not fit ends with an ellipsis; a word wider than the line is cut', () => {
    for (const text of ['word '.repeat(200), 'x'.repeat(2000)]) {
      const {lines} = set(text)
      expect(lines).toHaveLength(4)
      expect(lines.at(-1)).toMatch(/…$/)
      for (const line of lines) expect(widthOf(line, 20, faces.bold)).toBeLessThanOrEqual(400)
    }
  })
})

describe('the picture', () => {
  test('is a PNG of the size that shared links ask for, and the same each time', async () => {
    const picture = await drawSharePicture(words)
    expect(await sharp(picture).metadata()).toMatchObject({format: 'png', width: 1200, height: 630})
    expect(picture.equals(await drawSharePicture(words))).toBe(true)
    expect(picture.byteLength).toBeLessThan(200_000)
  })

  test('has no letter of text in it, so no font of the machine', () => {
    expect(sharePictureSvg(words, faces)).not.toMatch(/<text|font|Okafor/)
  })

  test('shows each thing it is told, and is another picture without it', () => {
    const whole = sharePictureSvg(words, faces)
    for (const change of [{title: 'Other'}, {site: 'Other'}, {clinic: null}, {byline: []}, {review: []}, {isRetracted: true}])
      expect(sharePictureSvg({...words, ...change}, faces)).not.toBe(whole)
  })

  test('leaves out a line that its fonts cannot write, and never part of a name', () => {
    const without = sharePictureSvg({...words, byline: [], review: []}, faces)
    expect(
      sharePictureSvg({...words, byline: ['By 李小龙, PT'], review: ['Medically reviewed by 李小龙 · May 2026']}, faces),
    ).toBe(without)
    // A title in another script gives way to the name of the site.
    expect(sharePictureSvg({...words, title: '坐骨神经痛'}, faces)).toBe(sharePictureSvg({...words, title: words.site}, faces))
  })

  test('takes the shorter way of saying it where the longer is too long', () => {
    const [, short = ''] = words.review
    const tooLong = `Medically reviewed by ${'Hannah Sorrel, PT, DPT and '.repeat(8)} · November 2026`
    expect(sharePictureSvg({...words, review: [tooLong, short]}, faces)).toBe(sharePictureSvg({...words, review: [short]}, faces))
  })

  test('of a retracted post claims nothing but that', () => {
    const plain = sharePictureSvg({...words, byline: [], review: [], isRetracted: true}, faces)
    expect(sharePictureSvg({...words, isRetracted: true}, faces)).toBe(plain)
  })
})
