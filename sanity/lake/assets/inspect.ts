import {createHash} from 'node:crypto'

import sharp from 'sharp'

import {refuse} from '../errors.ts'

/** What a picture may be. SVG can hold script and is refused, whatever it is called. */
const FORMATS: Record<string, {extension: string; mimeType: string}> = {
  jpeg: {extension: 'jpg', mimeType: 'image/jpeg'},
  png: {extension: 'png', mimeType: 'image/png'},
  webp: {extension: 'webp', mimeType: 'image/webp'},
  gif: {extension: 'gif', mimeType: 'image/gif'},
  avif: {extension: 'avif', mimeType: 'image/avif'},
}
/** A large camera's picture passes; a bomb that unpacks to gigabytes does not. */
export const MOST_PIXELS = 120_000_000
const LQIP_WIDTH = 20
const PALETTE_SAMPLE = 48
const KEPT_JPEG_QUALITY = 92

export type InspectedImage = {
  /** The file to keep: the bytes that came in, or the same picture without its hidden data. */
  bytes: Buffer
  /** SHA-1 of the bytes that came in: the same upload is the same asset. */
  sha1: string
  extension: string
  mimeType: string
  width: number
  height: number
  hasAlpha: boolean
  isOpaque: boolean
  lqip: string
  palette: Record<string, unknown>
}

/**
 * Looks at uploaded bytes, believes nothing that was said about them, and takes out what should not be published.
 *
 * Cameras write where a picture was taken into it (EXIF, XMP). A picture with such data is encoded again, turned as the
 * camera meant it, with its colour profile and nothing else.
 *
 * @throws LakeError 415 for what is no picture of a known kind, 413 for one with too many pixels
 */
export async function inspectImage(uploaded: Buffer): Promise<InspectedImage> {
  const format = sniff(uploaded)
  if (!format) throw refuse(415, 'This is not a picture of a kind that can be shown: use JPEG, PNG, WebP, GIF or AVIF.')
  const metadata = await read(uploaded)
  const {width: storedWidth, height: storedHeight} = metadata
  if (storedWidth * storedHeight > MOST_PIXELS) {
    throw refuse(
      413,
      `The picture has ${storedWidth} × ${storedHeight} pixels; make it smaller than ${MOST_PIXELS / 1_000_000} million in all.`,
    )
  }
  const hasHiddenData =
    Boolean(metadata.exif ?? metadata.xmp ?? metadata.iptc ?? metadata.comments) || (metadata.orientation ?? 1) !== 1
  return orDamaged(async () => {
    const bytes = hasHiddenData ? await withoutHiddenData(uploaded, format) : uploaded
    const {width, height} = hasHiddenData ? await read(bytes) : metadata
    const {isOpaque} = await decode(bytes).stats()
    return {
      bytes,
      sha1: createHash('sha1').update(uploaded).digest('hex'),
      ...(FORMATS[format] ?? {extension: format, mimeType: `image/${format}`}),
      width,
      height,
      hasAlpha: metadata.hasAlpha ?? false,
      isOpaque,
      lqip: await placeholder(bytes),
      palette: await paletteOf(bytes),
    }
  })
}

/** What cannot be decoded to its end is refused as what was sent, not reported as a fault of the lake. */
async function orDamaged<T>(decodeWhole: () => Promise<T>): Promise<T> {
  try {
    return await decodeWhole()
  } catch {
    throw refuse(415, 'The picture is damaged or is not what it says it is.')
  }
}

/** The kind of picture by its first bytes. */
function sniff(bytes: Buffer): keyof typeof FORMATS | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg'
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
  const head = bytes.subarray(0, 12).toString('latin1')
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp'
  if (/^.{4}ftypavi[fs]/s.test(head)) return 'avif'
  return undefined
}

function read(bytes: Buffer) {
  return orDamaged(() => sharp(bytes, {limitInputPixels: false, failOn: 'error'}).metadata())
}

function decode(bytes: Buffer) {
  return sharp(bytes, {limitInputPixels: MOST_PIXELS, failOn: 'error'})
}

function withoutHiddenData(bytes: Buffer, format: string): Promise<Buffer> {
  const animated = format === 'gif' || format === 'webp'
  const upright = sharp(bytes, {limitInputPixels: MOST_PIXELS, failOn: 'error', animated}).autoOrient().keepIccProfile()
  if (format === 'jpeg') return upright.jpeg({quality: KEPT_JPEG_QUALITY}).toBuffer()
  if (format === 'webp') return upright.webp({quality: KEPT_JPEG_QUALITY}).toBuffer()
  return upright.toBuffer()
}

/** A tiny picture as a data address, shown blurred until the real one is there. */
async function placeholder(bytes: Buffer): Promise<string> {
  const tiny = await decode(bytes).resize({width: LQIP_WIDTH}).flatten({background: '#ffffff'}).jpeg({quality: 50}).toBuffer()
  return `data:image/jpeg;base64,${tiny.toString('base64')}`
}

type Swatch = {red: number; green: number; blue: number; count: number}

async function paletteOf(bytes: Buffer): Promise<Record<string, unknown>> {
  const {data} = await decode(bytes)
    .resize(PALETTE_SAMPLE, PALETTE_SAMPLE, {fit: 'fill'})
    .flatten({background: '#ffffff'})
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  const swatches = new Map<number, Swatch>()
  for (let at = 0; at + 2 < data.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
    // Four bits a channel: near colours fall together.
    const bucket = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const swatch = swatches.get(bucket) ?? {red: 0, green: 0, blue: 0, count: 0}
    swatches.set(bucket, {red: swatch.red + red, green: swatch.green + green, blue: swatch.blue + blue, count: swatch.count + 1})
  }
  const mean = [...swatches.values()].map(({red, green, blue, count}) => ({
    red: red / count,
    green: green / count,
    blue: blue / count,
    count,
  }))
  const by = (score: (swatch: Swatch) => number) => mean.toSorted((a, b) => score(b) - score(a))[0]
  const saturation = ({red, green, blue}: Swatch) => (Math.max(red, green, blue) - Math.min(red, green, blue)) / 255
  return {
    _type: 'sanity.imagePalette',
    dominant: describe(by((swatch) => swatch.count)),
    vibrant: describe(by((swatch) => saturation(swatch) * Math.sqrt(swatch.count))),
    muted: describe(by((swatch) => (1 - saturation(swatch)) * swatch.count)),
  }
}

function describe(swatch: Swatch | undefined): Record<string, unknown> | undefined {
  if (!swatch) return undefined
  const {red, green, blue, count} = swatch
  const hex = [red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')
  const isLight = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${hex}`,
    foreground: isLight ? '#000' : '#fff',
    title: isLight ? '#000' : '#fff',
    population: Math.round((count / PALETTE_SAMPLE ** 2) * 10_000) / 100,
  }
}
