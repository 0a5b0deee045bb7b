/** How document ids say what a document is: `x` published, `drafts.x` a draft of it, `versions.r.x` its version in release r. */

const DRAFTS = 'drafts.'
const VERSIONS = 'versions.'
const RELEASES = '_.releases.'
const SYSTEM = '_.'
const WELL_FORMED = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/

export function isDraftId(id: string): boolean {
  return id.startsWith(DRAFTS)
}

export function isVersionId(id: string): boolean {
  return id.startsWith(VERSIONS)
}

/** Neither draft nor version. System documents with a dot in their id are in this sense published as well. */
export function isPublishedId(id: string): boolean {
  return !isDraftId(id) && !isVersionId(id)
}

export function publishedIdOf(id: string): string {
  if (isDraftId(id)) return id.slice(DRAFTS.length)
  if (isVersionId(id)) return id.split('.').slice(2).join('.')
  return id
}

export function draftIdOf(id: string): string {
  return `${DRAFTS}${publishedIdOf(id)}`
}

/** The release a version stands in; undefined for drafts and published documents. */
export function releaseIdOf(id: string): string | undefined {
  return isVersionId(id) ? id.split('.')[1] : undefined
}

export function releaseDocumentIdOf(releaseId: string): string {
  return `${RELEASES}${releaseId}`
}

/** True for the documents that say how far a release has come, not for what is in it. */
export function isReleaseDocumentId(id: string): boolean {
  return id.startsWith(RELEASES)
}

/** What the system keeps for itself. Releases are the exception: they are content, though their ids begin alike. */
export function isSystemId(id: string): boolean {
  return id.startsWith(SYSTEM) && !isReleaseDocumentId(id)
}

/** Ids hold letters, digits, `_`, `-` and `.`, at most 128 of them, and do not begin or end with a dot. */
export function isWellFormedId(id: unknown): id is string {
  return typeof id === 'string' && WELL_FORMED.test(id) && !id.endsWith('.') && !id.includes('..')
}
