import {pictures} from '@/components/cast.fixtures.ts'
import {IMAGE_WIDTHS, imageAddress, imageSet} from '@/lib/media/image-url.ts'

const {walking} = pictures

test('stays on the site’s own origin', () => {
  const set = imageSet(walking)
  expect(set?.src).toMatch(/^\/media\/e9bbcf[a-f0-9]+-1800x1200\.png\?/)
  expect(set?.srcSet).not.toMatch(/https?:|sanity/)
})

test('offers known widths only, none larger than the picture', () => {
  const widths = imageSet(walking)
    ?.srcSet.split(', ')
    .map((one) => Number(one.split(' ')[1]?.slice(0, -1)))
  expect(widths).toEqual([480, 640, 960, 1200, 1600])
  for (const width of widths ?? []) expect(IMAGE_WIDTHS).toContain(width)
})

test('keeps the picture’s own shape unless told otherwise', () => {
  expect(imageSet(walking)).toMatchObject({width: 1600, height: 1067})
  expect(imageSet(walking, {shape: 'square'})).toMatchObject({width: 1200, height: 1200})
  expect(imageSet(walking, {shape: 'square'})?.src).toContain('rect=300,0,1200,1200')
})

test('cuts where the editor cut, around the chosen centre', () => {
  const cut = {...walking, crop: {top: 0, bottom: 0, left: 0.5, right: 0}, hotspot: {x: 0.75, y: 0.5, width: 0.2, height: 0.2}}
  expect(imageSet(cut)).toMatchObject({width: 640, height: 853})
  expect(imageSet(cut)?.src).toContain('rect=900,0,900,1200')
})

test('cuts every width at the same place', () => {
  const rects = [...(imageSet(walking, {shape: 'share'})?.srcSet ?? '').matchAll(/rect=([\d,]+)/g)].map(([, rect]) => rect)
  expect(new Set(rects)).toEqual(new Set(['0,128,1800,945']))
  expect(imageSet(walking, {shape: 'card'})?.srcSet).not.toContain('rect=')
})

test('offers the smallest step of a picture that is smaller still', () => {
  expect(imageSet({...walking, assetId: 'image-e9bbcf0d4f64204a42db7416fd183c4233a27883-40x30-png'})).toMatchObject({
    width: 96,
    height: 72,
  })
})

test('ignores a cut or a centre that cannot be', () => {
  const bad = {...walking, crop: {top: 0.6, bottom: 0.6, left: 0, right: 0}, hotspot: {x: null, y: 0.5, width: 0.2, height: 0.2}}
  expect(imageSet(bad)).toEqual(imageSet(walking))
})

test('has no address for a picture without a file, or for something else', () => {
  for (const assetId of [
    null,
    '',
    'file-abc-pdf',
    'image-../../etc/passwd',
    'image-e9bbcf0d4f64204a42db7416fd183c4233a27883-0x10-png',
    'image-e9bbcf0d4f64204a42db7416fd183c4233a27883-10x10-svg',
  ]) {
    expect(imageSet({...walking, assetId})).toBeUndefined()
  }
  expect(imageSet(null)).toBeUndefined()
})

test('gives shared links one address', () => {
  expect(imageAddress(walking, 'share')).toContain('rect=0,128,1800,945&w=1200&')
  expect(imageAddress(null, 'share')).toBeUndefined()
})
