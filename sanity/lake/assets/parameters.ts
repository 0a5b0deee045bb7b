import {refuse} from '../errors.ts'

/**
 * A picture as asked for by the parameters of its address. What is `undefined` was not asked for, or makes no difference.
 *
 * Lengths are pixels of the answer, with the density of the screen (`dpr`) multiplied in; `rect` is in the original's.
 */
export type Transform = {
  width: number | undefined
  height: number | undefined
  fit: Fit
  /** Limits of what `fit: 'crop'` may make of the sides. */
  limits: {minWidth?: number; maxWidth?: number; minHeight?: number; maxHeight?: number} | undefined
  /** What `fit: 'crop'` keeps where it has to cut: a side or a corner, the focus, or the part where most is to be seen. */
  crop: {horizontal?: 'left' | 'right'; vertical?: 'top' | 'bottom'} | 'focalpoint' | 'entropy' | undefined
  /** In fractions of the original, from its upper left corner. */
  focus: Point | undefined
  rect: Region | undefined
  /** Clockwise, in degrees. */
  turn: 90 | 180 | 270 | undefined
  flip: 'h' | 'v' | 'hv' | undefined
  pad: number | undefined
  background: Colour | undefined
  /** 1–2000. */
  blur: number | undefined
  /** 1–100. */
  sharpen: number | undefined
  /** -100 is grey, 100 twice as colourful. */
  saturation: number | undefined
  invert: boolean
  /** The first picture of a moving one. */
  isStill: boolean
  /** 1–100. */
  quality: number | undefined
  format: Format | undefined
}

export type Point = {x: number; y: number}
export type Size = {width: number; height: number}
export type Region = Size & {left: number; top: number}
/** Channels from 0 to 255, opacity from 0 to 1. */
export type Colour = {r: number; g: number; b: number; alpha: number}
export type Format = 'jpg' | 'pjpg' | 'png' | 'webp' | 'avif'
export type Fit = (typeof FITS)[number]

/** No side of an answer is longer, whatever is asked for: a picture of this size is 268 MB while it is made. */
export const LONGEST_SIDE = 8192
/** On both sides of a picture, it leaves room for something between. */
const MOST_PADDING = LONGEST_SIDE / 2 - 1
const FITS = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'] as const
const FORMATS = ['jpg', 'pjpg', 'png', 'webp', 'avif'] as const
const FLIPS = ['h', 'v', 'hv'] as const
const TURNS = ['0', '90', '180', '270'] as const
const CROPS = ['top', 'bottom', 'left', 'right', 'center', 'focalpoint', 'entropy'] as const

/**
 * Reads the parameters of an image's address; unknown ones are ignored, as on the hosted service.
 *
 * @param accept the browser's `Accept` header, for `auto=format`
 * @throws LakeError 400 for a value that cannot be meant
 */
export function readTransform(search: URLSearchParams, accept: string): Transform {
  const density = numberIn(search, 'dpr', 0.1, 5) ?? 1
  const side = (name: string) => {
    const asked = numberIn(search, name, 1, LONGEST_SIDE)
    return asked === undefined ? undefined : Math.min(LONGEST_SIDE, Math.max(1, Math.round(asked * density)))
  }
  const fit = oneOf(search, 'fit', FITS) ?? 'clip'
  const [width, height, limits, crop, focus] = [side('w'), side('h'), limitsOf(side), cropOf(search), focusOf(search)]
  const isCut = fit === 'crop' && Boolean(width ?? height ?? limits)
  const turn = Number(oneOf(search, 'or', TURNS) ?? 0)
  return {
    width,
    height,
    fit,
    limits: isCut ? limits : undefined,
    crop: isCut ? crop : undefined,
    focus: isCut && crop === 'focalpoint' ? focus : undefined,
    rect: rectOf(search),
    turn: turn === 90 || turn === 180 || turn === 270 ? turn : undefined,
    flip: oneOf(search, 'flip', FLIPS),
    pad: padOf(search, density),
    background: backgroundOf(search),
    blur: numberIn(search, 'blur', 0, 2000) || undefined,
    sharpen: numberIn(search, 'sharp', 0, 100) || undefined,
    saturation: numberIn(search, 'sat', -100, 100) || undefined,
    invert: switchOf(search, 'invert'),
    isStill: oneOf(search, 'frame', ['1']) === '1',
    quality: qualityOf(search),
    format: formatOf(search, accept),
  }
}

/** True where the file can be sent as it lies on the disk. */
export function isOriginal(transform: Transform): boolean {
  // A way to fit says nothing without a size.
  return Object.values({...transform, fit: undefined}).every((value) => value === undefined || value === false)
}

/** True where the answer depends on what the browser understands. */
export function dependsOnBrowser(search: URLSearchParams): boolean {
  return search.get('auto') === 'format' && !search.get('fm')
}

function formatOf(search: URLSearchParams, accept: string): Format | undefined {
  const asked = oneOf(search, 'fm', FORMATS)
  const auto = oneOf(search, 'auto', ['format'])
  // AVIF is smaller and takes many times as long to make: only where it is asked for by name.
  return asked ?? (auto && accept.includes('image/webp') ? 'webp' : undefined)
}

function limitsOf(side: (name: string) => number | undefined): Transform['limits'] {
  const [minWidth, maxWidth, minHeight, maxHeight] = [side('min-w'), side('max-w'), side('min-h'), side('max-h')]
  if (minWidth && maxWidth && minWidth > maxWidth) throw refuse(400, 'min-w must not be larger than max-w')
  if (minHeight && maxHeight && minHeight > maxHeight) throw refuse(400, 'min-h must not be larger than max-h')
  if (!minWidth && !maxWidth && !minHeight && !maxHeight) return undefined
  return {
    ...(minWidth ? {minWidth} : {}),
    ...(maxWidth ? {maxWidth} : {}),
    ...(minHeight ? {minHeight} : {}),
    ...(maxHeight ? {maxHeight} : {}),
  }
}

/** One word, or one for each direction: `top,left`. */
function cropOf(search: URLSearchParams): Transform['crop'] {
  const asked = search.get('crop')
  if (asked === null || asked === '') return undefined
  const words = asked.split(',')
  const has = (word: (typeof CROPS)[number]) => words.includes(word)
  const contradicts = (has('left') && has('right')) || (has('top') && has('bottom'))
  const standsAlone = has('focalpoint') || has('entropy')
  const isKnown = words.every((word) => CROPS.some((known) => known === word))
  if (!isKnown || contradicts || (standsAlone && words.length > 1)) {
    throw refuse(400, `crop cannot be "${asked}": use ${CROPS.join(', ')}, or a corner such as top,left`)
  }
  if (has('focalpoint')) return 'focalpoint'
  if (has('entropy')) return 'entropy'
  const horizontal = has('left') ? 'left' : has('right') ? 'right' : undefined
  const vertical = has('top') ? 'top' : has('bottom') ? 'bottom' : undefined
  if (!horizontal && !vertical) return undefined
  return {...(horizontal ? {horizontal} : {}), ...(vertical ? {vertical} : {})}
}

function focusOf(search: URLSearchParams): Point | undefined {
  const [x, y] = [numberIn(search, 'fp-x', 0, 1), numberIn(search, 'fp-y', 0, 1)]
  return x === undefined && y === undefined ? undefined : {x: x ?? 0.5, y: y ?? 0.5}
}

/** Sanity writes colours as rgb, argb, rrggbb or aarrggbb. */
function backgroundOf(search: URLSearchParams): Colour | undefined {
  const asked = search.get('bg')
  if (asked === null || asked === '') return undefined
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(asked)) throw refuse(400, 'bg must be a colour such as ffffff')
  const digits = asked.length > 4 ? 2 : 1
  const channels = Array.from({length: asked.length / digits}, (_, index) => {
    const channel = asked.slice(index * digits, (index + 1) * digits)
    return Number.parseInt(digits === 1 ? channel + channel : channel, 16)
  })
  const [alpha = 255, r = 0, g = 0, b = 0] = channels.length === 4 ? channels : [255, ...channels]
  return {r, g, b, alpha: alpha / 255}
}

function rectOf(search: URLSearchParams): Region | undefined {
  const asked = search.get('rect')
  if (asked === null || asked === '') return undefined
  const [left = -1, top = -1, width = 0, height = 0, ...rest] = asked.split(',').map(Number)
  const isWhole = [left, top, width, height].every((value) => Number.isSafeInteger(value) && value >= 0)
  if (!isWhole || rest.length > 0 || !width || !height) throw refuse(400, 'rect must be left,top,width,height in whole pixels')
  return {left, top, width, height}
}

function padOf(search: URLSearchParams, density: number): number | undefined {
  const pad = Math.round((numberIn(search, 'pad', 0, MOST_PADDING) ?? 0) * density)
  if (pad > MOST_PADDING) throw refuse(400, `pad with dpr must not be more than ${MOST_PADDING} pixels`)
  return pad || undefined
}

/** The documented scale begins at 0, that of the encoders at 1. */
function qualityOf(search: URLSearchParams): number | undefined {
  const asked = numberIn(search, 'q', 0, 100)
  return asked === undefined ? undefined : Math.max(1, Math.round(asked))
}

function switchOf(search: URLSearchParams, name: string): boolean {
  const asked = search.get(name)
  if (asked === null || asked === 'false' || asked === '0') return false
  if (asked === 'true' || asked === '1' || asked === '') return true
  throw refuse(400, `${name} must be true or false`)
}

function oneOf<Word extends string>(search: URLSearchParams, name: string, words: readonly Word[]): Word | undefined {
  const asked = search.get(name)
  if (asked === null || asked === '') return undefined
  const known = words.find((word) => word === asked)
  if (known === undefined) throw refuse(400, `${name} cannot be "${asked}": use ${words.join(', ')}`)
  return known
}

function numberIn(search: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const asked = search.get(name)
  if (asked === null || asked === '') return undefined
  const value = Number(asked)
  if (!Number.isFinite(value) || value < least || value > most) {
    throw refuse(400, `${name} must be a number from ${least} to ${most}`)
  }
  return value
}
