/**
 * The stored pages on disk, so that a site that starts while the CMS is away still answers.
 *
 * A file that is not whole counts as none: everything in it can be rendered again.
 */
import {createHash} from 'node:crypto'
import {mkdir, open, readFile, rename} from 'node:fs/promises'
import {dirname} from 'node:path'
import {deserialize, serialize} from 'node:v8'

import type {StoredPage} from './stored-page.ts'

type Entry = [path: string, page: StoredPage]

/** Changes with the shape of what is stored: an older file counts as none. */
const MAGIC = Buffer.from('rounds pages 1\n')
const DIGEST_LENGTH = 32

/** @param mostBytes the pages asked for last are kept, as far as they fit */
export function encodeSnapshot(entries: Iterable<Entry>, mostBytes: number): Buffer {
  const kept: Entry[] = []
  let bytes = 0
  for (const [path, page] of [...entries].toReversed()) {
    bytes += page.body.length
    if (bytes > mostBytes) break
    // Packed again in no time.
    const {brotli: _brotli, gzip: _gzip, ...plain} = page
    kept.push([path, plain])
  }
  const body = serialize(kept.toReversed())
  return Buffer.concat([MAGIC, digest(body), body])
}

/** @returns undefined for anything but a whole snapshot */
export function decodeSnapshot(bytes: Buffer): Entry[] | undefined {
  const body = bytes.subarray(MAGIC.length + DIGEST_LENGTH)
  const isWhole =
    bytes.subarray(0, MAGIC.length).equals(MAGIC) &&
    bytes.subarray(MAGIC.length, MAGIC.length + DIGEST_LENGTH).equals(digest(body))
  // What this program has written, it can read.
  return isWhole ? (deserialize(body) as Entry[]) : undefined
}

/** Puts it in the place of the one before, whole or not at all. */
export async function writeSnapshot(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  const handle = await open(`${file}.new`, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.new`, file)
}

/** @returns undefined where there is none, or none that can be read */
export async function readSnapshot(file: string): Promise<Entry[] | undefined> {
  try {
    return decodeSnapshot(await readFile(file))
  } catch {
    return undefined
  }
}

function digest(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
