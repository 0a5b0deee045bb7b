import sharp, {type FitEnum, type Sharp} from 'sharp'

import {refuse} from '../errors.ts'
import {MOST_PIXELS} from './inspect.ts'

/** A picture as asked for by the parameters of its address. */
export type Transform = {
  width?: number
  height?: number
  fit: keyof FitEnum
  enlarge: boolean
  /** Left, top, width, height in the original's pixels. */
  rect?: [number, number, number, number]
  quality: number
  format?: 'jpg' | 'png' | 'webp'
  background: string
}

const LARGEST_SIDE = 8192
const USUAL_QUALITY = 75
/** Sanity's words for fitting, and sharp's. `max` and `clip` keep the whole picture, `crop` and `min` fill the box. */
const FITS: Record<string, {fit: keyof FitEnum; enlarge: boolean}> = {
  clip: {fit: 'inside', enlarge: true},
  crop: {fit: 'cover', enlarge: true},
  fill: {fit: 'contain', enlarge: true},
  fillmax: {fit: 'contain', enlarge: false},
  max: {fit: 'inside', enlarge: false},
  min: {fit: 'cover', enlarge: false},
  scale: {fit: 'fill', enlarge: true},
}

/**
 * Reads the parameters of an image's address; unknown ones are ignored, as on the hosted service.
 *
 * @param accept the browser's `Accept` header, for `auto=format`
 * @throws LakeError 400 for a value that cannot be meant
 */
export function readTransform(search: URLSearchParams, accept: string): Transform {
  const ratio = numberIn(search, 'dpr', 0.1, 5) ?? 1
  const side = (name: string) => {
    const asked = numberIn(search, name, 1, LARGEST_SIDE)
    return asked === undefined ? undefined : Math.min(LARGEST_SIDE, Math.max(1, Math.round(asked * ratio)))
  }
  const fit = search.get('fit') ?? 'clip'
  const fitting = Object.hasOwn(FITS, fit) ? FITS[fit] : undefined
  if (!fitting) throw refuse(400, `Unknown fit "${fit}"`)
  const [width, height, rect, format] = [side('w'), side('h'), rectOf(search), formatOf(search, accept)]
  return {
    ...(width ? {width} : {}),
    ...(height ? {height} : {}),
    ...fitting,
    ...(rect ? {rect} : {}),
    quality: Math.round(numberIn(search, 'q', 1, 100) ?? USUAL_QUALITY),
    ...(format ? {format} : {}),
    background: backgroundOf(search),
  }
}

/** True where the file can be sent as it lies on the disk. */
export function isOriginal({width, height, rect, format}: Transform): boolean {
  return !width && !height && !rect && !format
}

/** @returns the new file and its media type */
export async function transformImage(
  file: string,
  transform: Transform,
  mimeType: string,
): Promise<{bytes: Buffer; mimeType: string}> {
  let picture: Sharp = sharp(file, {limitInputPixels: MOST_PIXELS, animated: false})
  if (transform.rect) {
    const {width, height} = await picture.metadata()
    const [left, top, wide, high] = transform.rect
    if (left >= width || top >= height) throw refuse(400, 'rect lies outside the picture')
    picture = picture.extract({left, top, width: Math.min(wide, width - left), height: Math.min(high, height - top)})
  }
  if (transform.width ?? transform.height) {
    picture = picture.resize({
      ...(transform.width ? {width: transform.width} : {}),
      ...(transform.height ? {height: transform.height} : {}),
      fit: transform.fit,
      withoutEnlargement: !transform.enlarge,
      background: transform.background,
    })
  }
  const format = transform.format ?? mimeType.replace('image/', '').replace('jpeg', 'jpg')
  if (format === 'jpg')
    return {
      bytes: await picture
        .flatten({background: transform.background})
        .jpeg({quality: transform.quality, mozjpeg: true})
        .toBuffer(),
      mimeType: 'image/jpeg',
    }
  if (format === 'webp') return {bytes: await picture.webp({quality: transform.quality}).toBuffer(), mimeType: 'image/webp'}
  if (format === 'png') return {bytes: await picture.png().toBuffer(), mimeType: 'image/png'}
  return {bytes: await picture.toBuffer(), mimeType}
}

function formatOf(search: URLSearchParams, accept: string): Transform['format'] {
  const asked = search.get('fm')
  if (asked === 'jpg' || asked === 'pjpg') return 'jpg'
  if (asked === 'png' || asked === 'webp') return asked
  if (asked !== null) throw refuse(400, `Unknown format "${asked}"`)
  return search.get('auto') === 'format' && accept.includes('image/webp') ? 'webp' : undefined
}

/** Sanity writes colours as rgb, argb, rrggbb or aarrggbb; sharp wants what is transparent last. */
function backgroundOf(search: URLSearchParams): string {
  const asked = search.get('bg')
  if (asked === null || asked === '') return '#ffffff'
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(asked)) throw refuse(400, 'bg must be a colour such as ffffff')
  const digits = asked.length > 4 ? 2 : 1
  return asked.length % 4 === 0 ? `#${asked.slice(digits)}${asked.slice(0, digits)}` : `#${asked}`
}

function rectOf(search: URLSearchParams): Transform['rect'] {
  const asked = search.get('rect')
  if (asked === null) return undefined
  const [left, top, width, height, ...rest] = asked.split(',').map(Number)
  const isWhole = [left, top, width, height].every((value) => value !== undefined && Number.isInteger(value) && value >= 0)
  if (!isWhole || rest.length > 0 || !width || !height) throw refuse(400, 'rect must be left,top,width,height in whole pixels')
  return [left ?? 0, top ?? 0, width, height]
}

function numberIn(search: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const asked = search.get(name)
  if (asked === null || asked === '') return undefined
  const value = Number(asked)
  if (!Number.isFinite(value) || value < least || value > most)
    throw refuse(400, `${name} must be a number from ${least} to ${most}`)
  return value
}
