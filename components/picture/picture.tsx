import type {PictureContent} from '@/lib/editorial/publication.ts'
import {imageSet, type ImageShape} from '@/lib/media/image-url.ts'

/**
 * A picture in the widths the reader's screen needs. Nothing moves when it arrives: its size is in the markup.
 *
 * @param sizes how wide it will stand, as for `<img sizes>`
 * @param isMain true for the one large picture at the top of a page, which must not wait
 */
export function Picture({
  picture,
  sizes,
  shape,
  widest,
  isMain = false,
  alt,
  className,
}: {
  picture: PictureContent | null
  sizes: string
  shape?: ImageShape
  widest?: number
  isMain?: boolean
  /** In place of the picture's own words, where the words beside it already say what it shows. */
  alt?: string
  className?: string | undefined
}) {
  const image = imageSet(picture, {...(shape ? {shape} : {}), ...(widest ? {widest} : {})})
  if (!picture || !image) return null
  const placeholder = picture.lqip?.startsWith('data:image/') ? `url("${picture.lqip.replaceAll(/["\\\n]/g, '')}")` : undefined
  return (
    <img
      {...image}
      sizes={sizes}
      alt={alt ?? picture.alt}
      className={className}
      loading={isMain ? 'eager' : 'lazy'}
      fetchPriority={isMain ? 'high' : 'auto'}
      decoding="async"
      style={placeholder ? {backgroundImage: placeholder, backgroundSize: 'cover'} : undefined}
    />
  )
}
