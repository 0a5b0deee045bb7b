/** Packs a page: at once and quickly for the reader who waits, or slowly and small for all who come after. */
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'

import type {StoredPage} from './stored-page.ts'

export type Packed = Pick<StoredPage, 'brotli' | 'gzip'>

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)
/** What is smaller does not get smaller. */
const SMALLEST_PACKED = 500

/** Of sixty kilobytes of HTML: two milliseconds, and a tenth larger than it could be. */
const QUICK = {brotli: 5, gzip: 6}
const SMALL = {brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION}

export const packQuickly = (body: Buffer): Promise<Packed> => packed(body, QUICK)
export const packSmall = (body: Buffer): Promise<Packed> => packed(body, SMALL)

async function packed(body: Buffer, quality: typeof QUICK): Promise<Packed> {
  if (body.length < SMALLEST_PACKED) return {}
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality.brotli,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  const [brotli, zipped] = await Promise.all([toBrotli(body, {params}), toGzip(body, {level: quality.gzip})])
  return {brotli, gzip: zipped}
}
