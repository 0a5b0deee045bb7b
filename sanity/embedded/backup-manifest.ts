import {createHash} from 'node:crypto'
import {createReadStream, readFileSync} from 'node:fs'
import {stat} from 'node:fs/promises'
import {join} from 'node:path'

import {z} from 'zod'

import {isAssetFile} from '../lake/assets/names.ts'

export const MANIFEST = 'manifest.json'
export const DATABASE = 'lake.sqlite'
/** What is counted of readers, in a database of its own. */
export const COUNTS = 'counts.db'
export const SECRETS = 'secrets.json'
export const ASSETS = 'assets'

const fileSchema = z.strictObject({
  path: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[a-f0-9]{64}$/),
})

const manifestSchema = z.strictObject({
  kind: z.literal('rounds-backup'),
  format: z.literal(1),
  /** ISO 8601. */
  madeAt: z.iso.datetime(),
  /** The shape of the database; an older product does not know a newer one. */
  shape: z.int().positive(),
  files: z.array(fileSchema),
})

/** What is in a backup, and how each of its files was when it was made. */
export type Manifest = z.infer<typeof manifestSchema>
export type BackedUpFile = z.infer<typeof fileSchema>

/** @throws Error with a sentence, where the folder is no backup or its list is damaged */
export function readManifest(backup: string): Manifest {
  let text: string
  try {
    text = readFileSync(join(backup, MANIFEST), 'utf8')
  } catch (cause) {
    throw new Error(`${backup} is no backup: there is no ${MANIFEST} in it. Name the folder that npm run backup has made.`, {
      cause,
    })
  }
  const parsed = manifestSchema.safeParse(parse(text))
  if (!parsed.success) throw new Error(`${join(backup, MANIFEST)} is damaged. Take another backup; nothing was changed.`)
  const {files} = parsed.data
  // Only what a backup can hold: a list that names other places was not made by us.
  const stranger = files.find(({path}) => !isBackedUp(path))
  if (stranger)
    throw new Error(`The backup lists “${stranger.path}”, which no backup holds. Take another one; nothing was changed.`)
  if (!files.some(({path}) => path === DATABASE))
    throw new Error('The backup lists no database. Take another one; nothing was changed.')
  return parsed.data
}

/** @throws Error that names the first file that is missing or not as it was */
export async function verifyFiles(folder: string, {files}: Manifest): Promise<void> {
  for (const {path, bytes, sha256} of files) {
    const found = await describeFile(folder, path).catch(() => undefined)
    if (!found)
      throw new Error(`The backup is incomplete: ${path} is missing or cannot be read. Take another one; nothing was changed.`)
    if (found.bytes !== bytes || found.sha256 !== sha256)
      throw new Error(
        `The backup is damaged: ${path} is not what it was when the backup was made. Take another one; nothing was changed.`,
      )
  }
}

export async function describeFile(folder: string, path: string): Promise<BackedUpFile> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk as Buffer)
  const {size} = await stat(join(folder, path))
  return {path, bytes: size, sha256: hash.digest('hex')}
}

function isBackedUp(path: string): boolean {
  const [folder, name, ...rest] = path.split('/')
  const isAsset = folder === ASSETS && name !== undefined && rest.length === 0 && isAssetFile(name)
  return isAsset || [DATABASE, COUNTS, SECRETS].includes(path)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
