import sharp from 'sharp'

import {ankleSprainReturnToRunning} from './covers/ankle-sprain-return-to-running.ts'
import {carpalTunnelAtNight} from './covers/carpal-tunnel-at-night.ts'
import {deskThatFitsYou} from './covers/desk-that-fits-you.ts'
import {dryNeedlingAndSciatica} from './covers/dry-needling-and-sciatica.ts'
import {exerciseWithKneeArthritis} from './covers/exercise-with-knee-arthritis.ts'
import {firstWeekOfBackPain} from './covers/first-week-of-back-pain.ts'
import {firstWeeksAfterKneeReplacement} from './covers/first-weeks-after-knee-replacement.ts'
import {frozenShoulder} from './covers/frozen-shoulder.ts'
import {painAndSleep} from './covers/pain-and-sleep.ts'
import {plantarHeelPain} from './covers/plantar-heel-pain.ts'
import {steadyOnYourFeet} from './covers/steady-on-your-feet.ts'
import {yourFirstVisit} from './covers/your-first-visit.ts'
import * as figures from './figures.ts'
import * as portraits from './portraits.ts'

/** Every picture of the demo, by the name documents use for it. */
const DRAWINGS = {
  'cover-dry-needling-and-sciatica': dryNeedlingAndSciatica,
  'cover-first-week-of-back-pain': firstWeekOfBackPain,
  'cover-ankle-sprain-return-to-running': ankleSprainReturnToRunning,
  'cover-carpal-tunnel-at-night': carpalTunnelAtNight,
  'cover-first-weeks-after-knee-replacement': firstWeeksAfterKneeReplacement,
  'cover-steady-on-your-feet': steadyOnYourFeet,
  'cover-desk-that-fits-you': deskThatFitsYou,
  'cover-frozen-shoulder': frozenShoulder,
  'cover-plantar-heel-pain': plantarHeelPain,
  'cover-exercise-with-knee-arthritis': exerciseWithKneeArthritis,
  'cover-pain-and-sleep': painAndSleep,
  'cover-your-first-visit': yourFirstVisit,
  'figure-sciatic-nerve': figures.sciaticNerve,
  'figure-trigger-point': figures.triggerPoint,
  'poster-standing-up-from-a-chair': figures.standingUpFromChair,
  'portrait-maren-okafor': portraits.marenOkafor,
  'portrait-marisol-quillon': portraits.marisolQuillon,
  'portrait-theo-brambleford': portraits.theoBrambleford,
  'portrait-leila-haddad': portraits.leilaHaddad,
  'portrait-odalys-merriweather': portraits.odalysMerriweather,
  'portrait-kiet-duong': portraits.kietDuong,
  'portrait-hannah-sorrel': portraits.hannahSorrel,
  'portrait-teodor-lindqvist': portraits.teodorLindqvist,
} as const satisfies Record<string, () => string>

export type PictureName = keyof typeof DRAWINGS

export const PICTURE_NAMES = Object.keys(DRAWINGS) as PictureName[]

/** The picture as a PNG file, always the same bytes for the same drawing and version of sharp. */
export async function drawPicture(name: PictureName): Promise<Buffer> {
  return sharp(Buffer.from(DRAWINGS[name]())).png({palette: true, quality: 90, effort: 4}).toBuffer()
}
