/**
 * Addresses of pictures on the site's own origin: `/media/<file>?rect=…&w=…&h=…&fit=crop&auto=format`.
 *
 * Readers fetch every picture from us, so their address goes to no third party. The parameters are those of Sanity's
 * image service; `media-response.ts` lets nothing else through.
 */
import {createImageUrlBuilder} from '@sanity/image-url'

import type {PictureContent} from '../editorial/publication.ts'

/** The only widths there are: each is made once and cached for ever. */
export const IMAGE_WIDTHS = [96, 160, 240, 320, 480, 640, 800, 960, 1200, 1600, 2000] as const

/** The shapes a picture may be cut to; without one it keeps its own. */
export const IMAGE_SHAPES = {square: 1, card: 3 / 2, film: 16 / 9, share: 1200 / 630} as const
export type ImageShape = keyof typeof IMAGE_SHAPES

/** What an `<img>` needs. */
export type ImageSet = {src: string; srcSet: string; width: number; height: number}

const ASSET_ID = /^image-([a-f0-9]{40})-([1-9]\d{0,4})x([1-9]\d{0,4})-(png|jpg|jpeg|webp|gif|avif)$/

// The builder wants a project; ours is known to the server alone and is put in by the route that answers /media.
const builder = createImageUrlBuilder({projectId: 'site', dataset: 'site', baseUrl: 'https://media.invalid'})

/**
 * The addresses of a picture in the widths that make sense for it, cut to a shape around the chosen centre.
 *
 * @returns undefined for a picture without a file, or with one that is no image
 */
export function imageSet(
  picture: Omit<PictureContent, 'lqip'> | null | undefined,
  {shape, widest = 1600}: {shape?: ImageShape; widest?: number} = {},
): ImageSet | undefined {
  const asset = ASSET_ID.exec(picture?.assetId ?? '')
  if (!picture || !asset) return undefined
  const crop = isComplete(picture.crop) ? picture.crop : undefined
  const kept = {
    width: Number(asset[2]) * (1 - (crop ? crop.left + crop.right : 0)),
    height: Number(asset[3]) * (1 - (crop ? crop.top + crop.bottom : 0)),
  }
  const ratio = shape ? IMAGE_SHAPES[shape] : kept.width / kept.height
  // Enlarging adds bytes, never detail; the smallest step is offered even for a smaller picture.
  const available = Math.min(kept.width, kept.height * ratio, widest)
  const widths = IMAGE_WIDTHS.filter((width, step) => step === 0 || width <= available)
  const addressOf = (width: number) => address(picture, crop, width, shape)
  const largest = widths.at(-1) ?? IMAGE_WIDTHS[0]
  return {
    src: addressOf(widths.findLast((width) => width <= 800) ?? largest),
    srcSet: widths.map((width) => `${addressOf(width)} ${width}w`).join(', '),
    width: largest,
    height: Math.round(largest / ratio),
  }
}

/** One address, for places that take a single picture: shared links, feeds, search markup. */
export function imageAddress(picture: Omit<PictureContent, 'lqip'> | null | undefined, shape: ImageShape, width = 1200): string | undefined {
  const set = imageSet(picture, {shape, widest: width})
  return set?.srcSet.split(', ').at(-1)?.split(' ')[0]
}

function address(picture: Omit<PictureContent, 'lqip'>, crop: CompleteCrop | undefined, width: number, shape: ImageShape | undefined): string {
  const hotspot = isCompleteHotspot(picture.hotspot) ? picture.hotspot : undefined
  const image = builder
    .image({asset: {_ref: picture.assetId ?? ''}, ...(crop ? {crop} : {}), ...(hotspot ? {hotspot} : {})})
    .width(width)
    .auto('format')
  const cut = shape ? image.height(Math.round(width / IMAGE_SHAPES[shape])).fit('crop') : image.fit('max')
  const url = new URL(cut.url())
  return `/media/${url.pathname.split('/').at(-1) ?? ''}${url.search}`
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
