/**
 * The fonts that come with the project: Source Serif 4 (SIL Open Font License 1.1), from the package
 * `@fontsource/source-serif-4`. Read when first needed; no other place is asked for fonts.
 */
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import {parse} from 'opentype.js/dist/opentype.mjs'

import type {Face} from './typeset.ts'

export type Faces = {regular: Face; bold: Face}

/** Scripts in the order in which a character is looked for. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'] as const
const WEIGHTS = {regular: 400, bold: 600} as const

let loaded: Promise<Faces> | undefined

export function loadFaces(): Promise<Faces> {
  loaded ??= readFaces()
  return loaded
}

async function readFaces(): Promise<Faces> {
  const [regular, bold] = await Promise.all([readFace(WEIGHTS.regular), readFace(WEIGHTS.bold)])
  return {regular, bold}
}

async function readFace(weight: number): Promise<Face> {
  // By the folder the product runs in: the bundler of the site moves modules, not packages.
  const folder = join(process.cwd(), 'node_modules', '@fontsource', 'source-serif-4', 'files')
  return Promise.all(
    SUBSETS.map(async (subset) => {
      const {buffer, byteOffset, byteLength} = await readFile(join(folder, `source-serif-4-${subset}-${weight}-normal.woff`))
      return parse(buffer.slice(byteOffset, byteOffset + byteLength))
    }),
  )
}
