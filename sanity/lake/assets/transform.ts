import sharp, {type Metadata, type Sharp} from 'sharp'

import {refuse} from '../errors.ts'
import {MOST_PIXELS} from './inspect.ts'
import {layOut, partOf, type Layout} from './layout.ts'
import type {Colour, Format, Point, Size, Transform} from './parameters.ts'

/** Raised whenever the same parameters are to give another picture: what was made before is not used any more. */
export const RECIPE = 1
const USUAL_QUALITY = 75
const USUAL_AVIF_QUALITY = 50
/** Twelve million pixels of AVIF took ten seconds; slower settings a minute, for files of the same size. */
const MOST_AVIF_PIXELS = 8_000_000
const AVIF_EFFORT = 2
/** Of all pictures together that a moving one is made of: some seconds of work. */
const MOST_MOVING_PIXELS = 32_000_000
/** A picture that takes longer than this is given up, in seconds. */
const PATIENCE = 60
/** Stronger blur is made in a smaller picture that is enlarged again: nobody can tell, and it takes no longer than this. */
const STRONGEST_BLUR = 4
const PROBE_SIDE = 256
const WHITE: Colour = {r: 255, g: 255, b: 255, alpha: 1}
const CLEAR: Colour = {r: 0, g: 0, b: 0, alpha: 0}

/**
 * Makes the picture that an address asks for.
 *
 * @param file path of the original, which was inspected when it came in
 * @returns the new file and its media type; metadata are left behind, colours are sRGB
 * @throws LakeError 400 where what is asked for does not fit this picture
 */
export async function transformImage(
  file: string,
  transform: Transform,
  mimeType: string,
): Promise<{bytes: Buffer; mimeType: string}> {
  const metadata = await open(file).metadata()
  const focus = transform.crop === 'entropy' ? await mostComplexPoint(file, metadata, transform) : undefined
  const layout = layOut(metadata, transform, focus)
  const format = formatFor(transform.format, mimeType, layout)

  const background = backgroundFor(transform.background, format)
  const isOpaque = background === undefined || background.alpha === 1
  const isPadded = Object.values(layout.padding).some((side) => side > 0)
  const isFilled = metadata.hasAlpha && background !== undefined
  // The padding is not blurred, sharpened or inverted, and grey pictures have no place for its colour yet.
  const hasEffects = Boolean(transform.blur ?? transform.sharpen ?? transform.saturation) || transform.invert
  const isGrey = metadata.channels < 3
  const isInSteps = (isPadded || isFilled) && (hasEffects || isGrey || !isOpaque)

  const moves = !isInSteps && isOpaque && canMove(metadata, transform, layout, format)
  const shaped = await blurred(open(file, moves), layout, transform)
  const coloured = colour(shaped, transform)
  const ready = isInSteps ? await settle(coloured) : coloured
  if (isFilled && isOpaque) ready.flatten({background})
  if (isPadded) ready.extend({...layout.padding, background: isOpaque ? (background ?? WHITE) : CLEAR})
  const laid = isOpaque ? ready : underlay(await settle(ready), paddedSize(layout, transform), background)
  return encode(laid, format, transform)
}

function open(file: string, animated = false): Sharp {
  return sharp(file, {limitInputPixels: MOST_PIXELS, animated}).timeout({seconds: PATIENCE})
}

/**
 * Whether all pictures of a moving one are changed, or the first one alone.
 *
 * They are one tall picture while it is worked on: what would turn that, or blur one into the next, shows the first.
 */
function canMove({pages = 1, width, height}: Metadata, transform: Transform, layout: Layout, format: Format | 'gif'): boolean {
  const {turn, flip, blur, sharpen, isStill} = transform
  const isAsked = pages > 1 && !isStill && (format === 'gif' || format === 'webp')
  const isSmall = pages * width * height <= MOST_PIXELS && pages * layout.size.width * layout.size.height <= MOST_MOVING_PIXELS
  return isAsked && isSmall && !(turn ?? flip ?? blur ?? sharpen)
}

/** The picture cut, resized, turned and flipped. Sharp flips before it turns: where it turns to a side, the directions change places. */
function shape(original: Sharp, {region}: Layout, size: Size, {turn, flip}: Transform): Sharp {
  // Cut only where there is something to cut off: a whole JPEG is read at a smaller size in the first place.
  const picture = (region ? original.extract(region) : original).resize({...size, fit: 'fill'})
  const isOnItsSide = turn === 90 || turn === 270
  const [across, down] = [flip === 'h' || flip === 'hv', flip === 'v' || flip === 'hv']
  if (isOnItsSide ? down : across) picture.flop()
  if (isOnItsSide ? across : down) picture.flip()
  return turn ? picture.rotate(turn) : picture
}

async function blurred(original: Sharp, layout: Layout, transform: Transform): Promise<Sharp> {
  // Sanity's 1 to 2000 are twice the deviation of the blur.
  const deviation = (transform.blur ?? 0) / 2
  if (deviation === 0) return shape(original, layout, layout.size, transform)
  const by = Math.max(1, deviation / STRONGEST_BLUR)
  const side = (pixels: number) => Math.max(1, Math.round(pixels / by))
  const size = {width: side(layout.size.width), height: side(layout.size.height)}
  // In whole numbers, the blur of what is opaque would not quite be.
  const small = shape(original, layout, size, transform).blur({sigma: Math.max(0.3, deviation / by), precision: 'float'})
  return by === 1 ? small : (await settle(small)).resize({...turnedSize(layout, transform), fit: 'fill', kernel: 'cubic'})
}

function colour(picture: Sharp, {saturation, sharpen, invert}: Transform): Sharp {
  if (saturation !== undefined) picture.modulate({saturation: 1 + saturation / 100})
  // 50 is what libvips does of itself.
  if (sharpen !== undefined) picture.sharpen({sigma: 1, m1: sharpen / 50, m2: sharpen / 25})
  return invert ? picture.negate({alpha: false}) : picture
}

/** Does what was asked so far, so that what comes next is done to the result. Unpacked, and bounded by the layout. */
async function settle(picture: Sharp): Promise<Sharp> {
  const {data, info} = await picture.toColourspace('srgb').raw().toBuffer({resolveWithObject: true})
  const {width, height, channels} = info
  return sharp(data, {raw: {width, height, channels}}).timeout({seconds: PATIENCE})
}

/** Puts a colour that is itself not opaque behind what can be seen through. */
function underlay(picture: Sharp, {width, height}: Size, background: Colour): Sharp {
  return picture.composite([{input: {create: {width, height, channels: 4, background}}, blend: 'dest-over'}])
}

function turnedSize({size: {width, height}}: Layout, {turn}: Transform): Size {
  return turn === 90 || turn === 270 ? {width: height, height: width} : {width, height}
}

function paddedSize(layout: Layout, transform: Transform): Size {
  const {width, height} = turnedSize(layout, transform)
  const {left, right, top, bottom} = layout.padding
  return {width: width + left + right, height: height + top + bottom}
}

/** What lies behind the picture: JPEG has no other choice than an opaque colour. */
function backgroundFor(asked: Colour | undefined, format: string): Colour | undefined {
  if (format !== 'jpg' && format !== 'pjpg') return asked
  const {r, g, b, alpha} = asked ?? WHITE
  const onWhite = (channel: number) => Math.round(channel * alpha + 255 * (1 - alpha))
  return {r: onWhite(r), g: onWhite(g), b: onWhite(b), alpha: 1}
}

function formatFor(asked: Format | undefined, mimeType: string, layout: Layout): Format | 'gif' {
  const isTooLarge = layout.size.width * layout.size.height > MOST_AVIF_PIXELS
  if (asked === 'avif' && isTooLarge) {
    throw refuse(400, `AVIF is made up to ${MOST_AVIF_PIXELS / 1_000_000} million pixels: ask for a smaller picture, or fm=webp`)
  }
  if (asked) return asked
  const kept = mimeType.replace('image/', '').replace('jpeg', 'jpg')
  if (kept === 'avif') return isTooLarge ? 'webp' : 'avif'
  return kept === 'jpg' || kept === 'webp' || kept === 'gif' ? kept : 'png'
}

async function encode(picture: Sharp, format: Format | 'gif', transform: Transform): Promise<{bytes: Buffer; mimeType: string}> {
  const quality = transform.quality ?? USUAL_QUALITY
  switch (format) {
    case 'jpg':
    case 'pjpg':
      return {bytes: await picture.jpeg({quality, mozjpeg: true, progressive: true}).toBuffer(), mimeType: 'image/jpeg'}
    case 'webp':
      return {bytes: await picture.webp({quality}).toBuffer(), mimeType: 'image/webp'}
    case 'avif': {
      const avif = picture.avif({quality: transform.quality ?? USUAL_AVIF_QUALITY, effort: AVIF_EFFORT})
      return {bytes: await avif.toBuffer(), mimeType: 'image/avif'}
    }
    case 'png':
      return {bytes: await picture.png().toBuffer(), mimeType: 'image/png'}
    case 'gif':
      return {bytes: await picture.gif().toBuffer(), mimeType: 'image/gif'}
  }
}

/**
 * The middle of what `crop=entropy` keeps, in fractions of the original: found in a small copy.
 *
 * @param transform says which shape is to be cut
 */
async function mostComplexPoint(file: string, original: Size, transform: Transform): Promise<Point> {
  const part = partOf(original, transform.rect)
  const {size} = layOut(original, {...transform, crop: undefined})
  const longest = Math.max(size.width, size.height)
  const side = (pixels: number) => Math.max(1, Math.round((pixels * PROBE_SIDE) / longest))
  const [width, height] = [side(size.width), side(size.height)]
  const probe = open(file).extract(part).resize({width, height, fit: 'cover', position: sharp.strategy.entropy})
  const {info} = await probe.raw().toBuffer({resolveWithObject: true})
  const by = Math.max(width / part.width, height / part.height)
  const [left, top] = [-(info.cropOffsetLeft ?? 0), -(info.cropOffsetTop ?? 0)]
  return {
    x: (part.left + (left + width / 2) / by) / original.width,
    y: (part.top + (top + height / 2) / by) / original.height,
  }
}
