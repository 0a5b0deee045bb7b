import {refuse} from '../errors.ts'
import {LONGEST_SIDE, type Point, type Region, type Size, type Transform} from './parameters.ts'

/** Where every pixel of the answer comes from. A picture is cut, resized, turned, flipped and padded, in this order. */
export type Layout = {
  /** What is kept of the original, in its pixels; undefined where that is all of it. */
  region: Region | undefined
  /** How large that becomes, before it is turned. */
  size: Size
  /** Pixels around it, after it was turned. */
  padding: {left: number; top: number; right: number; bottom: number}
}

/**
 * Lays a picture out as it is asked for, before a single pixel is read.
 *
 * `rect` and the focus are places in the original. Sides and corners, width and height are those of the turned picture,
 * before it is flipped.
 *
 * @param focus stands in for the one of the transform where that says `crop=entropy`
 * @returns a layout with no side above {@link LONGEST_SIDE}
 * @throws LakeError 400 where the rectangle lies outside, or the padding leaves no room
 */
export function layOut(original: Size, transform: Transform, focus = transform.focus): Layout {
  const part = partOf(original, transform.rect)
  const turned = turnSize(part, transform.turn)
  const {size, box, isCut} = fit(turned, transform)
  const cut = isCut
    ? cutOf(turned, size, transform, focusIn(part, original, focus, transform.turn))
    : {left: 0, top: 0, ...turned}
  const back = turnBack(cut, part, transform.turn)
  const pad = transform.pad ?? 0
  const [left, top] = [Math.floor((box.width - size.width) / 2), Math.floor((box.height - size.height) / 2)]
  const isAll = back.width === original.width && back.height === original.height
  return {
    region: isAll ? undefined : {...back, left: part.left + back.left, top: part.top + back.top},
    size: turnSize(size, transform.turn),
    padding: {
      left: left + pad,
      top: top + pad,
      right: box.width - size.width - left + pad,
      bottom: box.height - size.height - top + pad,
    },
  }
}

/** What `rect` leaves of the original, up to its edges. */
export function partOf(original: Size, rect: Region | undefined): Region {
  if (!rect) return {left: 0, top: 0, ...original}
  const {left, top} = rect
  if (left >= original.width || top >= original.height) throw refuse(400, 'rect lies outside the picture')
  return {
    left,
    top,
    width: Math.min(rect.width, original.width - left),
    height: Math.min(rect.height, original.height - top),
  }
}

/** The size of the picture and of the box it stands in, both without padding; `isCut` where it fills its box by losing something. */
function fit(turned: Size, {width, height, fit: how, limits, pad = 0}: Transform): {size: Size; box: Size; isCut: boolean} {
  // With padding, it is the padded picture that has the size that was asked for.
  const inside = (side: number | undefined) => {
    if (side !== undefined && side - 2 * pad < 1) throw refuse(400, 'pad leaves no room for the picture')
    return side === undefined ? undefined : side - 2 * pad
  }
  const asked = boxOf(turned, inside(width), inside(height))
  const isCut = how === 'crop' || how === 'min'
  const limited = how === 'crop' ? within(asked, limits) : asked
  const [across, down] = [limited.width / turned.width, limited.height / turned.height]
  const whole = Math.min(across, down)
  let size: Size
  let box = limited
  switch (how) {
    case 'clip':
      size = box = scale(turned, whole)
      break
    case 'max':
      size = box = scale(turned, Math.min(whole, 1))
      break
    case 'fill':
      size = scale(turned, whole)
      break
    case 'fillmax':
      size = scale(turned, Math.min(whole, 1))
      break
    case 'min':
      size = box = scale(limited, Math.min(1, 1 / across, 1 / down))
      break
    case 'crop':
    case 'scale':
      size = limited
      break
  }
  const fits = Math.min(1, (LONGEST_SIDE - 2 * pad) / Math.max(box.width, box.height))
  return {size: inPixels(scale(size, fits)), box: inPixels(scale(box, fits)), isCut}
}

/** A side that was not asked for follows from the other one. */
function boxOf(turned: Size, width: number | undefined, height: number | undefined): Size {
  if (width !== undefined && height !== undefined) return {width, height}
  if (width !== undefined) return scale(turned, width / turned.width)
  if (height !== undefined) return scale(turned, height / turned.height)
  return turned
}

function within({width, height}: Size, limits: Transform['limits'] = {}): Size {
  const {minWidth = 1, maxWidth = LONGEST_SIDE, minHeight = 1, maxHeight = LONGEST_SIDE} = limits
  return {
    width: Math.min(maxWidth, Math.max(minWidth, width)),
    height: Math.min(maxHeight, Math.max(minHeight, height)),
  }
}

/** The largest part of the picture that has the shape of what was asked for. */
function cutOf(turned: Size, shape: Size, {crop}: Transform, focus: Point | undefined): Region {
  const ratio = shape.width / shape.height
  const {width, height} = inPixels({
    width: Math.min(turned.width, turned.height * ratio),
    height: Math.min(turned.height, turned.width / ratio),
  })
  const room: Point = {x: turned.width - width, y: turned.height - height}
  const sides = typeof crop === 'object' ? crop : {}
  const middle: Point = focus ? {x: focus.x - width / 2, y: focus.y - height / 2} : {x: room.x / 2, y: room.y / 2}
  const left = sides.horizontal === 'left' ? 0 : sides.horizontal === 'right' ? room.x : middle.x
  const top = sides.vertical === 'top' ? 0 : sides.vertical === 'bottom' ? room.y : middle.y
  const between = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)))
  return {left: between(left, room.x), top: between(top, room.y), width, height}
}

/** The focus in pixels of the turned part. */
function focusIn(part: Region, original: Size, focus: Point | undefined, turn: Transform['turn']): Point | undefined {
  if (!focus) return undefined
  const [x, y] = [focus.x * original.width - part.left, focus.y * original.height - part.top]
  if (turn === 90) return {x: part.height - y, y: x}
  if (turn === 180) return {x: part.width - x, y: part.height - y}
  if (turn === 270) return {x: y, y: part.width - x}
  return {x, y}
}

/** The same part of a picture, named as it lay before it was turned. */
function turnBack({left, top, width, height}: Region, before: Size, turn: Transform['turn']): Region {
  if (turn === 90) return {left: top, top: before.height - left - width, width: height, height: width}
  if (turn === 180) return {left: before.width - left - width, top: before.height - top - height, width, height}
  if (turn === 270) return {left: before.width - top - height, top: left, width: height, height: width}
  return {left, top, width, height}
}

function turnSize({width, height}: Size, turn: Transform['turn']): Size {
  return turn === 90 || turn === 270 ? {width: height, height: width} : {width, height}
}

function scale({width, height}: Size, by: number): Size {
  return {width: width * by, height: height * by}
}

/** In whole pixels, and at least one. */
function inPixels({width, height}: Size): Size {
  return {width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height))}
}
