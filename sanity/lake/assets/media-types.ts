/**
 * Which files a browser may show, by the ending of their name, and as what.
 *
 * None of these can run script where it is shown as exactly this, which `nosniff` sees to. SVG, HTML and XML can: they,
 * and everything that is not listed, are handed out to be saved and never shown.
 */
const SHOWN: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  ogv: 'video/ogg',
}

/** Others that a clinic hands out, for the record: what a document says of its file, not how it is sent. */
const DESCRIBED: Record<string, string> = {
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  json: 'application/json',
  odt: 'application/vnd.oasis.opendocument.text',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  svg: 'image/svg+xml',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
}

const UNKNOWN = 'application/octet-stream'
/** What programs send that do not know what they send. */
const SAYS_NOTHING = new Set([UNKNOWN, 'application/x-www-form-urlencoded', 'multipart/form-data'])
const WELL_FORMED = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/

/** The type under which a browser may show the file; undefined where it may not. */
export function shownType(extension: string): string | undefined {
  return Object.hasOwn(SHOWN, extension) ? SHOWN[extension] : undefined
}

/** What the file's document says of it: what was said when it was sent, or else what its name says. */
export function describedType(said: string | undefined, extension: string | undefined): string {
  const type = (said ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (WELL_FORMED.test(type) && !SAYS_NOTHING.has(type)) return type
  if (extension === undefined) return UNKNOWN
  const known = Object.hasOwn(DESCRIBED, extension) ? DESCRIBED[extension] : shownType(extension)?.split(';')[0]
  return known ?? UNKNOWN
}

/** The ending of a file that came without one; `bin` where nothing is known of it. */
export function usualExtension(mimeType: string): string {
  const known = [...Object.entries(SHOWN), ...Object.entries(DESCRIBED)].find(([, type]) => type.split(';')[0] === mimeType)
  return known?.[0] ?? 'bin'
}
