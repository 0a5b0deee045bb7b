import type {SanityClient} from '@sanity/client'

import {demoClinic} from './index.ts'

type Seeding = {
  /** Writes to the dataset to fill; needs a token. */
  client: SanityClient
  /** Replace what is there. Without it documents that exist are left as they are, with people's edits. */
  replace?: boolean
  onProgress?: ((message: string) => void) | undefined
}

/**
 * Fills a dataset with the demo clinic. Safe to run again: a file already there keeps its id, and so do its documents.
 *
 * @returns how many pictures and documents there now are, and the documents' ids
 */
export async function seedDataset({
  client,
  replace = false,
  onProgress,
}: Seeding): Promise<{pictures: number; documents: number; ids: string[]}> {
  const {pictures, documents} = demoClinic()
  const assetIds: Record<string, string> = {}
  for (const [index, picture] of pictures.entries()) {
    onProgress?.(`Drawing and uploading picture ${index + 1} of ${pictures.length}: ${picture.file}`)
    const asset = await client.assets.upload('image', await picture.draw(), {filename: picture.file, contentType: 'image/png'})
    assetIds[picture.name] = asset._id
  }

  // One transaction: a strong reference may only be written together with its target, and the whole clinic opens at once or not at all.
  const written = documents(assetIds)
  onProgress?.(`Writing ${written.length} documents`)
  const transaction = client.transaction()
  for (const document of written) {
    if (replace) transaction.createOrReplace(document)
    else transaction.createIfNotExists(document)
  }
  await transaction.commit({visibility: 'sync'})
  onProgress?.(`Done: ${pictures.length} pictures, ${written.length} documents`)
  return {pictures: pictures.length, documents: written.length, ids: written.map(({_id}) => _id)}
}
