import {shownType} from '../assets/media-types.ts'
import {assetIdOf, extensionOf, type AssetKind} from '../assets/names.ts'
import {dependsOnBrowser, isOriginal, readTransform} from '../assets/parameters.ts'
import {RECIPE, transformImage} from '../assets/transform.ts'
import type {Dataset} from '../config.ts'
import type {StoredDocument} from '../core/documents.ts'
import {refuse} from '../errors.ts'
import {mayRead} from '../query/access.ts'
import {datasetOf, type Call, type Reply} from './call.ts'
import {attachment, deliver} from './content.ts'

const NOTHING_RUNS = "sandbox; default-src 'none'"
/** A browser that opens a film by its address makes a page around it, which loads the film from here: not from within a sandbox. */
const PLAYS_ITSELF = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'"

/** GET `/images/:project/:dataset/:file` — as it was sent, or changed as the parameters say. */
export async function image(call: Call): Promise<Reply> {
  const {dataset, asset, name, path, size} = await assetOf(call, 'image')
  const mimeType = shownType(extensionOf(name) ?? '') ?? ''
  const transform = readTransform(call.search, call.request.headers['accept'] ?? '')
  const headers = {
    ...headersFor(dataset),
    vary: dependsOnBrowser(call.search) ? 'Accept, Origin' : 'Origin',
    'content-security-policy': NOTHING_RUNS,
    ...savedAs(call, asset),
  }
  if (isOriginal(transform)) {
    return deliver(call, {path, size}, {...headers, 'content-type': mimeType, etag: `"${name}"`})
  }
  const made = await call.lake.images.get(JSON.stringify([RECIPE, dataset.name, name, transform]), () =>
    call.lake.imageTurns.take(() => transformImage(path, transform, mimeType)),
  )
  return deliver(call, {bytes: made.bytes}, {...headers, 'content-type': made.mimeType, etag: `"${made.hash}"`})
}

/**
 * GET `/files/:project/:dataset/:file`
 *
 * Anybody who may upload decides what is in a file. A browser shows it only where that can do no harm on this origin;
 * anything else it saves.
 */
export async function file(call: Call): Promise<Reply> {
  const {dataset, asset, name, path, size} = await assetOf(call, 'file')
  const shown = shownType(extensionOf(name) ?? '')
  const headers = {
    ...headersFor(dataset),
    vary: 'Origin',
    'content-security-policy': isPlayed(shown) ? PLAYS_ITSELF : NOTHING_RUNS,
    'content-type': shown ?? 'application/octet-stream',
    etag: `"${name}"`,
    ...savedAs(call, asset, shown === undefined),
  }
  return deliver(call, {path, size}, headers)
}

/**
 * The asset at the address, where the caller may see it. Those of a public dataset are open to everyone.
 *
 * Those of a private one need a token, unlike on the hosted service, where whoever knows the address sees them. Once
 * the document is deleted there is nothing at its address, though the file may lie here still.
 *
 * @throws LakeError 404 for everybody else too: an address says nothing about what is there
 */
async function assetOf(
  call: Call,
  kind: AssetKind,
): Promise<{dataset: Dataset; asset: StoredDocument; name: string; path: string; size: number}> {
  const dataset = datasetOf(call)
  const {lake, params} = call
  const name = params['file'] ?? ''
  const [id, path] = [assetIdOf(kind, name), lake.files.pathOf(name)]
  const asset = id === undefined ? undefined : lake.store.document(dataset.name, id)
  const isOpen = asset !== undefined && mayRead(lake.people.readAccess(call.caller, dataset.name), asset)
  const isHere = params['project'] === lake.config.projectId
  const size = isOpen && isHere ? await lake.files.sizeOf(name) : undefined
  if (!asset || !path || size === undefined) throw refuse(404, kind === 'image' ? 'Image not found' : 'File not found')
  return {dataset, asset, name, path, size}
}

function headersFor(dataset: Dataset): Record<string, string> {
  return {
    // Another content has another address. What is private stays on no disk but the lake's.
    'cache-control': dataset.aclMode === 'public' ? 'public, max-age=31536000, immutable' : 'private, no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  }
}

function isPlayed(mediaType: string | undefined): boolean {
  return /^(?:audio|video)\//.test(mediaType ?? '')
}

/** `?dl` saves the file under the name it was sent with, `?dl=name` under another one. */
function savedAs(call: Call, asset: StoredDocument, always = false): {'content-disposition'?: string} {
  const asked = call.search.get('dl')
  if (!always && (asked === null || asked === 'false')) return {}
  const original = asset['originalFilename']
  const isNamed = asked !== null && !['', 'true', 'false'].includes(asked)
  return {'content-disposition': attachment(isNamed ? asked : typeof original === 'string' ? original : asset._id)}
}
