import {fileOfAsset} from './names.ts'

/** A document that stands for a file. */
export type AssetDocument = {id: string; path: string | undefined}

/** Files that no document names: theirs were deleted, or never written. */
export function orphansAmong<File extends {name: string}>(files: readonly File[], documents: Iterable<AssetDocument>): File[] {
  const named = new Set<string>()
  for (const document of documents) for (const name of namesOf(document)) named.add(name)
  return files.filter(({name}) => !named.has(name))
}

/** Ids of documents whose file is not there. */
export function withoutFile(files: readonly {name: string}[], documents: Iterable<AssetDocument>): string[] {
  const there = new Set(files.map(({name}) => name))
  return [...documents].filter((document) => !namesOf(document).some((name) => there.has(name))).map(({id}) => id)
}

/** What its id says, and what it says itself: they are the same, unless somebody wrote the document by hand. */
function namesOf({id, path}: AssetDocument): string[] {
  return [fileOfAsset(id), path?.split('/').at(-1)].filter((name) => name !== undefined)
}
