/**
 * Whose days the clinic's days are: of dates that readers see, of offers that name no clock of their own, and of what is counted.
 *
 * Read by the server alone: Studio, which runs in a browser, is told where it needs it.
 */
import {isTimeZone} from './editorial/local-time.ts'

const USUAL = 'America/Denver'

export const CLINIC_TIME_ZONE = process.env['ROUNDS_TIME_ZONE'] || USUAL

/** @throws Error where `ROUNDS_TIME_ZONE` is no time zone */
export function checkTimeZone(environment: NodeJS.ProcessEnv): void {
  const zone: string = environment['ROUNDS_TIME_ZONE'] || USUAL
  const isOne: boolean = isTimeZone(zone)
  if (!isOne) throw new Error(`ROUNDS_TIME_ZONE is “${zone}”; write the name of a time zone, such as America/New_York.`)
}
