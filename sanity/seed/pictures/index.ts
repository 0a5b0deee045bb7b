import sharp from 'sharp'

import * as covers from './covers.ts'
import * as figures from './figures.ts'
import * as portraits from './portraits.ts'

/** Every picture of the demo, by the name documents use for it. */
const DRAWINGS = {
  'cover-dry-needling-and-sciatica': covers.dryNeedlingAndSciatica,
  'cover-first-week-of-back-pain': covers.firstWeekOfBackPain,
  'cover-ankle-sprain-return-to-running': covers.ankleSprain,
  'cover-carpal-tunnel-at-night': covers.carpalTunnelAtNight,
  'cover-first-weeks-after-knee-replacement': covers.kneeReplacement,
  'cover-steady-on-your-feet': covers.balanceAndFalls,
  'cover-desk-that-fits-you': covers.deskSetup,
  'cover-frozen-shoulder': covers.frozenShoulder,
  'cover-plantar-heel-pain': covers.plantarHeelPain,
  'cover-exercise-with-knee-arthritis': covers.kneeArthritisAndExercise,
  'cover-pain-and-sleep': covers.painAndSleep,
  'cover-your-first-visit': covers.yourFirstVisit,
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
} as const satisfies Record<string, () => string>

export type PictureName = keyof typeof DRAWINGS

export const PICTURE_NAMES = Object.keys(DRAWINGS) as PictureName[]

/** The picture as a PNG file, always the same bytes for the same drawing and version of sharp. */
export async function drawPicture(name: PictureName): Promise<Buffer> {
  return sharp(Buffer.from(DRAWINGS[name]())).png({palette: true, quality: 90, effort: 4}).toBuffer()
}
