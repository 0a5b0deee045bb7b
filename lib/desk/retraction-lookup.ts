/**
 * Asks PubMed and Crossref whether works were retracted. Both, because either alone misses some.
 *
 * Optional, and never part of rendering a page: it runs when somebody runs it. It sends DOIs and PubMed numbers of
 * public works to two fixed hosts and nothing else. What it cannot tell stays “unknown”.
 */
import {normalizeDoi, normalizePmid, sameDoi} from '../editorial/identifiers.ts'
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
  'partial retraction': 'retracted',
  'expression of concern': 'expressionOfConcern',
  correction: 'correction',
  corrigendum: 'correction',
  erratum: 'correction',
}
/** Publication types as the National Library of Medicine names them. */
const PUBLICATION_TYPES: Record<string, RetractionStatus> = {
  'retracted publication': 'retracted',
  'expression of concern': 'expressionOfConcern',
  'corrected and republished article': 'correction',
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
  // An answer about another work, or about none, says nothing about this one.
  if (!sameDoi(field(message, 'DOI'), doi)) return {status: 'unknown', noticeDoi: null, source: null}
  const updates = field(message, 'updated-by')
  const found = (Array.isArray(updates) ? updates : [])
    .map((update: unknown) => ({
      status: known(UPDATE_TYPES, field(update, 'type')) ?? ('unknown' as const),
      noticeDoi: normalizeDoi(field(update, 'DOI')),
    }))
    .toSorted((one, other) => GRAVITY.indexOf(one.status) - GRAVITY.indexOf(other.status))[0]
  return {status: found?.status ?? 'none', noticeDoi: found?.noticeDoi ?? null, source: 'crossref'}
}

async function askPubMed(pmid: string, ask: AskJson): Promise<RetractionAnswer> {
  const url = `https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json&id=${pmid}`
  const record = field(field(await tryTo(ask, url), 'result'), pmid)
  const types = field(record, 'pubtype')
  if (!Array.isArray(types) || String(field(record, 'uid')) !== pmid) return {status: 'unknown', noticeDoi: null, source: null}
  const statuses = types.map((type: unknown) => known(PUBLICATION_TYPES, type) ?? ('none' as const))
  const status = statuses.toSorted((one, other) => GRAVITY.indexOf(one) - GRAVITY.indexOf(other))[0] ?? 'none'
  return {status, noticeDoi: null, source: 'pubmed'}
}

/** The services differ in capitals, and in what they put between words. */
function known(types: Record<string, RetractionStatus>, type: unknown): RetractionStatus | undefined {
  const name = typeof type === 'string' ? type.toLowerCase().replaceAll(/[_-]/g, ' ') : ''
  return Object.hasOwn(types, name) ? types[name] : undefined
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
