/**
 * Addresses of pictures on the site's own origin: `/media/<file>?rect=…&w=…&auto=format`.
 *
 * Readers fetch every picture from us, so their address goes to no third party. The parameters are those of Sanity's
 * image service; `media-response.ts` lets nothing else through.
 */
import {createImageUrlBuilder} from '@sanity/image-url'

import type {PictureContent} from '../editorial/publication.ts'

/** The only widths there are: each is made once and cached for ever. */
export const IMAGE_WIDTHS = [96, 160, 320, 480, 640, 960, 1200, 1600, 2000] as const

/** The shapes a picture may be cut to; without one it keeps its own. */
export const IMAGE_SHAPES = {square: [1, 1], card: [3, 2], film: [16, 9], share: [1200, 630]} as const
export type ImageShape = keyof typeof IMAGE_SHAPES

/** What an `<img>` needs. */
export type ImageSet = {src: string; srcSet: string; width: number; height: number}

type Cut = Omit<PictureContent, 'lqip'> | null | undefined

const ASSET_ID = /^image-([a-f0-9]{40}-([1-9]\d{0,4})x([1-9]\d{0,4}))-(png|jpg|jpeg|webp|gif|avif)$/
const RECT = /^\d+,\d+,(\d+),(\d+)$/
/** From a quarter of the widest: smaller steps would serve no screen that the picture is shown on. */
const NARROWEST_PART = 4
const USUAL_WIDTH = 640

// The builder wants a project; ours is known to the server alone and is put in by the route that answers /media.
const builder = createImageUrlBuilder({projectId: 'site', dataset: 'site', baseUrl: 'https://media.invalid'})

/**
 * The addresses of a picture in the widths that make sense for it, cut to a shape around the chosen centre.
 *
 * @param widest the most pixels its place on the page can use
 * @returns undefined for a picture without a file, or with one that is no image
 */
export function imageSet(picture: Cut, {shape, widest = 1600}: {shape?: ImageShape; widest?: number} = {}): ImageSet | undefined {
  const part = partOf(picture, shape)
  if (!part) return undefined
  // Enlarging adds bytes, never detail; the smallest step is offered even for a smaller picture.
  const most = Math.min(part.width, widest)
  const fitting = IMAGE_WIDTHS.filter((width) => width <= most && width >= most / NARROWEST_PART)
  const widths = fitting.length > 0 ? fitting : [IMAGE_WIDTHS[0]]
  const largest = Math.max(...widths)
  const usual = widths.findLast((width) => width <= USUAL_WIDTH) ?? largest
  return {
    src: part.address(usual),
    srcSet: widths.map((width) => `${part.address(width)} ${width}w`).join(', '),
    width: largest,
    height: Math.round((largest * part.height) / part.width),
  }
}

/** A picture as large as it is kept, for whoever wants to see all of it. */
export function largestImage(picture: Cut): {src: string} | undefined {
  const part = partOf(picture, undefined)
  if (!part) return undefined
  return {src: part.address(IMAGE_WIDTHS.findLast((width) => width <= part.width) ?? IMAGE_WIDTHS[0])}
}

/** One address, for places that take a single picture: shared links, feeds, search markup. */
export function imageAddress(picture: Cut, shape: ImageShape, width: (typeof IMAGE_WIDTHS)[number] = 1200): string | undefined {
  return partOf(picture, shape)?.address(width)
}

/** The part of a picture that is shown: what the editor left of it, cut to the shape around what matters in it. */
function partOf(
  picture: Cut,
  shape: ImageShape | undefined,
): {width: number; height: number; address: (width: number) => string} | undefined {
  const asset = ASSET_ID.exec(picture?.assetId ?? '')
  if (!picture || !asset) return undefined
  const [reference, name, width, height, extension] = asset
  const crop = isComplete(picture.crop) ? picture.crop : undefined
  const hotspot = isCompleteHotspot(picture.hotspot) ? picture.hotspot : undefined
  const image = builder.image({asset: {_ref: reference}, ...(crop ? {crop} : {}), ...(hotspot ? {hotspot} : {})})
  const [across, down] = shape ? IMAGE_SHAPES[shape] : [0, 0]
  // Asked for once, in an exact ratio: asked for each width, rounding would move the cut from step to step.
  const cut = shape ? image.width(across * 1000).height(down * 1000) : image
  const rect = new URL(cut.url()).searchParams.get('rect')
  const measured = RECT.exec(rect ?? '')
  return {
    width: Number(measured?.[1] ?? width),
    height: Number(measured?.[2] ?? height),
    address: (at) => `/media/${name}.${extension}?${rect ? `rect=${rect}&` : ''}w=${at}&auto=format`,
  }
}

type CompleteCrop = {top: number; bottom: number; left: number; right: number}
type CompleteHotspot = {x: number; y: number; width: number; height: number}

function isComplete(crop: PictureContent['crop']): crop is CompleteCrop {
  if (!crop || Object.values(crop).some((edge) => edge === null || edge < 0 || edge >= 1)) return false
  return (crop.left ?? 0) + (crop.right ?? 0) < 1 && (crop.top ?? 0) + (crop.bottom ?? 0) < 1
}

function isCompleteHotspot(hotspot: PictureContent['hotspot']): hotspot is CompleteHotspot {
  return hotspot !== null && Object.values(hotspot).every((measure) => measure !== null)
}
