/** The audit log: who tried what, when, and what came of it. Private, signed, and without a word of anybody's health. */
import {randomUUID} from 'node:crypto'

import {canonicalJson} from '../editorial/content-hash.ts'
import type {Seal} from '../editorial/documents.ts'
import type {Desk} from './desk.ts'

export type AuditEntry = {
  at: string
  by: {userId: string; name: string}
  action: string
  /** Id of the document it was about. */
  subject: string
  from?: string
  to?: string
  outcome: 'done' | 'refused' | 'failed'
  why?: string
}

/** @param name of what happened, where several instances of the site may see it happen and one is to write it down */
export async function writeAudit(desk: Desk, entry: AuditEntry, name: string = randomUUID()): Promise<void> {
  await desk.compliance.createIfNotExists({
    _id: `audit.${entry.at.slice(0, 10)}.${name}`,
    _type: 'auditEntry',
    ...entry,
    seal: desk.signer.sign(auditPayload(entry)),
  })
}

export function auditPayload(entry: AuditEntry): string {
  return canonicalJson({kind: 'audit', ...entry})
}

/** Ids of the entries that this server did not write as they stand. */
export async function alteredAudit(desk: Desk): Promise<string[]> {
  const entries = await desk.compliance.fetch<(AuditEntry & {_id: string; seal?: Seal | null})[]>(
    '*[_type == "auditEntry"] | order(_id asc){_id, at, by, action, subject, from, to, outcome, why, seal}',
  )
  return entries.filter(({_id, seal, ...entry}) => !desk.signer.isSigned(auditPayload(entry), seal)).map(({_id}) => _id)
}
