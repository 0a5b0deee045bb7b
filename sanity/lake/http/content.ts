/** Files and pictures as HTTP hands them out: whole, in part, or not again to whoever has them already. */
import {LakeError} from '../errors.ts'
import type {Call, Reply} from './call.ts'

const LONGEST_NAME = 200

export type Content = {bytes: Uint8Array} | {path: string; size: number}

/**
 * Answers with the content, with the one part of it that was asked for, or with 304.
 *
 * Several parts at once are answered with the whole, which is allowed and what nobody is surprised by.
 *
 * @param headers with the strong `etag` of exactly these bytes
 * @throws LakeError 416 where the part begins behind the end
 */
export function deliver(call: Call, content: Content, headers: Record<string, string> & {etag: string}): Reply {
  const {'content-type': contentType, 'content-disposition': disposition, ...always} = headers
  if (isKnown(call.request.headers['if-none-match'], headers.etag)) return {status: 304, body: '', headers: always}
  const size = 'bytes' in content ? content.bytes.length : content.size
  const all = {
    ...always,
    'accept-ranges': 'bytes',
    ...(contentType ? {'content-type': contentType} : {}),
    ...(disposition ? {'content-disposition': disposition} : {}),
  }
  const part = partOf(call, size, headers.etag)
  if (!part) {
    return 'bytes' in content
      ? {body: content.bytes, headers: all}
      : {file: {path: content.path, start: 0, length: size}, headers: all}
  }
  const {start, length} = part
  const inPart = {...all, 'content-range': `bytes ${start}-${start + length - 1}/${size}`}
  return 'bytes' in content
    ? {status: 206, body: content.bytes.subarray(start, start + length), headers: inPart}
    : {status: 206, file: {path: content.path, start, length}, headers: inPart}
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((known) => known.trim().replace(/^W\//, '') === etag)
}

/** The part asked for, in bytes; undefined where all of it is to be sent. */
function partOf(call: Call, size: number, etag: string): {start: number; length: number} | undefined {
  const {range, 'if-range': ifRange} = call.request.headers
  if (range === undefined || call.method !== 'GET') return undefined
  // Whoever has the beginning of something else gets the whole. There are no dates here to compare.
  if (ifRange !== undefined && ifRange !== etag) return undefined
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range.trim()) ?? []
  if (first === '' && last === '') return undefined
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start > end) {
    const message = `There are ${size} bytes, and none in the part that was asked for`
    const body = {statusCode: 416, error: 'Range Not Satisfiable', message}
    throw new LakeError(416, message, body, {'content-range': `bytes */${size}`})
  }
  return {start, length: end - start + 1}
}

/** A header that makes a browser save what it is sent, under this name; the name may be anything. */
export function attachment(given: string): string {
  const name = given.slice(-LONGEST_NAME).toWellFormed()
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
