import {createHash} from 'node:crypto'

import {inspectImage} from '../assets/inspect.ts'
import {describedType, usualExtension} from '../assets/media-types.ts'
import {extensionOf} from '../assets/names.ts'
import type {Dataset} from '../config.ts'
import {refuse} from '../errors.ts'
import {identityOf} from '../people.ts'
import {isGranted} from '../query/access.ts'
import {bytesOf, datasetOf, requireSignIn, type Call, type Reply} from './call.ts'

const LARGEST_UPLOAD = 40 * 1024 * 1024
const LONGEST_FILE_NAME = 200

/** POST `/assets/images/:dataset?filename=` — the same bytes are the same asset, however often they are sent. */
export async function uploadImage(call: Call): Promise<Reply> {
  const {dataset, uploaded} = await receive(call, 'sanity.imageAsset')
  const picture = await call.lake.imageTurns.take(() => inspectImage(uploaded))
  const size = `${picture.width}x${picture.height}`
  return answerWithAsset(call, dataset, picture.bytes, {
    _id: `image-${picture.sha1}-${size}-${picture.extension}`,
    _type: 'sanity.imageAsset',
    sha1: picture.sha1,
    file: `${picture.sha1}-${size}.${picture.extension}`,
    extension: picture.extension,
    mimeType: picture.mimeType,
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
  })
}

/**
 * POST `/assets/files/:dataset?filename=` — any file, kept as it came.
 *
 * The same bytes under a name with the same ending are the same asset. What is in it is nobody's word but the
 * sender's: how it may be sent out again is decided in `media-types.ts`.
 */
export async function uploadFile(call: Call): Promise<Reply> {
  const {dataset, uploaded} = await receive(call, 'sanity.fileAsset')
  const named = extensionOf(fileName(call.search.get('filename')) ?? '')
  const mimeType = describedType(call.request.headers['content-type'], named)
  const extension = named ?? usualExtension(mimeType)
  const sha1 = createHash('sha1').update(uploaded).digest('hex')
  return answerWithAsset(call, dataset, uploaded, {
    _id: `file-${sha1}-${extension}`,
    _type: 'sanity.fileAsset',
    sha1,
    file: `${sha1}.${extension}`,
    extension,
    mimeType,
  })
}

type AssetType = 'sanity.imageAsset' | 'sanity.fileAsset'

/** The bytes that were sent, from somebody who may write assets of this type: asked before anything is read or decoded. */
async function receive(call: Call, type: AssetType): Promise<{dataset: Dataset; uploaded: Buffer}> {
  const dataset = datasetOf(call)
  const caller = requireSignIn(call)
  const id = type === 'sanity.imageAsset' ? 'image-probe' : 'file-probe'
  const probe = {_id: id, _type: type, _rev: '', _createdAt: '', _updatedAt: ''}
  if (!isGranted(call.lake.people.grants(caller, dataset.name), 'create', probe, identityOf(caller))) {
    throw refuse(403, `Insufficient permissions; permission "create" required on "${type}"`)
  }
  const uploaded = await bytesOf(call, LARGEST_UPLOAD)
  if (uploaded.length === 0) throw refuse(400, 'The upload is empty')
  return {dataset, uploaded}
}

type Asset = {
  _id: string
  _type: AssetType
  sha1: string
  file: string
  extension: string
  mimeType: string
  metadata?: Record<string, unknown>
}

/** Keeps the file, and then the document that names it; one that is known already is answered as it is. */
async function answerWithAsset(call: Call, dataset: Dataset, bytes: Buffer, asset: Asset): Promise<Reply> {
  const {config, files, store, writer} = call.lake
  await files.keep(asset.file, bytes)
  const known = store.document(dataset.name, asset._id)
  if (known) return {json: {document: known}}
  const path = `${asset._type === 'sanity.imageAsset' ? 'images' : 'files'}/${config.projectId}/${dataset.name}/${asset.file}`
  const document = {
    _id: asset._id,
    _type: asset._type,
    assetId: asset.sha1,
    sha1hash: asset.sha1,
    extension: asset.extension,
    mimeType: asset.mimeType,
    size: bytes.length,
    originalFilename: fileName(call.search.get('filename')) ?? asset.file,
    uploadId: asset.sha1,
    path,
    url: `${config.publicHost}/${path}`,
    ...describedBy(call.search),
    ...(asset.metadata ? {metadata: asset.metadata} : {}),
  }
  await call.lake.oneAtATime(async () => writer.mutate({dataset, caller: requireSignIn(call)}, [{createIfNotExists: document}]))
  return {json: {document: store.document(dataset.name, asset._id)}}
}

/** What the client's `upload` says about the file beside sending it. */
function describedBy(search: URLSearchParams): Record<string, unknown> {
  const given = (names: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(names).flatMap(([name, parameter]) => {
        const value = search.get(parameter)
        return value ? [[name, value]] : []
      }),
    )
  const source = given({id: 'sourceId', name: 'sourceName', url: 'sourceUrl'})
  return {
    ...given({label: 'label', title: 'title', description: 'description', creditLine: 'creditLine'}),
    ...(Object.keys(source).length > 0 ? {source: {_type: 'sanity.assetSourceData', ...source}} : {}),
  }
}

/** A name that leads nowhere: without what separates folders, and without what cannot be seen. */
function fileName(given: string | null): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const plain = given?.replace(/[\u0000-\u001f\u007f/\\]/g, '')
  return plain ? plain.slice(-LONGEST_FILE_NAME).toWellFormed() : undefined
}
