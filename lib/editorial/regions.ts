/**
 * Where something whose law differs by state may be offered.
 *
 * The law itself is data (`legalRule` documents, each with its source and the day it was read). This file only says
 * what follows: what is forbidden or unknown somewhere is not shown there, and where the reader's state is unknown
 * nothing regulated is offered at all.
 */
import type {LegalRule} from './documents.ts'

/**
 * @param subject what is regulated, for example `dryNeedling`; absent for an offer that nothing regulates
 * @param region two letters of a state, or null where it is unknown
 */
export function mayOffer(subject: string | null | undefined, region: string | null, rules: readonly LegalRule[]): boolean {
  if (!subject) return true
  if (region === null) return false
  const rule = rules.find((known) => known.subject === subject && known.jurisdiction === region)
  return rule?.status === 'permitted' || rule?.status === 'conditional'
}
