/** How an asset's document and its file are called: both say what the file holds, so that neither ever changes. */
const IMAGE_ID = /^image-([a-f0-9]{40}-\d{1,6}x\d{1,6})-(jpg|png|webp|gif|avif)$/
const IMAGE_FILE = /^([a-f0-9]{40}-\d{1,6}x\d{1,6})\.(jpg|png|webp|gif|avif)$/
const FILE_ID = /^file-([a-f0-9]{40})-([a-z0-9]{1,16})$/
const FILE_FILE = /^([a-f0-9]{40})\.([a-z0-9]{1,16})$/

export type AssetKind = 'image' | 'file'

/** `<hash>-400x200.png` → `image-<hash>-400x200-png`; undefined for what can be no file of this kind. */
export function assetIdOf(kind: AssetKind, file: string): string | undefined {
  const [, stem, extension] = (kind === 'image' ? IMAGE_FILE : FILE_FILE).exec(file) ?? []
  return stem ? `${kind}-${stem}-${extension}` : undefined
}

/** `file-<hash>-pdf` → `<hash>.pdf`; undefined for the id of any other document. */
export function fileOfAsset(id: string): string | undefined {
  const [, stem, extension] = IMAGE_ID.exec(id) ?? FILE_ID.exec(id) ?? []
  return stem ? `${stem}.${extension}` : undefined
}

export function isAssetFile(name: string): boolean {
  return IMAGE_FILE.test(name) || FILE_FILE.test(name)
}

/** The ending of a file's name in small letters, where it has one that an id can hold. */
export function extensionOf(name: string): string | undefined {
  return /[^.]\.([a-z0-9]{1,16})$/i.exec(name)?.[1]?.toLowerCase()
}
