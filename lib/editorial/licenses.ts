/**
 * Licences: what may be recorded, what a record is worth, and what a person may do and be called.
 *
 * The judgements are pure: records, compacts, policy and clock come in, nothing is looked up. None of them throws.
 */
export * from './license-records.ts'
export {endOfDay} from './local-days.ts'
export {validityOf, verificationDueAt} from './license-validity.ts'
export {standingOf, type Standing} from './license-standing.ts'
export {alertsDue} from './license-alerts.ts'
export {recordProblems, recordShapeProblems, type RecordDraft} from './license-problems.ts'
