import {describe, expect, it} from '@jest/globals'

import {layOut, type Layout} from '../../../../sanity/lake/assets/layout.ts'
import {LONGEST_SIDE, readTransform} from '../../../../sanity/lake/assets/parameters.ts'

const transformOf = (search: string) => readTransform(new URLSearchParams(search), '')

/** With what stands around it, which is around the turned picture. */
function tooLong(search: string, size: Layout['size'], {left, right, top, bottom}: Layout['padding']): boolean {
  const isOnItsSide = transformOf(search).turn === 90 || transformOf(search).turn === 270
  const [width, height] = isOnItsSide ? [size.height, size.width] : [size.width, size.height]
  return Math.max(width + left + right, height + top + bottom) > LONGEST_SIDE
}

/** Every combination of one of each. */
function combinations(parts: string[][]): string[] {
  return parts.reduce((all, part) => all.flatMap((begun) => part.map((next) => [begun, next].filter(Boolean).join('&'))), [''])
}

describe('a layout', () => {
  const searches = combinations([
    ['', 'w=1', 'w=333', 'w=8192'],
    ['', 'h=1', 'h=250', 'h=8192'],
    ['fit=clip', 'fit=crop', 'fit=fill', 'fit=fillmax', 'fit=max', 'fit=min', 'fit=scale'],
    ['', 'crop=bottom,right', 'crop=focalpoint&fp-x=1&fp-y=0'],
    ['', 'or=90', 'or=270'],
    ['', 'rect=3,2,5000,1'],
    ['', 'min-w=40&max-h=100'],
  ])
  const originals = [
    {width: 4, height: 3},
    {width: 400, height: 200},
    {width: 1001, height: 3},
    {width: 7, height: 9001},
    {width: 12_000, height: 10_000},
  ]

  it.each(originals)('takes what there is of $width × $height, and is never too large or nothing', (original) => {
    for (const search of searches) {
      const {region, size, padding} = layOut(original, transformOf(search))
      const problems = [
        region && (region.left < 0 || region.top < 0 || region.width < 1 || region.height < 1) && 'nothing of the original',
        region && region.left + region.width > original.width && 'right of the original',
        region && region.top + region.height > original.height && 'below the original',
        Object.values({...region, ...size, ...padding}).some((value) => !Number.isInteger(value)) && 'parts of pixels',
        Math.min(size.width, size.height) < 1 && 'nothing',
        Math.min(...Object.values(padding)) < 0 && 'padding inwards',
        tooLong(search, size, padding) && 'too large',
      ].filter(Boolean)
      if (problems.length > 0) throw new Error(`${search}: ${problems.join(', ')}`)
    }
    expect(searches.length).toBe(4 * 4 * 7 * 3 * 3 * 2 * 2)
  })

  it('of a padded picture has no side that is too large', () => {
    for (const search of [
      'pad=4000',
      'w=8192&h=8192&fit=fill&pad=10',
      'h=8192&pad=1&or=90',
      'w=5000&dpr=2&pad=2000',
      'pad=2000&dpr=2',
    ]) {
      const {size, padding} = layOut({width: 12_000, height: 9_000}, transformOf(search))
      expect([search, tooLong(search, size, padding)]).toEqual([search, false])
    }
  })

  it('leaves a picture whole that is not cut, so that it can be read at a smaller size', () => {
    for (const search of ['', 'w=10', 'or=90&w=10', 'rect=0,0,400,200', 'w=100&h=50&fit=crop'])
      expect(layOut({width: 400, height: 200}, transformOf(search)).region).toBeUndefined()
  })
})
