/** Finishes pages, and keeps those that are sent again and again, packed as small as can be. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {brotliCompress, constants} from 'node:zlib'

import {inlineStyles} from './inline-styles.ts'
import {plainPage} from './plain-page.ts'
import {readStylesheet, type Stylesheet} from './stylesheet.ts'

/** A page as it is sent; `brotli` a moment after it was first asked for. */
export type Finished = {html: Buffer; brotli?: Buffer}

export type Finisher = {
  /** @param isKept whether the same page will be sent again: not for what was made for one reader */
  finish: (html: string, isKept: boolean) => Finished
}

/** Some hundred kilobytes each with what Next has made of them: thirty megabytes at most. */
const MOST_PAGES = 300
const STYLES = /^\/_next\/(static\/[\w./-]+\.css)(?:\?.*)?$/

const pack = promisify(brotliCompress)

/** @param buildFolder where Next has put what it built */
export function createFinisher(buildFolder: string): Finisher {
  const sheets = new Map<string, Stylesheet | undefined>()
  const pages = new Map<string, Finished>()
  const sheetAt = (address: string) => {
    if (!sheets.has(address)) sheets.set(address, readSheet(buildFolder, address))
    return sheets.get(address)
  }
  const finished = (html: string): Finished => ({html: Buffer.from(inlineStyles(plainPage(html), sheetAt))})
  return {
    finish: (html, isKept) => {
      if (!isKept) return finished(html)
      const key = createHash('sha256').update(html).digest('base64')
      const known = pages.get(key)
      if (known) return known
      const page = finished(html)
      pages.set(key, page)
      const [oldest] = pages.keys()
      if (pages.size > MOST_PAGES && oldest !== undefined) pages.delete(oldest)
      void packed(page.html).then((brotli) => (page.brotli = brotli))
      return page
    },
  }
}

async function packed(html: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: html.length,
  }
  return pack(html, {params})
}

/** A file of styles that the build has made; nothing for any other address. */
function readSheet(buildFolder: string, address: string): Stylesheet | undefined {
  const [, file] = STYLES.exec(address) ?? []
  if (file === undefined || file.includes('..')) return undefined
  try {
    return readStylesheet(readFileSync(join(buildFolder, file), 'utf8'), address)
  } catch {
    // The page then asks for it itself.
    return undefined
  }
}
