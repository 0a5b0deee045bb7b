/** Which licences run out soon, early enough to renew them. */
import type {BoardStatus, LicenseRecord, LicenseType} from './license-records.ts'
import {daysUntil} from './local-days.ts'

/** Days before the end of a licence at which people are told. */
const ALERT_BANDS = [0, 7, 30, 60, 90] as const

export type LicenseAlert = {
  recordId: string
  clinicianId: string
  licenseType: LicenseType
  jurisdiction: string
  /** The band, not the exact count: 30 from the thirtieth day before the end to the eighth. */
  daysLeft: (typeof ALERT_BANDS)[number]
  expiresOn: string
}

/** Licences that somebody could still renew; for the others the end has come already. */
const RENEWABLE: readonly BoardStatus[] = ['active', 'pendingRenewal', 'probation', 'restricted', 'unknown']

/**
 * The band each record is in, soonest first; nothing for records with more than 90 days left or without a day.
 *
 * The same record gives the same alert every day of its band: whoever tells people keeps (record, expiresOn, daysLeft)
 * to tell them once. Records past their last day stay at 0 until someone enters the new day or the board's status.
 *
 * @param now milliseconds since 1970
 */
export function alertsDue(records: readonly LicenseRecord[], now: number): LicenseAlert[] {
  return records
    .flatMap(({_id, clinicianId, licenseType, jurisdiction, expiresOn, boardStatus}) => {
      if (!expiresOn || !RENEWABLE.includes(boardStatus)) return []
      const left = daysUntil(expiresOn, jurisdiction, now)
      const daysLeft = ALERT_BANDS.find((band) => left <= band)
      return daysLeft === undefined ? [] : [{recordId: _id, clinicianId, licenseType, jurisdiction, daysLeft, expiresOn}]
    })
    .toSorted((one, other) => compare(one.expiresOn, other.expiresOn) || compare(one.recordId, other.recordId))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
