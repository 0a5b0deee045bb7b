import {readFile} from 'node:fs/promises'
import {existsSync} from 'node:fs'

import {inspectImage} from '../assets/inspect.ts'
import {isOriginal, readTransform, transformImage} from '../assets/transform.ts'
import type {StoredDocument} from '../core/documents.ts'
import {refuse} from '../errors.ts'
import {bytesOf, datasetOf, requireSignIn, type Call, type Reply} from './call.ts'
import {isGranted, mayRead} from '../query/access.ts'
import {identityOf} from '../people.ts'

const LARGEST_UPLOAD = 40 * 1024 * 1024
const MEDIA_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
}

/** POST `/assets/images/:dataset?filename=` — the same bytes are the same asset, however often they are sent. */
export async function uploadImage(call: Call): Promise<Reply> {
  const dataset = datasetOf(call)
  const caller = requireSignIn(call)
  // Asked before the work of decoding: whoever may not write assets is turned away first.
  const probe = {_id: 'image-probe', _type: 'sanity.imageAsset', _rev: '', _createdAt: '', _updatedAt: ''}
  if (!isGranted(call.lake.people.grants(caller, dataset.name), 'create', probe, identityOf(caller))) {
    throw refuse(403, 'Insufficient permissions; permission "create" required on "sanity.imageAsset"')
  }
  const uploaded = await bytesOf(call, LARGEST_UPLOAD)
  if (uploaded.length === 0) throw refuse(400, 'The upload is empty')
  const picture = await inspectImage(uploaded)
  const size = `${picture.width}x${picture.height}`
  const file = `${picture.sha1}-${size}.${picture.extension}`
  await call.lake.files.keep(file, picture.bytes)

  const {config, store, writer} = call.lake
  const id = `image-${picture.sha1}-${size}-${picture.extension}`
  const path = `images/${config.projectId}/${dataset.name}/${file}`
  const known = store.document(dataset.name, id)
  if (known) return {json: {document: known}}
  const asset: Record<string, unknown> = {
    _id: id,
    _type: 'sanity.imageAsset',
    assetId: picture.sha1,
    sha1hash: picture.sha1,
    extension: picture.extension,
    mimeType: picture.mimeType,
    size: picture.bytes.length,
    originalFilename: fileName(call.search.get('filename')) ?? file,
    uploadId: picture.sha1,
    path,
    url: `${config.publicHost}/${path}`,
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: {
        _type: 'sanity.imageDimensions',
        width: picture.width,
        height: picture.height,
        aspectRatio: picture.width / picture.height,
      },
      hasAlpha: picture.hasAlpha,
      isOpaque: picture.isOpaque,
      lqip: picture.lqip,
      palette: picture.palette,
    },
  }
  await call.lake.oneAtATime(async () => writer.mutate({dataset, caller}, [{createIfNotExists: asset}]))
  return {json: {document: store.document(dataset.name, id) satisfies StoredDocument | undefined}}
}

/** POST `/assets/files/:dataset` */
export function refuseFiles(): Reply {
  throw refuse(415, 'This lake keeps pictures only.')
}

/**
 * GET `/images/:project/:dataset/:file` — pictures of a public dataset are open to everyone.
 *
 * Those of a private one need a token, unlike on the hosted service, where whoever knows the address sees them.
 */
export async function image(call: Call): Promise<Reply> {
  const dataset = datasetOf(call)
  const name = call.params['file'] ?? ''
  const path = call.lake.files.pathOf(name)
  const extension = name.split('.').at(-1) ?? ''
  const mimeType = MEDIA_TYPES[extension]
  const assetId = `image-${name.replace(/\.([a-z]+)$/, '-$1')}`
  const asset = call.lake.store.document(dataset.name, assetId)
  const isOpen = asset !== undefined && mayRead(call.lake.people.readAccess(call.caller, dataset.name), asset)
  if (!path || !mimeType || !isOpen || !existsSync(path) || call.params['project'] !== call.lake.config.projectId)
    throw refuse(404, 'Image not found')

  const transform = readTransform(call.search, call.request.headers['accept'] ?? '')
  const headers = {
    'cache-control': dataset.aclMode === 'public' ? 'public, max-age=31536000, immutable' : 'private, no-store',
    // auto=format answers by what the browser accepts.
    vary: 'Accept, Origin',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
  }
  if (isOriginal(transform)) return {body: await readFile(path), headers: {...headers, 'content-type': mimeType}}
  const made = await call.lake.images.get(`${name}?${JSON.stringify(transform)}`, () => transformImage(path, transform, mimeType))
  return {body: made.bytes, headers: {...headers, 'content-type': made.mimeType}}
}

function fileName(given: string | null): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = given?.replace(/[\u0000-\u001f\u007f/\\]/g, '').slice(0, 200)
  return clean === '' ? undefined : clean
}
