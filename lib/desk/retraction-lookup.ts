/**
 * Asks PubMed and Crossref whether works were retracted. Both, because either alone misses some.
 *
 * Optional, and never part of rendering a page: it runs when somebody runs it. It sends DOIs and PubMed numbers of
 * public works to two fixed hosts and nothing else. What it cannot tell stays “unknown”.
 */
import {normalizeDoi, normalizePmid} from '../editorial/identifiers.ts'
import type {SourceDocument} from '../editorial/documents.ts'

export type RetractionStatus = 'none' | 'correction' | 'expressionOfConcern' | 'retracted' | 'unknown'
export type RetractionAnswer = {status: RetractionStatus; noticeDoi: string | null; source: 'crossref' | 'pubmed' | null}

/** Fetches JSON; replaced by recorded answers in tests. */
export type AskJson = (url: string) => Promise<unknown>

/** The graver answer counts. */
const GRAVITY: readonly RetractionStatus[] = ['retracted', 'expressionOfConcern', 'correction', 'none', 'unknown']

const UPDATE_TYPES: Record<string, RetractionStatus> = {
  retraction: 'retracted',
  withdrawal: 'retracted',
  removal: 'retracted',
  partial_retraction: 'retracted',
  expression_of_concern: 'expressionOfConcern',
  correction: 'correction',
  corrigendum: 'correction',
  erratum: 'correction',
}
/** Publication types as the National Library of Medicine names them. */
const PUBLICATION_TYPES: Record<string, RetractionStatus> = {
  'Retracted Publication': 'retracted',
  'Expression of Concern': 'expressionOfConcern',
  'Corrected and Republished Article': 'correction',
}

export async function lookUpRetraction(source: Pick<SourceDocument, 'doi' | 'pmid'>, ask: AskJson): Promise<RetractionAnswer> {
  const doi = normalizeDoi(source.doi)
  const pmid = normalizePmid(source.pmid)
  const answers = await Promise.all([...(doi ? [askCrossref(doi, ask)] : []), ...(pmid ? [askPubMed(pmid, ask)] : [])])
  const unknown: RetractionAnswer = {status: 'unknown', noticeDoi: null, source: null}
  return answers.toSorted((one, other) => GRAVITY.indexOf(one.status) - GRAVITY.indexOf(other.status))[0] ?? unknown
}

async function askCrossref(doi: string, ask: AskJson): Promise<RetractionAnswer> {
  const answer = await tryTo(ask, `https://api.crossref.org/works/${encodeURIComponent(doi)}`)
  const message = field(answer, 'message')
  if (message === undefined) return {status: 'unknown', noticeDoi: null, source: null}
  const updates = field(message, 'updated-by')
  const found = (Array.isArray(updates) ? updates : [])
    .map((update: unknown) => ({
      status: UPDATE_TYPES[String(field(update, 'type') ?? '').replaceAll(/[ -]/g, '_')] ?? ('unknown' as const),
      noticeDoi: normalizeDoi(field(update, 'DOI')),
    }))
    .toSorted((one, other) => GRAVITY.indexOf(one.status) - GRAVITY.indexOf(other.status))[0]
  return {status: found?.status ?? 'none', noticeDoi: found?.noticeDoi ?? null, source: 'crossref'}
}

async function askPubMed(pmid: string, ask: AskJson): Promise<RetractionAnswer> {
  const url = `https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json&id=${pmid}`
  const record = field(field(await tryTo(ask, url), 'result'), pmid)
  const types = field(record, 'pubtype')
  if (!Array.isArray(types)) return {status: 'unknown', noticeDoi: null, source: null}
  const statuses = types.map((type: unknown) => PUBLICATION_TYPES[String(type)] ?? ('none' as const))
  const status = statuses.toSorted((one, other) => GRAVITY.indexOf(one) - GRAVITY.indexOf(other))[0] ?? 'none'
  return {status, noticeDoi: null, source: 'pubmed'}
}

async function tryTo(ask: AskJson, url: string): Promise<unknown> {
  try {
    return await ask(url)
  } catch {
    return undefined
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
