/** Pictures of a few plain colours, and what is to be seen in what became of them. */
import sharp from 'sharp'

type Background = string | {r: number; g: number; b: number; alpha: number}

const COLOURS: Record<string, [number, number, number]> = {
  red: [255, 0, 0],
  green: [0, 255, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  cyan: [0, 255, 255],
  magenta: [255, 0, 255],
  white: [255, 255, 255],
  black: [0, 0, 0],
  grey: [128, 128, 128],
}

export function plain(width: number, height: number, background: Background = '#336699') {
  return sharp({create: {width, height, channels: typeof background === 'string' ? 3 : 4, background}})
}

/** Red and green above, blue and yellow below. */
export async function quarters(width: number, height: number): Promise<Buffer> {
  const quarter = (background: string) =>
    plain(width / 2, height / 2, background)
      .png()
      .toBuffer()
  return plain(width, height, '#ff0000')
    .composite([
      {input: await quarter('#00ff00'), left: width / 2, top: 0},
      {input: await quarter('#0000ff'), left: 0, top: height / 2},
      {input: await quarter('#ffff00'), left: width / 2, top: height / 2},
    ])
    .png()
    .toBuffer()
}

/** Red, green and blue, one beside the other. */
export async function stripes(width: number, height: number): Promise<Buffer> {
  const stripe = (background: string) =>
    plain(width / 3, height, background)
      .png()
      .toBuffer()
  return plain(width, height, '#ff0000')
    .composite([
      {input: await stripe('#00ff00'), left: width / 3, top: 0},
      {input: await stripe('#0000ff'), left: (width * 2) / 3, top: 0},
    ])
    .png()
    .toBuffer()
}

/** A decoded picture that can be asked for its pixels. */
export type Seen = {
  width: number
  height: number
  format: string
  /** Red, green, blue and opacity, from 0 to 255. */
  pixel(x: number, y: number): number[]
  /** The nearest colour that has a name, or `clear` where more is seen through than seen. */
  at(x: number, y: number): string
  /** Near the four corners, row by row. */
  corners(): string[]
}

export async function look(bytes: Buffer): Promise<Seen> {
  const {format} = await sharp(bytes).metadata()
  const {data, info} = await sharp(bytes).toColourspace('srgb').ensureAlpha().raw().toBuffer({resolveWithObject: true})
  const {width, height} = info
  const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)]
  const at = (x: number, y: number) => {
    const [r = 0, g = 0, b = 0, opacity = 0] = pixel(x, y)
    if (opacity < 128) return 'clear'
    const distance = ([red, green, blue]: [number, number, number]) => (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2
    return Object.entries(COLOURS).toSorted(([, one], [, other]) => distance(one) - distance(other))[0]?.[0] ?? ''
  }
  const [nearX, nearY] = [Math.min(2, width - 1), Math.min(2, height - 1)]
  const [farX, farY] = [width - 1 - nearX, height - 1 - nearY]
  return {
    width,
    height,
    format,
    pixel,
    at,
    corners: () => [at(nearX, nearY), at(farX, nearY), at(nearX, farY), at(farX, farY)],
  }
}
