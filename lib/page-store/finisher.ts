/** Finishes pages: without scripts of Next's, and with their styles in them. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {inlineStyles} from './inline-styles.ts'
import {plainPage} from './plain-page.ts'
import {readStylesheet, type Stylesheet} from './stylesheet.ts'

/** From a page as Next renders it to the page as it is sent. */
export type Finish = (html: string) => string

const STYLES = /^\/_next\/(static\/[\w./-]+\.css)(?:\?.*)?$/

/** @param buildFolder where Next has put what it built */
export function createFinisher(buildFolder: string): Finish {
  const sheets = new Map<string, Stylesheet | undefined>()
  const sheetAt = (address: string) => {
    if (!sheets.has(address)) sheets.set(address, readSheet(buildFolder, address))
    return sheets.get(address)
  }
  return (html) => inlineStyles(plainPage(html), sheetAt)
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
