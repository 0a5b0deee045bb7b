/**
 * Identifiers of works and people: DOI, PubMed numbers, ORCID iD and NPI.
 *
 * What an editor pastes is brought to one form, or refused. Only ASCII digits count: a full-width “９” looks like a nine
 * and finds nothing.
 */

/** Crossref's pattern for modern DOIs (“DOIs and matching regular expressions”, Crossref blog, 2015), anchored. */
const DOI = /^10\.\d{4,9}\/[-._;()/:A-Z0-9]+$/i
/** Wiley's DOIs of the 1990s were made from SICI codes and hold angle brackets (same source). */
const OLD_WILEY_DOI = /^10\.1002\/[-._;()/:<>A-Z0-9]+$/i
const DOI_PREFIX = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i

const PMID = /^[1-9]\d{0,7}$/
const PMID_PREFIX = /^(?:https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/|https?:\/\/www\.ncbi\.nlm\.nih\.gov\/pubmed\/|pmid:?\s*)/i

const PMCID = /^PMC[1-9]\d{0,8}$/
const PMCID_PREFIX =
  /^(?:https?:\/\/pmc\.ncbi\.nlm\.nih\.gov\/articles\/|https?:\/\/www\.ncbi\.nlm\.nih\.gov\/pmc\/articles\/|pmcid:?\s*)/i

const ORCID = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/
const ORCID_PREFIX = /^https?:\/\/(?:www\.)?orcid\.org\//i

const NPI = /^[12]\d{9}$/
/** What the digits 80840 (health care, United States) add to the sum; CMS, “NPI Check Digit”. */
const NPI_PREFIX_SUM = 24

/**
 * The DOI alone, for example `10.1001/jama.2021.0411`.
 *
 * @param text a DOI as people paste it: bare, after `doi:`, or as an address at doi.org or dx.doi.org. The full stop of
 *   the sentence it was copied from is dropped. Capitals are kept: they are part of how a publisher writes it.
 * @returns null for everything else, such as an address of another site
 */
export function normalizeDoi(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const doi = text.trim().replace(DOI_PREFIX, '').replace(/\.$/, '')
  return DOI.test(doi) || OLD_WILEY_DOI.test(doi) ? doi : null
}

/** True when both name one work. Case does not distinguish DOIs (ISO 26324). */
export function sameDoi(one: unknown, other: unknown): boolean {
  const first = normalizeDoi(one)
  return first !== null && first.toLowerCase() === normalizeDoi(other)?.toLowerCase()
}

/** The digits of a PubMed number, from the number, `PMID: …` or an address at PubMed; null for everything else. */
export function normalizePmid(text: unknown): string | null {
  return normalize(text, PMID_PREFIX, PMID)
}

/** A PubMed Central number as `PMC1234567`, from the number, `PMCID: …` or an address there; null for everything else. */
export function normalizePmcid(text: unknown): string | null {
  return typeof text === 'string' ? normalize(text.trim().toUpperCase(), PMCID_PREFIX, PMCID) : null
}

/** True for an ORCID iD in its four groups whose check character is right (ISO 7064, mod 11-2). */
export function isOrcid(text: unknown): text is string {
  if (typeof text !== 'string' || !ORCID.test(text)) return false
  const characters = text.replaceAll('-', '')
  let total = 0
  for (const digit of characters.slice(0, -1)) total = (total + Number(digit)) * 2
  const check = (12 - (total % 11)) % 11
  return characters.at(-1) === (check === 10 ? 'X' : String(check))
}

/** The ORCID iD alone, from the iD or its address at orcid.org; null where the check character does not fit. */
export function normalizeOrcid(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const orcid = text.trim().replace(ORCID_PREFIX, '').replace(/\/$/, '').toUpperCase()
  return isOrcid(orcid) ? orcid : null
}

/**
 * True for a National Provider Identifier: ten digits, the first 1 or 2, the last a Luhn check digit over the others
 * with 80840 before them (45 CFR 162.406; CMS, “NPI Check Digit”).
 */
export function isNpi(text: unknown): text is string {
  if (typeof text !== 'string' || !NPI.test(text)) return false
  const digits = Array.from(text, Number)
  const check = digits.pop()
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? doubled(digit) : digit), NPI_PREFIX_SUM)
  return (10 - (sum % 10)) % 10 === check
}

function doubled(digit: number): number {
  return digit > 4 ? digit * 2 - 9 : digit * 2
}

function normalize(text: unknown, prefix: RegExp, pattern: RegExp): string | null {
  if (typeof text !== 'string') return null
  const bare = text.trim().replace(prefix, '').replace(/\/$/, '')
  return pattern.test(bare) ? bare : null
}
