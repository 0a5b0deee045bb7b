import type {SeedDocument} from '../../write/document.ts'
import {carpalTunnelAtNight} from './carpal-tunnel-at-night.ts'
import {deskThatFitsYou} from './desk-that-fits-you.ts'
import {dryNeedlingAndSciatica} from './dry-needling-and-sciatica.ts'
import {firstWeekOfBackPain} from './first-week-of-back-pain.ts'
import {painAndSleep} from './pain-and-sleep.ts'

export const posts: SeedDocument[] = [firstWeekOfBackPain, painAndSleep, carpalTunnelAtNight, deskThatFitsYou, dryNeedlingAndSciatica]
