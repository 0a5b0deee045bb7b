import type {SeedDocument} from '../../write/document.ts'
import {ankleSprainReturnToRunning} from './ankle-sprain-return-to-running.ts'
import {carpalTunnelAtNight} from './carpal-tunnel-at-night.ts'
import {deskThatFitsYou} from './desk-that-fits-you.ts'
import {dryNeedlingAndSciatica} from './dry-needling-and-sciatica.ts'
import {exerciseWithKneeArthritis} from './exercise-with-knee-arthritis.ts'
import {firstWeekOfBackPain} from './first-week-of-back-pain.ts'
import {firstWeeksAfterKneeReplacement} from './first-weeks-after-knee-replacement.ts'
import {frozenShoulder} from './frozen-shoulder.ts'
import {painAndSleep} from './pain-and-sleep.ts'
import {plantarHeelPain} from './plantar-heel-pain.ts'
import {steadyOnYourFeet} from './steady-on-your-feet.ts'
import {dedosDormidosPorLaNoche} from './es/dedos-dormidos-por-la-noche.ts'
import {dolorYSueno} from './es/dolor-y-sueno.ts'
import {unEscritorioASuMedida} from './es/un-escritorio-a-su-medida.ts'
import {yourFirstVisit} from './your-first-visit.ts'

/** In the order of first publication. */
export const posts: SeedDocument[] = [
  firstWeekOfBackPain,
  painAndSleep,
  carpalTunnelAtNight,
  deskThatFitsYou,
  ankleSprainReturnToRunning,
  firstWeeksAfterKneeReplacement,
  steadyOnYourFeet,
  frozenShoulder,
  plantarHeelPain,
  dryNeedlingAndSciatica,
  dedosDormidosPorLaNoche,
  unEscritorioASuMedida,
  exerciseWithKneeArthritis,
  dolorYSueno,
  yourFirstVisit,
]
