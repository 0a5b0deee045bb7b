import {between, blob, CLAY, DUSK, ellipse, from, INK, limb, merged, SAGE, type Point} from './pen.ts'

export type Hair = 'short' | 'bun' | 'bob' | 'curls' | 'bald'

export type Person = {
  /** Height in the picture when standing. */
  height: number
  /** Where the hip joints are. */
  hip: Point
  /** How far the trunk leans forward, in degrees. */
  lean?: number
  /** How far the head is bowed, in degrees. */
  nod?: number
  /** Far leg, then near leg: where the ankles are, and how the feet are turned (0 is flat, positive is toes down). */
  legs: readonly [Leg, Leg]
  /** Far arm, then near arm: where the hands are. */
  arms: readonly [Arm, Arm]
  facing?: 'right' | 'left'
  skin?: string
  hair?: Hair
  hairColor?: string
  top?: string
  trousers?: string
  shoes?: string
  /** Drawn between the far and the near half of the body: a rail, a chair, a handlebar. */
  behindNear?: string
}

type Leg = {ankle: Point; turned?: number; bend?: 'forward' | 'backward'}
type Arm = {hand: Point; bend?: 'forward' | 'backward'}

export const SKIN = {light: '#f2d6bf', tan: '#ddb08a', brown: '#a8714c', deep: '#7a4c33'} as const

/** Lengths as parts of the standing height. */
const THIGH = 0.245
const SHIN = 0.24
const TRUNK = 0.275
const UPPER_ARM = 0.165
const FOREARM = 0.15

/** Where a joint between two bones comes to lie when the far end is put at a place; reaches no farther than it can. */
function joint(start: Point, end: Point, first: number, second: number, side: 1 | -1): {middle: Point; end: Point} {
  const distance = Math.hypot(end[0] - start[0], end[1] - start[1])
  const reach = Math.min(Math.max(distance, Math.abs(first - second) + 0.01), first + second - 0.01)
  const direction = Math.atan2(end[1] - start[1], end[0] - start[0])
  const opening = Math.acos((first ** 2 + reach ** 2 - second ** 2) / (2 * first * reach))
  const degrees = ((direction + side * opening) * 180) / Math.PI
  return {middle: from(start, first, degrees), end: from(start, reach, (direction * 180) / Math.PI)}
}

/** Where the knee of someone facing right comes to lie, and the ankle as far as the leg reaches. */
export function legOf(height: number, hip: Point, ankle: Point): {knee: Point; ankle: Point} {
  const {middle, end} = joint(hip, ankle, THIGH * height, SHIN * height, -1)
  return {knee: middle, ankle: end}
}

/** A person from the side. */
export function person(options: Person): string {
  const {height: h, hip, lean = 4, nod = 0, facing = 'right', skin = SKIN.tan, hair = 'short', hairColor = INK} = options
  const {top = SAGE, trousers = DUSK, shoes = CLAY, behindNear = ''} = options
  const side = facing === 'right' ? 1 : -1
  const shoulder = from(hip, TRUNK * h, -90 + side * lean)
  const neck = from(shoulder, 0.045 * h, -90 + side * (lean + nod / 2))
  const head = from(neck, 0.085 * h, -90 + side * (lean + nod))

  const leg = ({ankle, turned = 0, bend = 'forward'}: Leg, tint: string) => {
    const {middle: knee, end: foot} = joint(hip, ankle, THIGH * h, SHIN * h, (bend === 'forward' ? -side : side) as 1 | -1)
    const heel = from(foot, 0.03 * h, 90 + side * (turned + 30))
    const toe = from(heel, 0.1 * h, side === 1 ? turned : 180 - turned)
    return (
      merged(shoes, limb(heel, 0.021 * h, toe, 0.015 * h), limb(heel, 0.022 * h, foot, 0.022 * h)) +
      merged(tint, limb(hip, 0.06 * h, knee, 0.04 * h), limb(knee, 0.04 * h, between(knee, foot, 0.94), 0.027 * h))
    )
  }
  const arm = ({hand, bend = 'backward'}: Arm, sleeve: string) => {
    const {middle: elbow, end: wrist} = joint(
      from(shoulder, 0.02 * h, 90),
      hand,
      UPPER_ARM * h,
      FOREARM * h,
      (bend === 'forward' ? -side : side) as 1 | -1,
    )
    const palm = from(wrist, 0.012 * h, (Math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0]) * 180) / Math.PI)
    return (
      merged(skin, limb(elbow, 0.022 * h, wrist, 0.018 * h), ellipse(palm, 0.023 * h)) +
      merged(
        sleeve,
        limb(from(shoulder, 0.02 * h, 90), 0.036 * h, elbow, 0.028 * h),
        limb(elbow, 0.028 * h, between(elbow, wrist, 0.35), 0.026 * h),
      )
    )
  }

  return [
    arm(options.arms[0], shade(top)),
    leg(options.legs[0], shade(trousers)),
    behindNear,
    leg(options.legs[1], trousers),
    merged(skin, limb(shoulder, 0.03 * h, between(neck, head, 0.5), 0.028 * h)),
    merged(top, limb(between(shoulder, hip, 0.055), 0.052 * h, hip, 0.062 * h)),
    headFromSide(head, h, side, lean + nod, skin, hair, hairColor),
    arm(options.arms[1], top),
  ].join('')
}

/** A head without a face: quiet, and anyone's. */
export function headFromSide(
  center: Point,
  h: number,
  side: 1 | -1,
  tilt: number,
  skin: string,
  hair: Hair,
  hairColor: string,
): string {
  const r = 0.07 * h
  /** A place on or near the head: `ahead` toward the face, `up` toward the crown, both in head radii. */
  const p = (ahead: number, up: number): Point => {
    const angle = (tilt * Math.PI) / 180
    const [x, y] = [ahead * Math.cos(angle) + up * Math.sin(angle), -up * Math.cos(angle) + ahead * Math.sin(angle)]
    return [center[0] + side * x * r, center[1] + y * r]
  }
  const face = blob(
    p(-0.05, 1.06),
    p(0.62, 0.82),
    p(0.9, 0.28),
    p(1.08, -0.12),
    p(0.86, -0.3),
    p(0.8, -0.72),
    p(0.42, -1.06),
    p(-0.2, -0.92),
    p(-0.72, -0.5),
    p(-0.94, 0.15),
    p(-0.68, 0.8),
  )
  const cap = blob(
    p(0.8, 0.62),
    p(0.5, 1.06),
    p(-0.1, 1.24),
    p(-0.72, 0.98),
    p(-1.06, 0.35),
    p(-0.95, -0.3),
    p(-0.62, -0.62),
    p(-0.3, -0.3),
    p(-0.12, 0.18),
    p(0.3, 0.42),
  )
  const styles: Record<Hair, string> = {
    short: merged(hairColor, cap),
    bun: merged(hairColor, cap, ellipse(p(-1.05, 0.85), 0.42 * r)),
    bob: merged(
      hairColor,
      blob(
        p(0.84, 0.6),
        p(0.5, 1.1),
        p(-0.1, 1.26),
        p(-0.8, 1),
        p(-1.16, 0.2),
        p(-1.2, -0.7),
        p(-0.8, -1.06),
        p(-0.16, -0.9),
        p(-0.02, -0.2),
        p(0.24, 0.4),
      ),
    ),
    curls: merged(
      hairColor,
      ...[
        [0.66, 0.82],
        [0.2, 1.1],
        [-0.34, 1.06],
        [-0.78, 0.74],
        [-0.98, 0.24],
        [-0.9, -0.28],
        [-0.3, 0.56],
        [-0.5, 0.1],
      ].map(([a, u]) => ellipse(p(a!, u!), 0.36 * r)),
    ),
    bald: '',
  }
  return merged(skin, face) + styles[hair]
}

/** The same color a little darker, for the half of the body that is farther away. */
export function shade(color: string): string {
  const channels = [1, 3, 5].map((start) => Math.round(Number.parseInt(color.slice(start, start + 2), 16) * 0.86))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
